"""What the page's script is given: entities, events, evidence and articles as plain JSON values.

Entities, articles and evidence are referred to by their index, so that no text is in the file twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kg.model import Article, Entity, Evidence, Knowledge, Medium, Meeting, Relation, Role, Span, Statement, Time, Visit
from kg.page.display import link, shown
from kg.page.excerpt import excerpt
from kg.page.lines import AnyEvent, Fact, all_events, parties, weights

Json = dict[str, Any]


def payload(knowledge: Knowledge, articles: Mapping[str, Article]) -> tuple[Json, list[Json]]:
    """The `entities`, `events` and `articles` of the page, and the evidence that the events refer to.

    Only articles that are evidence are taken from `articles`. Raises `KeyError` for one that is not there.
    """
    weight = weights(knowledge)
    keys = sorted({evidence.article_id for event in all_events(knowledge) for evidence in _evidence(event)})
    build = _Build(
        names={entity.id: entity.names for entity in knowledge.entities},
        entity={entity.id: index for index, entity in enumerate(knowledge.entities)},
        article={key: index for index, key in enumerate(keys)},
        articles={key: articles[key] for key in keys},
        evidence=[],
    )
    events = [build.event(event) for event in all_events(knowledge)]
    data = {
        "entities": [_entity(entity, weight[entity.id]) for entity in knowledge.entities],
        "articles": [_article(article) for article in build.articles.values()],
        "events": events,
    }
    return data, build.evidence


def counts(knowledge: Knowledge, articles: Mapping[str, Article]) -> dict[str, int]:
    """How many there are of each kind."""
    kinds = ("entities", "meetings", "statements", "roles", "visits", "relations")
    return {"articles": len(articles)} | {kind: len(getattr(knowledge, kind)) for kind in kinds}


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
    article: Mapping[str, int]
    articles: Mapping[str, Article]
    evidence: list[Json]

    def event(self, event: AnyEvent) -> Json:
        record = self._fact(event.fact)
        evidence = self._evidence_of(event)
        sources = sorted({self.evidence[index]["article"] for index in evidence})
        record |= {"id": event.id, "evidence": evidence, "articles": sources}
        record["date"] = _date(event.fact) or self._first_date(event)
        if versions := self._versions(event):
            record["versions"] = versions
        return record

    def _fact(self, fact: Fact) -> Json:
        match fact:
            case Meeting():
                meeting: Json = {
                    "kind": "meeting",
                    "parties": [self.entity[party] for party in fact.participants],
                    "place": self._place(fact.place),
                    "time": _time(fact.time),
                    "medium": fact.medium.value,
                    "status": fact.status.value,
                }
                topics = list(dict.fromkeys(shown(topic.text) for topic in fact.topics))
                return meeting | ({"topics": topics} if topics else {})
            case Statement():
                return self._statement(fact)
            case Role():
                person, of = self.entity[fact.person], self._place(fact.of)
                return {"kind": "role", "parties": [person], "of": of, "title": shown(fact.title)}
            case Visit():
                visitor, place = self.entity[fact.visitor], self.entity[fact.place]
                told = {"time": _time(fact.time), "status": fact.status.value}
                return {"kind": "visit", "parties": [visitor], "place": place, **told}
            case Relation():
                ends = {"parties": [self.entity[fact.subject]], "of": self.entity[fact.object]}
                told = {"time": _time(fact.time), "status": fact.status.value, "title": shown(fact.kind)}
                return {"kind": "relation", **ends, **told}

    def _statement(self, fact: Statement) -> Json:
        record = {
            "kind": "statement",
            "parties": [self.entity[fact.speaker]],
            "about": [self.entity[entity] for entity in fact.about],
            "act": fact.act.value,
            "quoted": fact.quoted,
        }
        if fact.addressee:
            record["to"] = self.entity.get(fact.addressee)
        if fact.occasion:
            text = self.articles[fact.evidence.article_id].text
            record["occasion"] = shown(text[fact.occasion.start : fact.occasion.end])
        return record

    def _place(self, entity: str | None) -> int | None:
        return self.entity[entity] if entity else None

    def _evidence_of(self, event: AnyEvent) -> list[int]:
        """The sentences an event stands on, each once with all its triggers."""
        found: dict[tuple[str, Span, Span | None], list[Evidence]] = defaultdict(list)
        called: dict[tuple[str, Span, Span | None], list[str]] = {}
        for fact in (event.fact, *event.reports):
            content = fact.content if isinstance(fact, Statement) else None
            names = [name for party in parties(fact)[: None if content is None else 1] for name in self.names[party]]
            for evidence in _pieces(fact):
                key = (evidence.article_id, evidence.span, content)
                found[key].append(evidence)
                called.setdefault(key, names)
        return [self._add(_together(pieces), key[-1], called[key]) for key, pieces in found.items()]

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

    def _first_date(self, event: AnyEvent) -> str | None:
        dates = (self.articles[evidence.article_id].published for evidence in _evidence(event))
        return min((date for date in dates if date), default=None)

    def _versions(self, event: AnyEvent) -> list[Json]:
        """What the reports tell differently: `of` (status, place, medium, time), and each `value` with its articles."""
        reports = [report for report in event.reports if isinstance(report, Meeting | Visit)]
        told: dict[str, Callable[[Meeting | Visit], Any]] = {
            "status": lambda report: report.status.value,
            "place": lambda report: self.entity.get(report.place or ""),
            "medium": _medium,
            "time": lambda report: report.time and report.time.value,
        }
        return [
            {"of": name, "values": values} for name, value in told.items() if (values := self._told(reports, value))
        ]

    def _told(self, reports: Iterable[Meeting | Visit], value: Callable[[Meeting | Visit], Any]) -> list[Json]:
        """Each value with the articles that give it, where there are two or more."""
        found: dict[Any, set[int]] = {}
        for report in reports:
            if (told := value(report)) is not None:
                found.setdefault(told, set()).update(self.article[each.article_id] for each in report.evidence)
        pairs = [{"value": told, "articles": sorted(found[told])} for told in sorted(found)]
        return pairs if len(pairs) > 1 else []


def _medium(report: Meeting | Visit) -> str | None:
    if isinstance(report, Visit) or report.medium is Medium.UNSPECIFIED:
        return None
    return report.medium.value


def _evidence(event: AnyEvent) -> list[Evidence]:
    return [evidence for fact in (event.fact, *event.reports) for evidence in _pieces(fact)]


def _pieces(fact: Fact) -> tuple[Evidence, ...]:
    return (fact.evidence,) if isinstance(fact, Statement) else fact.evidence


def _date(fact: Fact) -> str | None:
    """The day, month or year of `fact`, the beginning of an interval."""
    time = fact.time if isinstance(fact, Meeting | Visit | Relation) else None
    return time.value.split("/")[0] if time and time.value else None


def _together(pieces: Sequence[Evidence]) -> Evidence:
    """The surest of the reasons that one sentence gives, with the triggers of all."""
    triggers = {trigger for piece in pieces for trigger in piece.triggers}
    surest = max(pieces, key=lambda piece: piece.confidence)
    return replace(surest, triggers=tuple(sorted(triggers, key=lambda trigger: trigger.start)))
