import assert from "node:assert/strict";
import test from "node:test";

import { fromAddress, toAddress } from "../../../kg/page/static/src/address.js";
import { INITIAL } from "../../../kg/page/static/src/store.js";
import { smallModel } from "./model.mjs";

const model = smallModel();
const VIEWS = {
  "the beginning": {},
  "another language and tab": { lang: "en", theme: "dark", tab: "statements" },
  "an entity": { selection: { entity: 2 }, added: [2] },
  "a line": { selection: { line: 1 } },
  switches: { communities: true, physics: true },
  "what was put somewhere": { pinned: [{ entity: 1, x: -40, y: 120 }, { entity: 3, x: 0, y: 7 }] },
  "a path": { path: [2, 0, 3] },
  "an event": { selection: { event: 3 } },
  filters: {
    relations: ["meeting"],
    types: ["PER", "LOC"],
    statuses: [],
    act: "affirm",
    outlet: "صحيفة & أخرى",
    minimum: 3,
    from: "2016",
    to: "2016-07-26",
  },
  "a neighbourhood": { around: { entity: 0, steps: 2 }, hidden: [1, 3] },
};
for (const [name, change] of Object.entries(VIEWS)) {
  test(`the address keeps ${name}`, () =>
    assert.deepEqual(fromAddress(`#${toAddress({ ...INITIAL, ...change }, model)}`, model), { ...INITIAL, ...change }));
}

for (const address of [
  "#entity=nobody",
  "#tab=evil&lang=xx",
  "#from=<script>&minimum=-3",
  "#line=a",
  "#around=,",
  "#%",
  "#added=,,",
  "#pinned=nobody,1,2;lavrov,1;lavrov,x,2",
]) {
  test(`${address} is the beginning`, () => assert.deepEqual(fromAddress(address, model), { ...INITIAL }));
}
