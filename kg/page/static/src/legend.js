// The filters, which are the legend of the picture as well.

import { button, el } from "./dom.js";
import { RELATIONS, STATUSES, TYPES } from "./store.js";

export function legend(app) {
  const { t, model } = app;
  const outlets = [...new Set(model.articles.map(({ outlet }) => outlet).filter(Boolean))].sort();
  const acts = [...new Set(model.events.map(({ act }) => act).filter(Boolean))].sort();
  return [
    group(app, "relations", relationsIn(model), (name) => t(`relation.${name}`), "relation"),
    group(app, "types", TYPES, (name) => t(`type.${name}`), "type"),
    group(app, "statuses", STATUSES, (name) => t(`meeting.${name}`), "status"),
    choice(app, "act", acts, (name) => t(`act.${name}`), t("allActs")),
    outlets.length > 1 && choice(app, "outlet", outlets, (name) => name, t("allOutlets")),
    minimum(app),
    toggle(app, "communities"),
    toggle(app, "physics"),
    el(
      "p",
      { class: "actions" },
      ["png", "svg"].map((format) =>
        button(format.toUpperCase(), () => app.save(format), {
          id: format,
          "aria-label": t("download", { format: format.toUpperCase() }),
        }),
      ),
      button(t("undo"), () => history.back()),
      button(t("reset"), app.reset, { id: "reset" }),
    ),
  ];
}

function relationsIn({ lines }) {
  const found = new Set(lines.map(({ relation }) => relation));
  return RELATIONS.filter((relation) => relation !== "relation" || found.has(relation));
}

// What is not in sight, and what is not in the page at all.
export function leftOut({ t, model, server }, seen) {
  const held = model.entities.length;
  const total = model.counts.entities;
  const shown = t("leftOut", { shown: t.number(seen.nodes.size), total: t.count("entities", held) });
  const core = t(server ? "coreServed" : "core", { held: t.number(held), total: t.count("entities", total) });
  return [seen.nodes.size < held && shown, held < total && core].filter(Boolean).join(" ");
}

function group(app, key, values, label, kind) {
  const chosen = app.store.get()[key];
  const toggle = (value) => () =>
    app.store.set({ [key]: chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value] });
  return el(
    "fieldset",
    { "data-group": kind },
    el("legend", {}, app.t(key)),
    values.map((value) =>
      el(
        "label",
        { class: "check", [`data-${kind}`]: value },
        el("input", {
          type: "checkbox",
          id: `${kind}-${value}`,
          checked: chosen.includes(value),
          change: toggle(value),
        }),
        kind === "status" ? null : el("span", { class: kind === "type" ? "shape" : "stroke", "aria-hidden": "true" }),
        label(value),
      ),
    ),
  );
}

function toggle({ store, t }, key) {
  const input = el("input", {
    type: "checkbox",
    id: key,
    checked: store.get()[key],
    change: (event) => store.set({ [key]: event.target.checked }),
  });
  return el("label", { class: "check" }, input, t(key));
}

function choice(app, key, values, label, all) {
  const chosen = app.store.get()[key];
  const option = (value, text) => el("option", { value, selected: value === chosen }, text);
  return el(
    "label",
    { class: "field" },
    app.t(key),
    el(
      "select",
      { id: key, change: (event) => app.store.set({ [key]: event.target.value }) },
      option("", all),
      values.map((value) => option(value, label(value))),
    ),
  );
}

function minimum(app) {
  const most = Math.max(1, ...app.model.lines.map((line) => line.events.length));
  if (most === 1) return null;
  const { minimum: value } = app.store.get();
  return el(
    "label",
    { class: "field" },
    `${app.t("minimum")}: ${app.t.number(value)}`,
    el("input", {
      type: "range",
      id: "minimum",
      min: 1,
      max: Math.min(most, 20),
      value,
      change: (event) => app.store.set({ minimum: Number(event.target.value) }),
    }),
  );
}
