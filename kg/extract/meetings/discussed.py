"""Talks that are what is discussed; who discusses them is none of their parties: `لمناقشة محادثات السلام مع X`."""

from __future__ import annotations

from kg.extract.event_words import event_words
from kg.extract.meetings.account import LEARNT, Parties, Site
from kg.extract.meetings.lexicon import noun_of_meeting

_TALKS = "talks"


def is_discussed(site: Site) -> bool:
    """Whether a noun of discussing governs the noun of talks that the trigger is."""
    token = site.trigger.token
    if token == site.sentence.first or not site.trigger.frame.noun or site.trigger.frame.kind != _TALKS:
        return False
    before = site.document.words[token - 1]
    return before.key in event_words("treating") and not before.definite and not before.is_verb


def discusses_talks(site: Site) -> bool:
    """Whether the trigger is a noun of discussing that governs a noun of talks."""
    at = site.trigger.token + 1
    discusses = site.trigger.frame.noun and site.trigger.frame.lemma in event_words("treating")
    if not discusses or at >= site.sentence.last:
        return False
    topic = noun_of_meeting(site.document.words[at].text)
    return topic is not None and topic.entry.kind == _TALKS


def are_at_discussed(site: Site, parties: Parties) -> bool:
    """Whether parties that no rule read stand at talks that are discussed, or at the noun of discussing these."""
    return parties.rule == LEARNT and (is_discussed(site) or discusses_talks(site))
