// What of the model is to be seen under the filters of a state.

// Whether an event passes the filters on status, act, outlet and date.
export function eventFilter(model, state) {
  return (event) =>
    state.relations.includes(event.kind) &&
    (!event.status || state.statuses.includes(event.status)) &&
    (!state.act || event.kind !== "statement" || event.act === state.act) &&
    (!state.outlet || model.outletsOf(event).includes(state.outlet)) &&
    inTime(event.date, state.from, state.to);
}

function inTime(date, from, to) {
  if (from === null && to === null) return true;
  if (!date) return false;
  return (from === null || date.slice(0, from.length) >= from) && (to === null || date.slice(0, to.length) <= to);
}

// The nodes (entity numbers) and lines ({line, events}) of the network under `state`.
export function visible(model, state) {
  const passes = eventFilter(model, state);
  const base = baseNodes(model, state);
  const lines = [];
  for (const line of model.lines) {
    if (!state.relations.includes(line.relation) || !base.has(line.from) || !base.has(line.to)) continue;
    const events = line.events.filter((index) => passes(model.events[index]));
    if (events.length >= state.minimum) lines.push({ line, events });
  }
  return { nodes: connected(base, lines, state), lines };
}

function baseNodes(model, state) {
  const allowed = (entity) => state.types.includes(entity.type) && !state.hidden.includes(entity.index);
  const asked = new Set([...state.added, ...(state.path ?? [])]);
  const near = state.around ? neighbourhood(model, state.around.entity, state.around.steps, state.relations) : null;
  const wanted = state.path
    ? (entity) => state.path.includes(entity.index)
    : near
      ? (entity) => near.has(entity.index)
      : (entity) => entity.node.core || asked.has(entity.index) || isSelected(state, entity.index);
  return new Set(model.entities.filter((entity) => allowed(entity) && wanted(entity)).map((entity) => entity.index));
}

function connected(base, lines, state) {
  const nodes = new Set(lines.flatMap(({ line }) => [line.from, line.to]));
  const kept = [...state.added, state.around?.entity, state.selection?.entity].filter((entity) => base.has(entity));
  return new Set([...nodes, ...kept]);
}

function isSelected(state, entity) {
  return state.selection?.entity === entity;
}

// All entities within `steps` lines of `entity`, itself included.
export function neighbourhood(model, entity, steps, relations) {
  const found = new Set([entity]);
  let edge = [entity];
  for (let step = 0; step < steps; step += 1) {
    edge = edge.flatMap((node) => neighbours(model, node, relations)).filter((node) => !found.has(node));
    for (const node of edge) found.add(node);
  }
  return found;
}

export function neighbours(model, entity, relations) {
  const lines = model.linesOf[entity]
    .map((index) => model.lines[index])
    .filter((line) => relations.includes(line.relation));
  return [...new Set(lines.map((line) => (line.from === entity ? line.to : line.from)))];
}

// A shortest way between two entities, or null.
export function shortestPath(model, start, goal, relations) {
  const before = new Map([[start, null]]);
  const queue = [start];
  for (const node of queue) {
    if (node === goal) return trace(before, goal);
    for (const next of neighbours(model, node, relations)) {
      if (!before.has(next)) {
        before.set(next, node);
        queue.push(next);
      }
    }
  }
  return null;
}

function trace(before, goal) {
  const path = [];
  for (let node = goal; node !== null; node = before.get(node)) path.unshift(node);
  return path;
}
