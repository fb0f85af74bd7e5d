"""The noun phrase that a preposition governs, which the walk to the content passes over."""

from __future__ import annotations

from typing import Final

from kg.extract.speech_words import noun_class
from kg.extract.statements.reader import Reader
from kg.extract.words import Word

_HASH: Final = "#"
_DUAL: Final = "ين"


def after_governed(reader: Reader, at: int, limit: int) -> int:
    """The token after the noun phrase at the token, before token `limit`: a known phrase, or a noun with what qualifies
    it."""
    at += at < limit and reader.key(at) == _HASH
    if at >= limit or reader.is_mark(at):
        return at
    phrase = reader.party_at(at)
    if phrase is not None and phrase.first == at:
        return phrase.last
    closed = reader.word(at).definite or bool(reader.word(at).pronoun)
    at += 1
    while at < limit and reader.is_nominal(at) and not reader.word(at).is_attached and not _ends(reader, at):
        closed = closed or (reader.word(at - 1).definite and not reader.word(at).definite)
        phrase = reader.party_at(at)
        if phrase is not None and phrase.first == at:
            return phrase.last if not closed and not (phrase.name and phrase.posts) else at
        at += 1
    return at


def _ends(reader: Reader, at: int) -> bool:
    """Whether the noun phrase ends before the token."""
    if reader.complementiser(at) is not None or reader.keys[at] in noun_class("adverb") | noun_class("time_head"):
        return True
    return reader.party_at(at) is None and _is_apart(reader.word(at - 1), reader.word(at))


def _is_apart(before: Word, noun: Word) -> bool:
    """Whether an indefinite noun begins a phrase of its own behind a definite one, or a possessed one behind a dual
    (`قبل يومين نيته`)."""
    dual = before.key.endswith(_DUAL) and not before.pronoun and bool(noun.pronoun)
    return (before.definite or dual) and before.tag == noun.tag == "NOUN" and not noun.definite
