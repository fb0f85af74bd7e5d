"""The part of a graph that one page can hold: what the most told entities do among themselves."""

from __future__ import annotations

from collections.abc import Iterable
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
    """`knowledge` itself where it is within both bounds, else its most told entities with the events among them.

    Entities go by the number of their events; one is taken after the other until an `entities`-th or more than
    `evidence` pieces of evidence would be reached.
    """
    if len(knowledge.entities) <= entities and sum(map(_pieces, all_events(knowledge))) <= evidence:
        return knowledge
    weight = weights(knowledge)
    ranked = sorted(knowledge.entities, key=lambda entity: (-weight[entity.id], entity.id))
    rank = {entity.id: number for number, entity in enumerate(ranked)}
    last = _last(knowledge, rank, entities, evidence)

    def among(events: Iterable[Event[Kind]]) -> tuple[Event[Kind], ...]:
        return tuple(event for event in events if _rank(event, rank) < last)

    return replace(
        knowledge,
        entities=tuple(entity for entity in knowledge.entities if rank[entity.id] < last),
        meetings=among(knowledge.meetings),
        statements=among(knowledge.statements),
        roles=among(knowledge.roles),
        visits=among(knowledge.visits),
        relations=among(knowledge.relations),
    )


def _last(knowledge: Knowledge, rank: dict[str, int], entities: int, evidence: int) -> int:
    """How many of the ranked entities fit."""
    cost = [0] * (len(rank) + 1)
    for event in all_events(knowledge):
        cost[_rank(event, rank) + 1] += _pieces(event)
    totals = list(accumulate(cost))[1 : entities + 1]
    return sum(1 for _ in takewhile(lambda total: total <= evidence, totals))


def _rank(event: AnyEvent, rank: dict[str, int]) -> int:
    """That of the least told of the event's parties, whichever report names them: all of them are to be there."""
    return max(rank[party] for fact in (event.fact, *event.reports) for party in parties(fact))


def _pieces(event: AnyEvent) -> int:
    return 1 if isinstance(event.fact, Statement) else len(event.fact.evidence)
