"""Who arrives where others are told to be there to receive him: `X، الذي كان في استقباله لدى وصوله إلى Y`."""

from __future__ import annotations

from kg.extract.clauses.introductions import behind_address
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.site import Site
from kg.model import EntityType

_RECEPTION, _REACH, _FAR = "استقبال", 6, 18


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
    return _received(site)


def _received(site: Site) -> str | None:
    """Whom those who receive him are told to be there for (`كان X في مقدمة مستقبلي Y لدى وصوله إلى Z`)."""
    words, first = site.document.words, site.sentence.first
    for at in range(site.token - 2, max(first, site.token - _FAR) - 1, -1):
        receives = words[at].folded.removeprefix("و") in event_words("receivers")
        receives = receives or (words[at].key == _RECEPTION and words[at - 1].key == "في" and not words[at].pronoun)
        if receives:
            row = site.document.parties_from(behind_address(site.document, at + 1))
            near = bool(row) and row[0].type is EntityType.PER and row[-1].last <= site.token
            return row[0].entity if near and len(row) == 1 else None
    return None


def _host(site: Site, at: int) -> Phrase | None:
    """Whom the words up to the token tell to be there (`كان X`, `X الذي كان`)."""
    passed = event_words("being", "relative")
    while at > site.sentence.first and (site.document.words[at].key in passed or site.document.words[at].is_mark):
        at -= 1
    return site.document.phrase_at(at)
