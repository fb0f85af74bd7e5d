// The server that sent the page, where one did: it has the whole graph, the file only the core of a large one.

import { merge } from "./merge.js";

const FOUND = 8;

// Null for a page from the disk. `evidence` is called for the evidence of the file, which comes before any other.
export function serverOf(document, model, evidence) {
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
