"""The entities of a document as `kg extract` would print them, to be aligned with annotated ones."""

from __future__ import annotations

from kg.contract import EntityRecord, MentionRecord
from kg.extract.document import Document
from kg.model import MentionKind


def records(document: Document) -> list[EntityRecord]:
    """The entities of a document with their mentions, pronouns left out."""
    text = document.analysis.article.text
    return [
        EntityRecord(
            entity.id,
            entity.type,
            entity.name,
            tuple(
                MentionRecord(one.span.start, one.span.end, one.span.of(text), one.kind)
                for one in entity.mentions
                if one.kind is not MentionKind.PRONOUN
            ),
        )
        for entity in document.entities
    ]
