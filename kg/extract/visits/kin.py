"""Somebody's own people who are visited where they are, behind the noun of a visit: `بعد زيارة [أقاربه] في X`."""

from __future__ import annotations

from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.site import Site
from kg.model import EntityType

_IN = "في"


def place_of_kin(site: Site) -> tuple[Phrase, ...]:
    """The place in which the kin or friends of who goes there are, told right behind the noun of the visit and them."""
    words, at = site.document.words, site.token + 1
    if site.frame.kind != "noun" or site.frame.group != "visit" or at + 1 >= site.sentence.last:
        return ()
    if site.reading.pronoun or not words[at].pronoun or words[at].is_attached:
        return ()
    if event_words("kin").isdisjoint((words[at].key, words[at].lemma)):
        return ()
    while at + 1 < site.sentence.last - 1 and (words[at + 1].tag == "ADJ" or at + 1 in site.times.tokens):
        at += 1
    led = words[at + 1].key == _IN or words[at + 1].preposition == "ب"
    place = site.document.phrase_at(at + 1 + (words[at + 1].key == _IN)) if led else None
    return (place,) if place is not None and place.type is EntityType.LOC else ()
