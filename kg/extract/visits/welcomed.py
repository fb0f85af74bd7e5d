"""Who arrives where others are told to be there to receive him: `X، الذي كان في استقباله لدى وصوله إلى Y`."""

from __future__ import annotations

from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.site import Site
from kg.model import EntityType

_RECEPTION, _REACH = "استقبال", 6


def welcomed(site: Site) -> str | None:
    """The guest whose arrival the noun tells with his pronoun, behind `في استقباله`: the person named last before who
    is not his host."""
    words, first = site.document.words, site.sentence.first
    if site.frame.kind != "noun" or not site.reading.pronoun:
        return None
    for at in range(site.token - 1, max(first + 2, site.token - _REACH) - 1, -1):
        if words[at].key == _RECEPTION and words[at].pronoun and words[at - 1].key == "في":
            host = _host(site, at - 2)
            people = (one for one in reversed(site.document.phrases_in(first, at)) if one.type is EntityType.PER)
            named = (one.entity for one in people if one.entity and host is not None and one.entity != host.entity)
            return next(named, None)
    return None


def _host(site: Site, at: int) -> Phrase | None:
    """Whom the words up to the token tell to be there (`كان X`, `X الذي كان`)."""
    passed = event_words("being", "relative")
    while at > site.sentence.first and (site.document.words[at].key in passed or site.document.words[at].is_mark):
        at -= 1
    return site.document.phrase_at(at)
