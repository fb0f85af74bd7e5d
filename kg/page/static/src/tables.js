// The same as tables: meetings, statements, names, and who met whom; the text alternative of the picture.

import { button, el, fill, foreign } from "./dom.js";
import { toCsv, download } from "./exports.js";
import { fold } from "./text.js";
import { matrix } from "./matrix.js";
import { byDate, partiesOf } from "./model.js";

const PAGE = 200;

export function fillTable(app, box) {
  const { tab } = app.store.get();
  fill(box, tab === "matrix" ? matrix(app) : table(app, KINDS[tab](app)));
}

const KINDS = { timeline, meetings, statements, entities };

// Everything that happened, one thing after the other.
function timeline(app) {
  const { t, model } = app;
  const named = (entities) => t.list(entities.map((entity) => app.nameOf(model.entities[entity])));
  const columns = [
    ["date", (event) => event.date ?? "", (event) => t.date(event.date)],
    ["kind", (event) => t(`relation.${event.kind}`)],
    ["parties", (event) => named(event.parties)],
    ["concerned", (event) => named(partiesOf(event).slice(event.parties.length))],
    ["sentence", (event) => sentence(model, event), null, "sentence"],
    ["outlet", (event) => t.list([...new Set(model.outletsOf(event))])],
  ];
  const rows = model.events.filter((event) => event.kind !== "role" && app.passes(event)).sort(byDate);
  return { name: "timeline", columns, rows, open: (event) => app.openEvent(event) };
}


function meetings(app) {
  const { t, model } = app;
  const columns = [
    ["date", (event) => event.date ?? "", (event) => t.date(event.date)],
    ["parties", (event) => t.list(event.parties.map((entity) => app.nameOf(model.entities[entity])))],
    ["status", (event) => t(`meeting.${event.status}`)],
    ["medium", (event) => t(`medium.${event.medium}`)],
    ["place", (event) => (event.place === null ? "" : app.nameOf(model.entities[event.place]))],
    ["topics", (event) => t.list(event.topics ?? [])],
    ["sentence", (event) => sentence(model, event), null, "sentence"],
  ];
  return { name: "meetings", columns, rows: eventsOf(app, "meeting"), open: (event) => app.openEvent(event) };
}

function statements(app) {
  const { t, model } = app;
  const columns = [
    ["date", (event) => event.date ?? "", (event) => t.date(event.date)],
    ["speaker", (event) => app.nameOf(model.entities[event.parties[0]])],
    ["act", (event) => t(`act.${event.act}`)],
    ["about", (event) => t.list(event.about.map((entity) => app.nameOf(model.entities[entity])))],
    ["sentence", (event) => sentence(model, event), null, "sentence"],
    ["outlet", (event) => t.list([...new Set(app.model.outletsOf(event))])],
  ];
  return { name: "statements", columns, rows: eventsOf(app, "statement"), open: (event) => app.openEvent(event) };
}

function entities(app) {
  const { t, model, store } = app;
  const { types } = store.get();
  const columns = [
    ["name", (entity) => entity.name],
    ["latin", (entity) => entity.latin],
    ["type", (entity) => t(`type.${entity.type}`)],
    ["country", (entity) => entity.country ?? ""],
    ["alsoKnown", (entity) => t.list(entity.names)],
    ["events", (entity) => entity.weight, (entity) => t.number(entity.weight)],
  ];
  const rows = model.entities
    .filter((entity) => types.includes(entity.type))
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  return { name: "names", columns, rows, open: (entity) => app.select({ entity: entity.index }) };
}

function eventsOf(app, kind) {
  return app.model.events.filter((event) => event.kind === kind && app.passes(event)).sort(byDate);
}

function sentence(model, event) {
  return model.evidence && event.evidence.length
    ? model.evidence[event.evidence[0]].runs.map(([text]) => text).join("")
    : "";
}

function table(app, kind) {
  const { t } = app;
  const view = { sort: null, down: false, query: "", limit: PAGE };
  const body = el("tbody");
  const status = el("p", { class: "quiet", role: "status" });
  const more = button("", () => refill({ limit: view.limit + PAGE }), { class: "more no-print" });
  const refill = (change = {}) => {
    Object.assign(view, change);
    const rows = sorted(kind, filtered(kind, view.query), view);
    body.replaceChildren(...rows.slice(0, view.limit).map((row) => tableRow(app, kind, row)));
    status.textContent = t("rows", {
      shown: t.number(Math.min(rows.length, view.limit)),
      total: t.number(kind.rows.length),
    });
    more.hidden = rows.length <= view.limit;
    more.textContent = t("more", { count: t.number(Math.min(PAGE, rows.length - view.limit)) });
  };
  refill();
  const csv = () =>
    download(
      `${kind.name}.csv`,
      "text/csv",
      toCsv([
        kind.columns.map(([key]) => t(key)),
        ...sorted(kind, filtered(kind, view.query), view).map((row) => kind.columns.map(([, value]) => value(row))),
      ]),
    );
  return [
    el(
      "div",
      { class: "table-bar no-print" },
      el("input", {
        type: "search",
        id: "table-filter",
        placeholder: t("filterTable"),
        "aria-label": t("filterTable"),
        input: (event) => refill({ query: event.target.value, limit: PAGE }),
      }),
      status,
      button(t("exportCsv"), csv, { "aria-label": t("download", { format: "CSV" }) }),
    ),
    el(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": t(`tab.${app.store.get().tab}`) },
      el("table", {}, head(t, kind, view, refill), body),
      more,
    ),
  ];
}

function head(t, kind, view, refill) {
  const cells = kind.columns.map(([key], index) => {
    const cell = el(
      "th",
      { scope: "col", "aria-sort": "none" },
      button(t(key), () => {
        refill({ sort: index, down: view.sort === index && !view.down });
        for (const other of cells)
          other.setAttribute("aria-sort", other === cell ? (view.down ? "descending" : "ascending") : "none");
      }),
    );
    return cell;
  });
  return el("thead", {}, el("tr", {}, cells));
}

function tableRow(app, { columns, open }, row) {
  return el(
    "tr",
    {},
    columns.map(([, value, written, kind], index) => {
      const text = String((written ?? value)(row));
      return el(
        "td",
        { class: kind ?? null },
        index === (columns[0][2] ? 1 : 0) ? button(foreign(text), () => open(row), { class: "link" }) : foreign(text),
      );
    }),
  );
}

function filtered({ columns, rows }, query) {
  const key = fold(query);
  return key ? rows.filter((row) => columns.some(([, value]) => fold(String(value(row))).includes(key))) : rows;
}

function sorted({ columns }, rows, { sort, down }) {
  if (sort === null) return rows;
  const [, value] = columns[sort];
  const order = (a, b) => (typeof a === "number" ? a - b : String(a).localeCompare(String(b), "ar"));
  return [...rows].sort((a, b) => order(value(a), value(b)) * (down ? -1 : 1));
}
