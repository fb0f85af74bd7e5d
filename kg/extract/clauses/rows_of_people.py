"""The people in a row, what is unread of a title between two of them passed over.

رافقه الدكتور كريم ناصر مستشار الرئيس [للسلام] والسيد سامي حداد      المهندس كريم ناصر [زاده] ومدير البنك سامي حداد
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.document import Document
from kg.extract.phrase import Phrase
from kg.model import EntityType

_GAP = 3


def people_in_row(document: Document, token: int) -> Iterator[Phrase]:
    """The people of the row that begins at the token, in text order."""
    last = document.sentence(token).last
    while True:
        row = document.parties_from(token)
        yield from (one for one in row if one.type is EntityType.PER)
        joined = _joined_behind(document, row[-1].last, last) if row and row[-1].type is EntityType.PER else None
        if joined is None:
            return
        token = joined


def _joined_behind(document: Document, start: int, last: int) -> int | None:
    """Where somebody by name is joined by `و` to the person before the token, no more than a few nouns between."""
    words = document.words
    for at in range(start, min(start + _GAP, last)):
        phrase = document.phrase_at(at)
        if phrase is not None:
            named = phrase.type is EntityType.PER and phrase.name is not None and phrase.first == at
            return at if named and words[at].conjunction == "و" and at > start else None
        if words[at].is_verb or words[at].is_mark or not words[at].is_nominal or words[at].conjunction:
            return None
    return None
