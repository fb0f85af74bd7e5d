"""Participles of speech with a subject of their own behind them (`مؤكداً سموه أهمية`, `مضيفا المصدر أن`)."""

from __future__ import annotations

from typing import Final

from kg.extract.clauses.conjugation import Shape
from kg.extract.phrases.honoured import honours
from kg.extract.speech_words import noun_class
from kg.extract.statements.lexicon import OBJECT
from kg.extract.statements.reader import Reader
from kg.extract.statements.triggers import Site
from kg.extract.words import Word, is_accusative
from kg.model import EntityType

_NOT: Final = "عدم"
_NEAR: Final = 4
_PEOPLE: Final = frozenset({EntityType.PER, EntityType.GRP})


def has_own_subject(reader: Reader, site: Site) -> bool:
    """Whether the subject of a participle stands right behind it: a word of honour with its pronoun, or where the verb
    takes no object somebody with the article."""
    phrase = reader.party_at(site.at + 1) if site.reading.shape is Shape.PARTICIPLE else None
    if phrase is None or phrase.first != site.at + 1 or phrase.type not in _PEOPLE or reader.is_governed(phrase):
        return False
    word = reader.word(phrase.head)
    if word.key in honours():
        return True
    takes_object = any(slot.head == OBJECT for slot in site.reading.frame.slots)
    return word.definite and phrase.name is None and not takes_object


def after_anonymity(reader: Reader, at: int, limit: int) -> int | None:
    """The token behind the participle at the token with which somebody asks not to be named (`مشترطا عدم كشف هويته`),
    before token `limit`; `None` for any other word."""
    begin = at + 1 + (reader.key(at + 1) == _NOT)
    if not is_accusative(reader.words[at]) or begin >= limit:
        return None
    if reader.words[begin].key not in noun_class("anonymity"):
        return None
    named = range(begin + 1, min(limit, begin + _NEAR))
    return next((here + 1 for here in named if reader.words[here].pronoun), None)


def is_circumstance(word: Word) -> bool:
    """Whether a participle tells how the subject speaks (`قال مخاطبا أنصاره`)."""
    return word.form == "participle" and is_accusative(word) and not word.is_attached
