"""An article as it was read, and what an engine makes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from kg import frozen


class NameType(StrEnum):
    """What a name found by the analyzer is; `MISC` names become no entities."""

    PER = "PER"
    ORG = "ORG"
    LOC = "LOC"
    MISC = "MISC"


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
