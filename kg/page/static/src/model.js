// What the page is given (and keeps: its records are numbered in place), with the ways through it: from an entity to its events, from a line to its ends.
// `evidence` comes later, when it is unpacked; until then it is null.

export function createModel(data) {
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

export function partiesOf(event) {
  const others = [event.place, event.of].filter((entity) => entity !== null && entity !== undefined);
  return [...event.parties, ...(event.about ?? []), ...others];
}

// What an entity does in an event: `speaker`, `about`, `party`, `place`, `of` …
export function partOf(event, entity) {
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
export function byDate(a, b) {
  return (b.date ?? "").localeCompare(a.date ?? "") || a.index - b.index;
}
