"""The frozen types that pass between the stages: what the program can say.

Every offset counts Unicode code points of the untouched `Article.text` and is half-open, so that
`text[span.start:span.end]` is the span. Types are plain frozen, slotted dataclasses (those of which an article has
hundreds are frozen for the type checker alone); `msgspec` encodes and decodes them as they are. A stage takes one of
them and returns a new one:

    Article -> Analysis -> Extraction -> Knowledge
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from kg import frozen


class EntityType(StrEnum):
    """What an entity is; `GRP` is an unnamed party that speaks or meets (`مصادر دبلوماسية`)."""

    PER = "PER"
    ORG = "ORG"
    LOC = "LOC"
    GRP = "GRP"


class NameType(StrEnum):
    """What a name found by the analyzer is; `MISC` names become no entities."""

    PER = "PER"
    ORG = "ORG"
    LOC = "LOC"
    MISC = "MISC"


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


@frozen.dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points; raises `ValueError` unless `0 <= start <= end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span: start {self.start}, end {self.end}")

    def of(self, text: str) -> str:
        """The part of `text` the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was read. `text` is never changed after reading; all offsets point into it.

    `published` is an ISO 8601 date (`2017-06-08`), `source` a file name or address, `outlet` a host or name,
    `furniture` the parts of the text that are not the article's own words (buttons, comment boxes, a repeated lead),
    in text order: a stage that reads the text passes over them.
    """

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    source: str | None = None
    outlet: str | None = None
    furniture: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """An input or a stage that failed, to be reported and counted; the run goes on."""

    source: str
    stage: str
    message: str


@frozen.dataclass(frozen=True, slots=True)
class Segment:
    """One clitic, stem or suffix in Farasa's spelling; `span` may be empty or spell something else
    (`للصحفيين` is `ل+ال+صحفي+ين`, its `ال` has an empty span)."""

    form: str
    tag: str
    span: Span


@dataclass(frozen=True, slots=True)
class Features:
    """Morphology of a word's stem; an empty string where a category does not apply or is not known.

    gender `m f`; number `s d p`; person `1 2 3`; aspect `p` (perfect) `i` (imperfect) `c` (command);
    form `participle` or `verbal-noun` where a noun is one; definite by article; rare where the engine hardly knows the
    stem, as it does not know most foreign names (an engine without word counts never says so).
    """

    gender: str = ""
    number: str = ""
    person: str = ""
    aspect: str = ""
    form: str = ""
    definite: bool = False
    rare: bool = False


@frozen.dataclass(frozen=True, slots=True)
class Token:
    """One word with its segments. `stem` is the index of the stem among `segments`; `lemma` is
    undiacritised (`يلتقي` has `التقى`, `لقاءاتهم` has `لقاء`). `shape` is what all tokens of one spelling that were
    read alike share, where the engine tells it: to know them again without a look at the rest."""

    span: Span
    segments: tuple[Segment, ...]
    stem: int
    lemma: str
    features: Features
    shape: object = field(default=None, repr=False, compare=False)

    @property
    def tag(self) -> str:
        """The stem's tag in Farasa's tagset (`NOUN`, `V`, `ADJ`, `PREP`, `PUNC` …)."""
        return self.segments[self.stem].tag


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its span, and the half-open range `first:last` of its tokens in `Analysis.tokens`."""

    span: Span
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name found by the analyzer; the span leaves attached clitics out (`ولافروف` -> `لافروف`)."""

    span: Span
    type: NameType


@dataclass(frozen=True, slots=True)
class Analysis:
    """What an engine makes of an article. Tokens, sentences and names are in text order and do not overlap
    among themselves; every token belongs to exactly one sentence. Page furniture has no tokens."""

    article: Article
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    names: tuple[Name, ...]


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


@dataclass(frozen=True, slots=True)
class Entity:
    """One real-world thing across articles. `id` is made from its canonical key and safe in an IRI path;
    `names` are all its names, the canonical one first; `latin` is an English name or a romanisation;
    `same_as` are IRIs of the same thing elsewhere; `members` are (article id, local id) pairs, sorted;
    `aliases` are ids it had or may have had under another of its names, sorted."""

    id: str
    type: EntityType
    name: str
    names: tuple[str, ...]
    latin: str
    country: str | None
    same_as: tuple[str, ...]
    members: tuple[tuple[str, str], ...]
    aliases: tuple[str, ...] = ()


Fact = TypeVar("Fact", Meeting, Statement, Role, Visit, Relation)


@dataclass(frozen=True, slots=True)
class Event(Generic[Fact]):
    """A fact of the graph: `fact` is the consolidated account with global entity ids, `reports` are the
    accounts of single articles (global ids too), sorted; they may disagree in place, time or status."""

    id: str
    fact: Fact
    reports: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the graph holds: all entities and events of all articles, sorted by id. `local` maps
    (article id, local entity id) to the global id. Each may be read from the disk anew whenever it is iterated."""

    entities: Collection[Entity]
    meetings: Collection[Event[Meeting]]
    statements: Collection[Event[Statement]]
    roles: Collection[Event[Role]]
    visits: Collection[Event[Visit]]
    local: Mapping[tuple[str, str], str]
    relations: Collection[Event[Relation]] = ()

    def in_memory(self) -> Knowledge:
        """The same, of which only `local` may still be read from the disk."""
        return Knowledge(
            entities=tuple(self.entities),
            meetings=tuple(self.meetings),
            statements=tuple(self.statements),
            roles=tuple(self.roles),
            visits=tuple(self.visits),
            local=self.local,
            relations=tuple(self.relations),
        )
