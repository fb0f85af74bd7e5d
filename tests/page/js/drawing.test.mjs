import assert from "node:assert/strict";
import test from "node:test";

import { drawing } from "../../../kg/page/static/src/drawing.js";

const COLOURS = { paper: "#fff", ink: "#000" };
const node = (x, y, shape, name) => ({ x, y, shape, name, size: 10, opacity: 1, color: { background: "#123456" } });
const line = {
  start: { x: 0, y: 0 },
  end: { x: 100, y: 50 },
  bend: 0.2,
  width: 2,
  dashes: [2, 4],
  color: { color: "#abc", opacity: 0.5 },
};

test("a drawing has a margin, lines under nodes, and each shape", () => {
  const svg = drawing(
    { lines: [line], nodes: [node(0, 0, "dot", "أ"), node(100, 50, "diamond", "ب")] },
    COLOURS,
    "rtl",
  );
  assert.match(svg, /viewBox="-120 -120 340 290" direction="rtl"/);
  assert.match(svg, /<path d="M0 0Q60 5 100 50" .*stroke-dasharray="2 4"/);
  assert.match(svg, /<circle cx="0" cy="0" r="10"/);
  assert.match(svg, /<polygon points="100,40 110,50 100,60 90,50"/);
  assert.ok(svg.indexOf("<path") < svg.indexOf("<circle"));
});

test("names are text, whatever they hold", () => {
  const svg = drawing({ lines: [], nodes: [node(0, 0, "dot", "<script>'&\"")] }, COLOURS, "rtl");
  assert.ok(svg.includes(">&#60;script&#62;&#39;&#38;&#34;</text>"));
});

test("nothing is a drawing too", () =>
  assert.match(drawing({ lines: [], nodes: [] }, COLOURS, "ltr"), /viewBox="-120 -120 240 240"/));
