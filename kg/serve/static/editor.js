// The query editor: named queries fill it in, the answer is a table whose cells read in the direction of their text.
"use strict";
(() => {
  const MAX_SHOWN = 1000;
  const LONG = 60; // characters from which a cell gets a wide column
  const words = JSON.parse(document.getElementById("words").textContent);
  const byId = (id) => document.getElementById(id);
  const editor = CodeMirror.fromTextArea(byId("query"), {
    mode: "application/sparql-query", lineNumbers: true, matchBrackets: true, direction: "ltr", lineWrapping: true,
    extraKeys: { "Ctrl-Enter": run, "Cmd-Enter": run, Tab: false, "Shift-Tab": false },
  });
  editor.getInputField().setAttribute("aria-label", words.query);
  let running = null;

  async function run() {
    running?.abort();
    const turn = (running = new AbortController());
    show({ busy: true });
    try {
      const response = await ask("application/sparql-results+json, text/turtle;q=0.8", turn.signal);
      if (!response.ok) return show({ error: await response.text() });
      const cut = response.headers.get("X-SPARQL-MaxRows");
      const media = response.headers.get("Content-Type");
      if (media.startsWith("text/turtle")) return show({ node: source(await response.text()), cut });
      showAnswer(await response.json(), cut);
    } catch (error) {
      if (error.name !== "AbortError") show({ error: words.failed });
      else if (turn === running) show({});
    }
  }

  function ask(accept, signal) {
    const headers = { "Content-Type": "application/sparql-query", Accept: accept };
    return fetch("/sparql", { method: "POST", headers, body: editor.getValue(), signal });
  }

  function show({ busy = false, error = "", node = null, state = "", cut = null, table = false }) {
    byId("run").disabled = busy;
    byId("stop").hidden = !busy;
    byId("state").textContent = busy ? words.working : [state, cut && words.cut].filter(Boolean).join(" · ");
    byId("error").textContent = error;
    byId("error").hidden = !error;
    byId("downloads").hidden = !table;
    byId("result").replaceChildren(...(node ? [node] : []));
  }

  function showAnswer(answer, cut) {
    if ("boolean" in answer) return show({ state: answer.boolean ? words.yes : words.no });
    const rows = answer.results.bindings;
    if (rows.length === 0) return show({ state: words.no_rows });
    const shown = rows.length > MAX_SHOWN ? ` (${words.shown_rows} ${MAX_SHOWN})` : "";
    const state = `${words.rows} ${rows.length.toLocaleString("en")}${shown}`;
    show({ node: table(answer.head.vars, rows.slice(0, MAX_SHOWN)), state, cut, table: true });
  }

  function table(columns, rows) {
    const made = element("table");
    const head = element("tr", columns.map((name) => element("th", [element("bdi", [name])], { scope: "col" })));
    const body = rows.map((row) => element("tr", columns.map((name) => element("td", row[name] ? [cell(row[name])] : []))));
    made.append(element("thead", [head]), element("tbody", body));
    return made;
  }

  function cell(term) {
    if (term.type === "uri" && /^https?:/.test(term.value)) {
      const here = words.base && term.value.startsWith(words.base);
      const href = here ? words.prefix + term.value.slice(words.base.length) : term.value;
      const short = here ? term.value.slice(words.base.length) : term.value;
      return element("a", [decoded(short)], { href, dir: "ltr", title: term.value, rel: "noreferrer" });
    }
    if (term.type === "triple") return element("code", [JSON.stringify(term.value)], { dir: "ltr" });
    const kind = term["xml:lang"] ?? term.datatype ?? "";
    if (/^[-\d.:T]+$/.test(term.value)) return element("bdi", [term.value], { title: kind, class: "number" });
    return element("span", [term.value], { dir: "auto", title: kind, class: term.value.length > LONG ? "long" : "" });
  }

  function decoded(iri) {
    try { return decodeURI(iri); } catch { return iri; }
  }

  function source(text) {
    return element("pre", [text], { dir: "ltr" });
  }

  function element(tag, children = [], attributes = {}) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  async function fill(form) {
    const given = [...new FormData(form)].filter(([, value]) => value.trim());
    const response = await fetch(`/api/queries/${form.dataset.query}?${new URLSearchParams(given)}`);
    const text = await response.text();
    if (!response.ok) return show({ error: text });
    editor.setValue(text);
    byId("editor").querySelector("section").scrollIntoView({ block: "nearest" });
    await run();
  }

  async function suggest(field) {
    const response = await fetch(`/api/find?limit=10&q=${encodeURIComponent(field.value)}`);
    const hits = response.ok ? await response.json() : [];
    byId("names").replaceChildren(...hits.map((hit) => element("option", [], { value: hit.name, label: hit.latin })));
  }

  async function download(button) {
    const response = await ask(button.dataset.format);
    if (!response.ok) return show({ error: await response.text() });
    const link = element("a", [], { href: URL.createObjectURL(await response.blob()), download: `answer.${button.dataset.name}` });
    link.click();
    URL.revokeObjectURL(link.href);
  }

  byId("run").addEventListener("click", run);
  byId("stop").addEventListener("click", () => running?.abort());
  byId("downloads").addEventListener("click", (event) => event.target.dataset.format && download(event.target));
  for (const form of document.querySelectorAll("form[data-query]")) {
    form.addEventListener("submit", (event) => { event.preventDefault(); fill(form); });
    form.addEventListener("input", (event) => event.target.list && suggest(event.target));
  }
  document.documentElement.dataset.ready = "";
})();
