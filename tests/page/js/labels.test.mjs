import assert from "node:assert/strict";
import test from "node:test";

import { placed } from "../../../kg/page/static/src/labels.js";

const BOUNDS = { width: 1000, height: 600 };
const item = (x, y) => ({ x, y, radius: 8, width: 80, height: 18 });
const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

test("a name stands under its node", () =>
  assert.deepEqual(placed([item(500, 300)], BOUNDS), [{ left: 460, top: 311, right: 540, bottom: 329 }]));
test("at the lower edge it stands above", () => assert.ok(placed([item(500, 595)], BOUNDS)[0].bottom < 595));
test("the weightier name stands, the other gives way", () => {
  const boxes = placed(
    Array.from({ length: 6 }, () => item(500, 300)),
    BOUNDS,
  );
  assert.ok(boxes[0]);
  assert.equal(boxes.filter(Boolean).length < 6, true);
});
test("no name lies over another, nor leaves the picture", () => {
  const items = Array.from({ length: 400 }, (_, index) => item((index * 7919) % 1000, (index * 104729) % 600));
  const boxes = placed(items, BOUNDS).filter(Boolean);
  assert.ok(boxes.length > 20);
  boxes.forEach((box, index) => {
    assert.ok(box.left >= 0 && box.top >= 0 && box.right <= 1000 && box.bottom <= 600);
    assert.ok(!boxes.slice(index + 1).some((other) => overlap(box, other)));
  });
});
