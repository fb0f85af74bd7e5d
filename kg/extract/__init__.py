"""From the analysis of an article to what it says: parties, meetings, statements, roles and visits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extract.document import Document, read
from kg.extract.meetings import meetings
from kg.extract.roles.allegiance import allegiances
from kg.extract.roles.reader import roles
from kg.extract.rules import rules
from kg.extract.statements import statements
from kg.extract.visits import visits
from kg.model import Analysis, ArticleEntity, EntityType, Extraction, Meeting, Relation, Role, Statement, Visit
from kg.uncollected import uncollected

__all__ = ["Document", "extract", "read"]


def extract(analysis: Analysis) -> Extraction:
    """What one article says, about its own entities: all that are named, and the described ones that act in an edge.

    What a statement is about and whom it addresses is told where it is one of these; a description that only stands in
    its content is none.
    """
    with uncollected():
        return _extract(analysis)


def _extract(analysis: Analysis) -> Extraction:
    """The same, while nobody looks for cycles."""
    document = read(analysis)
    said, met, travelled = statements(document), meetings(document), visits(document)
    related = tuple(relation for rule in rules() for relation in rule(document))
    acting = {id for edges in (said, met, travelled, related) for edge in edges for id in _parties(edge)}
    held = tuple(role for role in roles(document) if role.person in acting or document.entity(role.person).names)
    used = acting | {id for role in held for id in _parties(role)}
    countries = allegiances(document, held)
    entities = tuple(_placed(entity, countries) for entity in document.entities if _is_kept(entity, used))
    kept = {entity.id for entity in entities}
    told = tuple(_kept(statement, kept) for statement in said)
    article = analysis.article
    return Extraction(article.id, article.published, entities, met, told, held, travelled, related)


def _kept(statement: Statement, kept: set[str]) -> Statement:
    """The statement with those entities alone that are kept."""
    about = tuple(id for id in statement.about if id in kept)
    addressee = statement.addressee if statement.addressee in kept else None
    if (about, addressee) == (statement.about, statement.addressee):
        return statement
    return replace(statement, about=about, addressee=addressee)


def _placed(entity: ArticleEntity, countries: Mapping[str, str]) -> ArticleEntity:
    """A person or organisation with its country."""
    country = countries.get(entity.id)
    return replace(entity, country=country) if country and entity.type is not EntityType.LOC else entity


def _is_kept(entity: ArticleEntity, used: set[str]) -> bool:
    return entity.id in used or bool(entity.names and entity.type is not EntityType.GRP)


def _parties(edge: Meeting | Statement | Role | Visit | Relation) -> Iterator[str]:
    """The ids of the entities that act in an edge."""
    match edge:
        case Meeting(participants=participants, place=place):
            ids: Sequence[str | None] = (*participants, place)
        case Statement(speaker=speaker):
            ids = (speaker,)
        case Role(person=person, of=of):
            ids = (person, of)
        case Visit(visitor=visitor, place=place):
            ids = (visitor, place)
        case Relation(subject=subject, object=object):
            ids = (subject, object)
    return (id for id in ids if id is not None)
