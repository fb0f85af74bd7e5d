"""The part of a graph that one page can hold: what the most told entities do among themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from heapq import nsmallest
from itertools import accumulate, takewhile
from typing import TypeVar

from kg.model import Event, Knowledge, Meeting, Relation, Role, Statement, Visit
from kg.page.lines import AnyEvent, all_events, parties
from kg.shelves import Counts, Pile

MOST_ENTITIES = 10_000
MOST_EVIDENCE = 50_000
"""What a browser shows within two seconds of opening the file."""

Kind = TypeVar("Kind", Meeting, Statement, Role, Visit, Relation)


def core(knowledge: Knowledge, entities: int = MOST_ENTITIES, evidence: int = MOST_EVIDENCE) -> Knowledge:
    """`knowledge` itself where it is within both bounds, else events among its most told entities, and who takes part.

    Entities go by the number of their events. Of their events the first of every line comes before the second of any,
    and what more told entities do before what others do, until more than `evidence` pieces of evidence would be there.
    """
    counts = Counts()
    pieces = 0
    for event in all_events(knowledge):
        counts.update(set(parties(event.fact)))
        pieces += _pieces(event)
    if len(knowledge.entities) <= entities and pieces <= evidence:
        return knowledge
    weight = counts.in_order()
    ranked = nsmallest(entities, ((-weight.get(entity.id, 0), entity.id) for entity in knowledge.entities))
    kept = _chosen(all_events(knowledge), {id: number for number, (_, id) in enumerate(ranked)}, evidence)
    present: set[str] = set()

    def among(all_of_kind: Iterable[Event[Kind]]) -> tuple[Event[Kind], ...]:
        found = tuple(event for event in all_of_kind if event.id in kept)
        present.update(party for event in found for party in _all_parties(event))
        return found

    held = replace(
        knowledge,
        meetings=among(knowledge.meetings),
        statements=among(knowledge.statements),
        roles=among(knowledge.roles),
        visits=among(knowledge.visits),
        relations=among(knowledge.relations),
    )
    return replace(held, entities=tuple(entity for entity in knowledge.entities if entity.id in present))


def _chosen(events: Iterable[AnyEvent], rank: Mapping[str, int], evidence: int) -> set[str]:
    """The ids of as many of the events among ranked entities as `evidence` allows."""
    ordered = nsmallest(evidence, _queue(events, rank))  # an event has a piece of evidence or more
    totals = takewhile(lambda total: total <= evidence, accumulate(pieces for *_, pieces in ordered))
    return {id for (_, _, id, _), _ in zip(ordered, totals, strict=False)}


def _queue(events: Iterable[AnyEvent], rank: Mapping[str, int]) -> Iterator[tuple[int, int, str, int]]:
    """Of each event among ranked entities which one of its line it is, the rank of the least told, its id and how many
    pieces of evidence it has."""
    lines: Pile[tuple[int, str, int]] = Pile(tuple[int, str, int])
    lines.put(_ranked(events, rank))
    for _, line in lines.groups():
        yield from ((turn, *told) for turn, told in enumerate(line))


def _ranked(events: Iterable[AnyEvent], rank: Mapping[str, int]) -> Iterator[tuple[str, tuple[int, str, int]]]:
    """Each event among ranked entities as `_queue` tells it, under its line."""
    for event in events:
        involved = _all_parties(event)
        if rank.keys() >= involved:
            line = "\t".join((type(event.fact).__name__, *parties(event.fact)))
            yield line, (max(rank[party] for party in involved), event.id, _pieces(event))


def _all_parties(event: AnyEvent) -> Set[str]:
    """Who takes part, whichever report says so."""
    return {party for fact in (event.fact, *event.reports) for party in parties(fact)}


def _pieces(event: AnyEvent) -> int:
    return 1 if isinstance(event.fact, Statement) else len(event.fact.evidence)
