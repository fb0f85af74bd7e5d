"""Participles of speech with a subject of their own behind them (`مؤكداً سموه أهمية`, `مضيفا المصدر أن`)."""

from __future__ import annotations

from typing import Final

from kg.extract.clauses.conjugation import Shape
from kg.extract.phrases.honoured import honours
from kg.extract.statements.lexicon import OBJECT
from kg.extract.statements.reader import Reader
from kg.extract.statements.triggers import Site
from kg.extract.words import Word, is_accusative
from kg.model import EntityType

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


def is_circumstance(word: Word) -> bool:
    """Whether a participle tells how the subject speaks (`قال مخاطبا أنصاره`)."""
    return word.form == "participle" and is_accusative(word) and not word.is_attached
