"""Whom a delegation that travels stands for."""

from __future__ import annotations

from kg.extract.clauses.missions import heads_of
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.site import Site
from kg.model import EntityType


def stands_for(site: Site, phrase: Phrase) -> tuple[str, ...]:
    """The entity of a phrase, or of the named head of the delegation it calls."""
    if phrase.type is EntityType.PER:
        return (phrase.entity,)
    return heads_of(site.document, phrase.last) or _leader_of(site, phrase) or (phrase.entity,)


def _leader_of(site: Site, phrase: Phrase) -> tuple[str, ...]:
    """The person who leads a delegation by the verb before it (`ترأس الوزير X الوفد الذي وصل`)."""
    if site.document.words[phrase.head].key not in event_words("mission"):
        return ()
    before = site.document.phrase_at(phrase.first - 1) or site.document.phrase_at(phrase.first - 2)
    if before is None or before.type is not EntityType.PER or before.first == site.sentence.first:
        return ()
    return (before.entity,) if site.document.words[before.first - 1].key in event_words("leading") else ()
