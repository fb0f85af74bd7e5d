"""The country or continent that an adjective of a round tells.

جولة [أمريكية] يقوم بها X      جولة X [الأوروبية]      جولته [العراقية]
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.visits.site import Site
from kg.model import EntityType

_OF = "من"


def land_of_round(site: Site) -> str | None:
    """The entity of the country, or of the continent that the article names, that an adjective of a round tells."""
    words, document, at = site.document.words, site.document, site.token + 1
    if site.frame.kind != "noun" or site.frame.group != "tour" or site.word.key not in event_words("travel"):
        return None
    owner = document.phrase_at(at) if at < site.sentence.last else None
    at = owner.last if owner is not None and owner.type is EntityType.PER else at
    if site.word.definite and not site.reading.pronoun and owner is None:
        return None
    last = at
    while last < site.sentence.last and words[last].tag == "ADJ" and not words[last].is_attached:
        last += 1
    if words[min(last, site.sentence.last - 1)].key == _OF:
        return None  # جولة أمريكية جديدة من الضغوط
    lands = dict(document.countries)
    told = (lands.get(here) or _continent(document, words[here].key) for here in range(at, last))
    return next((land for land in told if land is not None), None)


def _continent(document: Document, adjective: str) -> str | None:
    """The entity of the continent of an adjective, where the article names it."""
    name = _continents().get(adjective)
    return next((one.id for one in document.entities if name in map(fold, one.names)), None) if name else None


@cache
def _continents() -> Mapping[str, str]:
    """The continents by their folded feminine adjectives."""
    named = {"أوروبية": "أوروبا", "أفريقية": "أفريقيا", "إفريقية": "إفريقيا", "آسيوية": "آسيا"}
    return {fold(adjective): fold(name) for adjective, name in named.items()}
