"""What stands around a trigger: the party groups and places of its clause with the prepositions that introduce them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrases import Phrase
from kg.model import EntityType

GENITIVE = "of"
"""The introduction of a group that stands in the genitive of the noun before it."""

_PREPOSITIONS = event_words("preposition")
_TOPICS = event_words("topic")
_ENDS = frozenset(".؛!؟:…\n")
_SUBORDINATORS = event_words("subordinator")
_LIMIT = 40


@dataclass(frozen=True, slots=True)
class Slot:
    """Coordinated phrases with what introduces them: a folded preposition, `GENITIVE`, or nothing for a bare group.
    `first:last` are their tokens."""

    prep: str
    phrases: tuple[Phrase, ...]
    first: int
    last: int

    @property
    def type(self) -> EntityType:
        """The type of the first phrase."""
        return self.phrases[0].type


def slots(document: Document, first: int, last: int, times: frozenset[int], *, topics: bool = True) -> Iterator[Slot]:
    """The groups in the tokens `first:last` up to the end of the clause; `times` are the tokens of time expressions.
    Without `topics` they end where the topic or purpose of an occasion begins (`حول`, `بشأن`, `لبحث`)."""
    at = first
    while at < min(last, first + _LIMIT):
        if ends_clause(document, at) or not (topics or at == first or not _opens_topic(document, at)):
            return
        phrases = document.parties_from(at)
        if not phrases:
            at += 1
            continue
        end = _joined_by_between(document, phrases[-1].last, phrases)
        yield Slot(introduction(document, at, first, times), end[0], at, end[1])
        at = end[1]


def _opens_topic(document: Document, at: int) -> bool:
    """Whether the token opens a topic or a purpose."""
    word = document.words[at]
    return word.key in _TOPICS or (word.preposition == "ل" and word.form == "verbal-noun")


def _joined_by_between(document: Document, at: int, phrases: tuple[Phrase, ...]) -> tuple[tuple[Phrase, ...], int]:
    """`بين X وبين Y` is one group."""
    if at + 1 < len(document.words) and document.words[at].key == "بين" and document.words[at].conjunction == "و":
        more = document.parties_from(at + 1)
        if more:
            return phrases + more, more[-1].last
    return phrases, at


def ends_clause(document: Document, at: int) -> bool:
    """Whether the token begins another clause."""
    word = document.words[at]
    return word.is_verb or word.text in _ENDS or (word.key in _SUBORDINATORS and document.phrase_at(at) is None)


def introduction(document: Document, at: int, first: int, times: frozenset[int]) -> str:
    """The preposition on or before the token, `GENITIVE` after a noun of no phrase, else an empty string."""
    word = document.words[at]
    if word.preposition:
        return word.preposition
    before = at - 1
    while before >= first - 1 and (before in times or document.words[before].text in {'"', "«", "(", "#", "“"}):
        before -= 1
    if before < max(0, first - 1):
        return ""
    left = document.words[before]
    if left.key in _PREPOSITIONS and not left.is_verb:
        return left.key
    bare = left.is_mark or left.tag in {"ADJ", "ADV", "V", "PART"} or document.phrase_at(before) is not None
    return "" if bare or not left.is_nominal or left.definite or left.pronoun else GENITIVE
