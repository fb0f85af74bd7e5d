// Who met whom, as a square of counts for those who met most.

import { button, el, foreign } from "./dom.js";

const SIZE = 40;

export function matrix(app) {
  const { t, model } = app;
  const lines = app.seenMeetings();
  const top = most(lines).slice(0, SIZE);
  const between = new Map(lines.map(({ line, events }) => [pair(line.from, line.to), { line, n: events.length }]));
  const largest = Math.max(1, ...[...between.values()].map(({ n }) => n));
  const name = (entity) => foreign(app.nameOf(model.entities[entity]));
  const row = (a) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, name(a)),
      top.map((b) => cell(app, between.get(pair(a, b)), largest)),
    );
  return [
    el(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": t("matrixCaption") },
      el(
        "table",
        { class: "matrix" },
        el("caption", {}, t("matrixCaption")),
        el(
          "thead",
          {},
          el(
            "tr",
            {},
            el("td"),
            top.map((entity) => el("th", { scope: "col" }, el("div", {}, name(entity)))),
          ),
        ),
        el("tbody", {}, top.map(row)),
      ),
    ),
  ];
}

function most(lines) {
  const counts = new Map();
  for (const { line, events } of lines)
    for (const end of [line.from, line.to]) counts.set(end, (counts.get(end) ?? 0) + events.length);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([entity]) => entity);
}

function pair(a, b) {
  return a < b ? `${a},${b}` : `${b},${a}`;
}

function cell(app, found, largest) {
  if (!found) return el("td");
  const strength = 1 + Math.round((4 * found.n) / largest);
  return el(
    "td",
    { class: `heat heat-${strength}` },
    button(app.t.number(found.n), () => app.select({ line: found.line.index })),
  );
}
