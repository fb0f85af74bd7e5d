// The head of the page: its name and counts, the search, the views, language and colours.

import { button, el, fill, foreign, iconButton } from "./dom.js";
import { TABS } from "./store.js";

export function toolbar(app) {
  const { t } = app;
  return [
    el("div", { class: "brand" }, el("h1", {}, t("title")), el("p", {}, counts(app))),
    searchBox(app),
    el(
      "div",
      { class: "switches no-print" },
      button(t("otherLanguage"), () => app.store.set({ lang: t.lang === "ar" ? "en" : "ar" }), {
        id: "language",
        lang: t.lang === "ar" ? "en" : "ar",
      }),
      iconButton("◐", t("theme"), app.switchTheme, { id: "theme" }),
      iconButton("⎙", t("print"), () => window.print()),
      app.server && el("a", { href: "/sparql", id: "ask", class: "button" }, "SPARQL"),
    ),
    tabs(app),
  ];
}

function counts({ t, model }) {
  return ["articles", "entities", "meetings", "statements"].map((key) => t.count(key, model.counts[key])).join(" · ");
}

function tabs(app) {
  const { tab } = app.store.get();
  const go = (name) => () => app.store.set({ tab: name });
  const list = el(
    "div",
    { role: "tablist", class: "tabs no-print", "aria-label": app.t("views"), keydown: (event) => move(app, event) },
    TABS.map((name) =>
      button(app.t(`tab.${name}`), go(name), {
        role: "tab",
        id: `tab-${name}`,
        "aria-controls": "stage",
        "aria-selected": String(tab === name),
        tabindex: tab === name ? 0 : -1,
      }),
    ),
  );
  return list;
}

function move(app, event) {
  const forward = app.t.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  const step = { [forward]: 1, [forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft"]: -1 }[event.key];
  if (!step) return;
  const next = TABS[(TABS.indexOf(app.store.get().tab) + step + TABS.length) % TABS.length];
  app.store.set({ tab: next });
  document.getElementById(`tab-${next}`).focus();
}

// A combobox after the ARIA pattern: arrows walk, Enter takes, Escape leaves.
function searchBox(app) {
  const { t } = app;
  const list = el("ul", { role: "listbox", id: "found", "aria-label": t("search"), hidden: true });
  const input = el("input", {
    type: "search",
    id: "search",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: t("search"),
    "aria-label": t("search"),
    "aria-expanded": "false",
    "aria-controls": "found",
    "aria-autocomplete": "list",
    title: t("searchHint"),
    input: () => show(app, input, list),
    focus: () => show(app, input, list),
    keydown: (event) => walk(event, input, list),
    blur: () => setTimeout(() => shut(input, list), 150),
  });
  return el("div", { class: "search no-print", role: "search" }, input, list);
}

// What the page holds at once; what only its server has follows.
function show(app, input, list) {
  const text = input.value;
  const held = app.search(text).map(({ entity, name }) => ({
    ...entity,
    alias: name === entity.name ? "" : name,
    pick: () => app.found(entity.index),
  }));
  showHits(app, input, list, held);
  app.server?.find(text).then((hits) => {
    const far = hits.map((hit) => ({ ...hit, weight: hit.articles, pick: () => app.bring(hit.id) }));
    if (far.length && input.value === text) showHits(app, input, list, [...held, ...far]);
  });
}

function showHits(app, input, list, hits) {
  const pick = (hit) => () => {
    input.value = "";
    shut(input, list);
    hit.pick();
  };
  fill(
    list,
    hits.map((hit, index) => option(app, hit, index, pick(hit))),
  );
  if (!hits.length && input.value.trim()) list.append(el("li", { class: "quiet none" }, app.t("nothingFound")));
  list.hidden = !list.childElementCount;
  input.setAttribute("aria-expanded", String(!list.hidden));
  choose(input, list, hits.length ? 0 : -1);
}

function option(app, { type, name, alias, weight }, index, pick) {
  return el(
    "li",
    {
      role: "option",
      id: `found-${index}`,
      "data-type": type,
      mousedown: (event) => event.preventDefault(),
      click: pick,
    },
    el("span", { class: "shape", "aria-hidden": "true" }),
    foreign(name),
    alias && foreign(alias, { class: "quiet alias" }),
    el("span", { class: "quiet count" }, app.t.number(weight)),
  );
}

function walk(event, input, list) {
  const options = [...list.querySelectorAll("[role=option]")];
  const at = options.findIndex((each) => each.getAttribute("aria-selected") === "true");
  if (event.key === "Escape") {
    input.value = "";
    shut(input, list);
  } else if (event.key === "Enter" && options[at]) options[at].click();
  else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    if (options.length) choose(input, list, (at + step + options.length) % options.length);
  }
}

function choose(input, list, chosen) {
  list
    .querySelectorAll("[role=option]")
    .forEach((each, index) => each.setAttribute("aria-selected", String(index === chosen)));
  if (chosen < 0) input.removeAttribute("aria-activedescendant");
  else {
    input.setAttribute("aria-activedescendant", `found-${chosen}`);
    list.children[chosen].scrollIntoView({ block: "nearest" });
  }
}

function shut(input, list) {
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
}
