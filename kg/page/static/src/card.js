// The card of an entity: who it is, whom it is linked with, and all that is told of it.

import { button, el, foreign, outside } from "./dom.js";
import { entityChip } from "./evidence.js";
import { byDate, partOf } from "./model.js";
import { neighbours } from "./filters.js";
import { eventList, marksLegend } from "./lists.js";

const PARTS = ["party", "speaker", "about", "visitor", "place", "holder", "of", "subject", "object"];
const COUNTED = {
  party: "meetings",
  speaker: "statements",
  about: "statements",
  visitor: "visits",
  place: "events",
  holder: "roles",
  of: "roles",
  subject: "relations",
  object: "relations",
};

export function entityCard(app, entity) {
  const events = app.model.eventsOf[entity.index].map((index) => app.model.events[index]);
  return [
    el(
      "header",
      { class: "card-head", "data-type": entity.type },
      el("p", { class: "kind" }, app.t(`type.${entity.type}`)),
      el("h2", {}, foreign(app.nameOf(entity))),
      el("p", { class: "latin" }, foreign(app.nameOf(entity) === entity.name ? entity.latin : entity.name)),
    ),
    description(app, entity, events),
    actions(app, entity),
    partners(app, entity),
    marksLegend(app.t),
    PARTS.map((part) => section(app, entity, part, events)),
  ];
}

function description(app, entity, events) {
  const { t } = app;
  const dates = events
    .map(({ date }) => date)
    .filter(Boolean)
    .sort();
  const rows = [
    [t("posts"), posts(app, entity, events)],
    [t("country"), entity.country && foreign(entity.country)],
    [t("alsoKnown"), entity.names.length ? names(t, entity) : null],
    [t("date"), dates.length ? span(t, dates[0], dates.at(-1)) : null],
    [
      t("elsewhere"),
      entity.same.length ? entity.same.map((address) => outside(address, new URL(address).hostname)) : null,
    ],
  ];
  return el(
    "dl",
    {},
    rows.filter(([, value]) => value).map(([term, value]) => [el("dt", {}, term), el("dd", {}, value)]),
  );
}

function names(t, entity) {
  return entity.names.flatMap((name, index) => [index ? t.list(["", ""]) : null, foreign(name)]);
}

function span(t, first, last) {
  return first === last ? t.date(first) : t("span", { from: t.date(first), to: t.date(last) });
}

function posts(app, entity, events) {
  const held = events.filter((event) => event.kind === "role" && event.parties.includes(entity.index));
  if (!held.length) return null;
  return held.map((event) =>
    el("div", { class: "post" }, foreign(event.title), " ", event.of === null ? null : entityChip(app, event.of)),
  );
}

function actions(app, entity) {
  const { t, store, model } = app;
  const state = store.get();
  const near = neighbours(model, entity.index, state.relations);
  const around = (steps) => () => store.set({ around: { entity: entity.index, steps }, path: null, tab: "network" });
  return el(
    "p",
    { class: "actions no-print" },
    button(t("neighbours"), () =>
      store.set({ added: [...new Set([...state.added, entity.index, ...near])], tab: "network" }),
    ),
    button(t("around1"), around(1)),
    button(t("around2"), around(2)),
    button(t("pathTo"), () => app.askPath(entity.index)),
    state.pinned.some((pin) => pin.entity === entity.index) &&
      button(
        t("unpin"),
        () => store.set({ pinned: state.pinned.filter((pin) => pin.entity !== entity.index) }),
        { id: "unpin" },
      ),
    button(t("hide"), () => store.set({ hidden: [...state.hidden, entity.index], selection: null })),
    app.server && button(t("allTold"), () => app.bring(entity.id), { id: "all-told" }),
    app.server && el("a", { href: app.server.pageOf(entity.id), class: "button" }, t("ownPage")),
  );
}

function partners(app, entity) {
  const counts = new Map();
  for (const index of app.model.linesOf[entity.index]) {
    const line = app.model.lines[index];
    const other = line.from === entity.index ? line.to : line.from;
    counts.set(other, (counts.get(other) ?? 0) + line.events.length);
  }
  const top = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 6);
  if (!top.length) return null;
  return el(
    "section",
    {},
    el("h3", {}, app.t("partners")),
    el(
      "ul",
      { class: "plain" },
      top.map(([other, n]) => partner(app, other, n, top[0][1])),
    ),
  );
}

function partner(app, other, n, most) {
  return el(
    "li",
    { class: "partner" },
    entityChip(app, other),
    el("meter", { min: 0, max: most, value: n, "aria-label": app.t.count("events", n) }),
    el("span", { class: "quiet" }, app.t.number(n)),
  );
}

function section(app, entity, part, events) {
  const own = events
    .filter((event) => partOf(event, entity.index) === part)
    .filter(app.passes)
    .sort(byDate);
  if (!own.length) return null;
  const details = el(
    "details",
    { "data-part": part },
    el("summary", {}, app.t(`section.${part}`), el("span", { class: "quiet" }, app.t.count(COUNTED[part], own.length))),
  );
  const fill = () => details.childElementCount === 1 && details.append(eventList(app, own));
  details.addEventListener("toggle", fill);
  details.open = ["party", "speaker"].includes(part);
  return details;
}
