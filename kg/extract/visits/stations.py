"""Stations of a journey, which tell of a visit without a word of motion.

كانت [بيروت] المحطة الأولى في جولة كريم ناصر      [بيروت]، محطته الثانية      وجهته التالية هي [بيروت]
"""

from __future__ import annotations

from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.model import EntityType

_ORDER = event_words("nth", "next_or_last")
_BEING = event_words("being") | {"هي", "وهي"}
_COMMAS = frozenset({"،", ",", "-", "–"})
_MAKING = frozenset({"شكل", "شكلت", "تشكل", "مثل", "مثلت", "تمثل", "تعد", "تعتبر"})
_REACH = 13


def station(document: Document, token: int) -> Phrase | None:
    """The place by name that the noun of a station at the token, of which is told the how manieth it is, calls."""
    if not _is_ordered(document, token):
        return None
    return _behind(document, token) or _before(document, token)


def traveller(document: Document, token: int) -> Phrase | None:
    """The person by whom a station without a pronoun is told (`محطة كريم ناصر الثانية`, `المحطة الأولى في جولة كريم
    ناصر`)."""
    last = document.sentence(token).last
    for phrase in document.phrases_in(token + 1, min(token + _REACH, last)):
        if phrase.type is EntityType.PER:
            return phrase
        if phrase.type is not EntityType.LOC:
            return None
    return None


def _is_ordered(document: Document, token: int) -> bool:
    """Whether it is told the how manieth it is, before or behind the noun and its owner."""
    words, last = document.words, document.sentence(token).last
    if token and words[token - 1].key in _ORDER:
        return bool(words[token].pronoun) or (token + 1 < last and words[token + 1].key not in _ORDER)
    owner = document.phrase_at(token + 1) if token + 1 < last else None
    at = owner.last if owner is not None and owner.type is EntityType.PER else token + 1
    known = words[token].definite or bool(words[token].pronoun) or at > token + 1
    return known and at < last and words[at].key in _ORDER


def _behind(document: Document, token: int) -> Phrase | None:
    """The place behind the noun and what tells more of it (`المحطة التالية لكريم ناصر ستكون بيروت`)."""
    words, last = document.words, document.sentence(token).last
    told, at = False, token + 1
    while at < min(token + _REACH, last):
        phrase, word = document.phrase_at(at), words[at]
        phrase = phrase if phrase is not None and phrase.first > token else None
        if phrase is not None and phrase.type is EntityType.LOC:
            bare = not word.preposition and words[at - 1].tag != "PREP" and not word.conjunction
            if bare:
                return phrase if phrase.name is not None and told else None
            told = False  # أولى محطات X [في آسيا] كانت Y
        if phrase is not None and phrase.type is not EntityType.PER:
            return None
        if phrase is None and word.is_verb and word.key not in _BEING:
            return None
        told = told or word.key in _ORDER or word.key in _BEING or word.text in _COMMAS
        at = phrase.last if phrase is not None else at + 1
    return None


def _before(document: Document, token: int) -> Phrase | None:
    """The place right before the noun (`ستكون بيروت محطته الثانية`, `بيروت، آخر محطاته`)."""
    words, at = document.words, token - 1
    at -= words[at].key in _ORDER
    at -= words[at].key in _BEING
    apart = words[at].text in _COMMAS
    place = document.phrase_at(at - apart) if at - apart >= document.sentence(token).first else None
    if place is None or place.type is not EntityType.LOC or place.name is None:
        return None
    equated = words[place.first - 1].key in event_words("being") | _MAKING
    return place if apart or equated else None
