"""Posts told in lines of a list, as of a cabinet: a title, a colon or dash and who has it, or the other way round.

وزير الخارجية: [كريم ناصر]      2- [كريم ناصر] - وزير الخارجية      * [كريم ناصر]: وزيرا للخارجية
"""

from __future__ import annotations

from typing import Final

from kg.extract.document import Document
from kg.extract.phrase import Phrase
from kg.extract.roles.beside import Appointment, may_be_accusative
from kg.extract.roles.holders import is_named

_PARTING: Final = frozenset({":", "-", "–", "—", "..."})
_NUMBER: Final = "NUM"


def told_in_line(document: Document, phrase: Phrase) -> Appointment | None:
    """The one beside a title in a line of their own."""
    words, sentence = document.words, document.sentence(phrase.first)
    first, last = sentence.first, sentence.last
    while first < phrase.first and (words[first].is_mark or words[first].tag == _NUMBER):
        first += 1
    while last > phrase.last and words[last - 1].is_mark:
        last -= 1
    if phrase.first == first and phrase.last + 1 < last and words[phrase.last].text in _PARTING:
        holder = document.phrase_at(phrase.last + 1)
        whole = holder is not None and holder.last == last
    else:
        part = phrase.first - (words[phrase.first - 1].text in _PARTING)
        beside = part > first and (part < phrase.first or may_be_accusative(document, phrase))
        holder = document.phrase_at(part - 1) if beside else None
        whole = holder is not None and holder.first == first and phrase.last == last
    return Appointment(holder.entity, phrase, None) if whole and holder is not None and is_named(holder) else None
