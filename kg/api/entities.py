"""An entity of a knowledge base with all that is known about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.api import display
from kg.api.views import Views
from kg.model import Entity, EntityType

if TYPE_CHECKING:
    from kg.api.articles import ArticleView
    from kg.api.base import KnowledgeBase
    from kg.api.events import EventView, MeetingView, RelationView, RoleView, StatementView, VisitView

_ROWS = 8


class EntityView:
    """An entity; `value` is its frozen record (`kg.model.Entity`)."""

    def __init__(self, base: KnowledgeBase, value: Entity) -> None:
        self._base = base
        self.value = value

    @property
    def id(self) -> str:
        """The id, the same in all outputs of the build."""
        return self.value.id

    @property
    def name(self) -> str:
        """The canonical Arabic name."""
        return self.value.name

    @property
    def latin(self) -> str:
        """The English name or a romanisation."""
        return self.value.latin

    @property
    def type(self) -> EntityType:
        """Person, organisation, place or unnamed party."""
        return self.value.type

    @property
    def names(self) -> tuple[str, ...]:
        """All names, the canonical one first."""
        return self.value.names

    @property
    def country(self) -> str | None:
        """The country it is tied to, as its Arabic name."""
        return self.value.country

    @property
    def articles(self) -> Views[ArticleView]:
        """The articles that mention it, by id."""
        return Views(self._base.article(id) for id in sorted({id for id, _ in self.value.members}))

    @property
    def meetings(self) -> Views[MeetingView]:
        """The meetings it took part in."""
        return self._base.meetings.where(lambda meeting: self in meeting.participants)

    @property
    def statements(self) -> Views[StatementView]:
        """The statements it made."""
        return self._base.statements.where(lambda statement: statement.speaker == self)

    @property
    def mentioned_in(self) -> Views[StatementView]:
        """The statements of others about it."""
        return self._base.statements.where(lambda statement: self in statement.about)

    @property
    def roles(self) -> Views[RoleView]:
        """The posts it holds, or that are held in it."""
        return self._base.roles.where(lambda role: self in role.parties)

    @property
    def visits(self) -> Views[VisitView]:
        """The visits it made or that were made to it."""
        return self._base.visits.where(lambda visit: self in visit.parties)

    @property
    def relations(self) -> Views[RelationView]:
        """The relations of plug-ins it stands in."""
        return self._base.relations.where(lambda relation: self in relation.parties)

    @property
    def events(self) -> Views[EventView]:
        """Everything it has a part in, in the order of time."""
        return self._base.events.where(lambda event: self in event.parties)

    def row(self) -> dict[str, Any]:
        """Its columns in a table."""
        return {
            "id": self.id,
            "type": self.type.value,
            "name": self.name,
            "latin": self.latin,
            "country": self.country,
            "articles": len({id for id, _ in self.value.members}),
        }

    def __eq__(self, other: object) -> bool:
        return isinstance(other, EntityView) and self.value == other.value

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"<{self.type.value} {self.name} ({self.latin}), {self.id}>"

    def __str__(self) -> str:
        return self.name

    def _repr_html_(self) -> str:
        others = [name for name in self.names if name != self.name]
        head = display.card(self.name, self.row() | {"other names": others, "same as": list(self.value.same_as)})
        events = self.events
        return head + display.table([event.summary() for event in events[:_ROWS]], total=len(events))
