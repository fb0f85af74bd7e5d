"""Coming to power, and places that only the dateline names: neither tells that anybody went there."""

from __future__ import annotations

from collections.abc import Sequence

from kg.arabic.countries import by_code
from kg.arabic.normal import fold
from kg.extract.clauses.datelines import behind_dateline
from kg.extract.clauses.homeland import homeland
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.names.states import seats
from kg.extract.phrase import Phrase
from kg.extract.visits.other_senses import is_of_day
from kg.extract.visits.site import Site

_TAKEN = frozenset({"arrive", "enter"})


def comes_to_power(site: Site, visitor: str, place: str) -> bool:
    """Whether somebody arrives at the seat from which his own country is led, no day told (`منذ وصوله إلى البيت
    الأبيض`, `عندما وصل إلى البيت الأبيض`)."""
    before = site.document.words[max(site.token - 1, 0)].key
    told = site.frame.kind == "noun" or before in event_words("as_soon_as")
    if site.frame.group not in _TAKEN or not told or is_of_day(site):
        return False
    code = seats().get(fold(site.document.entity(place).name))
    country, home = by_code(code) if code else None, homeland(site.document, visitor)
    return country is not None and home is not None and site.document.entity(home).country == country.name


def is_of_dateline(document: Document, called: Sequence[Phrase]) -> bool:
    """Whether all phrases that call a place stand in what tells where the article was written."""
    return bool(called) and all(
        one.last <= behind_dateline(document, document.sentence(one.first).first) for one in called
    )
