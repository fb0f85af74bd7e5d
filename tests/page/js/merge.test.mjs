import assert from "node:assert/strict";
import test from "node:test";

import { entitiesIn } from "../../../kg/page/static/src/address.js";
import { merge } from "../../../kg/page/static/src/merge.js";
import { smallModel } from "./model.mjs";

const node = { shape: "dot", size: 12 };
const person = (id) => ({ id, type: "PER", name: id, names: [], latin: "", country: null, same: [], weight: 3, node });

// Lavrov's page holds no Zarif; the server tells of one meeting that is known, of one that is not, and of a visit.
function part() {
  return {
    entity: "zarif",
    entities: [person("kerry"), person("lavrov"), person("zarif"), { ...person("vienna"), type: "LOC" }],
    articles: [{ id: "b", title: "آخر" }, { id: "a", title: "خبر" }],
    events: [
      { id: "m0", kind: "meeting", parties: [1, 0], place: null, evidence: [0], articles: [1] },
      {
        id: "m9",
        kind: "meeting",
        parties: [1, 2],
        place: 3,
        evidence: [1],
        articles: [0],
        versions: [{ of: "place", values: [{ value: 3, articles: [0] }] }],
      },
      { id: "v9", kind: "visit", parties: [2], place: 3, evidence: [1], articles: [0] },
    ],
    evidence: [
      { article: 1, runs: [["known", ""]] },
      { article: 0, runs: [["new", ""]] },
    ],
    lines: [
      { from: 0, to: 1, relation: "meeting", arrows: null, bend: 0, events: [0] },
      { from: 1, to: 2, relation: "meeting", arrows: null, bend: 0, events: [1] },
      { from: 2, to: 3, relation: "visit", arrows: "to", bend: 0, events: [2] },
    ],
  };
}

function merged() {
  const model = smallModel();
  model.articles[0].id = "a";
  for (const [index, each] of model.entities.entries()) Object.assign(each.node, { x: 100 * index, y: 0 });
  model.evidence = [{ article: 0, runs: [["old", ""]] }];
  merge(model, part());
  return model;
}

test("what is known stays one, what is new is numbered after it", () => {
  const { entities, events, articles } = merged();
  assert.deepEqual(entities.map(({ id }) => id), ["lavrov", "kerry", "mistura", "russia", "alone", "zarif", "vienna"]);
  assert.deepEqual(entities.map(({ index }) => index), [0, 1, 2, 3, 4, 5, 6]);
  assert.deepEqual(events.map(({ id }) => id), ["m0", "m1", "m2", "s0", "m9", "v9"]);
  assert.deepEqual(articles.map(({ id }) => id), ["a", "b"]);
});

test("a new event names the entities, articles and evidence of the model", () => {
  const { events, evidence } = merged();
  const event = events[4];
  assert.deepEqual([event.parties, event.place, event.articles], [[0, 5], 6, [1]]);
  assert.deepEqual(event.versions[0].values, [{ value: 6, articles: [1] }]);
  assert.deepEqual(evidence[event.evidence[0]], { article: 1, runs: [["new", ""]] });
});

test("entities lead to their new events and lines, and lines to new events", () => {
  const { eventsOf, linesOf, lines } = merged();
  assert.deepEqual(eventsOf[0], [0, 1, 2, 3, 4]);
  assert.deepEqual([eventsOf[5], eventsOf[6]], [[4, 5], [4, 5]]);
  assert.deepEqual(linesOf[5].map((index) => [lines[index].from, lines[index].to, lines[index].relation]), [
    [0, 5, "meeting"],
    [5, 6, "visit"],
  ]);
});

test("what comes twice is there once", () => {
  const model = merged();
  const before = [model.entities.length, model.events.length, model.lines.map(({ events }) => events)];
  merge(model, part());
  assert.deepEqual([model.entities.length, model.events.length, model.lines.map(({ events }) => events)], before);
});

test("new nodes have places of their own", () => {
  const places = merged()
    .entities.slice(5)
    .map(({ node: { x, y } }) => `${x},${y}`);
  assert.equal(new Set(places).size, 2);
});

test("who is new stands near somebody of the company who is seen", () => {
  const { x, y } = merged().entities[5].node;
  assert.ok(Math.hypot(x, y) < 1000);
});

test("an address may name entities that are not here", () => {
  const address = "#entity=zarif&added=lavrov,vienna&pinned=oman,3,4;kerry,1,1&line=lavrov,irna,meeting&around=qom,2";
  assert.deepEqual(entitiesIn(address, smallModel()).sort(), ["irna", "oman", "qom", "vienna", "zarif"]);
  assert.deepEqual(entitiesIn("", smallModel()), []);
});
