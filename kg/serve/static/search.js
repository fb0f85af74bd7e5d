// The search for names in the head of every page.
"use strict";
(() => {
  const field = document.getElementById("search");
  const list = document.getElementById("found");
  const latin = document.documentElement.lang === "en";
  let asked = 0;

  async function search() {
    const turn = ++asked;
    const text = field.value.trim();
    const answer = text ? await fetch(`/api/find?limit=12&q=${encodeURIComponent(text)}`) : null;
    const hits = answer?.ok ? await answer.json() : [];
    if (turn !== asked) return;
    list.replaceChildren(...hits.map(item));
    list.hidden = hits.length === 0;
  }

  function item(hit) {
    const [entry, link, name, count] = ["li", "a", "bdi", "span"].map((tag) => document.createElement(tag));
    link.href = hit.path;
    name.textContent = latin && hit.latin ? hit.latin : hit.name;
    count.textContent = hit.articles;
    count.className = "quiet";
    link.append(name, count);
    entry.append(link);
    return entry;
  }

  field.addEventListener("input", search);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") list.hidden = true;
    if (event.key === "ArrowDown") list.querySelector("a")?.focus();
    if (event.key === "Enter") list.querySelector("a")?.click();
  });
  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (!step) return;
    event.preventDefault();
    (document.activeElement.parentElement[step]?.querySelector("a") ?? field).focus();
  });
})();
