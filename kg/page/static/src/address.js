// The view in the address, so that it can be sent as a link: only what differs from the beginning is written.

import { INITIAL, RELATIONS, STATUSES, TABS, TYPES } from "./store.js";

const LISTS = { relations: RELATIONS, types: TYPES, statuses: STATUSES };
const SWITCHES = ["communities", "physics"];
const NUMBER_LISTS = ["added", "hidden", "path"];
const WORDS = { lang: ["ar", "en"], theme: ["auto", "light", "dark"], tab: TABS };

// `#tab=statements&entity=<id>&relations=meeting,role`; entities go by their lasting ids.
export function toAddress(state, model) {
  const parts = new URLSearchParams();
  for (const name of Object.keys(WORDS)) if (state[name] !== INITIAL[name]) parts.set(name, state[name]);
  for (const name of Object.keys(LISTS))
    if (state[name].length !== INITIAL[name].length || !INITIAL[name].every((v) => state[name].includes(v)))
      parts.set(name, state[name].join(","));
  for (const name of NUMBER_LISTS)
    if (state[name]?.length) parts.set(name, state[name].map((index) => model.entities[index].id).join(","));
  for (const name of ["act", "outlet", "from", "to"]) if (state[name]) parts.set(name, state[name]);
  for (const name of SWITCHES) if (state[name]) parts.set(name, "1");
  if (state.pinned.length) parts.set("pinned", state.pinned.map((pin) => pinPart(pin, model)).join(";"));
  if (state.minimum > 1) parts.set("minimum", state.minimum);
  if (state.around) parts.set("around", `${model.entities[state.around.entity].id},${state.around.steps}`);
  if (state.selection)
    Object.entries(selectionParts(state.selection, model)).forEach(([name, value]) => parts.set(name, value));
  return parts.toString();
}

function pinPart({ entity, x, y }, model) {
  return [model.entities[entity].id, x, y].join(",");
}

function selectionParts(selection, model) {
  if (selection.entity !== undefined) return { entity: model.entities[selection.entity].id };
  if (selection.event !== undefined) return { event: model.events[selection.event].id };
  const line = model.lines[selection.line];
  return { line: [model.entities[line.from].id, model.entities[line.to].id, line.relation].join(",") };
}

// The ids of entities that an address names and the model does not hold.
export function entitiesIn(address, model) {
  const parts = new URLSearchParams(address.replace(/^#/, ""));
  const pinned = (parts.get("pinned") ?? "").split(";").map((part) => part.split(",")[0]);
  const lists = [...NUMBER_LISTS, "entity"].flatMap((name) => (parts.get(name) ?? "").split(","));
  const ends = ["around", "line"].flatMap((name) => (parts.get(name) ?? "").split(",").slice(0, name === "line" ? 2 : 1));
  const held = new Set(model.entities.map(({ id }) => id));
  return [...new Set([...pinned, ...lists, ...ends])].filter((id) => id && !held.has(id));
}

// The state an address describes; what it does not know or what is no longer there is left at the beginning.
export function fromAddress(address, model) {
  const parts = new URLSearchParams(address.replace(/^#/, ""));
  const number = new Map(model.entities.map((entity) => [entity.id, entity.index]));
  const state = { ...INITIAL };
  for (const [name, known] of Object.entries(WORDS)) if (known.includes(parts.get(name))) state[name] = parts.get(name);
  for (const [name, known] of Object.entries(LISTS))
    if (parts.has(name)) state[name] = known.filter((value) => parts.get(name).split(",").includes(value));
  for (const name of NUMBER_LISTS) state[name] = entityList(parts.get(name), number);
  for (const name of ["act", "outlet"]) state[name] = parts.get(name) ?? "";
  for (const name of ["from", "to"])
    state[name] = /^\d{4}(-\d\d){0,2}$/.test(parts.get(name) ?? "") ? parts.get(name) : null;
  for (const name of SWITCHES) state[name] = parts.get(name) === "1";
  state.minimum = Math.max(1, Number.parseInt(parts.get("minimum") ?? "1", 10) || 1);
  if (!state.path.length) state.path = null;
  state.pinned = pins(parts.get("pinned"), number);
  state.around = around(parts.get("around"), number);
  state.selection = selection(parts, model, number);
  return state;
}

function entityList(value, number) {
  return (value ?? "")
    .split(",")
    .filter((id) => number.has(id))
    .map((id) => number.get(id));
}

function pins(value, number) {
  return (value ?? "")
    .split(";")
    .map((part) => part.split(","))
    .filter(([id, ...place]) => number.has(id) && place.length === 2 && place.every((each) => /^-?\d{1,6}$/.test(each)))
    .map(([id, x, y]) => ({ entity: number.get(id), x: Number(x), y: Number(y) }));
}

function around(value, number) {
  const [id, steps] = (value ?? "").split(",");
  return number.has(id) ? { entity: number.get(id), steps: steps === "2" ? 2 : 1 } : null;
}

function selection(parts, model, number) {
  if (number.has(parts.get("entity"))) return { entity: number.get(parts.get("entity")) };
  const event = model.events.find(({ id }) => id === parts.get("event"));
  if (event) return { event: event.index };
  const [from, to, relation] = (parts.get("line") ?? "").split(",");
  const line = model.lines.find(
    (each) => each.from === number.get(from) && each.to === number.get(to) && each.relation === relation,
  );
  return line ? { line: line.index } : null;
}
