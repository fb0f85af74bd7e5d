"""From the analysis of an article to what it says: parties, meetings, statements, roles and visits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.document import Document, read
from kg.extract.meetings import meetings
from kg.extract.roles import roles
from kg.extract.statements import statements
from kg.extract.visits import visits
from kg.model import Analysis, ArticleEntity, EntityType, Extraction, Meeting, Role, Statement, Visit

__all__ = ["Document", "extract", "read"]


def extract(analysis: Analysis) -> Extraction:
    """What one article says, about its own entities: all that are named, and the described ones that an edge needs."""
    document = read(analysis)
    said, met, travelled = statements(document), meetings(document), visits(document)
    acting = {id for edges in (said, met, travelled) for edge in edges for id in _parties(edge)}
    held = tuple(role for role in roles(document) if role.person in acting or document.entity(role.person).names)
    used = acting | {id for role in held for id in _parties(role)}
    entities = tuple(_kept(document, used))
    article = analysis.article
    return Extraction(article.id, article.published, entities, met, said, held, travelled)


def _kept(document: Document, used: set[str]) -> Iterator[ArticleEntity]:
    """The entities worth keeping."""
    for entity in document.entities:
        if entity.id in used or (entity.names and entity.type is not EntityType.GRP):
            yield entity


def _parties(edge: Meeting | Statement | Role | Visit) -> Iterator[str]:
    """The ids of the entities an edge speaks of."""
    match edge:
        case Meeting(participants=participants, place=place):
            ids: Sequence[str | None] = (*participants, place)
        case Statement(speaker=speaker, about=about):
            ids = (speaker, *about)
        case Role(person=person, of=of):
            ids = (person, of)
        case Visit(visitor=visitor, place=place):
            ids = (visitor, place)
    return (id for id in ids if id is not None)
