"""Who is on a visit or back from it by a definite participle before the noun of visiting: `X الموجود في زيارة إلى Y`,
`X العائد من زيارة إلى Y`; and who is a delegation."""

from __future__ import annotations

from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.site import Site
from kg.model import EntityType


def of_presence(site: Site) -> Phrase | None:
    """Who is on the visit by a definite participle of being there (`التقى X نظيره الموجود في زيارة إلى Y`)."""
    words, at = site.document.words, site.token - 2
    if site.frame.kind != "noun" or at <= site.sentence.first or words[at + 1].key != "في":
        return None
    at -= at in site.times.tokens or words[at].adverbial
    there = words[at].definite and words[at].key in event_words("staying")
    owner = site.document.phrase_at(at) or site.document.phrase_at(at - 1)
    return owner if there and owner is not None and owner.type is EntityType.PER else None


def of_return(site: Site) -> tuple[str, ...] | None:
    """Who comes back from the visit by a definite participle before it (`الوزير العائد من زيارة إلى X`), empty where
    that is no person; `None` where none stands there."""
    words, at = site.document.words, site.token - 2
    if at <= site.sentence.first or words[at + 1].key != "من" or words[at].key not in event_words("returning"):
        return None
    if not words[at].definite:
        return None
    owner = site.document.phrase_at(at) or site.document.phrase_at(at - 1)
    return (owner.entity,) if owner is not None and (owner.type is EntityType.PER or is_mission(site, owner)) else ()


def is_mission(site: Site, phrase: Phrase) -> bool:
    """Whether it calls a delegation or its members."""
    word = site.document.words[phrase.head]
    return not event_words("delegation").isdisjoint((word.key, word.lemma))


def is_sent_out(site: Site, phrase: Phrase) -> bool:
    """Whether it calls a delegation by its noun (`وفد`, `بعثة`), not by its members."""
    return site.document.words[phrase.head].key in event_words("mission")


def is_committee(site: Site, phrase: Phrase) -> bool:
    """Whether it calls a committee or another body that goes out together."""
    return site.document.words[phrase.first].key in event_words("committee")
