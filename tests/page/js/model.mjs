// A model of five entities for the tests: Lavrov met Kerry twice and de Mistura once, and spoke about Russia.

import { createModel } from "../../../kg/page/static/src/model.js";

const entity = (id, name, names = [], latin = "", type = "PER") => ({
  id,
  type,
  name,
  names,
  latin,
  country: null,
  same: [],
  weight: 1,
});
const meeting = (id, parties, date, status = "held") => ({
  id,
  kind: "meeting",
  parties,
  place: null,
  time: null,
  medium: "phone",
  status,
  date,
  evidence: [0],
  articles: [0],
});

export function smallModel() {
  const entities = [
    entity("lavrov", "سيرغي لافروف", ["لافروف"], "Sergey Lavrov"),
    entity("kerry", "جون كيري", [], "John Kerry"),
    entity("mistura", "ستيفان دي ميستورا", ["دي مستورا"], "Staffan de Mistura"),
    entity("russia", "روسيا", [], "Russia", "LOC"),
    entity("alone", "قرية بعيدة", [], "", "LOC"),
  ];
  const events = [
    meeting("m0", [0, 1], "2016-07-26"),
    meeting("m1", [0, 1], "2016-09-03", "denied"),
    meeting("m2", [0, 2], "2017-01-26"),
    {
      id: "s0",
      kind: "statement",
      parties: [0],
      about: [3],
      act: "affirm",
      quoted: false,
      date: null,
      evidence: [0],
      articles: [0],
    },
  ];
  const edges = [
    { from: 0, to: 1, relation: "meeting", events: [0, 1] },
    { from: 0, to: 2, relation: "meeting", events: [2] },
    { from: 0, to: 3, relation: "statement", events: [3] },
  ];
  const nodes = entities.map((_, id) => ({ id, label: "", core: id !== 2 }));
  const articles = [{ title: "خبر", date: "2016-07-26", outlet: "صحيفة", link: null }];
  return createModel({ counts: {}, entities, events, articles, network: { nodes, edges, options: {} } });
}
