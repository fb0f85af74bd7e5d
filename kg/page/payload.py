"""What the page's script is given: entities, events, evidence and articles as plain JSON values.

Entities, articles and evidence are referred to by their index, so that no text is in the file twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kg.model import Article, Entity, Evidence, Knowledge, Meeting, Role, Span, Statement, Time, Visit
from kg.page.display import link, shown
from kg.page.excerpt import excerpt
from kg.page.lines import AnyEvent, parties, weights

Json = dict[str, Any]


def payload(knowledge: Knowledge, articles: Mapping[str, Article]) -> tuple[Json, list[Json]]:
    """The `entities`, `events` and `articles` of the page with how many there are of each kind (`counts`), and the
    evidence that the events refer to.

    Raises `KeyError` for evidence of an article that is not in `articles`.
    """
    weight = weights(knowledge)
    keys = sorted(articles)
    build = _Build(
        names={entity.id: entity.names for entity in knowledge.entities},
        entity={entity.id: index for index, entity in enumerate(knowledge.entities)},
        keys=keys,
        article={key: index for index, key in enumerate(keys)},
        articles=articles,
        evidence=[],
    )
    events = [build.event(event) for event in all_events(knowledge)]
    data = {
        "counts": _counts(knowledge, articles),
        "entities": [_entity(entity, weight[entity.id]) for entity in knowledge.entities],
        "articles": [_article(articles[key]) for key in keys],
        "events": events,
    }
    return data, build.evidence


def all_events(knowledge: Knowledge) -> Iterator[AnyEvent]:
    """All events, meetings first, in the order in which the page numbers them."""
    yield from knowledge.meetings
    yield from knowledge.statements
    yield from knowledge.roles
    yield from knowledge.visits


def _counts(knowledge: Knowledge, articles: Mapping[str, Article]) -> Json:
    return {
        "articles": len(articles),
        "entities": len(knowledge.entities),
        "meetings": len(knowledge.meetings),
        "statements": len(knowledge.statements),
        "roles": len(knowledge.roles),
        "visits": len(knowledge.visits),
    }


def _entity(entity: Entity, weight: int) -> Json:
    names = [name for name in dict.fromkeys(map(shown, entity.names)) if name != shown(entity.name)]
    return {
        "id": entity.id,
        "type": entity.type.value,
        "name": shown(entity.name),
        "names": names,
        "latin": shown(entity.latin),
        "country": shown(entity.country) if entity.country else None,
        "same": [address for address in entity.same_as if link(address)],
        "weight": weight,
    }


def _article(article: Article) -> Json:
    return {
        "id": shown(article.id),
        "title": shown(article.title) if article.title else None,
        "date": article.published,
        "outlet": shown(article.outlet) if article.outlet else None,
        "source": shown(article.source) if article.source else None,
        "link": link(article.source),
    }


def _time(time: Time | None) -> Json | None:
    return {"text": shown(time.text), "value": time.value} if time else None


@dataclass(frozen=True, slots=True)
class _Build:
    """Where each thing stands in the lists of the payload; `evidence` grows as events are added."""

    names: Mapping[str, tuple[str, ...]]
    entity: Mapping[str, int]
    keys: list[str]
    article: Mapping[str, int]
    articles: Mapping[str, Article]
    evidence: list[Json]

    def event(self, event: AnyEvent) -> Json:
        record = self._fact(event.fact)
        evidence = self._evidence_of(event)
        sources = list(dict.fromkeys(self.evidence[index]["article"] for index in evidence))
        record |= {"id": event.id, "evidence": evidence, "articles": sources}
        record["date"] = _date(event.fact) or self._first_date(sources)
        if versions := _versions(event):
            record["versions"] = versions
        return record

    def _fact(self, fact: Meeting | Statement | Role | Visit) -> Json:
        match fact:
            case Meeting():
                return {
                    "kind": "meeting",
                    "parties": [self.entity[party] for party in fact.participants],
                    "place": self.entity[fact.place] if fact.place else None,
                    "time": _time(fact.time),
                    "medium": fact.medium.value,
                    "status": fact.status.value,
                }
            case Statement():
                about = [self.entity[entity] for entity in fact.about]
                speaker = self.entity[fact.speaker]
                act = {"act": fact.act.value, "quoted": fact.quoted}
                return {"kind": "statement", "parties": [speaker], "about": about, **act}
            case Role():
                person, of = self.entity[fact.person], self.entity[fact.of] if fact.of else None
                return {"kind": "role", "parties": [person], "of": of, "title": shown(fact.title)}
            case Visit():
                visitor, place = self.entity[fact.visitor], self.entity[fact.place]
                told = {"time": _time(fact.time), "status": fact.status.value}
                return {"kind": "visit", "parties": [visitor], "place": place, **told}

    def _evidence_of(self, event: AnyEvent) -> list[int]:
        found: dict[tuple[str, Span, Span | None], int] = {}
        for fact in (event.fact, *event.reports):
            content = fact.content if isinstance(fact, Statement) else None
            names = [name for party in parties(fact)[: None if content is None else 1] for name in self.names[party]]
            for evidence in _evidence(fact):
                key = (evidence.article_id, evidence.span, content)
                if key not in found:
                    found[key] = self._add(evidence, content, names)
        return list(found.values())

    def _add(self, evidence: Evidence, content: Span | None, names: Iterable[str]) -> int:
        text = self.articles[evidence.article_id].text
        self.evidence.append(
            {
                "article": self.article[evidence.article_id],
                "runs": excerpt(text, evidence.span, evidence.triggers, content, names),
                "rule": evidence.rule,
                "confidence": round(evidence.confidence, 2),
            }
        )
        return len(self.evidence) - 1

    def _first_date(self, sources: list[int]) -> str | None:
        dates = (self.articles[self.keys[index]].published for index in sources)
        return min((date for date in dates if date), default=None)


def _evidence(fact: Meeting | Statement | Role | Visit) -> tuple[Evidence, ...]:
    return (fact.evidence,) if isinstance(fact, Statement) else fact.evidence


def _date(fact: Meeting | Statement | Role | Visit) -> str | None:
    """The day, month or year of `fact`, the beginning of an interval."""
    time = fact.time if isinstance(fact, Meeting | Visit) else None
    return time.value.split("/")[0] if time and time.value else None


def _versions(event: AnyEvent) -> list[str]:
    """The statuses the reports give where they disagree."""
    found = {report.status.value for report in event.reports if isinstance(report, Meeting | Visit)}
    return sorted(found) if len(found) > 1 else []
