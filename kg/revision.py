"""What a new build makes of the one before it: the former graph, and the articles that the two tell apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import Path
from typing import Any, Final

from kg.archive import read_difference
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


def revision(old: Path, new: Path, knowledge: Knowledge, changed: Iterable[str]) -> Revision:
    """What became of the build in the folder `old` in that of `new`, which holds `knowledge`; `changed` are the ids of
    the articles that were themselves added, changed or removed.

    Of the former graph only what is gone is read, all else is taken from the new one. Raises `InputError` where one has
    no entities and events.
    """
    gone, come = read_difference(old, new), read_difference(new, old)
    former: dict[str, tuple[Any, ...]] = {}
    articles = set(changed)
    for kind, parts in _PARTS.items():
        now, left, entered = (getattr(side, kind) for side in (knowledge, gone, come))
        former[kind] = _former(now, left, entered)
        articles |= _told_apart(left, entered, parts)
    return Revision(replace(knowledge, **former, local={}), frozenset(articles))


def _former(now: Iterable[Any], gone: Iterable[Any], come: Iterable[Any]) -> tuple[Any, ...]:
    fresh = {each.id for each in come}
    return tuple(sorted((*(each for each in now if each.id not in fresh), *gone), key=attrgetter("id")))


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
