"""Meetings, statements, posts, visits and relations of plug-ins, each with the sentences it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.api import display
from kg.api.entities import EntityView
from kg.model import Act, Event, Evidence, Medium, Meeting, Relation, Role, Statement, Status, Time, Visit
from kg.resolve.reports import evidence

if TYPE_CHECKING:
    from kg.api.base import KnowledgeBase


class EventView:
    """An event; `value` is its frozen record (`kg.model.Event`) with the account of every article, `fact` what these
    say together."""

    kind = ""
    """What it is, as a noun."""

    def __init__(self, base: KnowledgeBase, value: Event[Any]) -> None:
        self._base = base
        self.value = value
        self.fact: Any = value.fact

    @property
    def id(self) -> str:
        """The id, the same in all outputs of the build."""
        return str(self.value.id)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The pieces of evidence of all articles."""
        return evidence(self.fact)

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentence of each piece of evidence, as it stands in the article."""
        return tuple(piece.span.of(self._base.article(piece.article_id).text) for piece in self.evidence)

    @property
    def published(self) -> str | None:
        """The first day on which an article told of it, in ISO 8601."""
        days = (self._base.article(piece.article_id).published for piece in self.evidence)
        return min(filter(None, days), default=None)

    @property
    def date(self) -> str | None:
        """When it happened, in ISO 8601 (an interval as `start/end`), or else the day of publication."""
        time = self._time()
        return (time.value if time else None) or self.published

    @property
    def parties(self) -> tuple[EntityView, ...]:
        """All entities that have a part in it."""
        return tuple(self._base.entity(id) for id in dict.fromkeys(self._ids()))

    def row(self) -> dict[str, Any]:
        """Its columns in a table."""
        return {"id": self.id, **self._columns(), "date": self.date, "articles": len(self._articles())}

    def summary(self) -> dict[str, Any]:
        """Its row in a table of events of all kinds."""
        sentence = " ".join(self.sentences[0].split()) if self.evidence else ""
        return {"date": self.date, "event": self.kind, "parties": [one.name for one in self.parties], "text": sentence}

    def _articles(self) -> set[str]:
        return {piece.article_id for piece in self.evidence}

    def _time(self) -> Time | None:
        return None

    def _ids(self) -> tuple[str, ...]:
        raise NotImplementedError

    def _columns(self) -> dict[str, Any]:
        raise NotImplementedError

    def __eq__(self, other: object) -> bool:
        return isinstance(other, EventView) and self.value == other.value

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={value!s}" for name, value in self._columns().items() if value)
        return f"<{self.kind} {self.id}: {told}>"

    def _repr_html_(self) -> str:
        pieces = (self._base.article(piece.article_id).sentence(piece) for piece in self.evidence)
        return display.card(f"{self.kind} {self.id}", self.row(), pieces)

    def _name(self, id: str | None) -> str | None:
        return self._base.entity(id).name if id else None


class MeetingView(EventView):
    """Two or more parties who talk to each other."""

    kind = "meeting"
    fact: Meeting

    @property
    def participants(self) -> tuple[EntityView, ...]:
        """Who met."""
        return tuple(map(self._base.entity, self.fact.participants))

    @property
    def place(self) -> EntityView | None:
        """Where."""
        return self._base.entity(self.fact.place) if self.fact.place else None

    @property
    def medium(self) -> Medium:
        """In person, by phone or by video."""
        return self.fact.medium

    @property
    def topics(self) -> tuple[str, ...]:
        """What it was about, in the articles' own words, each once; empty where none tells it."""
        return tuple(dict.fromkeys(topic.text for topic in self.fact.topics))

    @property
    def status(self) -> Status:
        """Held, planned, denied or proposed."""
        return self.fact.status

    def _time(self) -> Time | None:
        return self.fact.time

    def _ids(self) -> tuple[str, ...]:
        return (*self.fact.participants, *([self.fact.place] if self.fact.place else ()))

    def _columns(self) -> dict[str, Any]:
        names = [party.name for party in self.participants]
        place = self._name(self.fact.place)
        how = {"medium": self.medium.value, "status": self.status.value}
        return {"participants": names, "place": place, **how, "topics": list(self.topics)}


class StatementView(EventView):
    """Somebody conveys content in words."""

    kind = "statement"
    fact: Statement

    @property
    def speaker(self) -> EntityView:
        """Who said it."""
        return self._base.entity(self.fact.speaker)

    @property
    def act(self) -> Act:
        """The speech act."""
        return self.fact.act

    @property
    def quoted(self) -> bool:
        """Whether its content is quoted word by word."""
        return self.fact.quoted

    @property
    def content(self) -> str | None:
        """What was said, in the article's words."""
        text = self._base.article(self.fact.evidence.article_id).text
        return self.fact.content.of(text) if self.fact.content else None

    @property
    def about(self) -> tuple[EntityView, ...]:
        """Whom and what it is about."""
        return tuple(map(self._base.entity, self.fact.about))

    def _ids(self) -> tuple[str, ...]:
        return (self.fact.speaker, *self.fact.about)

    def _columns(self) -> dict[str, Any]:
        about = [one.name for one in self.about]
        return {"speaker": self.speaker.name, "act": self.act.value, "about": about, "content": self.content}


class RoleView(EventView):
    """A post that somebody holds."""

    kind = "role"
    fact: Role

    @property
    def person(self) -> EntityView:
        """Who holds it."""
        return self._base.entity(self.fact.person)

    @property
    def title(self) -> str:
        """The post's title, without a nationality."""
        return self.fact.title

    @property
    def of(self) -> EntityView | None:
        """The organisation or country it is a post of."""
        return self._base.entity(self.fact.of) if self.fact.of else None

    def _ids(self) -> tuple[str, ...]:
        return (self.fact.person, *([self.fact.of] if self.fact.of else ()))

    def _columns(self) -> dict[str, Any]:
        return {"person": self.person.name, "title": self.title, "of": self._name(self.fact.of)}


class VisitView(EventView):
    """A person or delegation goes to, arrives in or leaves a place."""

    kind = "visit"
    fact: Visit

    @property
    def visitor(self) -> EntityView:
        """Who travels."""
        return self._base.entity(self.fact.visitor)

    @property
    def place(self) -> EntityView:
        """Where to."""
        return self._base.entity(self.fact.place)

    @property
    def status(self) -> Status:
        """Held, planned, denied or proposed."""
        return self.fact.status

    def _time(self) -> Time | None:
        return self.fact.time

    def _ids(self) -> tuple[str, ...]:
        return (self.fact.visitor, self.fact.place)

    def _columns(self) -> dict[str, Any]:
        return {"visitor": self.visitor.name, "place": self.place.name, "status": self.status.value}


class RelationView(EventView):
    """A relation that a plug-in defines."""

    kind = "relation"
    fact: Relation

    @property
    def subject(self) -> EntityView:
        """Whom it goes out from."""
        return self._base.entity(self.fact.subject)

    @property
    def object(self) -> EntityView:
        """Whom it leads to."""
        return self._base.entity(self.fact.object)

    def _time(self) -> Time | None:
        return self.fact.time

    def _ids(self) -> tuple[str, ...]:
        return (self.fact.subject, self.fact.object)

    def _columns(self) -> dict[str, Any]:
        return {"subject": self.subject.name, "relation": self.fact.kind, "object": self.object.name}
