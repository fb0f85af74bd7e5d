"""Whose official a peer without a nationality is.

التقى وزير الخارجية التركي في [أثينا] نظيره كريم ناصر
"""

from __future__ import annotations

from collections.abc import Set

from kg.extract.document import Document


def other_country(document: Document, at: int, told: Set[str]) -> str | None:
    """The only country in the sentence of the token, by its name or a town, that none of the officials `told` of is of,
    as an entity; `None` where there is none or several."""
    sentence = document.sentence(at)
    places = (*document.countries, *document.towns)
    near = {id for place, id in places if sentence.first <= place < sentence.last}
    others = near - told - {document.home}
    return others.pop() if len(others) == 1 else None
