"""A part of a graph in the form in which the page's script adds it to what it shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kg.model import Article, Knowledge
from kg.page.lines import all_events, lines
from kg.page.payload import payload
from kg.page.picture import SHAPES, Curve, curves, node_size


def surroundings(part: Knowledge, articles: Mapping[str, Article], weight: Mapping[str, int]) -> dict[str, Any]:
    """The entities, events, articles, evidence and lines of `part`, by their numbers in it.

    `weight` is how many events of the whole graph each entity takes part in. Raises `KeyError` for an entity without a
    weight, and for evidence of an article that is not in `articles`.
    """
    data, evidence = payload(part, articles)
    number = {entity.id: index for index, entity in enumerate(part.entities)}
    events = {event.id: index for index, event in enumerate(all_events(part))}
    for record, entity in zip(data["entities"], part.entities, strict=True):
        record["weight"] = weight[entity.id]
        record["node"] = {"shape": SHAPES[entity.type], "size": node_size(weight[entity.id])}
    drawn = [_line(curve, number, events) for curve in curves(lines(part))]
    return {**data, "evidence": evidence, "lines": drawn}


def _line(curve: Curve, number: Mapping[str, int], events: Mapping[str, int]) -> dict[str, Any]:
    line = curve.line
    return {
        "from": number[line.source],
        "to": number[line.target],
        "relation": line.relation.value,
        "arrows": "to" if line.directed else None,
        "bend": curve.bend,
        "events": [events[event] for event in line.events],
    }
