"""Events once what some articles say of whom has changed, from what they were before.

Only those events are made anew that such an article reports, or that have their parties in common with one of these.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import chain
from operator import attrgetter
from typing import Any

from kg.model import Event, Knowledge, Meeting, Relation, Role, Visit
from kg.resolve import events
from kg.resolve.keys import key
from kg.resolve.question import Said
from kg.resolve.reports import AnyFact, Reports, evidence
from kg.resolve.revising import Revised

_Maker = Callable[[Iterable[Any]], Iterable[Event[Any]]]
"""The events of blocks or groups of reports."""


def retold(former: Knowledge, revised: Revised, there: Collection[str], said: Said) -> Knowledge:
    """What all articles say together; `former` is what they said before, `there` has the ids of all there are now."""
    return _Retelling(former, revised, [id for id in sorted(revised.articles) if id in there], said).knowledge()


class _Retelling:
    def __init__(self, former: Knowledge, revised: Revised, articles: Iterable[str], said: Said) -> None:
        self._former, self._revised, self._said = former, revised, said
        self._come = self._reports(articles)

    def knowledge(self) -> Knowledge:
        """All of it."""
        return Knowledge(
            entities=self._revised.entities,
            meetings=self._met_or_visited("meetings", lambda blocks: events.meetings(blocks, self._revised.within)),
            statements=_joined(self._untold("statements"), events.statements(self._come.statements)),
            roles=self._collected("roles", events.roles),
            visits=self._met_or_visited("visits", events.visits),
            local=self._revised.local,
            relations=self._collected("relations", events.relations),
        )

    def _reports(self, articles: Iterable[str]) -> Reports:
        reports = Reports(self._revised.local)
        for id in articles:
            reports.add(self._said(id))
        return reports

    def _untold(self, kind: str) -> Iterator[Event[Any]]:
        """The events of a kind that no article in question reports."""
        return (event for event in getattr(self._former, kind) if not self._is_in_question(event))

    def _is_in_question(self, event: Event[Any]) -> bool:
        articles = self._revised.articles
        return any(evidence(report)[0].article_id in articles for report in event.reports)

    def _met_or_visited(self, kind: str, made: _Maker) -> tuple[Event[Any], ...]:
        """Meetings or visits: those of the same parties are all made anew, from what their articles say."""
        former: Collection[Event[Any]] = getattr(self._former, kind)
        keys = getattr(self._come, kind).keys() | {
            _key(event.fact) for event in former if self._is_in_question(event) or self._is_moved(event)
        }
        again = [event for event in former if _key(event.fact) in keys]
        reports = self._reports(sorted({*_articles(again)} - self._revised.articles))
        blocks, come = getattr(reports, kind), getattr(self._come, kind)
        for other in blocks.keys() - keys:
            del blocks[other]
        for parties in keys & come.keys():
            blocks[parties] += come[parties]
        return _joined((event for event in former if _key(event.fact) not in keys), made(blocks.values()))

    def _is_moved(self, event: Event[Any]) -> bool:
        """Whether a place of a meeting is another state's now, or no state's."""
        return any(report.place in self._revised.moved for report in event.reports)

    def _collected(self, kind: str, made: _Maker) -> tuple[Event[Any], ...]:
        """Roles or relations, of which all reports under one key are one event."""
        former: Collection[Event[Any]] = getattr(self._former, kind)
        come = getattr(self._come, kind)
        keys = come.keys() | {_key(event.fact) for event in former if self._is_in_question(event)}
        reports = Reports(self._revised.local)
        blocks = getattr(reports, kind)
        for event in former:
            if _key(event.fact) in keys:
                blocks[_key(event.fact)] = [
                    report for report in event.reports if evidence(report)[0].article_id not in self._revised.articles
                ]
        for parties in keys & come.keys():
            blocks[parties] += come[parties]
        for parties in [parties for parties, told in blocks.items() if not told]:
            del blocks[parties]
        return _joined((event for event in former if _key(event.fact) not in keys), made(blocks.values()))


def _key(fact: AnyFact) -> Any:
    """What `Reports` has a fact under."""
    match fact:
        case Meeting():
            return fact.participants
        case Visit():
            return fact.visitor, fact.place
        case Role():
            return fact.person, key(fact.title), fact.of
        case Relation():
            return fact.kind, fact.subject, fact.object
    raise TypeError(f"reports of {type(fact).__name__} are never joined")


def _articles(found: Iterable[Event[Any]]) -> Iterator[str]:
    return (evidence(report)[0].article_id for event in found for report in event.reports)


def _joined(kept: Iterable[Event[Any]], made: Iterable[Event[Any]]) -> tuple[Event[Any], ...]:
    """Events by id, each once: an article may say the very same thing twice."""
    return tuple(sorted({event.id: event for event in chain(kept, made)}.values(), key=attrgetter("id")))
