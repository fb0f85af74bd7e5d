"""Countries that no word of an article tells: those of officials, outlets and towns that are known from elsewhere."""

from __future__ import annotations

from kg.arabic.countries import by_name
from kg.extract.document import Document


def is_told(document: Document, owner: str) -> bool:
    """Whether the text names the body, country or place, or a country by its nationality or its capital."""
    entity = document.entity(owner)
    if entity.mentions or any(id == owner for _, id in document.countries):
        return True
    lands = (land for word in document.words if (land := word.nisba or by_name(word.base)) is not None)
    return any(land.name == entity.country for land in lands)
