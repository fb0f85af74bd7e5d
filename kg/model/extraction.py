"""What one article says: its entities, and who met whom, said what, holds which post and went where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg import frozen
from kg.model.analysis import Span


class EntityType(StrEnum):
    """What an entity is; `GRP` is an unnamed party that speaks or meets (`مصادر دبلوماسية`)."""

    PER = "PER"
    ORG = "ORG"
    LOC = "LOC"
    GRP = "GRP"


class MentionKind(StrEnum):
    """How a mention refers: `لافروف`, `الوزير` or the `ه` of `لقائه` (also a dropped subject)."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class Medium(StrEnum):
    """How a meeting was held."""

    IN_PERSON = "in-person"
    PHONE = "phone"
    VIDEO = "video"
    UNSPECIFIED = "unspecified"


class Status(StrEnum):
    """Whether a meeting or visit took place, is expected, did not take place, or is only wished for."""

    HELD = "held"
    PLANNED = "planned"
    DENIED = "denied"
    PROPOSED = "proposed"


class Act(StrEnum):
    """The speech act of a statement."""

    SAY = "say"
    AFFIRM = "affirm"
    ANNOUNCE = "announce"
    APPEAL = "appeal"
    DEMAND = "demand"
    WARN = "warn"
    ACCUSE = "accuse"
    DENY = "deny"
    PROMISE = "promise"
    ADMIT = "admit"
    PRAISE = "praise"
    CONDEMN = "condemn"
    OPINE = "opine"
    EXPRESS = "express"
    ATTRIBUTE = "attribute"
    ASK = "ask"


class Precision(StrEnum):
    """How exact a resolved time is; an interval's value is `start/end` as in ISO 8601."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    INTERVAL = "interval"


@frozen.dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text that refers to an entity; a dropped subject has the span of its verb."""

    kind: MentionKind
    span: Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why an edge stands: the article, the sentence or clause, the trigger words in it, the rule's name
    and a confidence between 0 and 1."""

    article_id: str
    span: Span
    triggers: tuple[Span, ...]
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression: its words, and where they could be resolved an ISO 8601 value with its precision."""

    text: str
    value: str | None = None
    precision: Precision | None = None


@dataclass(frozen=True, slots=True)
class ArticleEntity:
    """An entity of one article. `id` is local to it (`e1`); `name` is its best name; `names` are its distinct
    name strings, the best first (empty for a party that is only described); `country` is the country the text
    ties it to, as its Arabic name (`الروسي` -> `روسيا`); `family` is the surname of a person whom the text calls by a
    given name alone, as that of the kin it names (`سيرغي سكريبال وابنته يوليا`), `nation` the Arabic name of the state
    whose adjective stands beside a person's name (`البرازيلي رونالدو`)."""

    id: str
    type: EntityType
    name: str
    names: tuple[str, ...]
    mentions: tuple[Mention, ...]
    country: str | None = None
    family: str | None = None
    nation: str | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """What a meeting was about, in the words of an article, and where they stand in it."""

    article_id: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two or more parties who talk to each other; `participants` and `place` are entity ids, `topics` what the article
    says they talked about, in text order."""

    participants: tuple[str, ...]
    place: str | None
    time: Time | None
    medium: Medium
    status: Status
    evidence: tuple[Evidence, ...]
    topics: tuple[Topic, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody conveys content in words; `speaker` and `about` are entity ids; the trigger is the
    evidence's only one. `addressee` is the entity spoken to, `occasion` the words that tell on what occasion or in
    what text it was said (`مؤتمر صحفي`, `لقائه نظيره المصري`), where the article tells them."""

    speaker: str
    act: Act
    quoted: bool
    content: Span | None
    about: tuple[str, ...]
    evidence: Evidence
    addressee: str | None = None
    occasion: Span | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A post: `title` without the nationality (`وزير الخارجية`), `of` the organisation or country."""

    person: str
    title: str
    of: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Visit:
    """A person or delegation goes to, arrives in or leaves a place."""

    visitor: str
    place: str
    time: Time | None
    status: Status
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """An edge of a kind that a plug-in defines; `kind` names it as a verb (`signed an agreement with`), `subject` and
    `object` are entity ids."""

    kind: str
    subject: str
    object: str
    evidence: tuple[Evidence, ...]
    time: Time | None = None
    status: Status = Status.HELD


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article says, about its own entities."""

    article_id: str
    published: str | None
    entities: tuple[ArticleEntity, ...]
    meetings: tuple[Meeting, ...]
    statements: tuple[Statement, ...]
    roles: tuple[Role, ...]
    visits: tuple[Visit, ...]
    relations: tuple[Relation, ...] = ()
