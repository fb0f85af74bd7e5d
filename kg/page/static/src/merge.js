// Adds to a model a part of the graph that numbers its own entities, articles, events and evidence.

import { partiesOf } from "./model.js";

const RING = 260;

export function merge(model, part) {
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
