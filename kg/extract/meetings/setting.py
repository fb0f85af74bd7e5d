"""Where, when and by what medium a meeting was held."""

from __future__ import annotations

from kg.extract.event_words import event_words
from kg.extract.meetings.account import Parties, Site
from kg.extract.slots import Slot, slots
from kg.model import EntityType, Medium, Status, Time

_PHONE, _VIDEO, _WHERE = event_words("phone"), event_words("video"), event_words("where")
_REACH = 8


def medium_of(site: Site) -> Medium:
    """The medium that words near the trigger tell, else that of its frame; talks at a place are in person."""
    token = site.trigger.token
    near = site.document.words[max(site.sentence.first, token - 3) : min(site.sentence.last, token + _REACH)]
    keys = {word.key for word in near}
    if keys & _VIDEO:
        return Medium.VIDEO
    return Medium.PHONE if keys & _PHONE else site.trigger.frame.medium


def place_of(site: Site, parties: Parties) -> str | None:
    """The place told after the trigger in its clause, else the one right before it; no party is a place."""
    token, times = site.trigger.token, site.times.tokens
    after = slots(site.document, token + 1, site.sentence.last, times)
    before = list(slots(site.document, max(site.sentence.first, token - _REACH), token, times))
    for slot in (*after, *reversed(before)):
        if _is_place(slot) and slot.phrases[0].entity not in parties.ids:
            return slot.phrases[0].entity
    return None


def _is_place(slot: Slot) -> bool:
    return slot.prep in _WHERE and slot.type is EntityType.LOC


def time_of_meeting(site: Site, status: Status) -> Time | None:
    """The time expression of the sentence nearest to the trigger."""
    return site.times.nearest(site.trigger.token, site.sentence.first, site.sentence.last, status)
