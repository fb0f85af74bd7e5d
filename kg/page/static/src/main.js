// Puts the page together: one state, the parts that show it, and what a reader does to it.

import { entitiesIn, fromAddress, toAddress } from "./address.js";
import { el, fill, iconButton } from "./dom.js";
import { drawing } from "./drawing.js";
import { download, downloadCanvas } from "./exports.js";
import { eventFilter, neighbours, shortestPath, visible } from "./filters.js";
import { frame } from "./frame.js";
import { translator } from "./i18n.js";
import { listenEverywhere, listenInPicture } from "./keys.js";
import { leftOut, legend } from "./legend.js";
import { createModel, partiesOf } from "./model.js";
import { createNetwork } from "./network.js";
import { fillPanel } from "./panel.js";
import { createSearch } from "./search.js";
import { serverOf } from "./server.js";
import { createStore } from "./store.js";
import { fillTable } from "./tables.js";
import { colours, darkness, wantsDark } from "./theme.js";
import { timeline } from "./timeline.js";
import { hideTip, showTip } from "./tip.js";
import { toolbar } from "./toolbar.js";
import { unpacked } from "./unpack.js";

const model = createModel(await unpacked(document.getElementById("data")));
let reading = null;
const server = serverOf(document, model, evidence);
if (server) await Promise.all(entitiesIn(location.hash, model).map(server.bring));
const store = createStore(fromAddress(location.hash, model));
const parts = frame(document.getElementById("app"));
const app = {
  model,
  store,
  search: createSearch(model.entities),
  server,
  bring,
  t: translator(store.get().lang),
  passes: eventFilter(model, store.get()),
  select: (selection) => store.set({ selection }),
  nameOf: (entity) => (app.t.lang === "en" && entity.latin ? entity.latin : entity.name),
  openEvent: (event) => store.set({ selection: { event: event.index } }),
  save,
  seenMeetings,
  found,
  askPath,
  switchTheme,
  reset,
  pathFrom: null,
};
const network = createNetwork(parts.canvas, model, {
  entity: (entity) => app.select({ entity }),
  line: (line) => app.select({ line }),
  nothing: () => store.get().selection && app.select(null),
  hoverEntity: (entity, event) => showTip(parts.tip, app, { entity }, event),
  hoverLine: (line, event) => showTip(parts.tip, app, { line }, event),
  leave: () => hideTip(parts.tip),
  dragged: pin,
});
app.network = network;

// All of the page anew for the language; then each part as the state changes.
function speak() {
  const { lang } = store.get();
  const t = translator(lang);
  app.t = t;
  Object.assign(document.documentElement, { lang, dir: t.dir });
  document.title = `${t("title")}: ${t("tagline")}`;
  parts.panel.setAttribute("aria-label", t("panel"));
  parts.canvas.setAttribute("aria-label", t("network"));
  fill(
    parts.zoom,
    iconButton("+", t("zoomIn"), () => network.zoom(1.3)),
    iconButton("−", t("zoomOut"), () => network.zoom(1 / 1.3)),
    iconButton("⤢", t("fit"), () => network.fit(), { id: "fit" }),
  );
}

function show(state, before = {}) {
  if (state.lang !== before.lang) speak();
  document.documentElement.dataset.theme = darkness(state.theme);
  app.passes = eventFilter(model, state);
  const seen = visible(model, state);
  app.seen = seen;
  const changed = (...names) => names.some((name) => state[name] !== before[name]);
  const onlySelection =
    before.lang && !Object.keys(state).some((name) => name !== "selection" && state[name] !== before[name]);
  if (changed("lang", "tab")) fill(parts.head, toolbar(app));
  if (state.physics !== before.physics) network.physics(state.physics);
  if (!onlySelection) showFilters(state, seen);
  network.draw(seen, {
    colours: colours(),
    selection: state.selection,
    communities: state.communities,
    pinned: state.pinned,
    nameOf: app.nameOf,
  });
  if (!app.framed && before.lang) requestAnimationFrame(frameFirst);
  fillPanel(app, parts.panel);
  parts.panel.classList.toggle("chosen", Boolean(state.selection));
  if (state.selection && state.selection !== before.selection)
    requestAnimationFrame(() => network.bringIn(partiesOfSelection(state.selection)));
}

function partiesOfSelection({ entity, line, event }) {
  if (entity !== undefined) return [entity];
  return line === undefined ? partiesOf(model.events[event]) : [model.lines[line].from, model.lines[line].to];
}

// The evidence of the file, once.
function evidence() {
  reading ??= unpacked(document.getElementById("evidence")).then((found) => void (model.evidence = found));
  return reading;
}

async function readEvidence() {
  await evidence();
  fillPanel(app, parts.panel);
  if (!parts.table.hidden) fillTable(app, parts.table);
  document.documentElement.dataset.ready = performance.now();
}

// The whole in view, once, as soon as the picture is seen: from then on the page can be used.
function frameFirst() {
  if (app.framed || parts.picture.hidden) return;
  app.framed = true;
  network.fit(false);
  document.documentElement.dataset.shown = performance.now();
  if (store.get().selection) network.bringIn(partiesOfSelection(store.get().selection));
}

function showFilters(state, seen) {
  const focused = document.activeElement?.id;
  const tabIsNetwork = state.tab === "network";
  fill(parts.legend, el("summary", {}, app.t("filters")), legend(app));
  parts.legend.classList.toggle("neutral", state.communities);
  fill(parts.note, leftOut(app, seen));
  fill(parts.timeline, timeline(app));
  parts.picture.hidden = !tabIsNetwork;
  parts.table.hidden = tabIsNetwork;
  parts.stage.setAttribute("aria-labelledby", `tab-${state.tab}`);
  if (!tabIsNetwork) fillTable(app, parts.table);
  if (focused) document.getElementById(focused)?.focus();
}

function found(entity) {
  if (app.pathFrom !== null) return findPath(entity);
  const { added, hidden } = store.get();
  const here = app.seen.nodes.has(entity);
  store.set({
    selection: { entity },
    hidden: hidden.filter((each) => each !== entity),
    added: here ? added : [...new Set([...added, entity])],
    around: null,
    path: null,
  });
  return undefined;
}

// What the server tells of an entity, with its neighbours in the picture.
async function bring(id) {
  const entity = await server.bring(id);
  if (entity === null) return;
  const { added, relations } = store.get();
  const shown = [...new Set([...added, entity, ...neighbours(model, entity, relations)])];
  store.set({ selection: { entity }, added: shown, around: null, path: null, tab: "network" });
}

function askPath(entity) {
  app.pathFrom = entity;
  const input = document.getElementById("search");
  input.placeholder = app.t("pathHint");
  input.focus();
}

function findPath(goal) {
  const path = shortestPath(model, app.pathFrom, goal, store.get().relations);
  app.pathFrom = null;
  document.getElementById("search").placeholder = path ? app.t("search") : app.t("noPath");
  if (path) store.set({ path, around: null, tab: "network" });
  network.fit();
}

// What is put somewhere stays there, also in the address, until it is let go.
function pin(entity, place) {
  const others = store.get().pinned.filter((each) => each.entity !== entity);
  store.set({ pinned: [...others, { entity, ...place }] });
}

function seenMeetings() {
  const { minimum } = store.get();
  const meetings = model.lines.filter((line) => line.relation === "meeting");
  return meetings
    .map((line) => ({ line, events: line.events.filter((index) => app.passes(model.events[index])) }))
    .filter(({ events }) => events.length >= minimum);
}

function save(format) {
  if (format === "png") downloadCanvas("network.png", network.canvas(), colours().paper);
  else download("network.svg", "image/svg+xml", drawing(network.shapes(), colours(), app.t.dir));
}

function switchTheme() {
  store.set({ theme: darkness(store.get().theme) === "dark" ? "light" : "dark" });
}

function reset() {
  const { lang, theme } = store.get();
  store.set({ ...fromAddress("", model), lang, theme });
  network.fit();
}

listenInPicture(parts.canvas, network);
listenEverywhere(app);

let writing = false;
store.listen((state, before) => {
  show(state, before);
  const address = toAddress(state, model);
  if (!writing && address !== location.hash.slice(1)) history.pushState(null, "", `#${address}`);
});
addEventListener("popstate", () => {
  writing = true;
  store.set(fromAddress(location.hash, model));
  writing = false;
});
wantsDark.addEventListener("change", () => show(store.get(), store.get()));
show(store.get());
requestAnimationFrame(() => {
  frameFirst();
  setTimeout(readEvidence);
});
window.kg = { network, store, model };
