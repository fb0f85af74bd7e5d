// Made by kg/page/bundle.py from static/src; edit there.
(() => {
"use strict";
const $store = (() => {
// The state of the page in one place; whoever shows it listens.

function createStore(initial) {
  let state = Object.freeze({ ...initial });
  const listeners = [];
  return {
    get: () => state,
    set(change) {
      const before = state;
      state = Object.freeze({ ...state, ...change });
      for (const listener of listeners) listener(state, before);
    },
    listen: (listener) => void listeners.push(listener),
  };
}

const RELATIONS = ["meeting", "statement", "visit", "role", "place", "relation"];
const TYPES = ["PER", "ORG", "LOC", "GRP"];
const STATUSES = ["held", "planned", "denied", "proposed"];
const TABS = ["network", "timeline", "meetings", "statements", "entities", "matrix"];

const INITIAL = Object.freeze({
  lang: "ar",
  theme: "auto",
  tab: "network",
  selection: null,
  relations: ["meeting", "statement", "visit", "role", "relation"],
  types: TYPES,
  statuses: STATUSES,
  act: "",
  outlet: "",
  minimum: 1,
  from: null,
  to: null,
  added: [],
  hidden: [],
  around: null,
  path: null,
  pinned: [],
  physics: false,
  communities: false,
});
return { createStore, RELATIONS, TYPES, STATUSES, TABS, INITIAL };
})();

const $address = (() => {
// The view in the address, so that it can be sent as a link: only what differs from the beginning is written.

const { INITIAL, RELATIONS, STATUSES, TABS, TYPES } = $store;

const LISTS = { relations: RELATIONS, types: TYPES, statuses: STATUSES };
const SWITCHES = ["communities", "physics"];
const NUMBER_LISTS = ["added", "hidden", "path"];
const WORDS = { lang: ["ar", "en"], theme: ["auto", "light", "dark"], tab: TABS };

// `#tab=statements&entity=<id>&relations=meeting,role`; entities go by their lasting ids.
function toAddress(state, model) {
  const parts = new URLSearchParams();
  for (const name of Object.keys(WORDS)) if (state[name] !== INITIAL[name]) parts.set(name, state[name]);
  for (const name of Object.keys(LISTS))
    if (state[name].length !== INITIAL[name].length || !INITIAL[name].every((v) => state[name].includes(v)))
      parts.set(name, state[name].join(","));
  for (const name of NUMBER_LISTS)
    if (state[name]?.length) parts.set(name, state[name].map((index) => model.entities[index].id).join(","));
  for (const name of ["act", "outlet", "from", "to"]) if (state[name]) parts.set(name, state[name]);
  for (const name of SWITCHES) if (state[name]) parts.set(name, "1");
  if (state.pinned.length) parts.set("pinned", state.pinned.map((pin) => pinPart(pin, model)).join(";"));
  if (state.minimum > 1) parts.set("minimum", state.minimum);
  if (state.around) parts.set("around", `${model.entities[state.around.entity].id},${state.around.steps}`);
  if (state.selection)
    Object.entries(selectionParts(state.selection, model)).forEach(([name, value]) => parts.set(name, value));
  return parts.toString();
}

function pinPart({ entity, x, y }, model) {
  return [model.entities[entity].id, x, y].join(",");
}

function selectionParts(selection, model) {
  if (selection.entity !== undefined) return { entity: model.entities[selection.entity].id };
  if (selection.event !== undefined) return { event: model.events[selection.event].id };
  const line = model.lines[selection.line];
  return { line: [model.entities[line.from].id, model.entities[line.to].id, line.relation].join(",") };
}

// The ids of entities that an address names and the model does not hold.
function entitiesIn(address, model) {
  const parts = new URLSearchParams(address.replace(/^#/, ""));
  const pinned = (parts.get("pinned") ?? "").split(";").map((part) => part.split(",")[0]);
  const lists = [...NUMBER_LISTS, "entity"].flatMap((name) => (parts.get(name) ?? "").split(","));
  const ends = ["around", "line"].flatMap((name) => (parts.get(name) ?? "").split(",").slice(0, name === "line" ? 2 : 1));
  const held = new Set(model.entities.map(({ id }) => id));
  return [...new Set([...pinned, ...lists, ...ends])].filter((id) => id && !held.has(id));
}

// The state an address describes; what it does not know or what is no longer there is left at the beginning.
function fromAddress(address, model) {
  const parts = new URLSearchParams(address.replace(/^#/, ""));
  const number = new Map(model.entities.map((entity) => [entity.id, entity.index]));
  const state = { ...INITIAL };
  for (const [name, known] of Object.entries(WORDS)) if (known.includes(parts.get(name))) state[name] = parts.get(name);
  for (const [name, known] of Object.entries(LISTS))
    if (parts.has(name)) state[name] = known.filter((value) => parts.get(name).split(",").includes(value));
  for (const name of NUMBER_LISTS) state[name] = entityList(parts.get(name), number);
  for (const name of ["act", "outlet"]) state[name] = parts.get(name) ?? "";
  for (const name of ["from", "to"])
    state[name] = /^\d{4}(-\d\d){0,2}$/.test(parts.get(name) ?? "") ? parts.get(name) : null;
  for (const name of SWITCHES) state[name] = parts.get(name) === "1";
  state.minimum = Math.max(1, Number.parseInt(parts.get("minimum") ?? "1", 10) || 1);
  if (!state.path.length) state.path = null;
  state.pinned = pins(parts.get("pinned"), number);
  state.around = around(parts.get("around"), number);
  state.selection = selection(parts, model, number);
  return state;
}

function entityList(value, number) {
  return (value ?? "")
    .split(",")
    .filter((id) => number.has(id))
    .map((id) => number.get(id));
}

function pins(value, number) {
  return (value ?? "")
    .split(";")
    .map((part) => part.split(","))
    .filter(([id, ...place]) => number.has(id) && place.length === 2 && place.every((each) => /^-?\d{1,6}$/.test(each)))
    .map(([id, x, y]) => ({ entity: number.get(id), x: Number(x), y: Number(y) }));
}

function around(value, number) {
  const [id, steps] = (value ?? "").split(",");
  return number.has(id) ? { entity: number.get(id), steps: steps === "2" ? 2 : 1 } : null;
}

function selection(parts, model, number) {
  if (number.has(parts.get("entity"))) return { entity: number.get(parts.get("entity")) };
  const event = model.events.find(({ id }) => id === parts.get("event"));
  if (event) return { event: event.index };
  const [from, to, relation] = (parts.get("line") ?? "").split(",");
  const line = model.lines.find(
    (each) => each.from === number.get(from) && each.to === number.get(to) && each.relation === relation,
  );
  return line ? { line: line.index } : null;
}
return { toAddress, entitiesIn, fromAddress };
})();

const $dom = (() => {
// Elements from plain values. A string is always a text node, so foreign text is never read as markup.

const SVG = "http://www.w3.org/2000/svg";

function el(tag, properties = {}, ...children) {
  return filled(document.createElement(tag), properties, children);
}

function svg(tag, properties = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), properties, children);
}

function filled(element, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...present(children));
  return element;
}

// `children` instead of what `element` holds; nothing (`null`, `false`) is left out, as in `el`.
function fill(element, ...children) {
  element.replaceChildren(...present(children));
}

function present(children) {
  return children
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false && child !== "");
}

// Foreign text in an element that keeps its direction to itself.
function foreign(text, properties = {}) {
  return el("bdi", { dir: "auto", ...properties }, text);
}

function button(label, onClick, properties = {}) {
  return el("button", { type: "button", click: onClick, ...properties }, label);
}

// A button that shows a sign and says its meaning.
function iconButton(sign, meaning, onClick, properties = {}) {
  return button(el("span", { "aria-hidden": "true" }, sign), onClick, {
    class: "icon",
    "aria-label": meaning,
    title: meaning,
    ...properties,
  });
}

// A link to a web address; anything else, such as a javascript: address, stays text.
function outside(address, label, properties = {}) {
  if (!isWebAddress(address)) return foreign(label);
  return el(
    "a",
    { href: address, target: "_blank", rel: "noopener noreferrer nofollow", ...properties },
    foreign(label),
  );
}

function isWebAddress(address) {
  try {
    return ["http:", "https:"].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}
return { el, svg, fill, foreign, button, iconButton, outside, isWebAddress };
})();

const $drawing = (() => {
// The picture as an SVG file.

const MARGIN = 120;

// `shapes` are the lines and nodes as drawn; returns the text of the file. Names are escaped as XML asks.
function drawing({ lines, nodes }, { paper, ink }, direction) {
  const [left, width] = extent(nodes.map(({ x }) => x));
  const [top, height] = extent(nodes.map(({ y }) => y));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[left, top, width, height].map(Math.round).join(" ")}" direction="${direction}">`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${paper}"/>`,
    ...lines.map(line),
    ...nodes.map(node),
    ...nodes.map((each) => name(each, paper, ink)),
    "</svg>\n",
  ].join("\n");
}

// Where `values` begin and how far they go, with a margin on either side.
function extent(values) {
  const [first, last] = values.length ? [Math.min(...values), Math.max(...values)] : [0, 0];
  return [first - MARGIN, last - first + 2 * MARGIN];
}

function line({ start, end, bend, width, dashes, color }) {
  const [cx, cy] = [(start.x + end.x) / 2 + (end.y - start.y) * bend, (start.y + end.y) / 2 - (end.x - start.x) * bend];
  const dash = dashes ? ` stroke-dasharray="${dashes.join(" ")}"` : "";
  return `<path d="M${start.x} ${start.y}Q${cx} ${cy} ${end.x} ${end.y}" fill="none" stroke="${color.color}" stroke-opacity="${color.opacity}" stroke-width="${width}"${dash}/>`;
}

const OUTLINES = {
  square: (s) => [
    [-s, -s],
    [s, -s],
    [s, s],
    [-s, s],
  ],
  diamond: (s) => [
    [0, -s],
    [s, 0],
    [0, s],
    [-s, 0],
  ],
  triangle: (s) => [
    [0, -1.1 * s],
    [s, 0.7 * s],
    [-s, 0.7 * s],
  ],
};

function node({ x, y, size, shape, color, opacity }) {
  const look = `fill="${color.background}" opacity="${opacity}"`;
  if (!OUTLINES[shape]) return `<circle cx="${x}" cy="${y}" r="${size}" ${look}/>`;
  const points = OUTLINES[shape](size)
    .map(([dx, dy]) => `${x + dx},${y + dy}`)
    .join(" ");
  return `<polygon points="${points}" ${look}/>`;
}

function name({ x, y, size, name: text, opacity }, paper, ink) {
  const style = `font-family="Noto Sans Arabic, Tahoma, sans-serif" font-size="15" text-anchor="middle" opacity="${opacity}"`;
  return `<text x="${x}" y="${y + size + 17}" ${style} fill="${ink}" stroke="${paper}" stroke-width="3" paint-order="stroke">${escaped(text)}</text>`;
}

function escaped(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
return { drawing };
})();

const $exports = (() => {
// What a reader takes along: tables as CSV, the picture as PNG.

// RFC 4180, with a byte order mark so that spreadsheets read the Arabic; a cell that a spreadsheet would
// take for a formula is led by an apostrophe.
function toCsv(rows) {
  const cell = (value) => {
    const text = String(value ?? "");
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function download(name, type, content) {
  save(name, URL.createObjectURL(new Blob([content], { type })));
}

function downloadCanvas(name, canvas, background) {
  const copy = document.createElement("canvas");
  Object.assign(copy, { width: canvas.width, height: canvas.height });
  const context = copy.getContext("2d");
  context.fillStyle = background;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(canvas, 0, 0);
  copy.toBlob((blob) => save(name, URL.createObjectURL(blob)));
}

function save(name, address) {
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
return { toCsv, download, downloadCanvas };
})();

const $filters = (() => {
// What of the model is to be seen under the filters of a state.

// Whether an event passes the filters on status, act, outlet and date.
function eventFilter(model, state) {
  return (event) =>
    state.relations.includes(event.kind) &&
    (!event.status || state.statuses.includes(event.status)) &&
    (!state.act || event.kind !== "statement" || event.act === state.act) &&
    (!state.outlet || model.outletsOf(event).includes(state.outlet)) &&
    inTime(event.date, state.from, state.to);
}

function inTime(date, from, to) {
  if (from === null && to === null) return true;
  if (!date) return false;
  return (from === null || date.slice(0, from.length) >= from) && (to === null || date.slice(0, to.length) <= to);
}

// The nodes (entity numbers) and lines ({line, events}) of the network under `state`.
function visible(model, state) {
  const passes = eventFilter(model, state);
  const base = baseNodes(model, state);
  const lines = [];
  for (const line of model.lines) {
    if (!state.relations.includes(line.relation) || !base.has(line.from) || !base.has(line.to)) continue;
    const events = line.events.filter((index) => passes(model.events[index]));
    if (events.length >= state.minimum) lines.push({ line, events });
  }
  return { nodes: connected(base, lines, state), lines };
}

function baseNodes(model, state) {
  const allowed = (entity) => state.types.includes(entity.type) && !state.hidden.includes(entity.index);
  const asked = new Set([...state.added, ...(state.path ?? [])]);
  const near = state.around ? neighbourhood(model, state.around.entity, state.around.steps, state.relations) : null;
  const wanted = state.path
    ? (entity) => state.path.includes(entity.index)
    : near
      ? (entity) => near.has(entity.index)
      : (entity) => entity.node.core || asked.has(entity.index) || isSelected(state, entity.index);
  return new Set(model.entities.filter((entity) => allowed(entity) && wanted(entity)).map((entity) => entity.index));
}

function connected(base, lines, state) {
  const nodes = new Set(lines.flatMap(({ line }) => [line.from, line.to]));
  const kept = [...state.added, state.around?.entity, state.selection?.entity].filter((entity) => base.has(entity));
  return new Set([...nodes, ...kept]);
}

function isSelected(state, entity) {
  return state.selection?.entity === entity;
}

// All entities within `steps` lines of `entity`, itself included.
function neighbourhood(model, entity, steps, relations) {
  const found = new Set([entity]);
  let edge = [entity];
  for (let step = 0; step < steps; step += 1) {
    edge = edge.flatMap((node) => neighbours(model, node, relations)).filter((node) => !found.has(node));
    for (const node of edge) found.add(node);
  }
  return found;
}

function neighbours(model, entity, relations) {
  const lines = model.linesOf[entity]
    .map((index) => model.lines[index])
    .filter((line) => relations.includes(line.relation));
  return [...new Set(lines.map((line) => (line.from === entity ? line.to : line.from)))];
}

// A shortest way between two entities, or null.
function shortestPath(model, start, goal, relations) {
  const before = new Map([[start, null]]);
  const queue = [start];
  for (const node of queue) {
    if (node === goal) return trace(before, goal);
    for (const next of neighbours(model, node, relations)) {
      if (!before.has(next)) {
        before.set(next, node);
        queue.push(next);
      }
    }
  }
  return null;
}

function trace(before, goal) {
  const path = [];
  for (let node = goal; node !== null; node = before.get(node)) path.unshift(node);
  return path;
}
return { eventFilter, visible, neighbourhood, neighbours, shortestPath };
})();

const $frame = (() => {
// The places of the page, empty.

const { el } = $dom;

// The parts by name, put into `root`.
function frame(root) {
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
return { frame };
})();

const $messages = (() => {
// All words of the interface, in Arabic and English.

const MESSAGES = {
  ar: {
    title: "شبكة الأخبار",
    tagline: "من التقى مَن، ومن قال ماذا، وأين كُتب ذلك",
    search: "ابحث عن شخص أو هيئة أو مكان",
    searchHint: "اضغط / للبحث",
    nothingFound: "لا نتيجة بهذا الاسم",
    views: "طرق العرض",
    "tab.network": "الشبكة",
    "tab.timeline": "الخط الزمني",
    "tab.meetings": "اللقاءات",
    "tab.statements": "التصريحات",
    "tab.entities": "الأسماء",
    "tab.matrix": "مَن التقى مَن",
    otherLanguage: "English",
    theme: "بدّل بين الفاتح والداكن",
    print: "اطبع",
    filters: "المرشّحات",
    relations: "العلاقات",
    types: "الأنواع",
    statuses: "الحالة",
    act: "فعل الكلام",
    allActs: "كل الأفعال",
    outlet: "المصدر",
    allOutlets: "كل المصادر",
    minimum: "أقل عدد للخط",
    physics: "حركة حرة",
    communities: "لوّن الجماعات المترابطة",
    reset: "أعد الضبط",
    undo: "تراجع",
    zoomIn: "كبّر",
    zoomOut: "صغّر",
    fit: "اعرض الكل",
    timeline: "الخط الزمني",
    from: "من",
    to: "إلى",
    replay: "شغّل الشهور",
    stop: "أوقف",
    close: "أغلق",
    back: "رجوع",
    panel: "التفاصيل والأدلة",
    network: "شبكة العلاقات. كل ما فيها متاح أيضًا في جداول اللقاءات والتصريحات والأسماء",
    leftOut: "يظهر {shown} من أصل {total}. الباقي يظهر بالبحث أو بتوسيع الجيران.",
    core: "في هذه الصفحة أهم {held} من أصل {total}، والبقية في ملفات البيانات ومع kg serve.",
    coreServed: "في هذه الصفحة أهم {held} من أصل {total}. ابحث عن غيرهم فيأتي به الخادم.",
    welcome: "اختر اسمًا أو خطًّا",
    welcomeText: "انقر دائرة لترى صاحبها، أو خطًّا لتقرأ الجمل التي يقوم عليها.",
    mostMet: "أكثر مَن التقوا",
    mostTold: "الأكثر ذكرًا",
    "type.PER": "شخص",
    "type.ORG": "هيئة",
    "type.LOC": "مكان",
    "type.GRP": "جماعة غير مسماة",
    "relation.meeting": "لقاء",
    "relation.statement": "تصريح عن",
    "relation.role": "منصب",
    "relation.visit": "زيارة",
    "relation.place": "مكان اللقاء",
    "relation.relation": "علاقة أخرى",
    "meeting.held": "جرى",
    "meeting.planned": "مرتقب",
    "meeting.denied": "منفي",
    "meeting.proposed": "مقترح",
    "visit.held": "جرت",
    "visit.planned": "مرتقبة",
    "visit.denied": "منفية",
    "visit.proposed": "مقترحة",
    "medium.in-person": "وجهًا لوجه",
    "medium.phone": "بالهاتف",
    "medium.video": "عبر الفيديو",
    "medium.unspecified": "",
    "act.say": "قول",
    "act.affirm": "تأكيد",
    "act.announce": "إعلان",
    "act.appeal": "دعوة",
    "act.demand": "مطالبة",
    "act.warn": "تحذير",
    "act.accuse": "اتهام",
    "act.deny": "نفي",
    "act.promise": "تعهد",
    "act.admit": "إقرار",
    "act.praise": "إشادة",
    "act.condemn": "إدانة",
    "act.opine": "رأي",
    "act.express": "تعبير",
    "act.attribute": "قول منسوب",
    "act.ask": "سؤال",
    quoted: "بنصّه",
    about: "عن",
    disagree: "تختلف المصادر:",
    "section.party": "اللقاءات",
    "section.speaker": "ما قاله",
    "section.about": "ما قيل عنه",
    "section.visitor": "زياراته",
    "section.place": "ما جرى فيه",
    "section.holder": "مناصبه",
    "section.of": "أصحاب المناصب",
    "section.subject": "علاقات أخرى",
    "section.object": "علاقات أخرى به",
    alsoKnown: "أسماء أخرى",
    posts: "المناصب",
    country: "البلد",
    partners: "أكثر مَن يرتبط بهم",
    elsewhere: "في مصادر أخرى",
    span: "من {from} إلى {to}",
    more: "اعرض {count} أخرى",
    neighbours: "أظهر جيرانه",
    around1: "محيطه",
    around2: "محيط أوسع",
    unpin: "حرّره من مكانه",
    hide: "أخفِه",
    pathTo: "الطريق إلى…",
    allTold: "كل ما رُوي عنه",
    ownPage: "صفحته",
    pathHint: "اختر الطرف الآخر من مربع البحث",
    noPath: "لا طريق بين الاسمين",
    wholeNetwork: "الشبكة كلها",
    between: "أيضًا بينهما",
    copy: "انسخ اقتباسًا",
    copied: "نُسخ",
    legendName: "اسم",
    legendTrigger: "فعل",
    legendContent: "مضمون",
    untitled: "مقال بلا عنوان",
    noDate: "بلا تاريخ",
    date: "التاريخ",
    parties: "الأطراف",
    place: "المكان",
    time: "الزمن",
    status: "الحالة",
    medium: "الوسيلة",
    topics: "الموضوعات",
    speaker: "المتحدث",
    sentence: "الجملة",
    kind: "العلاقة",
    concerned: "بشأن",
    name: "الاسم",
    type: "النوع",
    latin: "باللاتينية",
    events: "الوقائع",
    filterTable: "رشّح الجدول",
    rows: "{shown} من {total} صفًّا",
    exportCsv: "CSV",
    exportPng: "PNG",
    exportSvg: "SVG",
    download: "نزّل {format}",
    show: "اعرض الدليل",
    matrixCaption: "عدد اللقاءات بين أكثر الأسماء لقاءً",
    "count.articles": { one: "مقال واحد", two: "مقالان", few: "{n} مقالات", many: "{n} مقالًا", other: "{n} مقال" },
    "count.entities": { one: "اسم واحد", two: "اسمان", few: "{n} أسماء", many: "{n} اسمًا", other: "{n} اسم" },
    "count.meetings": { one: "لقاء واحد", two: "لقاءان", few: "{n} لقاءات", many: "{n} لقاءً", other: "{n} لقاء" },
    "count.statements": {
      one: "تصريح واحد",
      two: "تصريحان",
      few: "{n} تصريحات",
      many: "{n} تصريحًا",
      other: "{n} تصريح",
    },
    "count.roles": { one: "منصب واحد", two: "منصبان", few: "{n} مناصب", many: "{n} منصبًا", other: "{n} منصب" },
    "count.visits": { one: "زيارة واحدة", two: "زيارتان", few: "{n} زيارات", many: "{n} زيارة", other: "{n} زيارة" },
    "count.places": {
      one: "لقاء واحد هناك",
      two: "لقاءان هناك",
      few: "{n} لقاءات هناك",
      many: "{n} لقاءً هناك",
      other: "{n} لقاء هناك",
    },
    "count.relations": { one: "علاقة واحدة", two: "علاقتان", few: "{n} علاقات", many: "{n} علاقة", other: "{n} علاقة" },
    "count.events": { one: "واقعة واحدة", two: "واقعتان", few: "{n} وقائع", many: "{n} واقعة", other: "{n} واقعة" },
  },
  en: {
    title: "News network",
    tagline: "Who met whom, who said what, and where it is written",
    search: "Find a person, organisation or place",
    searchHint: "Press / to search",
    nothingFound: "Nothing by that name",
    views: "Views",
    "tab.network": "Network",
    "tab.timeline": "Timeline",
    "tab.meetings": "Meetings",
    "tab.statements": "Statements",
    "tab.entities": "Names",
    "tab.matrix": "Who met whom",
    otherLanguage: "العربية",
    theme: "Switch between light and dark",
    print: "Print",
    filters: "Filters",
    relations: "Relations",
    types: "Types",
    statuses: "Status",
    act: "Speech act",
    allActs: "All acts",
    outlet: "Outlet",
    allOutlets: "All outlets",
    minimum: "Least count of a line",
    physics: "Free movement",
    communities: "Colour communities",
    reset: "Reset",
    undo: "Undo",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fit: "Show all",
    timeline: "Timeline",
    from: "From",
    to: "To",
    replay: "Play months",
    stop: "Stop",
    close: "Close",
    back: "Back",
    panel: "Details and evidence",
    network: "Network of relations. All of it is also in the tables of meetings, statements and names",
    leftOut: "{shown} of {total} are shown. Search or expand neighbours for the rest.",
    core: "This page holds the {held} most important of {total}; the rest is in the data files and with kg serve.",
    coreServed: "This page holds the {held} most important of {total}. Search for any other, and the server brings it.",
    welcome: "Choose a name or a line",
    welcomeText: "Click a node to see who it is, or a line to read the sentences it stands on.",
    mostMet: "Met most often",
    mostTold: "Most in the news",
    "type.PER": "Person",
    "type.ORG": "Organisation",
    "type.LOC": "Place",
    "type.GRP": "Unnamed party",
    "relation.meeting": "Meeting",
    "relation.statement": "Statement about",
    "relation.role": "Post",
    "relation.visit": "Visit",
    "relation.place": "Met at",
    "relation.relation": "Other relation",
    "meeting.held": "Held",
    "meeting.planned": "Planned",
    "meeting.denied": "Denied",
    "meeting.proposed": "Proposed",
    "visit.held": "Took place",
    "visit.planned": "Planned",
    "visit.denied": "Denied",
    "visit.proposed": "Proposed",
    "medium.in-person": "In person",
    "medium.phone": "By phone",
    "medium.video": "By video",
    "medium.unspecified": "",
    "act.say": "Says",
    "act.affirm": "Affirms",
    "act.announce": "Announces",
    "act.appeal": "Appeals",
    "act.demand": "Demands",
    "act.warn": "Warns",
    "act.accuse": "Accuses",
    "act.deny": "Denies",
    "act.promise": "Promises",
    "act.admit": "Admits",
    "act.praise": "Praises",
    "act.condemn": "Condemns",
    "act.opine": "Holds",
    "act.express": "Expresses",
    "act.attribute": "Attributed",
    "act.ask": "Asks",
    quoted: "Verbatim",
    about: "about",
    disagree: "Sources disagree:",
    "section.party": "Meetings",
    "section.speaker": "Said",
    "section.about": "Said about it",
    "section.visitor": "Visits",
    "section.place": "Took place there",
    "section.holder": "Posts",
    "section.of": "Holders of posts",
    "section.subject": "Other relations",
    "section.object": "Other relations to it",
    alsoKnown: "Also known as",
    posts: "Posts",
    country: "Country",
    partners: "Most often linked with",
    elsewhere: "Elsewhere",
    span: "{from} to {to}",
    more: "Show {count} more",
    neighbours: "Show neighbours",
    around1: "Surroundings",
    around2: "Wider",
    unpin: "Unpin",
    hide: "Hide",
    pathTo: "Path to…",
    allTold: "All that is told",
    ownPage: "Its own page",
    pathHint: "Choose the other end in the search box",
    noPath: "No path between the two",
    wholeNetwork: "Whole network",
    between: "Also between them",
    copy: "Copy citation",
    copied: "Copied",
    legendName: "name",
    legendTrigger: "trigger",
    legendContent: "content",
    untitled: "Article without a title",
    noDate: "No date",
    date: "Date",
    parties: "Parties",
    place: "Place",
    time: "Time",
    status: "Status",
    medium: "Medium",
    topics: "Topics",
    speaker: "Speaker",
    sentence: "Sentence",
    kind: "Relation",
    concerned: "Concerning",
    name: "Name",
    type: "Type",
    latin: "Latin",
    events: "Events",
    filterTable: "Filter the table",
    rows: "{shown} of {total} rows",
    exportCsv: "CSV",
    exportPng: "PNG",
    exportSvg: "SVG",
    download: "Download {format}",
    show: "Show evidence",
    matrixCaption: "Meetings between those who met most",
    "count.articles": { one: "{n} article", other: "{n} articles" },
    "count.entities": { one: "{n} name", other: "{n} names" },
    "count.meetings": { one: "{n} meeting", other: "{n} meetings" },
    "count.statements": { one: "{n} statement", other: "{n} statements" },
    "count.roles": { one: "{n} post", other: "{n} posts" },
    "count.visits": { one: "{n} visit", other: "{n} visits" },
    "count.places": { one: "{n} meeting there", other: "{n} meetings there" },
    "count.relations": { one: "{n} relation", other: "{n} relations" },
    "count.events": { one: "{n} event", other: "{n} events" },
  },
};
return { MESSAGES };
})();

const $i18n = (() => {
// Words, numbers and dates in the language of the interface.

const { MESSAGES } = $messages;

const LOCALES = { ar: "ar-SY-u-nu-latn", en: "en-GB" };

function translator(lang) {
  const words = MESSAGES[lang];
  const plural = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(LOCALES[lang]);
  const t = (key, values = {}) => filled(words[key] ?? key, values);
  return Object.assign(t, {
    lang,
    dir: lang === "ar" ? "rtl" : "ltr",
    number: (n) => number.format(n),
    count: (key, n) => filled(form(words[`count.${key}`], plural.select(n)), { n: number.format(n) }),
    date: (value) => (value ? written(value, lang) : words.noDate),
    list: (items) => items.join(lang === "ar" ? "، " : ", "),
  });
}

function filled(template, values) {
  return template.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

function form(forms, category) {
  return forms[category] ?? forms.other;
}

// An ISO day, month or year in words; anything else as it is.
function written(value, lang) {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value);
  if (!found) return value;
  const [, year, month, day] = found;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (Number.isNaN(date.getTime())) return value;
  const shape = { year: "numeric", month: month && "long", day: day && "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat(LOCALES[lang], shape).format(date);
}
return { translator };
})();

const $keys = (() => {
// What the keyboard does, beside what every button does by itself.

const STEP = 60;
const ZOOM = 1.3;

// In the picture: arrows move it, + and - zoom, 0 shows all.
function listenInPicture(canvas, network) {
  const keys = {
    "+": () => network.zoom(ZOOM),
    "=": () => network.zoom(ZOOM),
    "-": () => network.zoom(1 / ZOOM),
    0: () => network.fit(),
    ArrowLeft: () => network.pan(-STEP, 0),
    ArrowRight: () => network.pan(STEP, 0),
    ArrowUp: () => network.pan(0, -STEP),
    ArrowDown: () => network.pan(0, STEP),
  };
  canvas.addEventListener("keydown", (event) => {
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
}

// Everywhere: a slash goes to the search, Escape lets go of what is selected.
function listenEverywhere({ store, select }) {
  document.addEventListener("keydown", (event) => {
    if (event.target.matches("input, select, textarea")) return;
    if (event.key === "/") {
      event.preventDefault();
      document.getElementById("search").focus();
    } else if (event.key === "Escape" && store.get().selection) select(null);
  });
}
return { listenInPicture, listenEverywhere };
})();

const $legend = (() => {
// The filters, which are the legend of the picture as well.

const { button, el } = $dom;
const { RELATIONS, STATUSES, TYPES } = $store;

function legend(app) {
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
function leftOut({ t, model, server }, seen) {
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
return { legend, leftOut };
})();

const $model = (() => {
// What the page is given (and keeps: its records are numbered in place), with the ways through it: from an entity to its events, from a line to its ends.
// `evidence` comes later, when it is unpacked; until then it is null.

function createModel(data) {
  const { nodes, edges, options } = data.network;
  const { entities, events, articles } = data;
  const lines = edges;
  lines.forEach((line, index) => Object.assign(line, { id: `l${index}`, index }));
  events.forEach((event, index) => Object.assign(event, { index }));
  entities.forEach((entity, index) => Object.assign(entity, { index, node: nodes[index] }));
  return {
    counts: data.counts,
    entities,
    events,
    lines,
    options,
    evidence: null,
    articles,
    eventsOf: indexed(entities.length, events, partiesOf),
    linesOf: indexed(entities.length, lines, (line) => [line.from, line.to]),
    outletsOf: (event) => event.articles.map((index) => articles[index].outlet).filter(Boolean),
  };
}

function partiesOf(event) {
  const others = [event.place, event.of].filter((entity) => entity !== null && entity !== undefined);
  return [...event.parties, ...(event.about ?? []), ...others];
}

// What an entity does in an event: `speaker`, `about`, `party`, `place`, `of` …
function partOf(event, entity) {
  if (event.parties.includes(entity))
    return { statement: "speaker", role: "holder", visit: "visitor", meeting: "party", relation: "subject" }[event.kind];
  if (event.about?.includes(entity)) return "about";
  if (event.of !== entity) return "place";
  return event.kind === "relation" ? "object" : "of";
}

function indexed(size, items, keys) {
  const lists = Array.from({ length: size }, () => []);
  for (const item of items) for (const key of new Set(keys(item))) lists[key].push(item.index);
  return lists;
}

// Newest first; without a date last.
function byDate(a, b) {
  return (b.date ?? "").localeCompare(a.date ?? "") || a.index - b.index;
}
return { createModel, partiesOf, partOf, byDate };
})();

const $camera = (() => {
// What part of the picture is seen, and how large.

const LARGEST = 1.5;
const SMALLEST = 0.02;
const APART = 50;
const SHRINK = 0.5;
const ROOM = { x: 130, y: 80 };

// The view {position, scale} in which all `places` are seen with room for their names.
function frame(places, { clientWidth, clientHeight }) {
  const [left, right] = ends(places.map(({ x }) => x));
  const [top, bottom] = ends(places.map(({ y }) => y));
  const scale = Math.min(
    (clientWidth - ROOM.x) / (right - left || 1),
    (clientHeight - ROOM.y) / (bottom - top || 1),
    LARGEST,
  );
  return { position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale: Math.max(scale, SMALLEST) };
}

function ends(values) {
  return values.length ? [Math.min(...values), Math.max(...values)] : [0, 0];
}

function fit({ network, container }, entities, animated) {
  const places = Object.values(network.getPositions(entities));
  if (places.length) look(network, frame(places, container), animated);
}

// vis-network keeps to the size it last measured and zooms when it measures another; so it measures first.
function look(network, view, animated) {
  network.setSize("100%", "100%");
  network.moveTo({ ...view, animation: animated && moving() });
}

// Whether all `entities` are well inside the picture, and far enough from each other to tell apart.
function inView({ network, container }, entities) {
  const places = entities.map((entity) => network.canvasToDOM(network.getPosition(entity)));
  const inside = ({ x, y }) => x > 40 && y > 30 && x < container.clientWidth - 40 && y < container.clientHeight - 40;
  const [left, right] = ends(places.map(({ x }) => x));
  const [top, bottom] = ends(places.map(({ y }) => y));
  return places.every(inside) && (places.length < 2 || Math.max(right - left, bottom - top) > APART);
}

function move(network, options) {
  network.moveTo({ ...options, animation: moving() });
}

function pan(network, dx, dy) {
  const { x, y } = network.getViewPosition();
  const scale = network.getScale();
  network.moveTo({ position: { x: x + dx / scale, y: y + dy / scale } });
}

// How much larger than the picture nodes and lines are drawn when it is small, in steps of a fifth.
function growthAt(scale) {
  return 1.2 ** Math.round((-Math.log(scale) / Math.log(1.2)) * SHRINK);
}

function moving() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches
    ? false
    : { duration: 350, easingFunction: "easeInOutQuad" };
}
return { frame, fit, look, inView, move, pan, growthAt };
})();

const $labels = (() => {
// Names beside their nodes, of constant size on the screen, none over another: the weightier first.
// A name may lie over a lighter node, never over a weightier one.

const GAP = 3;

// `items` are {x, y, radius, width, height} in screen pixels, the most important first; returns for each the box
// {left, top, right, bottom} of its name or null where there is no free place.
function placed(items, bounds) {
  const taken = new Grid(64);
  return items.map((item) => {
    taken.add(around(item));
    const box = candidates(item).find((each) => inside(each, bounds) && taken.isFree(each));
    if (!box) return null;
    taken.add(box);
    return box;
  });
}

function around({ x, y, radius }) {
  const r = radius * 0.8;
  return { left: x - r, top: y - r, right: x + r, bottom: y + r };
}

function candidates({ x, y, radius, width, height }) {
  const box = (cx, cy) => ({
    left: cx - width / 2,
    top: cy - height / 2,
    right: cx + width / 2,
    bottom: cy + height / 2,
  });
  const off = radius + GAP;
  return [
    box(x, y + off + height / 2),
    box(x, y - off - height / 2),
    box(x - off - width / 2, y),
    box(x + off + width / 2, y),
  ];
}

function inside(box, bounds) {
  return box.left >= 0 && box.top >= 0 && box.right <= bounds.width && box.bottom <= bounds.height;
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

class Grid {
  constructor(size) {
    this.size = size;
    this.cells = new Map();
  }

  add(box) {
    for (const key of this.keys(box)) this.cells.set(key, [...(this.cells.get(key) ?? []), box]);
  }

  isFree(box) {
    return this.keys(box).every((key) => (this.cells.get(key) ?? []).every((other) => !overlap(box, other)));
  }

  keys({ left, top, right, bottom }) {
    const keys = [];
    for (let x = Math.floor(left / this.size); x <= Math.floor(right / this.size); x += 1) {
      for (let y = Math.floor(top / this.size); y <= Math.floor(bottom / this.size); y += 1) keys.push(`${x},${y}`);
    }
    return keys;
  }
}
return { placed };
})();

const $names = (() => {
// The names in the picture: written over it in constant size, whatever its scale.

const { placed } = $labels;

const FONT = '600 13px "Segoe UI", "SF Arabic", "Noto Sans Arabic", "Noto Kufi Arabic", Tahoma, sans-serif';
const LONGEST = 32;
const RTL = /[\u0590-\u08ff]/;
const widths = new Map();

// Writes the names that have room; `view.boxes` then holds them with their places on the screen.
function drawNames(view, context) {
  const { canvas } = context;
  const { width, height } = { width: canvas.clientWidth, height: canvas.clientHeight };
  const ratio = canvas.width / width;
  const screen = screenOf(context, ratio);
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  Object.assign(context, { font: FONT, textAlign: "center", textBaseline: "middle", lineJoin: "round" });
  const items = candidates(view, context, screen, { width, height });
  const boxes = placed(items, { width, height });
  view.boxes = items.map((item, index) => ({ ...item, box: boxes[index] })).filter(({ box }) => box);
  for (const item of view.boxes) write(view.colours, context, item);
  context.restore();
}

// The entity whose name is at a point of the screen.
function nameAt({ boxes }, { x, y }) {
  return boxes.find(({ box }) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom)?.entity.index;
}

function screenOf(context, ratio) {
  const { a, d, e, f } = context.getTransform();
  return { scale: a / ratio, at: ({ x, y }) => ({ x: (a * x + e) / ratio, y: (d * y + f) / ratio }) };
}

function candidates({ model, nodes, network, lit, growth, nameOf }, context, screen, { width, height }) {
  const near = ({ x, y }) => x > -50 && y > -50 && x < width + 50 && y < height + 50;
  return Object.entries(network.getPositions(nodes.getIds()))
    .map(([id, place]) => ({ entity: model.entities[id], ...screen.at(place) }))
    .filter((item) => near(item) && (!lit || lit.has(item.entity.index)))
    .sort((a, b) => b.entity.weight - a.entity.weight || a.entity.index - b.entity.index)
    .map((item) => {
      const text = shortened(nameOf(item.entity));
      return {
        ...item,
        text,
        width: widthOf(context, text) + 8,
        height: 18,
        radius: item.entity.node.size * growth * screen.scale,
      };
    });
}

function write({ paper, ink }, context, { text, box }) {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  context.direction = RTL.test(text) ? "rtl" : "ltr";
  context.lineWidth = 4;
  context.strokeStyle = paper;
  context.strokeText(text, x, y);
  context.fillStyle = ink;
  context.fillText(text, x, y);
}

function widthOf(context, text) {
  if (!widths.has(text)) widths.set(text, context.measureText(text).width);
  return widths.get(text);
}

function shortened(text) {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : text;
}
return { drawNames, nameAt };
})();

const $network = (() => {
// The picture: the only module, with `camera.js` and `names.js`, that knows vis-network.

const { fit, frame, growthAt, inView, look, move, pan } = $camera;
const { partiesOf } = $model;
const { drawNames, nameAt } = $names;
const { RELATIONS } = $store;

const DASHES = { role: [2, 4], visit: [7, 5], place: [1, 5] };
const MOST_OPAQUE = 0.75;

// `on` is told what is clicked, hovered and dragged: entity, line, nothing, hoverEntity, hoverLine, leave, dragged.
function createNetwork(container, model, on) {
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  const network = new vis.Network(container, { nodes, edges }, model.options);
  const view = { model, container, nodes, edges, network, boxes: [], growth: 1, lit: null };
  listen(view, on);
  network.on("beforeDrawing", () => grow(view));
  network.on("afterDrawing", (context) => drawNames(view, context));
  return {
    draw: (seen, look) => draw(view, seen, look),
    fit: (animated = true) => fit(view, nodes.getIds(), animated),
    bringIn: (entities) =>
      bringIn(
        view,
        entities.filter((entity) => nodes.get(entity)),
      ),
    zoom: (factor) => move(network, { scale: network.getScale() * factor }),
    pan: (dx, dy) => pan(network, dx, dy),
    physics: (enabled) => network.setOptions({ physics: { enabled } }),
    canvas: () => container.querySelector("canvas"),
    placeOf: (entity) => network.canvasToDOM(network.getPosition(entity)),
    middleOf: (line) => middle(network, line),
    positions: () => network.getPositions(),
    shapes: () => shapes(view),
    state: () => ({ nodes: nodes.length, edges: edges.length, boxes: view.boxes, scale: network.getScale() }),
  };
}

// Moves only where something of `entities` is out of sight. Measuring wipes the canvas, so it is drawn in any case.
function bringIn(view, entities) {
  view.network.setSize("100%", "100%");
  if (inView(view, entities)) view.network.redraw();
  else fit(view, entities, true);
}

function listen(view, on) {
  const { network, model } = view;
  network.on("click", ({ nodes, edges, pointer }) => {
    const entity = nodes[0] ?? nameAt(view, pointer.DOM);
    if (entity !== undefined) on.entity(entity);
    else if (edges.length) on.line(model.lines[lineNumber(edges[0])].index);
    else on.nothing();
  });
  network.on("hoverEdge", ({ edge, event }) => on.hoverLine(lineNumber(edge), event));
  network.on("hoverNode", ({ node, event }) => on.hoverEntity(node, event));
  network.on("dragEnd", ({ nodes }) => {
    if (nodes.length) on.dragged(nodes[0], rounded(network.getPosition(nodes[0])));
  });
  for (const event of ["blurEdge", "blurNode", "dragStart", "zoom"]) network.on(event, on.leave);
}

function rounded({ x, y }) {
  return { x: Math.round(x), y: Math.round(y) };
}

function lineNumber(id) {
  return Number(id.slice(1));
}

// `seen` is what the filters leave; `look` is {colours, selection, communities, pinned, nameOf}.
function draw(view, seen, look) {
  const { model, nodes, edges } = view;
  if (!nodes.length)
    begin(
      view,
      [...seen.nodes].map((entity) => model.entities[entity].node),
    );
  const opacity = Math.min(MOST_OPAQUE, 14 / Math.sqrt(seen.lines.length || 1));
  Object.assign(view, look, { opacity, lit: litBy(model, seen, look.selection), redraw: () => draw(view, seen, look) });
  sync(
    nodes,
    [...seen.nodes].map((entity) => nodeOf(view, entity)),
  );
  sync(
    edges,
    [...seen.lines].sort(byRank).map(({ line, events }) => edgeOf(view, line, events)),
  );
}

// What is drawn later lies on top: meetings over statements over posts.
function byRank(a, b) {
  return RELATIONS.indexOf(b.line.relation) - RELATIONS.indexOf(a.line.relation);
}

// The camera stands where it will before anything is drawn, so that nothing is drawn twice.
function begin(view, places) {
  const start = frame(places, view.container);
  view.growth = growthAt(start.scale);
  look(view.network, start, false);
}

// Nodes and lines shrink less than the picture does, in steps.
function grow(view) {
  const growth = growthAt(view.network.getScale());
  if (growth === view.growth || !view.redraw) return;
  view.growth = growth;
  requestAnimationFrame(() => view.redraw());
}

function sync(data, items) {
  const wanted = new Set(items.map((item) => item.id));
  const gone = data.getIds().filter((id) => !wanted.has(id));
  if (gone.length) data.remove(gone);
  data.update(items);
}

// What a selection leaves bright: itself and what it touches; null lights all.
function litBy(model, seen, selection) {
  if (!selection) return null;
  if (selection.event !== undefined) return new Set(partiesOf(model.events[selection.event]));
  if (selection.line !== undefined) return new Set([model.lines[selection.line].from, model.lines[selection.line].to]);
  const touched = seen.lines.filter(({ line }) => line.from === selection.entity || line.to === selection.entity);
  return new Set([selection.entity, ...touched.flatMap(({ line }) => [line.from, line.to])]);
}

function isLit({ selection }, line) {
  if (!selection) return true;
  if (selection.entity !== undefined) return line.from === selection.entity || line.to === selection.entity;
  return selection.line === undefined ? line.events.includes(selection.event) : selection.line === line.index;
}

function nodeOf({ model, nodes, lit, colours, growth, selection, communities, pinned }, entity) {
  const {
    type,
    node: { id, shape, size, x, y, community },
  } = model.entities[entity];
  const background = communities ? (colours.groups[community] ?? colours.place) : colours[type];
  const chosen = selection?.entity === entity;
  const pin = pinned.find((each) => each.entity === entity);
  const strong = { background, border: colours.ink };
  const look = {
    id,
    shape,
    size: size * growth,
    opacity: !lit || lit.has(entity) ? 1 : 0.14,
    fixed: Boolean(pin),
    borderWidth: chosen ? 3 : 1.2,
    borderWidthSelected: 3,
    color: { background, border: chosen ? colours.ink : colours.paper, highlight: strong, hover: strong },
  };
  if (pin) return { ...look, x: pin.x, y: pin.y };
  return nodes.get(entity) && !nodes.get(entity).fixed ? look : { ...look, x, y };
}

function edgeOf(view, line, events) {
  const { colours, growth, opacity, lit, selection } = view;
  const colour = colours[line.relation];
  const width = (1.8 + 1.6 * Math.log(events.length)) * growth;
  return {
    id: line.id,
    from: line.from,
    to: line.to,
    width: selection?.line === line.index ? width + 2.5 * growth : width,
    hoverWidth: 1.5,
    selectionWidth: 0,
    dashes: DASHES[line.relation]?.map((length) => length * growth) ?? false,
    arrows: { to: { enabled: line.arrows === "to", scaleFactor: 0.45 } },
    color: {
      color: colour,
      highlight: colour,
      hover: colour,
      opacity: opacityOf(isLit(view, line), lit, line.relation === "meeting" ? Math.max(opacity, 0.7) : opacity),
    },
    smooth: line.bend
      ? { enabled: true, type: line.bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(line.bend) }
      : false,
  };
}

function opacityOf(bright, lit, opacity) {
  if (!bright) return opacity / 10;
  return lit ? 1 : opacity;
}

// All that is drawn, in coordinates of the picture: lines first, then nodes with their names.
function shapes({ network, nodes, edges, model, nameOf }) {
  const at = network.getPositions();
  const lines = edges
    .get()
    .map((edge) => ({ ...edge, bend: model.lines[lineNumber(edge.id)].bend, start: at[edge.from], end: at[edge.to] }));
  return {
    lines,
    nodes: nodes.get().map((node) => ({ ...node, ...at[node.id], name: nameOf(model.entities[node.id]) })),
  };
}

function middle(network, line) {
  const [a, b] = [network.getPosition(line.from), network.getPosition(line.to)];
  const bend = line.bend * 0.5;
  return network.canvasToDOM({ x: (a.x + b.x) / 2 + (b.y - a.y) * bend, y: (a.y + b.y) / 2 - (b.x - a.x) * bend });
}
return { createNetwork };
})();

const $evidence = (() => {
// One event with the sentences it stands on.

const { button, el, foreign, outside } = $dom;

const MARKS = { n: "name", t: "trigger", c: "content" };

// `ends` are parties named already, above the event; where there are no others the event has no heading.
function eventItem(app, event, ends = []) {
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

function entityChip(app, index) {
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

function citation(app, evidence) {
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

function citationText(t, evidence, article) {
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
return { eventItem, entityChip, citation, citationText };
})();

const $lists = (() => {
// Events one under the other, a few at a time.

const { button, el } = $dom;
const { eventItem } = $evidence;

const STEP = 12;

function marksLegend(t) {
  return el(
    "p",
    { class: "marks quiet", "aria-hidden": "true" },
    el("mark", { class: "name" }, t("legendName")),
    el("mark", { class: "trigger" }, t("legendTrigger")),
    el("mark", { class: "content" }, t("legendContent")),
  );
}

// The first of `events`, and a button for more.
function eventList(app, events, ends = []) {
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
return { marksLegend, eventList };
})();

const $card = (() => {
// The card of an entity: who it is, whom it is linked with, and all that is told of it.

const { button, el, foreign, outside } = $dom;
const { entityChip } = $evidence;
const { byDate, partOf } = $model;
const { neighbours } = $filters;
const { eventList, marksLegend } = $lists;

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

function entityCard(app, entity) {
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
return { entityCard };
})();

const $panel = (() => {
// The side panel: what is selected, with its evidence; with nothing selected, where to begin.

const { entityCard } = $card;
const { button, el, fill, foreign, iconButton } = $dom;
const { entityChip, eventItem } = $evidence;
const { eventList, marksLegend } = $lists;
const { byDate } = $model;

function fillPanel(app, panel) {
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

function countOf(t, relation, n) {
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

function lineButton(app, line) {
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
return { fillPanel, countOf, lineButton };
})();

const $text = (() => {
// Spellings of one name brought together, for finding it however it is written.

const LETTERS = new Map(
  Object.entries({
    أ: "ا",
    إ: "ا",
    آ: "ا",
    ٱ: "ا",
    ى: "ي",
    ی: "ي",
    ئ: "ي",
    ؤ: "و",
    ة: "ه",
    ک: "ك",
    گ: "ك",
    ڤ: "ف",
    پ: "ب",
    چ: "ج",
    ء: "",
  }),
);
const MARKS = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f'’‘ʿʾ`]/g;
const ARTICLE = /(^| )(?:ال|لل)(?=\p{L}{2})/gu;
const LATIN_ARTICLE = /(^| )(?:al|el)[ -](?=\p{L})/gu;

// `الأستانة` and `استانه`, `Lavrov` and `LAVROV` become equal; words are separated by one space.
function fold(text) {
  const letters = text
    .normalize("NFD")
    .replace(/[\u0653-\u0655]/g, "")
    .normalize("NFKD")
    .replace(MARKS, "")
    .toLowerCase();
  const folded = [...letters].map((letter) => LETTERS.get(letter) ?? letter).join("");
  return folded
    .replace(LATIN_ARTICLE, "$1")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(ARTICLE, "$1");
}

const SOUNDS = new Map(
  Object.entries({ غ: "ج", ث: "ت", ذ: "د", ظ: "ز", ض: "د", ط: "ت", ص: "س", ق: "ك", ڨ: "ك", ه: "" }),
);

// The consonants by their sound, as the same foreign name is spelled by different papers (`سيرغي`, `سيرجي`).
function skeleton(text) {
  const letters = [...fold(text)].map((letter) => SOUNDS.get(letter) ?? letter).join("");
  return letters.replace(/[اويaeiou]/g, "").replace(/(.)\1+/g, "$1");
}
return { fold, skeleton };
})();

const $search = (() => {
// Search-as-you-type over all names, in any usual spelling.

const { fold, skeleton } = $text;

const EXACT = 0,
  START = 1,
  WORD = 2,
  INSIDE = 3,
  SOUND = 4;

// The keys of names are made when a letter is typed: nobody who only looks has to wait, and `entities` may grow.
function createSearch(entities) {
  const entries = [];
  return (query, limit = 12) => {
    entries.push(...entities.slice(entries.length).map(entryOf));
    return ranked(entries, fold(query), skeleton(query)).slice(0, limit);
  };
}

function entryOf(entity) {
  const names = [entity.name, ...entity.names, entity.latin].filter(Boolean);
  return { entity, names: names.map((name) => ({ name, key: fold(name), sound: skeleton(name) })) };
}

function ranked(entries, key, sound) {
  if (!key) return [];
  const found = entries.map(({ entity, names }) => best(entity, names, key, sound)).filter(Boolean);
  return found.sort((a, b) => a.rank - b.rank || b.entity.weight - a.entity.weight || a.entity.index - b.entity.index);
}

function best(entity, names, key, sound) {
  let result = null;
  for (const candidate of names) {
    const rank = rankOf(candidate, key, sound);
    if (rank !== null && (result === null || rank < result.rank)) result = { entity, name: candidate.name, rank };
  }
  return result;
}

function rankOf(candidate, key, sound) {
  if (candidate.key === key) return EXACT;
  if (candidate.key.startsWith(key)) return START;
  if (` ${candidate.key}`.includes(` ${key}`) || everyWord(candidate.key, key)) return WORD;
  if (candidate.key.includes(key)) return INSIDE;
  return sound.length >= 3 && ` ${candidate.sound}`.includes(` ${sound}`) ? SOUND : null;
}

function everyWord(text, key) {
  const words = key.split(" ");
  return words.length > 1 && words.every((word) => ` ${text}`.includes(` ${word}`));
}
return { createSearch };
})();

const $merge = (() => {
// Adds to a model a part of the graph that numbers its own entities, articles, events and evidence.

const { partiesOf } = $model;

const RING = 260;

function merge(model, part) {
  const articles = numbered(model.articles, part.articles);
  const centre = model.entities.find(({ id }) => id === part.entity)?.node ?? nextTo(model, part);
  const entities = numbered(model.entities, part.entities, (entity, index, turn) => {
    model.eventsOf.push([]);
    model.linesOf.push([]);
    const place = entity.id === part.entity ? centre : around(centre, turn);
    return { ...entity, index, node: { ...entity.node, id: index, label: entity.name, community: -1, ...place } };
  });
  part.entities.forEach(({ weight }, index) => Object.assign(model.entities[entities[index]], { weight }));
  const shift = model.evidence.length;
  const renumbered = { entities, articles, shift };
  const old = model.events.length;
  const events = numbered(model.events, part.events, (event, index) => ({ ...inModel(event, renumbered), index }));
  for (const event of model.events.slice(old))
    for (const entity of new Set(partiesOf(event))) model.eventsOf[entity].push(event.index);
  for (const each of part.evidence) model.evidence.push({ ...each, article: articles[each.article] });
  for (const line of part.lines) addLine(model, line, entities, events);
}

// The number in `held` of each of `items`, by id; what is not there is put there as `made` makes it.
function numbered(held, items, made = (item) => item) {
  const known = new Map(held.map(({ id }, index) => [id, index]));
  return items.map((item, turn) => {
    if (!known.has(item.id)) {
      known.set(item.id, held.length);
      held.push(made(item, held.length, turn));
    }
    return known.get(item.id);
  });
}

function inModel(event, { entities, articles, shift }) {
  const one = (entity) => (Number.isInteger(entity) ? entities[entity] : entity);
  const given = Object.fromEntries(["place", "of", "to"].filter((n) => n in event).map((n) => [n, one(event[n])]));
  if (event.about) given.about = event.about.map(one);
  if (event.versions) given.versions = event.versions.map((version) => inVersion(version, one, articles));
  return {
    ...event,
    ...given,
    parties: event.parties.map(one),
    articles: event.articles.map((article) => articles[article]),
    evidence: event.evidence.map((index) => index + shift),
  };
}

function inVersion({ of, values }, one, articles) {
  const told = ({ value, articles: by }) => ({
    value: of === "place" ? one(value) : value,
    articles: by.map((article) => articles[article]),
  });
  return { of, values: values.map(told) };
}

function addLine(model, line, entities, events) {
  const [from, to] = [entities[line.from], entities[line.to]];
  const found = model.linesOf[from].map((index) => model.lines[index]);
  const same = found.find((each) => each.from === from && each.to === to && each.relation === line.relation);
  const told = line.events.map((event) => events[event]);
  if (same) {
    same.events = [...new Set([...same.events, ...told])];
    return;
  }
  const index = model.lines.length;
  model.lines.push({ ...line, from, to, events: told, id: `l${index}`, index });
  for (const end of new Set([from, to])) model.linesOf[end].push(index);
}

// Places on a spiral around a node: a turn of the golden angle each.
function around({ x, y }, turn) {
  const [angle, radius] = [turn * 2.39996, RING * Math.sqrt(1 + turn / 6)];
  return { x: Math.round(x + radius * Math.cos(angle)), y: Math.round(y + radius * Math.sin(angle)) };
}

// Room for an entity that has no place in the picture yet: beyond the first of its company that has one.
function nextTo({ entities }, part) {
  const company = new Set(part.entities.map(({ id }) => id));
  const known = entities.find(({ id, node }) => node.core && company.has(id)) ?? entities[0];
  if (!known) return { x: 0, y: 0 };
  const { x, y } = known.node;
  const far = 1 + RING / (Math.hypot(x, y) || 1);
  return { x: Math.round(x * far), y: Math.round(y * far) };
}
return { merge };
})();

const $server = (() => {
// The server that sent the page, where one did: it has the whole graph, the file only the core of a large one.

const { merge } = $merge;

const FOUND = 8;

// Null for a page from the disk. `evidence` is called for the evidence of the file, which comes before any other.
function serverOf(document, model, evidence) {
  const told = document.querySelector('meta[name="kg-server"]');
  if (!told) return null;
  const { content: base, dataset } = told;
  return {
    pageOf: (id) => dataset.path + id,
    find: (text) => find(text, base, model),
    bring: async (id) => {
      const part = await asked(`/api/surroundings?entity=${encodeURIComponent(id)}`);
      if (!part) return null;
      await evidence();
      merge(model, part);
      return model.entities.findIndex((entity) => entity.id === id);
    },
  };
}

// Entities by their names that the page does not hold: {id, type, name, latin, articles}.
async function find(text, base, model) {
  const hits = text.trim() ? await asked(`/api/find?limit=${2 * FOUND}&q=${encodeURIComponent(text)}`) : null;
  const held = new Set(model.entities.map((entity) => entity.id));
  return (hits ?? [])
    .map((hit) => ({ ...hit, id: decodeURIComponent(hit.iri.slice(base.length)), type: TYPES[hit.type] }))
    .filter(({ id }) => !held.has(id))
    .slice(0, FOUND);
}

const TYPES = { Person: "PER", Organisation: "ORG", Place: "LOC", Group: "GRP" };

async function asked(address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
return { serverOf };
})();

const $matrix = (() => {
// Who met whom, as a square of counts for those who met most.

const { button, el, foreign } = $dom;

const SIZE = 40;

function matrix(app) {
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
return { matrix };
})();

const $tables = (() => {
// The same as tables: meetings, statements, names, and who met whom; the text alternative of the picture.

const { button, el, fill, foreign } = $dom;
const { toCsv, download } = $exports;
const { fold } = $text;
const { matrix } = $matrix;
const { byDate, partiesOf } = $model;

const PAGE = 200;

function fillTable(app, box) {
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
return { fillTable };
})();

const $theme = (() => {
// Light and dark, and the colours of the picture, which the style sheet names.

const wantsDark = matchMedia("(prefers-color-scheme: dark)");

function darkness(theme) {
  return theme === "auto" ? (wantsDark.matches ? "dark" : "light") : theme;
}

const NAMES = ["ink", "paper", "PER", "ORG", "LOC", "GRP", "meeting", "statement", "role", "visit", "place", "relation"];

function colours() {
  const style = getComputedStyle(document.documentElement);
  const value = (name) => style.getPropertyValue(`--${name}`).trim();
  return { ...Object.fromEntries(NAMES.map((name) => [name, value(name)])), groups: value("groups").split(" ") };
}
return { wantsDark, darkness, colours };
})();

const $timeline = (() => {
// When it happened: a bar a day, month or year, and two handles that choose a span.

const { button, el, svg } = $dom;
const { eventFilter } = $filters;

const LENGTHS = [10, 7, 4];
const MOST_BARS = 62;
const FAR = 200;

// The buckets of `dates` at the finest grain that gives no more than 62 of them, gaps filled: [{key, n}]. A date in 200
// at each end has no bucket of its own, so that one event of long ago does not push all others into one bar.
function histogram(dates) {
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

function timeline(app) {
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
function chosen(bars, { from, to }) {
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
return { histogram, timeline, chosen };
})();

const $tip = (() => {
// What the pointer is on, in a word.

const { fill, foreign } = $dom;

function showTip(tip, app, { entity, line }, event) {
  fill(tip, entity === undefined ? ofLine(app, app.model.lines[line]) : ofEntity(app, app.model.entities[entity]));
  tip.hidden = false;
  const frame = tip.offsetParent.getBoundingClientRect();
  const x = Math.min(event.clientX - frame.left + 14, frame.width - tip.offsetWidth - 8);
  const y = Math.min(event.clientY - frame.top + 14, frame.height - tip.offsetHeight - 8);
  tip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}

function hideTip(tip) {
  tip.hidden = true;
}

function ofEntity({ t, nameOf }, entity) {
  return [foreign(nameOf(entity)), ` · ${t(`type.${entity.type}`)} · ${t.count("events", entity.weight)}`];
}

function ofLine({ t, model, nameOf }, line) {
  const count = t.count(`${line.relation}s`, line.events.length);
  const sign = line.relation === "meeting" ? "↔" : t.dir === "rtl" ? "←" : "→";
  return [
    foreign(nameOf(model.entities[line.from])),
    ` ${sign} `,
    foreign(nameOf(model.entities[line.to])),
    `: ${count}`,
  ];
}
return { showTip, hideTip };
})();

const $toolbar = (() => {
// The head of the page: its name and counts, the search, the views, language and colours.

const { button, el, fill, foreign, iconButton } = $dom;
const { TABS } = $store;

function toolbar(app) {
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
return { toolbar };
})();

const $unpack = (() => {
// Data out of a `<script>` element: JSON as it is, or gzip in base64.

async function unpacked({ type, textContent }) {
  return JSON.parse(type === "application/gzip" ? await inflated(textContent) : textContent);
}

function inflated(packed) {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}
return { unpacked };
})();

const $main = (async () => {
// Puts the page together: one state, the parts that show it, and what a reader does to it.

const { entitiesIn, fromAddress, toAddress } = $address;
const { el, fill, iconButton } = $dom;
const { drawing } = $drawing;
const { download, downloadCanvas } = $exports;
const { eventFilter, neighbours, shortestPath, visible } = $filters;
const { frame } = $frame;
const { translator } = $i18n;
const { listenEverywhere, listenInPicture } = $keys;
const { leftOut, legend } = $legend;
const { createModel, partiesOf } = $model;
const { createNetwork } = $network;
const { fillPanel } = $panel;
const { createSearch } = $search;
const { serverOf } = $server;
const { createStore } = $store;
const { fillTable } = $tables;
const { colours, darkness, wantsDark } = $theme;
const { timeline } = $timeline;
const { hideTip, showTip } = $tip;
const { toolbar } = $toolbar;
const { unpacked } = $unpack;

const model = createModel(await unpacked(document.getElementById("data")));
let reading = null;
const server = serverOf(document, model, evidence);
if (server) await Promise.all(entitiesIn(location.hash, model).map(server.bring));
const store = createStore(fromAddress(location.hash, model));
const parts = frame(document.getElementById("app"));
const app = {
  model,
  store,
  search: createSearch(model.entities),
  server,
  bring,
  t: translator(store.get().lang),
  passes: eventFilter(model, store.get()),
  select: (selection) => store.set({ selection }),
  nameOf: (entity) => (app.t.lang === "en" && entity.latin ? entity.latin : entity.name),
  openEvent: (event) => store.set({ selection: { event: event.index } }),
  save,
  seenMeetings,
  found,
  askPath,
  switchTheme,
  reset,
  pathFrom: null,
};
const network = createNetwork(parts.canvas, model, {
  entity: (entity) => app.select({ entity }),
  line: (line) => app.select({ line }),
  nothing: () => store.get().selection && app.select(null),
  hoverEntity: (entity, event) => showTip(parts.tip, app, { entity }, event),
  hoverLine: (line, event) => showTip(parts.tip, app, { line }, event),
  leave: () => hideTip(parts.tip),
  dragged: pin,
});
app.network = network;

// All of the page anew for the language; then each part as the state changes.
function speak() {
  const { lang } = store.get();
  const t = translator(lang);
  app.t = t;
  Object.assign(document.documentElement, { lang, dir: t.dir });
  document.title = `${t("title")}: ${t("tagline")}`;
  parts.panel.setAttribute("aria-label", t("panel"));
  parts.canvas.setAttribute("aria-label", t("network"));
  fill(
    parts.zoom,
    iconButton("+", t("zoomIn"), () => network.zoom(1.3)),
    iconButton("−", t("zoomOut"), () => network.zoom(1 / 1.3)),
    iconButton("⤢", t("fit"), () => network.fit(), { id: "fit" }),
  );
}

function show(state, before = {}) {
  if (state.lang !== before.lang) speak();
  document.documentElement.dataset.theme = darkness(state.theme);
  app.passes = eventFilter(model, state);
  const seen = visible(model, state);
  app.seen = seen;
  const changed = (...names) => names.some((name) => state[name] !== before[name]);
  const onlySelection =
    before.lang && !Object.keys(state).some((name) => name !== "selection" && state[name] !== before[name]);
  if (changed("lang", "tab")) fill(parts.head, toolbar(app));
  if (state.physics !== before.physics) network.physics(state.physics);
  if (!onlySelection) showFilters(state, seen);
  network.draw(seen, {
    colours: colours(),
    selection: state.selection,
    communities: state.communities,
    pinned: state.pinned,
    nameOf: app.nameOf,
  });
  if (!app.framed && before.lang) requestAnimationFrame(frameFirst);
  fillPanel(app, parts.panel);
  parts.panel.classList.toggle("chosen", Boolean(state.selection));
  if (state.selection && state.selection !== before.selection)
    requestAnimationFrame(() => network.bringIn(partiesOfSelection(state.selection)));
}

function partiesOfSelection({ entity, line, event }) {
  if (entity !== undefined) return [entity];
  return line === undefined ? partiesOf(model.events[event]) : [model.lines[line].from, model.lines[line].to];
}

// The evidence of the file, once.
function evidence() {
  reading ??= unpacked(document.getElementById("evidence")).then((found) => void (model.evidence = found));
  return reading;
}

async function readEvidence() {
  await evidence();
  fillPanel(app, parts.panel);
  if (!parts.table.hidden) fillTable(app, parts.table);
  document.documentElement.dataset.ready = performance.now();
}

// The whole in view, once, as soon as the picture is seen: from then on the page can be used.
function frameFirst() {
  if (app.framed || parts.picture.hidden) return;
  app.framed = true;
  network.fit(false);
  document.documentElement.dataset.shown = performance.now();
  if (store.get().selection) network.bringIn(partiesOfSelection(store.get().selection));
}

function showFilters(state, seen) {
  const focused = document.activeElement?.id;
  const tabIsNetwork = state.tab === "network";
  fill(parts.legend, el("summary", {}, app.t("filters")), legend(app));
  parts.legend.classList.toggle("neutral", state.communities);
  fill(parts.note, leftOut(app, seen));
  fill(parts.timeline, timeline(app));
  parts.picture.hidden = !tabIsNetwork;
  parts.table.hidden = tabIsNetwork;
  parts.stage.setAttribute("aria-labelledby", `tab-${state.tab}`);
  if (!tabIsNetwork) fillTable(app, parts.table);
  if (focused) document.getElementById(focused)?.focus();
}

function found(entity) {
  if (app.pathFrom !== null) return findPath(entity);
  const { added, hidden } = store.get();
  const here = app.seen.nodes.has(entity);
  store.set({
    selection: { entity },
    hidden: hidden.filter((each) => each !== entity),
    added: here ? added : [...new Set([...added, entity])],
    around: null,
    path: null,
  });
  return undefined;
}

// What the server tells of an entity, with its neighbours in the picture.
async function bring(id) {
  const entity = await server.bring(id);
  if (entity === null) return;
  const { added, relations } = store.get();
  const shown = [...new Set([...added, entity, ...neighbours(model, entity, relations)])];
  store.set({ selection: { entity }, added: shown, around: null, path: null, tab: "network" });
}

function askPath(entity) {
  app.pathFrom = entity;
  const input = document.getElementById("search");
  input.placeholder = app.t("pathHint");
  input.focus();
}

function findPath(goal) {
  const path = shortestPath(model, app.pathFrom, goal, store.get().relations);
  app.pathFrom = null;
  document.getElementById("search").placeholder = path ? app.t("search") : app.t("noPath");
  if (path) store.set({ path, around: null, tab: "network" });
  network.fit();
}

// What is put somewhere stays there, also in the address, until it is let go.
function pin(entity, place) {
  const others = store.get().pinned.filter((each) => each.entity !== entity);
  store.set({ pinned: [...others, { entity, ...place }] });
}

function seenMeetings() {
  const { minimum } = store.get();
  const meetings = model.lines.filter((line) => line.relation === "meeting");
  return meetings
    .map((line) => ({ line, events: line.events.filter((index) => app.passes(model.events[index])) }))
    .filter(({ events }) => events.length >= minimum);
}

function save(format) {
  if (format === "png") downloadCanvas("network.png", network.canvas(), colours().paper);
  else download("network.svg", "image/svg+xml", drawing(network.shapes(), colours(), app.t.dir));
}

function switchTheme() {
  store.set({ theme: darkness(store.get().theme) === "dark" ? "light" : "dark" });
}

function reset() {
  const { lang, theme } = store.get();
  store.set({ ...fromAddress("", model), lang, theme });
  network.fit();
}

listenInPicture(parts.canvas, network);
listenEverywhere(app);

let writing = false;
store.listen((state, before) => {
  show(state, before);
  const address = toAddress(state, model);
  if (!writing && address !== location.hash.slice(1)) history.pushState(null, "", `#${address}`);
});
addEventListener("popstate", () => {
  writing = true;
  store.set(fromAddress(location.hash, model));
  writing = false;
});
wantsDark.addEventListener("change", () => show(store.get(), store.get()));
show(store.get());
requestAnimationFrame(() => {
  frameFirst();
  setTimeout(readEvidence);
});
window.kg = { network, store, model };
return {  };
})();
})();
