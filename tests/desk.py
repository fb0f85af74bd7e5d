"""Writes extractions by hand: the words are the author's, every offset is found in the text."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model import (
    Act,
    Article,
    ArticleEntity,
    EntityType,
    Evidence,
    Extraction,
    Medium,
    Meeting,
    Mention,
    MentionKind,
    Role,
    Span,
    Statement,
    Status,
    Time,
    Topic,
    Visit,
)

PER, ORG, LOC, GRP = EntityType


@dataclass
class Draft:
    """One article in the making. `quote`, `trigger` and `content` stand in its text, or the whole text is meant."""

    id: str
    text: str = "خبر."
    published: str | None = None
    title: str | None = None
    outlet: str | None = None
    source: str | None = None
    entities: list[ArticleEntity] = field(default_factory=list)
    meetings: list[Meeting] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    visits: list[Visit] = field(default_factory=list)

    def entity(
        self,
        type: EntityType,
        *names: str,
        country: str | None = None,
        family: str | None = None,
        named: bool = True,
    ) -> str:
        id = f"e{len(self.entities) + 1}"
        mentions = tuple(
            Mention(MentionKind.NAME, Span(at, at + len(name))) for name in names if (at := self.text.find(name)) >= 0
        )
        self.entities.append(ArticleEntity(id, type, names[0], names if named else (), mentions, country, family))
        return id

    def person(self, *names: str, country: str | None = None, title: str | None = None) -> str:
        id = self.entity(PER, *names, country=country)
        if title:
            self.role(id, title)
        return id

    def meeting(
        self,
        *parties: str,
        place: str | None = None,
        time: Time | None = None,
        status: Status = Status.HELD,
        medium: Medium = Medium.IN_PERSON,
        quote: str = "",
        trigger: str = "",
        topic: str = "",
    ) -> None:
        topics = (Topic(self.id, self.span(topic), topic),) if topic else ()
        self.meetings.append(Meeting(parties, place, time, medium, status, (self.evidence(quote, trigger),), topics))

    def statement(
        self,
        speaker: str,
        *about: str,
        content: str = "",
        act: Act = Act.SAY,
        quoted: bool = False,
        quote: str = "",
        trigger: str = "",
    ) -> None:
        said = self.span(content) if content else None
        self.statements.append(Statement(speaker, act, quoted, said, about, self.evidence(quote, trigger)))

    def role(self, person: str, title: str, of: str | None = None, quote: str = "") -> None:
        self.roles.append(Role(person, title, of, (self.evidence(quote, ""),)))

    def visit(
        self,
        visitor: str,
        place: str,
        time: Time | None = None,
        status: Status = Status.HELD,
        quote: str = "",
        trigger: str = "",
    ) -> None:
        self.visits.append(Visit(visitor, place, time, status, (self.evidence(quote, trigger),)))

    def evidence(self, quote: str, trigger: str) -> Evidence:
        span = self.span(quote) if quote else Span(0, len(self.text))
        start = self.text.index(trigger, span.start)
        return Evidence(self.id, span, (Span(start, start + len(trigger)),), "by-hand", 0.9)

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    @property
    def article(self) -> Article:
        return Article(self.id, self.text, self.title, self.published, self.source, self.outlet)

    @property
    def extraction(self) -> Extraction:
        facts = map(tuple, (self.entities, self.meetings, self.statements, self.roles, self.visits))
        return Extraction(self.id, self.published, *facts)


def lone(id: str, type: EntityType, *names: str, country: str | None = None, title: str | None = None) -> Extraction:
    """An article that holds nothing but one entity."""
    draft = Draft(id)
    entity = draft.entity(type, *names, country=country)
    if title:
        draft.role(entity, title)
    return draft.extraction


def vientiane() -> tuple[Draft, Draft]:
    """Two articles on one meeting, the names spelled otherwise in each."""
    first = Draft(
        "morning",
        "التقى وزير الخارجية الروسي سيرغي لافروف نظيره الأمريكي جون كيري في فيينتيان الثلاثاء. "
        "وقال لافروف إن «الهدنة في سوريا صامدة». وأضاف أن الطقس جميل.",
        published="2016-07-26",
        title="لقاء في فيينتيان",
        outlet="صحيفة الصباح",
        source="https://news.example/1",
    )
    lavrov = first.entity(PER, "سيرغي لافروف", "لافروف", country="روسيا")
    kerry = first.entity(PER, "جون كيري", country="الولايات المتحدة")
    place, syria = first.entity(LOC, "فيينتيان"), first.entity(LOC, "سوريا")
    russia, america = first.entity(LOC, "روسيا", named=False), first.entity(LOC, "الولايات المتحدة", named=False)
    sentence = "التقى وزير الخارجية الروسي سيرغي لافروف نظيره الأمريكي جون كيري في فيينتيان الثلاثاء"
    first.meeting(lavrov, kerry, place=place, time=Time("الثلاثاء", "2016-07-26"), quote=sentence, trigger="التقى")
    first.statement(
        lavrov, syria, content="«الهدنة في سوريا صامدة»", quoted=True, trigger="قال",
        quote="وقال لافروف إن «الهدنة في سوريا صامدة»",
    )  # fmt: skip
    first.statement(lavrov, content="الطقس جميل", quote="وأضاف أن الطقس جميل", trigger="أضاف")
    first.role(lavrov, "وزير الخارجية", russia, quote="وزير الخارجية الروسي سيرغي لافروف")
    first.role(kerry, "وزير الخارجية", america, quote="نظيره الأمريكي جون كيري")

    second = Draft("evening", "بحث لافروف مع كيري ملفات عدة خلال اجتماع أمس. ووصل كيري إلى لاوس.", "2016-07-27")
    lavrov, kerry = second.entity(PER, "سيرجي لافروف", "لافروف"), second.entity(PER, "كيري")
    laos, sources = second.entity(LOC, "لاوس"), second.entity(GRP, "مصادر دبلوماسية", named=False)
    quote = "بحث لافروف مع كيري ملفات عدة خلال اجتماع أمس"
    second.meeting(lavrov, kerry, time=Time("أمس", "2016-07-26"), medium=Medium.UNSPECIFIED, quote=quote)
    second.visit(kerry, laos, quote="ووصل كيري إلى لاوس", trigger="وصل")
    second.statement(sources, kerry, quote=quote)
    return first, second
