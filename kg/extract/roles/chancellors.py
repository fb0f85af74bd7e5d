"""Chancellors, whose bare title is elsewhere the rank of judges and advisers.

قالت الحكومة الألمانية إن [المستشار فريدريش ميرتس] سيزور باريس.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from kg.arabic.countries import by_name
from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.names.introduced import given_names
from kg.extract.roles.holders import is_named

_TITLE: Final = "مستشار"
_LANDS: Final = frozenset({"DE", "AT"})


class Chancellor(NamedTuple):
    """Who leads a government as its chancellor, his title, the country, and the token of the title."""

    holder: str
    title: str
    land: str
    at: int


def chancellors(document: Document) -> Iterator[Chancellor]:
    """Those addressed so without more, where Germany or Austria is told before; Arabs who are have the rank."""
    lands = [(at, id) for at, id in document.countries if _has_chancellor(document, id)]
    for at in document.where.of({_TITLE}) if lands else ():
        phrase = document.phrase_at(at)
        land = next((id for place, id in reversed(lands) if place < at), None)
        if land is None or phrase is None or phrase.first != at or phrase.posts or not is_named(phrase):
            continue
        given = fold(phrase.name.of(document.analysis.article.text)).split()[0] if phrase.name is not None else ""
        if document.words[at].definite and given not in given_names():
            yield Chancellor(phrase.entity, _TITLE, land, at)


def _has_chancellor(document: Document, id: str) -> bool:
    """Whether a chancellor governs the country of an entity."""
    land = by_name(document.entity(id).country or "")
    return land is not None and land.code in _LANDS
