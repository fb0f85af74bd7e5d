// What part of the picture is seen, and how large.

const LARGEST = 1.5;
const SMALLEST = 0.02;
const APART = 50;
const SHRINK = 0.5;
const ROOM = { x: 130, y: 80 };

// The view {position, scale} in which all `places` are seen with room for their names.
export function frame(places, { clientWidth, clientHeight }) {
  const [left, right] = ends(places.map(({ x }) => x));
  const [top, bottom] = ends(places.map(({ y }) => y));
  const scale = Math.min(
    (clientWidth - ROOM.x) / (right - left || 1),
    (clientHeight - ROOM.y) / (bottom - top || 1),
    LARGEST,
  );
  return { position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale: Math.max(scale, SMALLEST) };
}

function ends(values) {
  return values.length ? [Math.min(...values), Math.max(...values)] : [0, 0];
}

export function fit({ network, container }, entities, animated) {
  const places = Object.values(network.getPositions(entities));
  if (places.length) look(network, frame(places, container), animated);
}

// vis-network keeps to the size it last measured and zooms when it measures another; so it measures first.
export function look(network, view, animated) {
  network.setSize("100%", "100%");
  network.moveTo({ ...view, animation: animated && moving() });
}

// Whether all `entities` are well inside the picture, and far enough from each other to tell apart.
export function inView({ network, container }, entities) {
  const places = entities.map((entity) => network.canvasToDOM(network.getPosition(entity)));
  const inside = ({ x, y }) => x > 40 && y > 30 && x < container.clientWidth - 40 && y < container.clientHeight - 40;
  const [left, right] = ends(places.map(({ x }) => x));
  const [top, bottom] = ends(places.map(({ y }) => y));
  return places.every(inside) && (places.length < 2 || Math.max(right - left, bottom - top) > APART);
}

export function move(network, options) {
  network.moveTo({ ...options, animation: moving() });
}

export function pan(network, dx, dy) {
  const { x, y } = network.getViewPosition();
  const scale = network.getScale();
  network.moveTo({ position: { x: x + dx / scale, y: y + dy / scale } });
}

// How much larger than the picture nodes and lines are drawn when it is small, in steps of a fifth.
export function growthAt(scale) {
  return 1.2 ** Math.round((-Math.log(scale) / Math.log(1.2)) * SHRINK);
}

function moving() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches
    ? false
    : { duration: 350, easingFunction: "easeInOutQuad" };
}
