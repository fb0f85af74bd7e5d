"""What happened around one entity, in the order of time."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from kg.errors import InputError
from kg.graph.time import day


@dataclass(frozen=True, slots=True)
class Entry:
    """One event of a timeline: `date` as far as it is known (empty where not), the nodes in the order of the relation,
    and the first sentence that tells it."""

    date: str
    relation: str
    source: str
    targets: tuple[str, ...]
    status: str
    sentence: str
    article: str
    event: str


def timeline(graph: nx.MultiDiGraph, node: str) -> list[Entry]:
    """The events that link a node to others, the earliest first, those without a date last.

    Raises `InputError` where the node is not in the graph.
    """
    if node not in graph:
        raise InputError(f"no node {node!r} in the graph; search its id with kg entities")
    edges = [*graph.out_edges(node, data=True), *graph.in_edges(node, data=True)]
    events: dict[str, Entry] = {}
    for source, target, data in sorted(edges, key=lambda edge: (edge[2]["article"], edge[2]["start"], *edge[:2])):
        known = events.get(data["event"])
        if known is None:
            sentence = " ".join(data["sentence"].split())
            place = (data["article"], data["event"])
            events[data["event"]] = Entry(
                day(data), data["relation"], source, (target,), data["status"], sentence, *place
            )
        elif target not in (known.source, *known.targets):
            events[data["event"]] = _with(known, target)
    return sorted(events.values(), key=lambda entry: (entry.date or "~", entry.event))


def _with(entry: Entry, target: str) -> Entry:
    rest = (entry.status, entry.sentence, entry.article, entry.event)
    return Entry(entry.date, entry.relation, entry.source, (*entry.targets, target), *rest)
