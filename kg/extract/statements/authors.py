"""Who wrote a document that says something: the party named with it, or whoever the discourse leaves."""

from __future__ import annotations

from typing import Final

from kg.extract.speech_words import noun_class
from kg.extract.statements.discourse import Discourse
from kg.extract.statements.issuers import issuer_of
from kg.extract.statements.ranking import Gap, Need
from kg.extract.statements.reader import Reader
from kg.model import EntityType

_REACH: Final = 7
_NEAR: Final = 4
_NEAR_PARTIES: Final = 30
_RELEASE: Final = "بيان"
_TITLE: Final = "عنوان"
_OF: Final = "عن"
_BY: Final = "ب"
_WHERE: Final = frozenset({"في", "من", "قرب", "علي"})
_OBTAINED: Final = frozenset({"حصل", "حصلت"})


def is_press(reader: Reader, at: int) -> bool:
    """Whether the token is a word for an agency, paper or station, or the name of an agency."""
    return reader.word(at).key in noun_class("media")


def author_of(reader: Reader, at: int, discourse: Discourse) -> str | None:
    """The author of the document named at the token: its genitive, or for a bare one whom the discourse leaves; of
    findings (`نتائج`, `تقديرات`) and of a paper or report told for the first time only the one named with them."""
    word = reader.word(at)
    finding = word.key in noun_class("finding") or (word.key in noun_class("data") and not word.pronoun)
    if not reader.is_nominal(at) or not (finding or word.key in noun_class("document")):
        return None
    named = None if word.pronoun else _author_behind(reader, at, _NEAR if finding else _REACH)
    named = named or (_author_before(reader, at) if not finding and word.definite else None)
    new = reader.key(at) in noun_class("report", "paper") and not (word.definite or word.pronoun)
    if named is not None or finding or new:
        return named
    if word.key in noun_class("norm"):
        return _adopter(reader, at)
    return _left_author(reader, at, discourse)


def _adopter(reader: Reader, at: int) -> str | None:
    """The body told last before a resolution or the like in its sentence, without a preposition, which adopts it or
    votes on it (`اعتمد مجلس الأمن قرارا يدعو إلى`)."""
    before = [one for one in reader.parties_before(at, _NEAR_PARTIES) if one.first >= reader.first[at]]
    bodies = (one for one in reversed(before) if one.type is EntityType.ORG and not reader.is_governed(one))
    return next((one.entity for one in bodies), None)


def _left_author(reader: Reader, at: int, discourse: Discourse) -> str | None:
    """The author whom the discourse leaves for the document at the token; a release is none of the press that passed
    other things on."""
    filled = discourse.fill(Gap(at, Need.DOCUMENT, "", ""))
    if filled is None or reader.word(at).key != _RELEASE or not _is_outlet(reader, at, filled[0]):
        return filled[0] if filled is not None else None
    other = discourse.fill(Gap(at, Need.DOCUMENT, "", "", filled[0]))
    return other[0] if other is not None and not _is_outlet(reader, at, other[0]) else None


def _is_outlet(reader: Reader, at: int, entity: str) -> bool:
    """Whether an entity told of before the token is an agency, a paper or a station."""
    told = (phrase for phrase in reader.parties_before(at, _NEAR_PARTIES) if phrase.entity == entity)
    return any(is_press(reader, here) for one in told for here in range(max(0, one.first - 1), one.last))


def _author_behind(reader: Reader, at: int, reach: int) -> str | None:
    """The party less than `reach` tokens behind a document, with no mark, verb or أن between."""
    for here in range(at + 1, min(reader.last[at], at + reach)):
        phrase, word = reader.party_at(here), reader.word(here)
        if word.preposition == _BY and word.key != _TITLE:
            return None
        if phrase is not None and phrase.entity and not reader.is_mark(here - 1):
            somewhere = phrase.type is EntityType.LOC and reader.key(here - 1) in _WHERE
            return None if somewhere else issuer_of(reader, phrase) or phrase.entity
        told = reader.is_verb(here) and reader.keys[here] not in noun_class("issued") - _OBTAINED
        if told or reader.is_mark(here) or reader.complementiser(here) is not None:
            return None
    return None


def _author_before(reader: Reader, at: int) -> str | None:
    """The author that was named with the same document when it was mentioned last."""
    key = reader.word(at).key
    same = (here for here in range(at - 1, -1, -1) if reader.word(here).key == key)
    last = next((here for here in same if not reader.word(here).definite), None)
    if last is None:
        return None
    behind = last + 1
    behind += reader.keys[behind] in noun_class("issued")
    behind += reader.keys[behind] in noun_class("adverb") and reader.key(behind + 1) == _OF
    phrase = reader.party_at(behind + (reader.key(behind) == _OF))
    apart = phrase is None or phrase.first > behind + 1 or phrase.last > at or is_press(reader, phrase.first)
    return None if phrase is None or apart or phrase.type is not EntityType.ORG else phrase.entity or None
