import assert from "node:assert/strict";
import test from "node:test";

import { isWebAddress } from "../../../kg/page/static/src/dom.js";
import { citationText } from "../../../kg/page/static/src/evidence.js";
import { toCsv } from "../../../kg/page/static/src/exports.js";
import { translator } from "../../../kg/page/static/src/i18n.js";
import { MESSAGES } from "../../../kg/page/static/src/messages.js";
import { chosen, histogram } from "../../../kg/page/static/src/timeline.js";

test("both languages say everything", () =>
  assert.deepEqual(Object.keys(MESSAGES.ar).sort(), Object.keys(MESSAGES.en).sort()));

const COUNTS = [
  [1, "لقاء واحد"],
  [2, "لقاءان"],
  [3, "3 لقاءات"],
  [11, "11 لقاءً"],
  [100, "100 لقاء"],
  [1200, "1,200 لقاء"],
];
for (const [n, words] of COUNTS)
  test(`${n} is ${words}`, () => assert.equal(translator("ar").count("meetings", n), words));

const DATES = [
  ["2017-01-26", "26 January 2017"],
  ["2017-01", "January 2017"],
  ["2017", "2017"],
  ["amss", "amss"],
  [null, "No date"],
];
for (const [value, words] of DATES)
  test(`${value} is ${words}`, () => assert.equal(translator("en").date(value), words));
test("months are those of the Levant", () => assert.equal(translator("ar").date("2017-01-26"), "26 كانون الثاني 2017"));

test("a citation has the sentence and where it stands", () => {
  const evidence = {
    runs: [
      ["قال", "t"],
      [" سامر", "n"],
    ],
  };
  const article = { title: "خبر", outlet: "صحيفة", date: "2017", link: "https://news.example/" };
  assert.equal(
    citationText(translator("ar"), evidence, article),
    "«قال سامر» — خبر، صحيفة، 2017، https://news.example/",
  );
});

test("CSV quotes what it must and disarms formulas", () => {
  assert.equal(
    toCsv([
      ["أ", 'ب"ج', "د,ه"],
      ["=1+1", "-2", null],
    ]),
    '\ufeffأ,"ب""ج","د,ه"\r\n\'=1+1,\'-2,\r\n',
  );
});

for (const address of ["javascript:alert(1)", "data:text/html,x", "file:///x", "خبر", ""])
  test(`${address} is no link`, () => assert.equal(isWebAddress(address), false));

test("a histogram fills its gaps at the finest grain that fits", () => {
  assert.deepEqual(histogram(["2017-01-30", "2017-02-01", null, "2017"]), [
    { key: "2017-01-30", n: 1 },
    { key: "2017-01-31", n: 0 },
    { key: "2017-02-01", n: 1 },
  ]);
  assert.deepEqual(
    histogram(["2016-12-01", "2017-03-01"]).map(({ key }) => key),
    ["2016-12", "2017-01", "2017-02", "2017-03"],
  );
  assert.equal(histogram(["1990-01-01", "2020-01-01"]).length, 31);
});

test("one event of long ago is counted in the first bar and has none of its own", () => {
  const bars = histogram(["1802-05-01", ...Array(300).fill("2018-03-01"), ...Array(300).fill("2018-04-01")]);
  assert.deepEqual([bars[0], bars.at(-1)], [
    { key: "2018-03-01", n: 301 },
    { key: "2018-04-01", n: 300 },
  ]);
});

const MONTHS = ["2016-12", "2017-01", "2017-02", "2018-01"].map((key) => ({ key, n: 1 }));
const SPANS = [
  [null, null, [0, 3]],
  ["2017", "2017", [1, 2]],
  ["2017-01-15", null, [2, 3]],
  ["2017-01", "2017-01", [1, 1]],
  [null, "2010", [0, 3]],
];
for (const [from, to, ends] of SPANS)
  test(`${from} to ${to} are bars ${ends}`, () => assert.deepEqual(chosen(MONTHS, { from, to }), ends));
