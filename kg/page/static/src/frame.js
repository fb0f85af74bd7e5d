// The places of the page, empty.

import { el } from "./dom.js";

// The parts by name, put into `root`.
export function frame(root) {
  const parts = {
    head: el("header", { class: "head" }),
    legend: el("details", { class: "legend no-print", open: innerWidth > 900 }),
    canvas: el("div", { class: "canvas", tabindex: 0, role: "application" }),
    zoom: el("div", { class: "zoom no-print" }),
    timeline: el("section", { class: "timeline no-print" }),
    table: el("div", { class: "table" }),
    note: el("p", { class: "note", id: "left-out", role: "status" }),
    tip: el("div", { class: "tip", role: "tooltip", hidden: true }),
    panel: el("aside", { class: "panel", id: "panel", tabindex: -1, "aria-live": "polite" }),
  };
  parts.picture = el(
    "div",
    { class: "picture" },
    parts.legend,
    el("div", { class: "ground" }, parts.canvas, parts.note, parts.zoom, parts.tip),
  );
  parts.stage = el(
    "div",
    { class: "stage", id: "stage", role: "tabpanel" },
    parts.picture,
    parts.table,
    parts.timeline,
  );
  root.append(parts.head, el("main", {}, parts.stage), parts.panel);
  return parts;
}
