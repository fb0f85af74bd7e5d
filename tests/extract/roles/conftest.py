"""What tests of roles share."""

from __future__ import annotations

from kg.extract.document import Document
from kg.extract.roles.reader import roles


def told(document: Document) -> set[tuple[str, str, str]]:
    """The person, title and owner of each role that has an owner."""
    name = {entity.id: entity.name for entity in document.entities}
    return {(name[role.person], role.title, name[role.of]) for role in roles(document) if role.of is not None}
