"""Unnamed people who are nobody that visits: of a crowd, or any who holds an office."""

from __future__ import annotations

from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase

_CROWD = 100
_ANY = frozenset({"اي", "ايه"})


def is_anybody(document: Document, phrase: Phrase) -> bool:
    """Whether it calls people without a name who are many or go in masses (`54 مقاتلا`, `20 ألف مهاجر`, `500 شخص`), or
    any of a kind (`أي مسؤول عربي`)."""
    if phrase.name is not None or phrase.first == 0:
        return False
    return is_counted_crowd(document, phrase) or document.words[phrase.first - 1].key in _ANY


def is_counted_crowd(document: Document, phrase: Phrase) -> bool:
    """Whether the number before the people makes them a crowd, or they are of those who go in masses."""
    number, head = document.words[phrase.first - 1], document.words[phrase.head]
    if number.key in event_words("crowd_number"):
        return True
    masses = not event_words("masses").isdisjoint((head.key, head.lemma))
    return number.tag == "NUM" and (masses or (number.text.isdecimal() and int(number.text) > _CROWD))
