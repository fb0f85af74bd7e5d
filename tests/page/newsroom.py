"""Builds a `Knowledge` by hand from articles and quoted words; every offset is found in the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.model import (
    Act,
    Article,
    Entity,
    EntityType,
    Event,
    Evidence,
    Knowledge,
    Medium,
    Meeting,
    Precision,
    Role,
    Span,
    Statement,
    Status,
    Time,
    Visit,
)


@dataclass
class Newsroom:
    """`evidence` is quoted as it stands in the article; `trigger` and `content` are looked for inside it."""

    articles: dict[str, Article] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    meetings: list[Event[Meeting]] = field(default_factory=list)
    statements: list[Event[Statement]] = field(default_factory=list)
    roles: list[Event[Role]] = field(default_factory=list)
    visits: list[Event[Visit]] = field(default_factory=list)

    def article(
        self, key: str, text: str, title: str | None, date: str | None, outlet: str | None, source: str | None
    ) -> None:
        self.articles[key] = Article(key, text, title, date, source, outlet)

    def entity(
        self,
        key: str,
        kind: EntityType,
        *names: str,
        latin: str = "",
        country: str | None = None,
        same: tuple[str, ...] = (),
    ) -> None:
        self.entities[key] = Entity(key, kind, names[0], names, latin, country, same, ())

    def evidence(self, article: str, quote: str, trigger: str) -> Evidence:
        span = self.span(article, quote)
        inside = quote.index(trigger)
        triggers = (Span(span.start + inside, span.start + inside + len(trigger)),)
        return Evidence(article, span, triggers, "by-hand", 1.0)

    def span(self, article: str, quote: str) -> Span:
        start = self.articles[article].text.index(quote)
        return Span(start, start + len(quote))

    def meet(
        self,
        parties: Sequence[str],
        *reports: tuple[str, str, str],
        place: str | None = None,
        time: Time | None = None,
        medium: Medium = Medium.IN_PERSON,
        status: Status = Status.HELD,
    ) -> None:
        facts = tuple(
            Meeting(tuple(parties), place, time, medium, status, (self.evidence(*report),)) for report in reports
        )
        whole = Meeting(tuple(parties), place, time, medium, status, tuple(e for fact in facts for e in fact.evidence))
        self.meetings.append(Event(f"meeting-{len(self.meetings):03}", whole, facts))

    def state(
        self,
        speaker: str,
        act: Act,
        report: tuple[str, str, str],
        content: str,
        about: Sequence[str] = (),
        quoted: bool = False,
    ) -> None:
        span = self.span(report[0], content)
        fact = Statement(speaker, act, quoted, span, tuple(about), self.evidence(*report))
        self.statements.append(Event(f"statement-{len(self.statements):03}", fact, (fact,)))

    def post(self, person: str, title: str, of: str | None, report: tuple[str, str, str]) -> None:
        fact = Role(person, title, of, (self.evidence(*report),))
        self.roles.append(Event(f"role-{len(self.roles):03}", fact, (fact,)))

    def visit(
        self,
        visitor: str,
        place: str,
        report: tuple[str, str, str],
        status: Status = Status.HELD,
        time: Time | None = None,
    ) -> None:
        fact = Visit(visitor, place, time, status, (self.evidence(*report),))
        self.visits.append(Event(f"visit-{len(self.visits):03}", fact, (fact,)))

    def knowledge(self) -> Knowledge:
        entities = tuple(self.entities[key] for key in sorted(self.entities))
        return Knowledge(
            entities, tuple(self.meetings), tuple(self.statements), tuple(self.roles), tuple(self.visits), {}
        )


def day(text: str, value: str) -> Time:
    return Time(text, value, Precision.DAY)
