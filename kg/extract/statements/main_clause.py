"""Where the main clause of a sentence begins: behind what only opens it."""

from __future__ import annotations

from typing import Final

from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.reader import Reader
from kg.model import EntityType

MEANWHILE: Final = frozenset({"فيما", "بينما"})
"""The folded words that open a clause beside what is told in another."""

_LONGEST: Final = 8
_FAR: Final = 24
_OTHER: Final = frozenset({"اخر", "اخري"})
_NOTED: Final = 5
_IN, _WHILE = "في", "حين"
_THEN: Final = frozenset({"ثم", "قد", "لقد", "لا", "لم", "لن", "سبق"})


def main_clause(reader: Reader, first: int, end: int) -> int:
    """The token, before token `end`, where the main clause of the sentence that begins at token `first` begins: behind
    an adverbial (`في المقابل،`), `يذكر أن`, `ثم`, `قد`, `لم`, `لكن`, an أن."""
    at = _behind_adverbial(reader, first, end)
    at = _behind_note(reader, at, end)
    while at < end and (_opens_clause(reader.keys[at]) or reader.keys[at].removeprefix("و") in _THEN):
        at += 1
    return at + (reader.complementiser(at) is not None)


def main_subject(reader: Reader, first: int, end: int) -> Phrase | None:
    """The party that is subject of the main clause of the sentence that begins at token `first`, before token `end`."""
    begin = main_clause(reader, first, end)
    if begin >= end:
        return None
    for at in (begin, begin + 1):
        phrase = reader.party_at(at)
        dateline = phrase is not None and at == first and phrase.type is EntityType.LOC
        if phrase is None or phrase.first != at or at >= end or dateline:
            continue
        if at == begin or not reader.is_governed(phrase):
            return phrase
    return None


def meanwhile_subject(reader: Reader, since: int, at: int) -> Phrase | None:
    """The party that is subject of the last clause which `فيما`, `بينما` or `في حين` opens behind a comma, between the
    tokens `since` and `at` (`قال X …، [فيما دافع Y] عن الاتفاق مؤكدا`)."""
    for here in range(at - 1, since, -1):
        while_ = reader.keys[here] == _WHILE and reader.key(here - 1) == _IN
        if not (while_ or reader.keys[here] in MEANWHILE) or not reader.is_mark(here - 1 - while_):
            continue
        verb = here + 1 + (reader.key(here + 1) in _THEN)
        subject = reader.party_at(verb + 1) if verb + 1 < at else None
        led = subject is not None and subject.first == verb + 1 and not reader.word(subject.first).is_attached
        return subject if led and reader.party_at(verb) is None else None
    return None


def _behind_adverbial(reader: Reader, first: int, end: int) -> int:
    """The token behind an adverbial and its comma, or before the verb that an adverbial without one leads to, or that
    stands behind the comma of a longer one; the first token itself where there is none."""
    key, word = reader.keys[first].removeprefix("و"), reader.word(first)
    adverb = key in noun_class("adverb") or key in noun_class("time_head")
    if not (adverb or word.tag == "PREP" or word.preposition):
        return first
    for here in range(first + 1, min(end, first + _LONGEST)):
        if reader.is_comma(here):
            return here + 1
        if reader.is_verb(here) and (_is_closed(reader, here - 1) or is_bare_opening(reader, first, here)):
            return here
        if reader.is_verb(here) or reader.is_mark(here) or reader.complementiser(here) is not None:
            return _behind_comma(reader, here, end, first)
    return _behind_comma(reader, first + _LONGEST, end, first)


def _behind_comma(reader: Reader, at: int, end: int, first: int) -> int:
    """The first token of `at:end` with a verb that nothing joins right behind a comma, `first` where there is none."""
    for here in range(at + 1, min(end, at + _FAR)):
        if reader.is_comma(here - 1) and reader.is_verb(here) and not reader.word(here).conjunction:
            return here if reader.quotes.around(reader.span(here).start) is None else first
    return first


def _is_closed(reader: Reader, at: int) -> bool:
    """Whether a noun phrase may end at the token, so that no relative clause of it follows."""
    word = reader.word(at)
    return word.definite or bool(word.pronoun) or reader.party_at(at) is not None or word.adverbial


def is_bare_opening(reader: Reader, first: int, end: int) -> bool:
    """Whether the tokens `first:end` are a preposition, a noun and an adjective, both indefinite (`وفي سياق متصل`)."""
    if end != first + 3 or reader.word(first).tag != "PREP":
        return False
    noun, adjective = reader.word(first + 1), reader.word(first + 2)
    qualifies = adjective.tag == "ADJ" or adjective.key in _OTHER
    return noun.is_nominal and not noun.definite and qualifies and not adjective.definite


def _behind_note(reader: Reader, at: int, end: int) -> int:
    """The token of the أن behind `يذكر`, `تجدر الإشارة إلى`, `الجدير بالذكر`; the token itself where none stands."""
    if reader.keys[at].removeprefix("و") not in noun_class("noting"):
        return at
    near = range(at + 1, min(end, at + _NOTED))
    return next((here for here in near if reader.complementiser(here) is not None), at)


def _opens_clause(key: str) -> bool:
    """Whether a folded word begins a clause (`عندما`, `وحين`)."""
    return bool({key, key.removeprefix("و")} & noun_class("clause_start"))
