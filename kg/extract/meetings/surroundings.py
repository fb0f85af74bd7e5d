"""The groups around a verb of meeting, as they stand to it."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.clauses.introductions import Stretch
from kg.extract.clauses.slots import Slot, slots
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Site


def groups_around(site: Site) -> list[Slot]:
    """The groups behind the verb, in text order, without those that belong to words that are no party."""
    behind = Stretch(site.trigger.token + 1, site.sentence.last, site.times.tokens, verb=True)
    groups = (_any_of(site, slot) for slot in slots(site.document, behind))
    return [slot for slot in groups if slot.prep or not _is_of_words_before(site, slot)]


def _any_of(site: Site, slot: Slot) -> Slot:
    """The group, as it stands to the verb where any or none of it is told (`لم يلتق أيا من X`, `التقى بأحد من X`)."""
    word = site.document.words[slot.first - 2]
    told = slot.prep == "من" and slot.first > site.trigger.token + 2 and word.key in event_words("any_one")
    return replace(slot, prep=word.preposition) if told else slot


def _is_of_words_before(site: Site, slot: Slot) -> bool:
    """Whether a group is joined to words before it that are no party (`X، العالم والأستاذ بجامعة Y`), and not to the
    verb as whom its subject meets (`بحث والرئيس الأمر`)."""
    return bool(site.document.words[slot.first].conjunction) and slot.first != site.trigger.token + 1
