import assert from "node:assert/strict";
import test from "node:test";

import { createSearch } from "../../../kg/page/static/src/search.js";
import { smallModel } from "./model.mjs";

const search = createSearch(smallModel().entities);
const found = (query) => search(query).map(({ entity }) => entity.id);

const FINDS = [
  ["لافروف", "lavrov"],
  ["لاف", "lavrov"],
  ["سيرجي", "lavrov"],
  ["lavrov", "lavrov"],
  ["SERGEY", "lavrov"],
  ["دي ميستورا", "mistura"],
  ["ميستورا", "mistura"],
  ["مستورا", "mistura"],
  ["mistura staffan", "mistura"],
  ["روسيا", "russia"],
  ["قريه", "alone"],
];
for (const [query, id] of FINDS) test(`${query} finds ${id}`, () => assert.equal(found(query)[0], id));

for (const query of ["", "  ", "،", "زلزال"])
  test(`'${query}' finds nothing`, () => assert.deepEqual(found(query), []));

test("the alias that was found is told", () => assert.equal(search("مستورا")[0].name, "دي مستورا"));
