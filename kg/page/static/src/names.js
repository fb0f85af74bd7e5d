// The names in the picture: written over it in constant size, whatever its scale.

import { placed } from "./labels.js";

const FONT = '600 13px "Segoe UI", "SF Arabic", "Noto Sans Arabic", "Noto Kufi Arabic", Tahoma, sans-serif';
const LONGEST = 32;
const RTL = /[\u0590-\u08ff]/;
const widths = new Map();

// Writes the names that have room; `view.boxes` then holds them with their places on the screen.
export function drawNames(view, context) {
  const { canvas } = context;
  const { width, height } = { width: canvas.clientWidth, height: canvas.clientHeight };
  const ratio = canvas.width / width;
  const screen = screenOf(context, ratio);
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  Object.assign(context, { font: FONT, textAlign: "center", textBaseline: "middle", lineJoin: "round" });
  const items = candidates(view, context, screen, { width, height });
  const boxes = placed(items, { width, height });
  view.boxes = items.map((item, index) => ({ ...item, box: boxes[index] })).filter(({ box }) => box);
  for (const item of view.boxes) write(view.colours, context, item);
  context.restore();
}

// The entity whose name is at a point of the screen.
export function nameAt({ boxes }, { x, y }) {
  return boxes.find(({ box }) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom)?.entity.index;
}

function screenOf(context, ratio) {
  const { a, d, e, f } = context.getTransform();
  return { scale: a / ratio, at: ({ x, y }) => ({ x: (a * x + e) / ratio, y: (d * y + f) / ratio }) };
}

function candidates({ model, nodes, network, lit, growth, nameOf }, context, screen, { width, height }) {
  const near = ({ x, y }) => x > -50 && y > -50 && x < width + 50 && y < height + 50;
  return Object.entries(network.getPositions(nodes.getIds()))
    .map(([id, place]) => ({ entity: model.entities[id], ...screen.at(place) }))
    .filter((item) => near(item) && (!lit || lit.has(item.entity.index)))
    .sort((a, b) => b.entity.weight - a.entity.weight || a.entity.index - b.entity.index)
    .map((item) => {
      const text = shortened(nameOf(item.entity));
      return {
        ...item,
        text,
        width: widthOf(context, text) + 8,
        height: 18,
        radius: item.entity.node.size * growth * screen.scale,
      };
    });
}

function write({ paper, ink }, context, { text, box }) {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  context.direction = RTL.test(text) ? "rtl" : "ltr";
  context.lineWidth = 4;
  context.strokeStyle = paper;
  context.strokeText(text, x, y);
  context.fillStyle = ink;
  context.fillText(text, x, y);
}

function widthOf(context, text) {
  if (!widths.has(text)) widths.set(text, context.measureText(text).width);
  return widths.get(text);
}

function shortened(text) {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : text;
}
