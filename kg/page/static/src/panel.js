// The side panel: what is selected, with its evidence; with nothing selected, where to begin.

import { entityCard } from "./card.js";
import { button, el, fill, foreign, iconButton } from "./dom.js";
import { entityChip, eventItem } from "./evidence.js";
import { eventList, marksLegend } from "./lists.js";
import { byDate } from "./model.js";

export function fillPanel(app, panel) {
  const { selection } = app.store.get();
  fill(panel, selection ? [bar(app), selected(app, selection)] : welcome(app));
  panel.scrollTop = 0;
}

function bar(app) {
  return el(
    "div",
    { class: "panel-bar no-print" },
    iconButton(app.t.dir === "rtl" ? "→" : "←", app.t("back"), () => history.back()),
    iconButton("✕", app.t("close"), () => app.select(null), { id: "close" }),
  );
}

function selected(app, { entity, line, event }) {
  if (entity !== undefined) return entityCard(app, app.model.entities[entity]);
  if (line !== undefined) return lineView(app, app.model.lines[line]);
  return [marksLegend(app.t), eventItem(app, app.model.events[event])];
}

function lineView(app, line) {
  const { t, model } = app;
  const events = line.events
    .map((index) => model.events[index])
    .filter(app.passes)
    .sort(byDate);
  return [
    el(
      "header",
      { class: "line-head", "data-relation": line.relation },
      el(
        "h2",
        {},
        entityChip(app, line.from),
        el("span", { class: "link-sign" }, sign(t, line)),
        entityChip(app, line.to),
      ),
      el("p", { class: "relation" }, countOf(t, line.relation, events.length)),
    ),
    marksLegend(t),
    eventList(app, events, [line.from, line.to]),
    others(app, line),
  ];
}

function sign(t, line) {
  if (line.relation === "meeting") return "↔";
  return t.dir === "rtl" ? "←" : "→";
}

export function countOf(t, relation, n) {
  return t.count(`${relation}s`, n);
}

function others(app, line) {
  const same = app.model.linesOf[line.from]
    .map((index) => app.model.lines[index])
    .filter((other) => other.index !== line.index && [other.from, other.to].includes(line.to));
  if (!same.length) return null;
  return el(
    "section",
    { class: "no-print" },
    el("h3", {}, app.t("between")),
    el(
      "ul",
      { class: "plain" },
      same.map((other) => el("li", {}, lineButton(app, other))),
    ),
  );
}

export function lineButton(app, line) {
  const { t, model } = app;
  const label = [
    foreign(app.nameOf(model.entities[line.from])),
    ` ${sign(t, line)} `,
    foreign(app.nameOf(model.entities[line.to])),
  ];
  return button(
    [el("span", {}, label), el("span", { class: "quiet" }, countOf(t, line.relation, line.events.length))],
    () => app.select({ line: line.index }),
    { class: "row", "data-relation": line.relation },
  );
}

function welcome(app) {
  const { t, model } = app;
  const met = model.lines
    .filter((line) => line.relation === "meeting")
    .sort((a, b) => b.events.length - a.events.length || a.index - b.index);
  const told = [...model.entities].sort((a, b) => b.weight - a.weight || a.index - b.index);
  return [
    el("header", {}, el("h2", {}, t("welcome")), el("p", { class: "quiet" }, t("welcomeText"))),
    el(
      "section",
      {},
      el("h3", {}, t("mostMet")),
      el(
        "ul",
        { class: "plain" },
        met.slice(0, 8).map((line) => el("li", {}, lineButton(app, line))),
      ),
    ),
    el(
      "section",
      {},
      el("h3", {}, t("mostTold")),
      el(
        "p",
        { class: "chips" },
        told.slice(0, 14).map((entity) => entityChip(app, entity.index)),
      ),
    ),
  ];
}
