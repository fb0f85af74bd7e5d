"""From the analysis of an article to what it says: parties, meetings, statements, roles and visits."""

from __future__ import annotations

from kg.extract.document import read
from kg.extract.roles import find_roles
from kg.model import Analysis, ArticleEntity, EntityType, Extraction, Meeting, Role, Statement, Visit


def extract(analysis: Analysis) -> Extraction:
    """What one article says, about its own entities."""
    document = read(analysis)
    statements: tuple[Statement, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    visits: tuple[Visit, ...] = ()
    roles = find_roles(document)
    used = _used(meetings, statements, roles, visits)
    entities = tuple(entity for entity in document.entities if entity.id in used or _named(entity))
    article = analysis.article
    return Extraction(article.id, article.published, entities, meetings, statements, roles, visits)


def _named(entity: ArticleEntity) -> bool:
    """Whether it stands without an edge: everything that has a name."""
    return bool(entity.names) and entity.type is not EntityType.GRP


def _used(
    meetings: tuple[Meeting, ...], statements: tuple[Statement, ...], roles: tuple[Role, ...], visits: tuple[Visit, ...]
) -> set[str | None]:
    """The ids of all entities that the edges speak of."""
    used = {id for meeting in meetings for id in (*meeting.participants, meeting.place)}
    used |= {id for statement in statements for id in (statement.speaker, *statement.about)}
    used |= {id for role in roles for id in (role.person, role.of)}
    return used | {id for visit in visits for id in (visit.visitor, visit.place)}
