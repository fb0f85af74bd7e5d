"""Knowledge as tables: entities, each kind of event, the evidence and the articles.

Every event has its `id`, `date` (when it happened, else the first day an article told of it; ISO 8601) and `articles`
(how many tell of it); an entity stands as id and, in a column ending in `_name`, as name. `evidence` has a row for each
piece of evidence of an event, with its offsets in the article's text (half-open, in code points) and its sentence.
Several values in one cell are joined by ` | `. A value that is not there is None.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from kg.model import Article, Event, Knowledge, Meeting, Relation, Role, Statement, Time, Visit
from kg.resolve.reports import evidence

SEPARATOR: Final = " | "

Fact = Meeting | Statement | Role | Visit | Relation
Row = tuple[Any, ...]

KINDS: Final = ("meetings", "statements", "roles", "visits", "relations")
_EVENT: Final = ("id", "date", "articles")
_COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "entities": ("id", "type", "name", "latin", "names", "country", "same_as", "articles"),
    "meetings": (
        *_EVENT,
        "participants",
        "participants_name",
        "place",
        "place_name",
        "time",
        "medium",
        "status",
        "topics",
    ),
    "statements": (*_EVENT, "speaker", "speaker_name", "act", "quoted", "content", "about", "about_name"),
    "roles": (*_EVENT, "person", "person_name", "title", "of", "of_name"),
    "visits": (*_EVENT, "visitor", "visitor_name", "place", "place_name", "time", "status"),
    "relations": (*_EVENT, "subject", "subject_name", "kind", "object", "object_name", "time", "status"),
    "evidence": ("event", "kind", "article", "start", "end", "sentence", "triggers", "rule", "confidence"),
    "articles": ("id", "title", "published", "outlet", "source", "characters"),
}


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of values under named columns."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def tables(knowledge: Knowledge, articles: Mapping[str, Article]) -> dict[str, Table]:
    """The tables by name; those of events and entities in the order of ids.

    Raises `KeyError` for evidence of an article that is not in `articles`.
    """
    desk = _Desk({entity.id: entity.name for entity in knowledge.entities}, articles)
    rows: dict[str, Iterable[Row]] = {
        "entities": _entities(knowledge),
        **{kind: map(desk.event, getattr(knowledge, kind)) for kind in KINDS},
        "evidence": (row for kind in KINDS for event in getattr(knowledge, kind) for row in desk.evidence(kind, event)),
        "articles": map(_article, articles.values()),
    }
    return {name: Table(_COLUMNS[name], tuple(found)) for name, found in rows.items()}


def date_of(fact: Fact, articles: Mapping[str, Article]) -> str | None:
    """When it happened, in ISO 8601, or else the first day on which an article told of it."""
    time = None if isinstance(fact, Statement | Role) else fact.time
    days = (articles[piece.article_id].published for piece in evidence(fact))
    return (time.value if time else None) or min(filter(None, days), default=None)


def _entities(knowledge: Knowledge) -> Iterator[Row]:
    for entity in knowledge.entities:
        count = len({article for article, _ in entity.members})
        names, same = SEPARATOR.join(entity.names), SEPARATOR.join(entity.same_as)
        yield entity.id, entity.type.value, entity.name, entity.latin, names, entity.country, same or None, count


def _article(article: Article) -> Row:
    return article.id, article.title, article.published, article.outlet, article.source, len(article.text)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What rows of events are made with: the names of entities, and the articles."""

    names: Mapping[str, str]
    articles: Mapping[str, Article]

    def event(self, event: Event[Any]) -> Row:
        fact = event.fact
        count = len({piece.article_id for piece in evidence(fact)})
        return event.id, date_of(fact, self.articles), count, *self._fact(fact)

    def evidence(self, kind: str, event: Event[Any]) -> Iterator[Row]:
        for piece in evidence(event.fact):
            text = self.articles[piece.article_id].text
            triggers = SEPARATOR.join(span.of(text) for span in piece.triggers)
            where = (piece.article_id, piece.span.start, piece.span.end, piece.span.of(text))
            yield event.id, kind, *where, triggers, piece.rule, piece.confidence

    def _fact(self, fact: Fact) -> Row:
        match fact:
            case Meeting():
                who = (*self._several(fact.participants), *self._one(fact.place))
                topics = SEPARATOR.join(dict.fromkeys(topic.text for topic in fact.topics)) or None
                return *who, _time(fact.time), fact.medium.value, fact.status.value, topics
            case Statement():
                text = self.articles[fact.evidence.article_id].text
                content = fact.content.of(text) if fact.content else None
                return *self._one(fact.speaker), fact.act.value, fact.quoted, content, *self._several(fact.about)
            case Role():
                return *self._one(fact.person), fact.title, *self._one(fact.of)
            case Visit():
                return *self._one(fact.visitor), *self._one(fact.place), _time(fact.time), fact.status.value
            case Relation():
                ends = (*self._one(fact.subject), fact.kind, *self._one(fact.object))
                return *ends, _time(fact.time), fact.status.value

    def _one(self, id: str | None) -> tuple[str | None, str | None]:
        return (id, self.names[id]) if id else (None, None)

    def _several(self, ids: Iterable[str]) -> tuple[str | None, str | None]:
        listed = tuple(ids)
        return SEPARATOR.join(listed) or None, SEPARATOR.join(self.names[id] for id in listed) or None


def _time(time: Time | None) -> str | None:
    return (time.value or time.text) if time else None
