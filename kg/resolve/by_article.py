"""What the graph holds, article by article: sorted on the disk, since it is all that the articles say."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from kg.model import Entity, Event, Knowledge, Meeting, Relation, Role, Statement, Visit
from kg.resolve.reports import AnyFact, evidence
from kg.shelves import Pile

_KINDS: Final[dict[str, type[Any]]] = {
    "meetings": Meeting,
    "statements": Statement,
    "roles": Role,
    "visits": Visit,
    "relations": Relation,
}

Reports = list[tuple[str, AnyFact]]
"""The ids of events with an article's reports of them."""


def reports_by_article(knowledge: Knowledge, only: Collection[str] | None = None) -> Iterator[tuple[str, Reports]]:
    """What each article, or some `only`, reports, in the order of articles; of an article in the order of events."""
    kinds = [_reports(type, getattr(knowledge, kind), only) for kind, type in _KINDS.items()]
    for article, found in groupby(merge(*kinds, key=itemgetter(0)), key=itemgetter(0)):
        yield article, [pair for _, pairs in found for pair in pairs]


def mentions_by_article(entities: Iterable[Entity]) -> Iterator[tuple[str, list[str]]]:
    """The ids of the entities that each article has, in the order of articles."""
    pile: Pile[str] = Pile(str)
    pile.put((article, entity.id) for entity in entities for article in {article for article, _ in entity.members})
    return pile.groups()


def _reports(
    type: type[Any], events: Iterable[Event[Any]], only: Collection[str] | None
) -> Iterator[tuple[str, Reports]]:
    pile: Pile[tuple[str, AnyFact]] = Pile(tuple[str, type])  # type: ignore[valid-type]
    told = ((evidence(report)[0].article_id, (event.id, report)) for event in events for report in event.reports)
    pile.put((article, pair) for article, pair in told if only is None or article in only)
    return pile.groups()
