// One event with the sentences it stands on.

import { button, el, foreign, outside } from "./dom.js";

const MARKS = { n: "name", t: "trigger", c: "content" };

// `ends` are parties named already, above the event; where there are no others the event has no heading.
export function eventItem(app, event, ends = []) {
  const known = ["meeting", "visit"].includes(event.kind) && event.parties.every((entity) => ends.includes(entity));
  return el(
    "article",
    { class: `event ${event.kind}`, "data-event": event.id },
    known ? null : heading(app, event),
    facts(app, event),
    app.model.evidence && event.evidence.map((index) => citation(app, app.model.evidence[index])),
  );
}

function heading(app, event) {
  const chips = event.parties.map((entity) => entityChip(app, entity));
  if (event.kind === "statement")
    return el("h3", {}, chips, badge(app.t(`act.${event.act}`), "act"), aboutChips(app, event));
  if (event.kind === "role") return el("h3", {}, chips, foreign(event.title, { class: "post" }), ofChip(app, event));
  if (event.kind === "relation") return el("h3", {}, chips, foreign(event.title, { class: "post" }), ofChip(app, event));
  if (event.kind === "visit") return el("h3", {}, chips, arrow(app), entityChip(app, event.place));
  return el("h3", {}, chips);
}

function aboutChips(app, event) {
  if (!event.about.length) return null;
  return [el("span", { class: "quiet" }, app.t("about")), event.about.map((entity) => entityChip(app, entity))];
}

function ofChip(app, event) {
  return event.of === null ? null : entityChip(app, event.of);
}

function arrow(app) {
  return el("span", { class: "quiet", "aria-hidden": "true" }, app.t.dir === "rtl" ? "←" : "→");
}

export function entityChip(app, index) {
  const entity = app.model.entities[index];
  return button(foreign(app.nameOf(entity)), () => app.select({ entity: index }), {
    class: "chip",
    "data-type": entity.type,
  });
}

function badge(text, kind) {
  return text ? el("span", { class: `badge ${kind}` }, text) : null;
}

// Status, medium, date, place and the time in the article's own words.
function facts(app, event) {
  const { t } = app;
  const parts = [
    event.status && badge(statusOf(t, event.kind, event.status), event.status),
    event.quoted && badge(t("quoted"), "quoted"),
    event.medium && badge(t(`medium.${event.medium}`), "medium"),
    el("time", event.date ? { datetime: event.date } : {}, t.date(event.date)),
    event.time && foreign(`(${event.time.text})`, { class: "quiet" }),
    event.kind === "meeting" && event.place !== null && entityChip(app, event.place),
    Number.isInteger(event.to) && [el("span", { class: "quiet" }, t("to")), entityChip(app, event.to)],
    event.occasion && foreign(event.occasion, { class: "quiet" }),
  ];
  const about = event.topics && el("p", { class: "facts" }, el("span", { class: "quiet" }, t("topics")), " ", foreign(t.list(event.topics)));
  return [el("p", { class: "facts" }, parts), about, event.versions && disagreement(app, event)];
}

function statusOf(t, kind, status) {
  return t(`${kind === "visit" ? kind : "meeting"}.${status}`);
}

// What the articles tell differently, each account with its outlets.
function disagreement(app, event) {
  const { t, model } = app;
  const words = {
    status: (value) => statusOf(t, event.kind, value),
    medium: (value) => t(`medium.${value}`),
    place: (value) => app.nameOf(model.entities[value]),
    time: (value) => t.date(value),
  };
  const outlet = (index) => model.articles[index].outlet ?? model.articles[index].title ?? t("untitled");
  const account = (of, { value, articles }) =>
    el("li", {}, foreign(words[of](value)), ": ", foreign(t.list([...new Set(articles.map(outlet))])));
  return el(
    "div",
    { class: "disagree quiet" },
    t("disagree"),
    event.versions.map(({ of, values }) =>
      el("ul", { "aria-label": t(of) }, values.map((value) => account(of, value))),
    ),
  );
}

export function citation(app, evidence) {
  const article = app.model.articles[evidence.article];
  return el(
    "figure",
    {},
    el("blockquote", { lang: "ar", dir: "rtl" }, evidence.runs.map(marked)),
    source(app, evidence, article),
  );
}

function marked([text, marks]) {
  if (!marks) return text;
  return el("mark", { class: [...marks].map((mark) => MARKS[mark]).join(" ") }, text);
}

function source(app, evidence, article) {
  const { t } = app;
  const title = article.title ?? t("untitled");
  const copy = button(t("copy"), () => copied(app, copy, evidence, article), { class: "link no-print" });
  return el(
    "figcaption",
    {},
    article.link
      ? outside(article.link, title, { class: "title" })
      : foreign(title, { class: "title", title: article.source }),
    el("span", { class: "quiet" }, article.outlet ? [foreign(article.outlet), " · "] : null, t.date(article.date)),
    copy,
  );
}

async function copied(app, copy, evidence, article) {
  await toClipboard(citationText(app.t, evidence, article));
  copy.textContent = app.t("copied");
  setTimeout(() => void (copy.textContent = app.t("copy")), 1500);
}

export function citationText(t, evidence, article) {
  const sentence = evidence.runs
    .map(([text]) => text)
    .join("")
    .trim();
  const where = [article.title ?? t("untitled"), article.outlet, t.date(article.date), article.link].filter(Boolean);
  return `«${sentence}» — ${t.list(where)}`;
}

// A page opened from the disk may have no clipboard; then the text is selected and copied the old way.
async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = el("textarea", { class: "off-screen" });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}
