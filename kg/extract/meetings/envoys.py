"""Whom a leader's envoy is told to be behind the leader's name: `مبعوث الملك X، الوزير Y`."""

from __future__ import annotations

from kg.extract.event_words import event_words
from kg.extract.meetings.account import Site
from kg.extract.phrase import Phrase
from kg.model import EntityType

_COMMAS = frozenset({"،", ","})
_WHITHER = frozenset({"الي", "في", "ل", "لدي"})


def envoy_by_name(site: Site, phrase: Phrase) -> tuple[str, ...]:
    """The person by name behind an envoy who is told by the name of the leader that sends him, with where he is sent
    between the two; empty where the phrase is no such envoy or nobody is named."""
    document, words = site.document, site.document.words
    if phrase.name is None or not phrase.posts or phrase.posts[0].lemma not in event_words("envoy"):
        return ()
    leader = len(phrase.posts) > 1 or phrase.entity in document.officials
    leader = leader and not words[phrase.first].definite
    at = phrase.last
    if at + 1 < site.sentence.last and words[at].key in _WHITHER:
        place = document.phrase_at(at + 1)
        at = place.last if place is not None and place.type is EntityType.LOC else at
    at += at < site.sentence.last and words[at].text in _COMMAS
    other = document.phrase_at(at) if leader and at < site.sentence.last else None
    named = other is not None and other.first == at and other.type is EntityType.PER and other.name is not None
    attached = words[at].is_attached if named else True
    return (other.entity,) if other is not None and not attached and other.entity != phrase.entity else ()
