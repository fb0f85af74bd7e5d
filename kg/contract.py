"""The JSON record of one article: what `kg extract` prints and `extractions.jsonl` holds.

A record carries the article's text and its entities, meetings, statements, roles and visits. Every `start` and `end`
counts Unicode code points into `text` and is half-open; `text[start:end]` is the `text` beside them. Entity ids are
those of the whole collection, so that one real-world thing has one id in all records of a run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

import msgspec

from kg.errors import InputError
from kg.model import (
    Act,
    Article,
    ArticleEntity,
    EntityType,
    Extraction,
    Medium,
    Meeting,
    Mention,
    MentionKind,
    Relation,
    Role,
    Span,
    Statement,
    Status,
    Visit,
)


class SpanRecord(msgspec.Struct, frozen=True):
    """A span with the text it covers."""

    start: int
    end: int
    text: str


class MentionRecord(msgspec.Struct, frozen=True):
    """A mention of an entity."""

    start: int
    end: int
    text: str
    kind: MentionKind = MentionKind.NAME


class EntityRecord(msgspec.Struct, frozen=True):
    """An entity of the article under its id in the whole collection."""

    id: str
    type: EntityType
    name: str
    mentions: tuple[MentionRecord, ...] = ()


class TimeRecord(msgspec.Struct, frozen=True):
    """A time expression and its ISO 8601 value, where known."""

    text: str
    value: str | None = None


class MeetingRecord(msgspec.Struct, frozen=True):
    """A meeting; `participants` and `place` are entity ids."""

    participants: tuple[str, ...]
    place: str | None
    time: TimeRecord | None
    medium: Medium
    status: Status
    trigger: tuple[SpanRecord, ...]
    evidence: tuple[SpanRecord, ...]


class StatementRecord(msgspec.Struct, frozen=True):
    """A statement; `speaker` and `about` are entity ids."""

    speaker: str
    act: Act
    quoted: bool
    trigger: SpanRecord
    content: SpanRecord | None
    about: tuple[str, ...]
    evidence: SpanRecord


class RoleRecord(msgspec.Struct, frozen=True):
    """A post; `person` and `of` are entity ids."""

    person: str
    title: str
    of: str | None
    evidence: SpanRecord


class VisitRecord(msgspec.Struct, frozen=True):
    """A visit; `visitor` and `place` are entity ids."""

    visitor: str
    place: str
    status: Status
    evidence: SpanRecord


class RelationRecord(msgspec.Struct, frozen=True):
    """A relation of a plug-in; `subject` and `object` are entity ids."""

    kind: str
    subject: str
    object: str
    status: Status
    evidence: SpanRecord


class Record(msgspec.Struct, frozen=True):
    """What one article says, and where it is from."""

    id: str
    text: str
    title: str | None
    published: str | None
    entities: tuple[EntityRecord, ...] = ()
    meetings: tuple[MeetingRecord, ...] = ()
    statements: tuple[StatementRecord, ...] = ()
    roles: tuple[RoleRecord, ...] = ()
    visits: tuple[VisitRecord, ...] = ()
    source: str | None = None
    outlet: str | None = None
    relations: tuple[RelationRecord, ...] = ()

    @property
    def article(self) -> Article:
        """The article itself, without what the reader found to be furniture."""
        return Article(self.id, self.text, self.title, self.published, self.source, self.outlet)


class _Context(NamedTuple):
    """What turning a fact into its record needs: the span writer and the ids of the collection."""

    cut: Callable[[Span], SpanRecord]
    id: Mapping[str, str]


def record(article: Article, extraction: Extraction, local: Mapping[tuple[str, str], str]) -> Record:
    """The record of `extraction`, which was made from `article`; `local` is `Knowledge.local`.

    Entities of the article that the collection takes for one become one; a meeting left with one party is dropped.
    """
    ids = {entity.id: local[article.id, entity.id] for entity in extraction.entities}
    context = _Context(lambda span: SpanRecord(span.start, span.end, span.of(article.text)), ids)
    meetings = (_meeting(meeting, context) for meeting in extraction.meetings)
    return Record(
        id=article.id,
        text=article.text,
        title=article.title,
        published=article.published,
        entities=_entities(extraction.entities, article.text, ids),
        meetings=tuple(meeting for meeting in meetings if len(meeting.participants) > 1),
        statements=tuple(_statement(statement, context) for statement in extraction.statements),
        roles=tuple(_role(role, context) for role in extraction.roles),
        visits=tuple(_visit(visit, context) for visit in extraction.visits),
        source=article.source,
        outlet=article.outlet,
        relations=tuple(_relation(relation, context) for relation in extraction.relations),
    )


def encode(line: Record) -> bytes:
    """One line of JSON without its line end."""
    return msgspec.json.encode(line)


def decode_lines(lines: Iterable[bytes], source: str) -> Iterator[Record]:
    """Records from lines of JSON; blank lines are passed over.

    Raises `InputError` that names `source` and the line which is no record.
    """
    decoder = msgspec.json.Decoder(Record)
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield decoder.decode(line)
            except msgspec.DecodeError as error:
                raise InputError(f"{source}, line {number} is no record of kg extract: {error}") from error


def _entities(entities: tuple[ArticleEntity, ...], text: str, ids: Mapping[str, str]) -> tuple[EntityRecord, ...]:
    merged: dict[str, tuple[ArticleEntity, list[Mention]]] = {}
    for entity in entities:
        merged.setdefault(ids[entity.id], (entity, []))[1].extend(entity.mentions)
    return tuple(
        EntityRecord(id, first.type, first.name, tuple(_mention(mention, text) for mention in _in_order(mentions)))
        for id, (first, mentions) in merged.items()
    )


def _in_order(mentions: list[Mention]) -> list[Mention]:
    return sorted(set(mentions), key=lambda mention: (mention.span, mention.kind))


def _mention(mention: Mention, text: str) -> MentionRecord:
    return MentionRecord(mention.span.start, mention.span.end, mention.span.of(text), mention.kind)


def _meeting(meeting: Meeting, context: _Context) -> MeetingRecord:
    return MeetingRecord(
        participants=tuple(dict.fromkeys(context.id[party] for party in meeting.participants)),
        place=context.id[meeting.place] if meeting.place else None,
        time=TimeRecord(meeting.time.text, meeting.time.value) if meeting.time else None,
        medium=meeting.medium,
        status=meeting.status,
        trigger=tuple(context.cut(span) for evidence in meeting.evidence for span in evidence.triggers),
        evidence=tuple(context.cut(evidence.span) for evidence in meeting.evidence),
    )


def _statement(statement: Statement, context: _Context) -> StatementRecord:
    return StatementRecord(
        speaker=context.id[statement.speaker],
        act=statement.act,
        quoted=statement.quoted,
        trigger=context.cut(statement.evidence.triggers[0]),
        content=context.cut(statement.content) if statement.content else None,
        about=tuple(dict.fromkeys(context.id[entity] for entity in statement.about)),
        evidence=context.cut(statement.evidence.span),
    )


def _role(role: Role, context: _Context) -> RoleRecord:
    of = context.id[role.of] if role.of else None
    return RoleRecord(context.id[role.person], role.title, of, context.cut(role.evidence[0].span))


def _visit(visit: Visit, context: _Context) -> VisitRecord:
    evidence = context.cut(visit.evidence[0].span)
    return VisitRecord(context.id[visit.visitor], context.id[visit.place], visit.status, evidence)


def _relation(relation: Relation, context: _Context) -> RelationRecord:
    subject, object = context.id[relation.subject], context.id[relation.object]
    return RelationRecord(relation.kind, subject, object, relation.status, context.cut(relation.evidence[0].span))
