// The picture: the only module that knows vis-network.

import { placed } from "./labels.js";
import { partiesOf } from "./model.js";

const FONT = '600 13px "Segoe UI", "SF Arabic", "Noto Sans Arabic", "Noto Kufi Arabic", Tahoma, sans-serif';
const LARGEST = 1.8;
const SHRINK = 0.4;
const RTL = /[\u0590-\u08ff]/;
const DASHES = { role: [2, 4], visit: [7, 5], place: [1, 5] };
const TYPE_OF_SHAPE = { dot: "PER", square: "ORG", diamond: "LOC", triangle: "GRP" };

export function createNetwork(container, model, on) {
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  const network = new vis.Network(container, { nodes, edges }, model.options);
  const view = { model, container, nodes, edges, network, nameOf: (entity) => entity.name, boxes: [], widths: new Map(), lit: null, colours: null, growth: 1 };
  listen(view, on);
  network.on("afterDrawing", (context) => drawNames(view, context));
  network.on("beforeDrawing", () => grow(view));
  return {
    draw: (seen, look) => draw(view, seen, look),
    fit: (animated = true) => fit(view, [...nodes.getIds()], animated && moving()),
    fitTo: (entities) => fit(view, entities.filter((entity) => nodes.get(entity)), moving()),
    zoom: (factor) => network.moveTo({ scale: network.getScale() * factor, animation: moving() }),
    focus: (entity) => focus(view, entity),
    pan: (dx, dy) => pan(network, dx, dy),
    physics: (enabled) => network.setOptions({ physics: { enabled } }),
    picture: () => container.querySelector("canvas"),
    placeOf: (id) => network.canvasToDOM(network.getPosition(id)),
    middleOf: (line) => middle(view, line),
    state: () => ({ nodes: nodes.length, edges: edges.length, boxes: view.boxes, scale: network.getScale() }),
    positions: () => network.getPositions(),
  };
}

function moving() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 350, easingFunction: "easeInOutQuad" };
}

function listen(view, on) {
  const { network, model } = view;
  network.on("click", ({ nodes, edges, pointer }) => {
    const entity = nodes[0] ?? nameAt(view, pointer.DOM);
    if (entity !== undefined) on.entity(entity);
    else if (edges.length) on.line(model.lines[lineNumber(edges[0])].index);
    else on.nothing();
  });
  network.on("hoverEdge", ({ edge, event }) => on.hoverLine(lineNumber(edge), event));
  network.on("hoverNode", ({ node, event }) => on.hoverEntity(node, event));
  for (const event of ["blurEdge", "blurNode", "dragStart", "zoom"]) network.on(event, on.leave);
}

function lineNumber(id) {
  return Number(id.slice(1));
}

function nameAt({ boxes }, { x, y }) {
  return boxes.find(({ box }) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom)?.entity.index;
}

// `look` is {colours, selection, nameOf}.
function draw(view, seen, look) {
  const { selection } = look;
  Object.assign(view, look, { redraw: () => draw(view, seen, look) });
  view.lit = litBy(view.model, seen, selection);
  sync(view.nodes, [...seen.nodes].map((entity) => nodeOf(view, entity, selection)));
  view.opacity = Math.min(0.75, 12 / Math.sqrt(seen.lines.length || 1));
  sync(view.edges, seen.lines.map(({ line, events }) => edgeOf(view, line, events, selection)));
}

// What a selection leaves bright: itself and what it touches; null lights all.
function litBy(model, seen, selection) {
  if (!selection) return null;
  if (selection.event !== undefined) return new Set(partiesOf(model.events[selection.event]));
  if (selection.line !== undefined) return new Set([model.lines[selection.line].from, model.lines[selection.line].to]);
  const touched = seen.lines.filter(({ line }) => line.from === selection.entity || line.to === selection.entity);
  return new Set([selection.entity, ...touched.flatMap(({ line }) => [line.from, line.to])]);
}

function sync(data, items) {
  const wanted = new Set(items.map((item) => item.id));
  data.remove(data.getIds().filter((id) => !wanted.has(id)));
  data.update(items);
}

function nodeOf({ model, nodes, lit, colours, growth }, entity, selection) {
  const { label: _, core: __, x, y, ...node } = model.entities[entity].node;
  const colour = colours[TYPE_OF_SHAPE[node.shape]];
  const chosen = selection?.entity === entity;
  const look = {
    ...node,
    size: node.size * growth,
    opacity: !lit || lit.has(entity) ? 1 : 0.14,
    borderWidth: (chosen ? 4 : 1.5) * growth,
    borderWidthSelected: 4 * growth,
    color: {
      background: colour, border: chosen ? colours.ink : colours.paper,
      highlight: { background: colour, border: colours.ink }, hover: { background: colour, border: colours.ink },
    },
  };
  return nodes.get(entity) ? look : { ...look, x, y };
}

function isLit(lit, line, selection) {
  if (!lit) return true;
  if (selection.entity !== undefined) return line.from === selection.entity || line.to === selection.entity;
  return selection.line === undefined ? line.events.includes(selection.event) : selection.line === line.index;
}

function edgeOf({ colours, lit, growth, opacity }, line, events, selection) {
  const bright = isLit(lit, line, selection);
  const chosen = selection?.line === line.index;
  const colour = colours[line.relation];
  const width = (1.8 + 1.6 * Math.log(events.length)) * growth;
  return {
    id: line.id, from: line.from, to: line.to,
    width: chosen ? width + 2.5 * growth : width,
    hoverWidth: 1.5, selectionWidth: 0,
    dashes: DASHES[line.relation]?.map((length) => length * growth) ?? false,
    arrows: line.relation === "meeting" ? "" : { to: { enabled: true, scaleFactor: 0.45 } },
    color: { color: colour, highlight: colour, hover: colour, opacity: bright ? (lit ? 1 : opacity) : opacity / 10 },
    smooth: line.bend ? { enabled: true, type: line.bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(line.bend) } : false,
  };
}

// Nodes and lines shrink less than the picture does, in steps.
function grow(view) {
  const growth = 1.2 ** Math.round(-Math.log(view.network.getScale()) / Math.log(1.2) * SHRINK);
  if (growth === view.growth) return;
  view.growth = growth;
  requestAnimationFrame(() => view.redraw?.());
}

function drawNames(view, context) {
  const { container, network, nodes } = view;
  const canvas = context.canvas;
  const ratio = canvas.width / canvas.clientWidth;
  const transform = context.getTransform();
  const scale = transform.a / ratio;
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  Object.assign(context, { font: FONT, textAlign: "center", textBaseline: "middle", lineJoin: "round" });
  const positions = network.getPositions(nodes.getIds());
  const items = named(view, context, positions, transform, ratio, scale);
  const boxes = placed(items, { width: container.clientWidth, height: container.clientHeight });
  view.boxes = items.map((item, index) => ({ ...item, box: boxes[index] })).filter(({ box }) => box);
  for (const item of view.boxes) drawName(view, context, item);
  context.restore();
  container.dispatchEvent(new CustomEvent("named", { detail: view.boxes }));
}

function named(view, context, positions, transform, ratio, scale) {
  const { model, lit, container, growth } = view;
  const items = Object.entries(positions).map(([id, { x, y }]) => {
    const entity = model.entities[id];
    const text = shortened(view.nameOf(entity));
    return {
      entity, text, width: widthOf(view, context, text) + 8, height: 18, radius: entity.node.size * growth * scale,
      x: (transform.a * x + transform.e) / ratio, y: (transform.d * y + transform.f) / ratio,
    };
  });
  const near = items.filter(({ x, y }) => x > -50 && y > -50 && x < container.clientWidth + 50 && y < container.clientHeight + 50);
  const bright = lit ? near.filter(({ entity }) => lit.has(entity.index)) : near;
  return bright.sort((a, b) => b.entity.weight - a.entity.weight || a.entity.index - b.entity.index);
}

function drawName({ colours }, context, { text, box }) {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  context.direction = RTL.test(text) ? "rtl" : "ltr";
  context.lineWidth = 4;
  context.strokeStyle = colours.paper;
  context.strokeText(text, x, y);
  context.fillStyle = colours.ink;
  context.fillText(text, x, y);
}

function widthOf({ widths }, context, text) {
  if (!widths.has(text)) widths.set(text, context.measureText(text).width);
  return widths.get(text);
}

function shortened(text) {
  return text.length > 32 ? `${text.slice(0, 31)}…` : text;
}

function focus({ network, nodes }, entity) {
  if (nodes.get(entity)) network.focus(entity, { scale: Math.max(network.getScale(), 0.9), animation: moving() });
}

// `entities` in the middle, as large as they and their names have room for.
function fit({ network, container }, entities, animation) {
  const places = Object.values(network.getPositions(entities));
  if (!places.length) return;
  const [left, right] = ends(places.map(({ x }) => x));
  const [top, bottom] = ends(places.map(({ y }) => y));
  const scale = Math.min((container.clientWidth - 130) / (right - left || 1), (container.clientHeight - 80) / (bottom - top || 1), LARGEST);
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale: Math.max(scale, 0.02), animation });
}

function ends(values) {
  return [Math.min(...values), Math.max(...values)];
}

function pan(network, dx, dy) {
  const { x, y } = network.getViewPosition();
  const scale = network.getScale();
  network.moveTo({ position: { x: x + dx / scale, y: y + dy / scale } });
}

function middle({ network }, line) {
  const [a, b] = [network.getPosition(line.from), network.getPosition(line.to)];
  const bend = line.bend ?? 0;
  return network.canvasToDOM({ x: (a.x + b.x) / 2 + (b.y - a.y) * bend * 0.5, y: (a.y + b.y) / 2 - (b.x - a.x) * bend * 0.5 });
}
