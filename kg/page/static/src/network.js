// The picture: the only module, with `camera.js` and `names.js`, that knows vis-network.

import { fit, frame, growthAt, inView, look, move, pan } from "./camera.js";
import { partiesOf } from "./model.js";
import { drawNames, nameAt } from "./names.js";
import { RELATIONS } from "./store.js";

const DASHES = { role: [2, 4], visit: [7, 5], place: [1, 5] };
const MOST_OPAQUE = 0.75;

// `on` is told what is clicked, hovered and dragged: entity, line, nothing, hoverEntity, hoverLine, leave, dragged.
export function createNetwork(container, model, on) {
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  const network = new vis.Network(container, { nodes, edges }, model.options);
  const view = { model, container, nodes, edges, network, boxes: [], growth: 1, lit: null };
  listen(view, on);
  network.on("beforeDrawing", () => grow(view));
  network.on("afterDrawing", (context) => drawNames(view, context));
  return {
    draw: (seen, look) => draw(view, seen, look),
    fit: (animated = true) => fit(view, nodes.getIds(), animated),
    bringIn: (entities) =>
      bringIn(
        view,
        entities.filter((entity) => nodes.get(entity)),
      ),
    zoom: (factor) => move(network, { scale: network.getScale() * factor }),
    pan: (dx, dy) => pan(network, dx, dy),
    physics: (enabled) => network.setOptions({ physics: { enabled } }),
    canvas: () => container.querySelector("canvas"),
    placeOf: (entity) => network.canvasToDOM(network.getPosition(entity)),
    middleOf: (line) => middle(network, line),
    positions: () => network.getPositions(),
    shapes: () => shapes(view),
    state: () => ({ nodes: nodes.length, edges: edges.length, boxes: view.boxes, scale: network.getScale() }),
  };
}

// Moves only where something of `entities` is out of sight. Measuring wipes the canvas, so it is drawn in any case.
function bringIn(view, entities) {
  view.network.setSize("100%", "100%");
  if (inView(view, entities)) view.network.redraw();
  else fit(view, entities, true);
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
  network.on("dragEnd", ({ nodes }) => {
    if (nodes.length) on.dragged(nodes[0], rounded(network.getPosition(nodes[0])));
  });
  for (const event of ["blurEdge", "blurNode", "dragStart", "zoom"]) network.on(event, on.leave);
}

function rounded({ x, y }) {
  return { x: Math.round(x), y: Math.round(y) };
}

function lineNumber(id) {
  return Number(id.slice(1));
}

// `seen` is what the filters leave; `look` is {colours, selection, communities, pinned, nameOf}.
function draw(view, seen, look) {
  const { model, nodes, edges } = view;
  if (!nodes.length)
    begin(
      view,
      [...seen.nodes].map((entity) => model.entities[entity].node),
    );
  const opacity = Math.min(MOST_OPAQUE, 14 / Math.sqrt(seen.lines.length || 1));
  Object.assign(view, look, { opacity, lit: litBy(model, seen, look.selection), redraw: () => draw(view, seen, look) });
  sync(
    nodes,
    [...seen.nodes].map((entity) => nodeOf(view, entity)),
  );
  sync(
    edges,
    [...seen.lines].sort(byRank).map(({ line, events }) => edgeOf(view, line, events)),
  );
}

// What is drawn later lies on top: meetings over statements over posts.
function byRank(a, b) {
  return RELATIONS.indexOf(b.line.relation) - RELATIONS.indexOf(a.line.relation);
}

// The camera stands where it will before anything is drawn, so that nothing is drawn twice.
function begin(view, places) {
  const start = frame(places, view.container);
  view.growth = growthAt(start.scale);
  look(view.network, start, false);
}

// Nodes and lines shrink less than the picture does, in steps.
function grow(view) {
  const growth = growthAt(view.network.getScale());
  if (growth === view.growth || !view.redraw) return;
  view.growth = growth;
  requestAnimationFrame(() => view.redraw());
}

function sync(data, items) {
  const wanted = new Set(items.map((item) => item.id));
  const gone = data.getIds().filter((id) => !wanted.has(id));
  if (gone.length) data.remove(gone);
  data.update(items);
}

// What a selection leaves bright: itself and what it touches; null lights all.
function litBy(model, seen, selection) {
  if (!selection) return null;
  if (selection.event !== undefined) return new Set(partiesOf(model.events[selection.event]));
  if (selection.line !== undefined) return new Set([model.lines[selection.line].from, model.lines[selection.line].to]);
  const touched = seen.lines.filter(({ line }) => line.from === selection.entity || line.to === selection.entity);
  return new Set([selection.entity, ...touched.flatMap(({ line }) => [line.from, line.to])]);
}

function isLit({ selection }, line) {
  if (!selection) return true;
  if (selection.entity !== undefined) return line.from === selection.entity || line.to === selection.entity;
  return selection.line === undefined ? line.events.includes(selection.event) : selection.line === line.index;
}

function nodeOf({ model, nodes, lit, colours, growth, selection, communities, pinned }, entity) {
  const {
    type,
    node: { id, shape, size, x, y, community },
  } = model.entities[entity];
  const background = communities ? (colours.groups[community] ?? colours.place) : colours[type];
  const chosen = selection?.entity === entity;
  const pin = pinned.find((each) => each.entity === entity);
  const strong = { background, border: colours.ink };
  const look = {
    id,
    shape,
    size: size * growth,
    opacity: !lit || lit.has(entity) ? 1 : 0.14,
    fixed: Boolean(pin),
    borderWidth: chosen ? 3 : 1.2,
    borderWidthSelected: 3,
    color: { background, border: chosen ? colours.ink : colours.paper, highlight: strong, hover: strong },
  };
  if (pin) return { ...look, x: pin.x, y: pin.y };
  return nodes.get(entity) && !nodes.get(entity).fixed ? look : { ...look, x, y };
}

function edgeOf(view, line, events) {
  const { colours, growth, opacity, lit, selection } = view;
  const colour = colours[line.relation];
  const width = (1.8 + 1.6 * Math.log(events.length)) * growth;
  return {
    id: line.id,
    from: line.from,
    to: line.to,
    width: selection?.line === line.index ? width + 2.5 * growth : width,
    hoverWidth: 1.5,
    selectionWidth: 0,
    dashes: DASHES[line.relation]?.map((length) => length * growth) ?? false,
    arrows: { to: { enabled: line.arrows === "to", scaleFactor: 0.45 } },
    color: {
      color: colour,
      highlight: colour,
      hover: colour,
      opacity: opacityOf(isLit(view, line), lit, line.relation === "meeting" ? Math.max(opacity, 0.7) : opacity),
    },
    smooth: line.bend
      ? { enabled: true, type: line.bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(line.bend) }
      : false,
  };
}

function opacityOf(bright, lit, opacity) {
  if (!bright) return opacity / 10;
  return lit ? 1 : opacity;
}

// All that is drawn, in coordinates of the picture: lines first, then nodes with their names.
function shapes({ network, nodes, edges, model, nameOf }) {
  const at = network.getPositions();
  const lines = edges
    .get()
    .map((edge) => ({ ...edge, bend: model.lines[lineNumber(edge.id)].bend, start: at[edge.from], end: at[edge.to] }));
  return {
    lines,
    nodes: nodes.get().map((node) => ({ ...node, ...at[node.id], name: nameOf(model.entities[node.id]) })),
  };
}

function middle(network, line) {
  const [a, b] = [network.getPosition(line.from), network.getPosition(line.to)];
  const bend = line.bend * 0.5;
  return network.canvasToDOM({ x: (a.x + b.x) / 2 + (b.y - a.y) * bend, y: (a.y + b.y) / 2 - (b.x - a.x) * bend });
}
