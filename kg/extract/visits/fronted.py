"""The place of a visit that stands before its word: in front of the verb, as what is surprised by a
visit or sees it."""

from __future__ import annotations

from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase, flat
from kg.extract.visits.grounds import is_site
from kg.extract.visits.site import Site
from kg.model import EntityType

_TO, _BY = "الي", "ب"
_REACH = 26
_ADVERBS = event_words("adverb") | event_words("transparent")


def in_front(site: Site) -> tuple[Phrase, ...]:
    """`وإلى بيروت وصل X أمس`: the goal right before the verb of motion."""
    words, at = site.document.words, site.token - 1
    if site.frame.kind != "verb" or _TO not in site.frame.preps:
        return ()
    while at > site.sentence.first and (at in site.times.tokens or words[at].key in _ADVERBS):
        at -= 1
    place = site.document.phrase_at(at)
    if place is None or place.type is not EntityType.LOC or place.first <= site.sentence.first or site.word.conjunction:
        return ()
    return (place,) if words[place.first - 1].key == _TO else ()


def surprised(site: Site) -> tuple[Phrase, ...]:
    """`فاجأ X مستشفى Y بزيارة`, `فاجأ X العاملين بمستشفى Y بزيارة`: the grounds or place that is surprised, or whose
    people are."""
    words, document = site.document.words, site.document
    if site.frame.kind != "noun" or site.reading.preposition != _BY or site.word.definite:
        return ()
    for at in range(site.token - 1, max(site.sentence.first - 1, site.token - _REACH), -1):
        if words[at].is_verb and document.phrase_at(at) is None:
            known = not event_words("surprising").isdisjoint((words[at].key, words[at].lemma))
            return _last_place(site, at + 1) if known else ()
    return ()


def witnessing(site: Site) -> tuple[Phrase, ...]:
    """`شهدت بيروت زيارة X`, `تشهد بيروت اليوم وصول X`: the place that sees a visit, right behind the verb."""
    words, document, at = site.document.words, site.document, site.token - 1
    if site.frame.kind != "noun" or site.word.definite or site.reading.preposition:
        return ()
    while at > site.sentence.first and (at in site.times.tokens or words[at].key in _ADVERBS):
        at -= 1
    place = document.phrase_at(at)
    if place is None or place.type is not EntityType.LOC or place.first <= site.sentence.first:
        return ()
    verb = words[place.first - 1]
    sees = verb.is_verb and verb.lemma in event_words("in_city") and not words[place.first].is_attached
    return (place,) if sees else ()


def _last_place(site: Site, first: int) -> tuple[Phrase, ...]:
    """The grounds or place that stands last between the verb and the noun, behind its subject."""
    document = site.document
    row = document.phrases_in(first, site.token)
    told = [one for one in flat(row[1:]) if one.type is EntityType.LOC or is_site(document, one)]
    return tuple(told[-1:])
