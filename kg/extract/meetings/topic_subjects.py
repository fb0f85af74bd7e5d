"""The subject behind a verb whose object is the topic, before the partner: `ناقشت اللجنة مع الوزير X الموازنة`."""

from __future__ import annotations

from kg.extract.clauses.slots import Slot, behind_sender
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Site
from kg.model import EntityType


def subject_behind(site: Site, bare: list[Slot], partner: Slot) -> Slot | None:
    """The subject behind a verb whose object is the topic, before the partner: a person, or a body or state that stands
    right behind the verb (`ناقشت اللجنة مع الوزير X الموازنة`); a group or of two bodies one only where they deliberate
    (`بحث وفد من الحزب مع الوزارة`), not where they show or launch something."""
    first = site.trigger.token + 1
    near = bare[0] if bare and bare[0].first < partner.first else country_behind(site)
    if near is None or near.type is EntityType.PER:
        return near
    deliberates = site.trigger.frame.lemma in event_words("deliberating")
    acts = deliberates or (near.type is not EntityType.GRP and partner.type is EntityType.PER)
    end = behind_sender(site.document, near.phrases[-1])
    return near if acts and near.first == first and end + 2 >= partner.first else None


def country_behind(site: Site) -> Slot | None:
    """A country right behind the verb that is its subject (`بحثت روسيا مع Y`)."""
    at = site.trigger.token + 1
    phrase = site.document.phrase_at(at) if at < site.sentence.last else None
    if phrase is None or phrase.type is not EntityType.LOC or site.document.words[at].is_attached:
        return None
    return Slot("", (phrase,), at, phrase.last)
