// Names beside their nodes, of constant size on the screen, none over another: the weightier first.
// A name may lie over a lighter node, never over a weightier one.

const GAP = 3;

// `items` are {x, y, radius, width, height} in screen pixels, the most important first; returns for each the box
// {left, top, right, bottom} of its name or null where there is no free place.
export function placed(items, bounds) {
  const taken = new Grid(64);
  return items.map((item) => {
    taken.add(around(item));
    const box = candidates(item).find((each) => inside(each, bounds) && taken.isFree(each));
    if (!box) return null;
    taken.add(box);
    return box;
  });
}

function around({ x, y, radius }) {
  const r = radius * 0.8;
  return { left: x - r, top: y - r, right: x + r, bottom: y + r };
}

function candidates({ x, y, radius, width, height }) {
  const box = (cx, cy) => ({
    left: cx - width / 2,
    top: cy - height / 2,
    right: cx + width / 2,
    bottom: cy + height / 2,
  });
  const off = radius + GAP;
  return [
    box(x, y + off + height / 2),
    box(x, y - off - height / 2),
    box(x - off - width / 2, y),
    box(x + off + width / 2, y),
  ];
}

function inside(box, bounds) {
  return box.left >= 0 && box.top >= 0 && box.right <= bounds.width && box.bottom <= bounds.height;
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

class Grid {
  constructor(size) {
    this.size = size;
    this.cells = new Map();
  }

  add(box) {
    for (const key of this.keys(box)) this.cells.set(key, [...(this.cells.get(key) ?? []), box]);
  }

  isFree(box) {
    return this.keys(box).every((key) => (this.cells.get(key) ?? []).every((other) => !overlap(box, other)));
  }

  keys({ left, top, right, bottom }) {
    const keys = [];
    for (let x = Math.floor(left / this.size); x <= Math.floor(right / this.size); x += 1) {
      for (let y = Math.floor(top / this.size); y <= Math.floor(bottom / this.size); y += 1) keys.push(`${x},${y}`);
    }
    return keys;
  }
}
