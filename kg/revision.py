"""What a new build makes of the one before it: the former graph, and the articles that the two tell apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

from kg.model import Entity, Knowledge
from kg.rdf.accounts import AnyEvent
from kg.resolve.reports import evidence

_Parts = Callable[[Any], frozenset[tuple[str, Any]]]


@dataclass(frozen=True, slots=True)
class Revision:
    """The former graph, without `Knowledge.local`, and the ids of all articles whose record or named graph may be
    another one than before."""

    former: Knowledge
    articles: frozenset[str]


def revision(former: Knowledge, knowledge: Knowledge, changed: Iterable[str]) -> Revision:
    """What became of the `former` graph; `changed` are the ids of the articles that were themselves added, changed or
    removed. Things that are the same objects in both cost next to nothing."""
    articles = set(changed)
    for kind, parts in _PARTS.items():
        articles |= _told_apart(*_apart(getattr(former, kind), getattr(knowledge, kind)), parts)
    return Revision(replace(former, local={}), frozenset(articles))


def _apart(former: Iterable[Any], now: Iterable[Any]) -> tuple[list[Any], list[Any]]:
    """The things that only one side has."""
    gone, come = {each.id: each for each in former}, []
    for each in now:
        before = gone.get(each.id)
        if before is each or before == each:
            del gone[each.id]
        else:
            come.append(each)
    return list(gone.values()), come


def _told_apart(gone: Iterable[Any], come: Iterable[Any], parts: _Parts) -> set[str]:
    """The articles of those parts of things that only one side has."""
    before, after = ({each.id: parts(each) for each in side} for side in (gone, come))
    ids = before.keys() | after.keys()
    return {article for id in ids for article, _ in before.get(id, frozenset()) ^ after.get(id, frozenset())}


def _members(entity: Entity) -> frozenset[tuple[str, Any]]:
    return frozenset(entity.members)


def _reports(event: AnyEvent) -> frozenset[tuple[str, Any]]:
    return frozenset((evidence(report)[0].article_id, report) for report in event.reports)


_PARTS: Final[dict[str, _Parts]] = {
    "entities": _members,
    **dict.fromkeys(("meetings", "statements", "roles", "visits", "relations"), _reports),
}
