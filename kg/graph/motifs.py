"""Patterns in time: who meets whom and then speaks about a third."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import networkx as nx

from kg.errors import InputError
from kg.graph.time import days


@dataclass(frozen=True, slots=True)
class Motif:
    """`speaker` met `partner` in the event `meeting`, and `days` later spoke about `about` in the event `statement`."""

    partner: str
    speaker: str
    about: str
    meeting: str
    statement: str
    days: int


def met_then_spoke(graph: nx.MultiDiGraph, within: int = 7) -> list[Motif]:
    """All times that somebody spoke about a third party on the day of a meeting that was held or up to `within` days
    later, in the order of days between and ids.

    Only events whose day is known count. Raises `InputError` for a negative number of days.
    """
    if within < 0:
        raise InputError(f"within is {within}; give a number of days from 0 on")
    said: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for speaker, about, data in _dated(graph, "said-about"):
        said[speaker].append((data["day"], about, data["event"]))
    found = {
        Motif(partner, speaker, about, meeting["event"], statement, day - meeting["day"])
        for one, other, meeting in _dated(graph, "met")
        if meeting["status"] == "held"
        for partner, speaker in ((one, other), (other, one))
        for day, about, statement in said[speaker]
        if about not in (partner, speaker) and 0 <= day - meeting["day"] <= within
    }
    return sorted(found, key=lambda motif: (motif.days, motif.meeting, motif.statement, motif.about, motif.speaker))


def _dated(graph: nx.MultiDiGraph, relation: str) -> list[tuple[str, str, dict[str, Any]]]:
    """The edges of a relation whose day is known, with its ordinal as `day`."""
    return [
        (source, target, {**data, "day": when.first})
        for source, target, data in graph.edges(data=True)
        if data["relation"] == relation and (when := days(data)) and when.first == when.last
    ]
