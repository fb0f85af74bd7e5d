"""The way home, which leads to the country of whoever goes: `عاد X إلى أرض الوطن`."""

from __future__ import annotations

from kg.extract.clauses.homeland import homeland
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.site import Site

_COUNTRY = "بلاد"
_SOIL, _HOME = frozenset({"ارض", "تراب"}), "وطن"
_WHITHER, _TO = frozenset({"الي", "نحو"}), frozenset({"ب", "ل"})
_WAYS = frozenset({"go", "arrive", "move"})
_MANY = frozenset({"هم", "هن"})  # عودتهم
_REACH, _NEAR_HOME = 20, 12


def leads_home(site: Site, places: tuple[Phrase, ...]) -> bool:
    """Whether the word of motion leads to `أرض الوطن` or `الوطن` before another verb and all places."""
    words = site.document.words
    way = site.frame.group in _WAYS and site.reading.pronoun not in _MANY
    for at in range(site.token + 1, min(site.token + _REACH, site.sentence.last) if way else 0):
        if words[at].key == _HOME and words[at].definite:
            soil = at - (words[at - 1].key in _SOIL)
            nearest = not places or at < places[0].first
            return nearest and (words[soil - 1].key in _WHITHER or words[soil].preposition in _TO)
        if words[at].is_verb and site.document.phrase_at(at) is None:
            return False
    return False


def returns_home(site: Site, place: Phrase) -> bool:
    """Whether `البلاد` behind a word of return calls the country of whoever comes back (`عاد الوزير X إلى البلاد`)."""
    word = site.document.words[place.first]
    alone = place.last == place.first + 1 and word.key == _COUNTRY and word.definite
    back = not event_words("coming_back").isdisjoint((site.word.key, site.word.lemma))
    return alone and back and place.first <= site.token + _NEAR_HOME


def home_of(site: Site, visitor: str) -> str | None:
    """The country of the visitor's post, else that the outlet writes for."""
    return homeland(site.document, visitor) or site.document.home
