import assert from "node:assert/strict";
import test from "node:test";

import { neighbourhood, shortestPath, visible } from "../../../kg/page/static/src/filters.js";
import { INITIAL, RELATIONS } from "../../../kg/page/static/src/store.js";
import { smallModel } from "./model.mjs";

const model = smallModel();
const seen = (change) => {
  const { nodes, lines } = visible(model, { ...INITIAL, ...change });
  return { nodes: [...nodes].sort(), lines: lines.map(({ line, events }) => [line.from, line.to, events.length]) };
};

test("the core is shown first, without what stands alone", () =>
  assert.deepEqual(seen({}), {
    nodes: [0, 1, 3],
    lines: [
      [0, 1, 2],
      [0, 3, 1],
    ],
  }));
test("what is added or selected comes in", () => {
  assert.deepEqual(seen({ added: [2, 4] }).nodes, [0, 1, 2, 3, 4]);
  assert.deepEqual(seen({ selection: { entity: 2 } }).nodes, [0, 1, 2, 3]);
});
test("a relation that is off takes its lines and lonely ends", () =>
  assert.deepEqual(seen({ relations: ["statement"] }), { nodes: [0, 3], lines: [[0, 3, 1]] }));
test("a type that is off takes its nodes", () => assert.deepEqual(seen({ types: ["PER"] }).nodes, [0, 1]));
test("a status that is off lowers the count", () => assert.deepEqual(seen({ statuses: ["held"] }).lines[0], [0, 1, 1]));
test("lines under the least count go", () => assert.deepEqual(seen({ minimum: 2 }).lines, [[0, 1, 2]]));
test("a span of time keeps what is dated inside it", () =>
  assert.deepEqual(seen({ from: "2016-07", to: "2016-07" }).lines, [[0, 1, 1]]));
test("what is hidden is gone", () => assert.deepEqual(seen({ hidden: [1] }).nodes, [0, 3]));
test("the surroundings are one line away, the wider two", () => {
  assert.deepEqual(seen({ around: { entity: 2, steps: 1 } }).nodes, [0, 2]);
  assert.deepEqual([...neighbourhood(model, 2, 2, RELATIONS)].sort(), [0, 1, 2, 3]);
});
test("a shortest path is found, or none", () => {
  assert.deepEqual(shortestPath(model, 2, 3, RELATIONS), [2, 0, 3]);
  assert.equal(shortestPath(model, 2, 4, RELATIONS), null);
});
