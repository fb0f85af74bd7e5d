// Events one under the other, a few at a time.

import { button, el } from "./dom.js";
import { eventItem } from "./evidence.js";

const STEP = 12;

export function marksLegend(t) {
  return el(
    "p",
    { class: "marks quiet", "aria-hidden": "true" },
    el("mark", { class: "name" }, t("legendName")),
    el("mark", { class: "trigger" }, t("legendTrigger")),
    el("mark", { class: "content" }, t("legendContent")),
  );
}

// The first of `events`, and a button for more.
export function eventList(app, events, ends = []) {
  const list = el("div", { class: "events" });
  const more = button("", () => add(), { class: "more no-print" });
  const add = () => {
    const at = list.childElementCount;
    list.append(...events.slice(at, at + STEP).map((event) => eventItem(app, event, ends)));
    const left = events.length - list.childElementCount;
    more.hidden = left === 0;
    more.textContent = app.t("more", { count: app.t.number(left) });
  };
  add();
  return el("div", {}, list, more);
}
