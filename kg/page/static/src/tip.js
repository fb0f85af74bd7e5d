// What the pointer is on, in a word.

import { fill, foreign } from "./dom.js";

export function showTip(tip, app, { entity, line }, event) {
  fill(tip, entity === undefined ? ofLine(app, app.model.lines[line]) : ofEntity(app, app.model.entities[entity]));
  tip.hidden = false;
  const frame = tip.offsetParent.getBoundingClientRect();
  const x = Math.min(event.clientX - frame.left + 14, frame.width - tip.offsetWidth - 8);
  const y = Math.min(event.clientY - frame.top + 14, frame.height - tip.offsetHeight - 8);
  tip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}

export function hideTip(tip) {
  tip.hidden = true;
}

function ofEntity({ t, nameOf }, entity) {
  return [foreign(nameOf(entity)), ` · ${t(`type.${entity.type}`)} · ${t.count("events", entity.weight)}`];
}

function ofLine({ t, model, nameOf }, line) {
  const count = t.count(`${line.relation}s`, line.events.length);
  const sign = line.relation === "meeting" ? "↔" : t.dir === "rtl" ? "←" : "→";
  return [
    foreign(nameOf(model.entities[line.from])),
    ` ${sign} `,
    foreign(nameOf(model.entities[line.to])),
    `: ${count}`,
  ];
}
