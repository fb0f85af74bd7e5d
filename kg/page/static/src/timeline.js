// When it happened: a bar a day, month or year, and two handles that choose a span.

import { button, el, svg } from "./dom.js";
import { eventFilter } from "./filters.js";

const LENGTHS = [10, 7, 4];
const MOST_BARS = 62;
const FAR = 200;

// The buckets of `dates` at the finest grain that gives no more than 62 of them, gaps filled: [{key, n}]. A date in 200
// at each end has no bucket of its own, so that one event of long ago does not push all others into one bar.
export function histogram(dates) {
  const known = dates.filter((date) => /^\d{4}-\d\d-\d\d$/.test(date ?? "")).sort();
  if (!known.length) return [];
  const far = Math.floor(known.length / FAR);
  for (const length of LENGTHS) {
    const keys = steps(known[far].slice(0, length), known.at(-1 - far).slice(0, length));
    if (keys.length <= MOST_BARS || length === LENGTHS.at(-1)) return counted(keys, known, length);
  }
  return [];
}

function counted(keys, dates, length) {
  const counts = new Map(keys.map((key) => [key, 0]));
  const [first, last] = [keys[0], keys.at(-1)];
  for (const date of dates) {
    const own = date.slice(0, length);
    const key = own < first ? first : own > last ? last : own;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, n]) => ({ key, n }));
}

function steps(first, last) {
  const keys = [];
  for (let key = first; key <= last && keys.length <= 5000; key = next(key)) keys.push(key);
  return keys;
}

function next(key) {
  const [year, month = 1, day = 1] = key.split("-").map(Number);
  const whole = [year, month - 1, day];
  whole[{ 4: 0, 7: 1, 10: 2 }[key.length]] += 1;
  return new Date(Date.UTC(...whole)).toISOString().slice(0, key.length);
}

export function timeline(app) {
  const { t, store, model } = app;
  const state = store.get();
  const passes = eventFilter(model, { ...state, from: null, to: null });
  const bars = histogram(
    model.events.filter((event) => event.kind !== "role" && passes(event)).map(({ date }) => date),
  );
  if (bars.length < 2) return [];
  const [from, to] = chosen(bars, state);
  return [
    el("h2", { class: "off-screen" }, t("timeline")),
    picture(t, bars, from, to),
    el("div", { class: "handles" }, handle(app, "from", bars, from, from, to), handle(app, "to", bars, to, from, to)),
    el(
      "p",
      { class: "timeline-text" },
      el("span", {}, t("span", { from: t.date(bars[from].key), to: t.date(bars[to].key) })),
      button(t("replay"), () => replay(app, bars), { class: "link", id: "replay" }),
    ),
  ];
}

// The first and last bar of a span, whose ends may be of another grain than the bars.
export function chosen(bars, { from, to }) {
  const first = from === null ? 0 : bars.findIndex(({ key }) => key >= from);
  const last = to === null ? bars.length - 1 : bars.findLastIndex(({ key }) => key.slice(0, to.length) <= to);
  return [Math.max(0, first), last < 0 ? bars.length - 1 : last];
}

function picture(t, bars, from, to) {
  const most = Math.max(...bars.map(({ n }) => n));
  const width = 100 / bars.length;
  const wide = Math.min(width * 0.8, 2.4);
  const place = (index) => (t.dir === "rtl" ? 100 - (index + 1) * width : index * width);
  const bar = ({ key, n }, index) =>
    svg(
      "rect",
      {
        x: place(index) + (width - wide) / 2,
        width: wide,
        y: 30 - (28 * n) / most,
        height: (28 * n) / most,
        class: from <= index && index <= to ? "in" : "out",
      },
      svg("title", {}, `${t.date(key)}: ${t.count("events", n)}`),
    );
  return svg(
    "svg",
    { viewBox: "0 0 100 30", preserveAspectRatio: "none", role: "img", "aria-label": t("timeline") },
    bars.map(bar),
  );
}

function handle(app, name, bars, value, from, to) {
  const last = bars.length - 1;
  const set = (event) => {
    const at = Number(event.target.value);
    const change =
      name === "from"
        ? { from: at === 0 ? null : bars[Math.min(at, to)].key }
        : { to: at === last ? null : bars[Math.max(at, from)].key };
    app.store.set(change);
  };
  return el("input", {
    type: "range",
    id: `time-${name}`,
    min: 0,
    max: last,
    value,
    "aria-label": app.t(name),
    "aria-valuetext": app.t.date(bars[value].key),
    change: set,
  });
}

// One bucket after the other, then all again.
function replay(app, bars) {
  if (app.replaying) return stop(app);
  let index = 0;
  const play = () => {
    if (index === bars.length) return stop(app);
    app.store.set({ from: bars[index].key, to: bars[index].key });
    document.getElementById("replay").textContent = app.t("stop");
    index += 1;
    return undefined;
  };
  app.replaying = setInterval(play, 900);
  play();
  return undefined;
}

function stop(app) {
  clearInterval(app.replaying);
  app.replaying = null;
  app.store.set({ from: null, to: null });
}
