"""An article of a knowledge base with what it says, its spans marked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from kg.api import display
from kg.api.display import Mark
from kg.api.entities import EntityView
from kg.api.views import Views
from kg.contract import Record
from kg.model import Evidence

if TYPE_CHECKING:
    from kg.api.base import KnowledgeBase
    from kg.api.events import EventView, MeetingView, RoleView, StatementView, VisitView


class ArticleView:
    """An article; `record` is what `kg extract` prints of it."""

    def __init__(self, base: KnowledgeBase, record: Record) -> None:
        self._base = base
        self.record = record

    @property
    def id(self) -> str:
        """The article's id."""
        return self.record.id

    @property
    def text(self) -> str:
        """The text as it was read; all offsets count its code points."""
        return self.record.text

    @property
    def title(self) -> str | None:
        """The headline."""
        return self.record.title

    @property
    def published(self) -> str | None:
        """The day of publication, in ISO 8601."""
        return self.record.published

    @property
    def outlet(self) -> str | None:
        """The outlet's name or host."""
        return self.record.outlet

    @property
    def entities(self) -> Views[EntityView]:
        """The entities it mentions, in the order of its record."""
        return Views(self._base.entity(entity.id) for entity in self.record.entities)

    @property
    def events(self) -> Views[EventView]:
        """All events it tells of."""
        return self._base.events.where(self._tells)

    @property
    def meetings(self) -> Views[MeetingView]:
        """The meetings it tells of."""
        return self._base.meetings.where(self._tells)

    @property
    def statements(self) -> Views[StatementView]:
        """The statements it reports."""
        return self._base.statements.where(self._tells)

    @property
    def roles(self) -> Views[RoleView]:
        """The posts it tells of."""
        return self._base.roles.where(self._tells)

    @property
    def visits(self) -> Views[VisitView]:
        """The visits it tells of."""
        return self._base.visits.where(self._tells)

    def sentence(self, piece: Evidence) -> str:
        """The sentence of a piece of evidence as HTML, its entities and triggers marked."""
        triggers = [Mark(span.start, span.end, "trigger", piece.rule) for span in piece.triggers]
        return display.text(self.text, [*self._mentions, *triggers], piece.span.start, piece.span.end)

    def row(self) -> dict[str, Any]:
        """Its columns in a table."""
        return {"id": self.id, "published": self.published, "outlet": self.outlet, "title": self.title}

    def __repr__(self) -> str:
        return f"<article {self.id}: {self.title or self.text[:40]!r}, {self.published or 'no date'}>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ArticleView) and self.record == other.record

    def __hash__(self) -> int:
        return hash(self.id)

    def _repr_html_(self) -> str:
        body = display.text(self.text, [*self._mentions, *self._triggers()])
        return display.article(self.title or self.id, (self.id, self.published, self.outlet), body)

    @cached_property
    def _mentions(self) -> list[Mark]:
        return [
            Mark(mention.start, mention.end, entity.type.value, f"{entity.name} ({entity.id})")
            for entity in self.record.entities
            for mention in entity.mentions
        ]

    def _triggers(self) -> Iterator[Mark]:
        for event in self.events:
            for piece in event.evidence:
                if piece.article_id == self.id:
                    title = f"{event.kind}: {piece.rule}"
                    yield from (Mark(span.start, span.end, "trigger", title) for span in piece.triggers)

    def _tells(self, event: EventView) -> bool:
        return any(piece.article_id == self.id for piece in event.evidence)
