"""The part of a graph that one page can hold: what the most told entities do among themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import replace
from itertools import accumulate, takewhile
from typing import TypeVar

from kg.model import Event, Knowledge, Meeting, Relation, Role, Statement, Visit
from kg.page.lines import AnyEvent, all_events, parties, weights

MOST_ENTITIES = 10_000
MOST_EVIDENCE = 50_000
"""What a browser shows within two seconds of opening the file."""

Kind = TypeVar("Kind", Meeting, Statement, Role, Visit, Relation)


def core(knowledge: Knowledge, entities: int = MOST_ENTITIES, evidence: int = MOST_EVIDENCE) -> Knowledge:
    """`knowledge` itself where it is within both bounds, else events among its most told entities, and who takes part.

    Entities go by the number of their events. Of their events the first of every line comes before the second of any,
    and what more told entities do before what others do, until more than `evidence` pieces of evidence would be there.
    """
    if len(knowledge.entities) <= entities and sum(map(_pieces, all_events(knowledge))) <= evidence:
        return knowledge
    weight = weights(knowledge)
    ranked = sorted(knowledge.entities, key=lambda entity: (-weight[entity.id], entity.id))
    rank = {entity.id: number for number, entity in enumerate(ranked[:entities])}
    events = [event for event in all_events(knowledge) if rank.keys() >= _all_parties(event)]
    chosen = _chosen(events, rank, evidence)
    present = {party for event in chosen for party in _all_parties(event)}
    kept = {event.id for event in chosen}

    def among(all_of_kind: Iterable[Event[Kind]]) -> tuple[Event[Kind], ...]:
        return tuple(event for event in all_of_kind if event.id in kept)

    return replace(
        knowledge,
        entities=tuple(entity for entity in knowledge.entities if entity.id in present),
        meetings=among(knowledge.meetings),
        statements=among(knowledge.statements),
        roles=among(knowledge.roles),
        visits=among(knowledge.visits),
        relations=among(knowledge.relations),
    )


def _chosen(events: Iterable[AnyEvent], rank: Mapping[str, int], evidence: int) -> list[AnyEvent]:
    """As many of the events as `evidence` allows."""
    turns: Counter[tuple[type, tuple[str, ...]]] = Counter()
    queue: list[tuple[int, int, str, AnyEvent]] = []
    for event in events:
        line = type(event.fact), parties(event.fact)
        queue.append((turns[line], max(rank[party] for party in _all_parties(event)), event.id, event))
        turns[line] += 1
    ordered = [event for *_, event in sorted(queue, key=lambda entry: entry[:3])]
    totals = takewhile(lambda total: total <= evidence, accumulate(map(_pieces, ordered)))
    return ordered[: sum(1 for _ in totals)]


def _all_parties(event: AnyEvent) -> Set[str]:
    """Who takes part, whichever report says so."""
    return {party for fact in (event.fact, *event.reports) for party in parties(fact)}


def _pieces(event: AnyEvent) -> int:
    return 1 if isinstance(event.fact, Statement) else len(event.fact.evidence)
