"""Countries that meet by their nationality adjectives: `قمة روسية تركية`, `الخبراء الروس والأمريكيين`, `الكوريتين`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from kg.arabic.countries import Country, by_nisba
from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Site
from kg.model import EntityType

_REACH = 7
_SEPARATORS = frozenset({"-", "–", "ـ", "/", "،"})
_DUAL_NISBAS = frozenset({"كوريتين", "كوريتان"})
_TWINS = ("كوري شمالي", "كوري جنوبي")


def nisba_countries(document: Document, token: int, last: int) -> tuple[str, ...]:
    """The countries whose adjectives follow the noun at the token, adjectives of other kinds passed over; `last` is the
    end of its sentence. Only those that the article names are told."""
    found = (country_entity(document, country) for country in _nisbas(document, token + 1, min(last, token + _REACH)))
    return tuple(dict.fromkeys(id for id in found if id is not None))


def twin_countries(document: Document, token: int) -> tuple[str, ...]:
    """Both states of a name that two share, for its dual (`الكوريتين`), where the article tells both apart."""
    if document.words[token].key not in _DUAL_NISBAS:
        return ()
    found = (country_entity(document, country) for nisba in _TWINS if (country := by_nisba(nisba)) is not None)
    return tuple(id for id in found if id is not None)


def twins_before(site: Site) -> tuple[str, ...]:
    """The two states of one name that the sentence speaks of before the trigger (`زعيما الكوريتين`)."""
    found = (twin_countries(site.document, at) for at in range(site.sentence.first, site.trigger.token))
    return next((twins for twins in found if twins), ())


def _nisbas(document: Document, at: int, last: int) -> Iterator[Country]:
    words = document.words
    while at < last:
        word = words[at]
        country = word.compound_nisba(words[at + 1]) if at + 1 < last else None
        if country is not None:
            yield country
            at += 2
        elif word.nisba is not None and not word.preposition:
            yield word.nisba
            at += 1
        elif word.text in _SEPARATORS or word.key in event_words("describing") or word.tag == "ADJ":
            at += 1
        else:
            return


def country_entity(document: Document, country: Country) -> str | None:
    """The entity of a country, the one that is named most where several bear its name."""
    named = _named(document)
    known = [named[name] for name in set(map(fold, country.names)) if name in named]
    return max(known)[2] if known else None


@lru_cache(maxsize=1)
def _named(document: Document) -> dict[str, tuple[int, int, str]]:
    """The country that is mentioned most of those with a folded name: how often, its place among the entities counted
    down, so that the first is the greatest of equals, and its id."""
    mentioned = Counter(id for _, id in document.countries)
    found: dict[str, tuple[int, int, str]] = {}
    for order, entity in enumerate(document.entities):
        if entity.type is EntityType.LOC and entity.id in mentioned:
            ranked = (mentioned[entity.id], -order, entity.id)
            found[fold(entity.name)] = max(ranked, found.get(fold(entity.name), ranked))
    return found
