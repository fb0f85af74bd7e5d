"""Titles apart from the person by name behind a verb of meeting: `استقبل البابا X، بابا الإسكندرية، أمس Y`."""

from __future__ import annotations

from kg.extract.clauses.slots import Slot
from kg.extract.phrase import Phrase
from kg.model import EntityType

_TWO = 2
_GUESTS = frozenset({EntityType.PER, EntityType.GRP})


def without_titles(bare: list[Slot]) -> list[Slot]:
    """The groups but one behind a person by name, a comma between them or none, that only calls him by a further title:
    told by his own entity, or as somebody by name stands further behind (`استقبل البابا X، بابا الإسكندرية، أمس Y`)."""
    bare = [slot for at, slot in enumerate(bare) if at == 0 or not _calls_again(bare[at - 1], slot)]
    if len(bare) <= _TWO or len(bare[0].phrases) > 1 or bare[0].type is not EntityType.PER:
        return bare
    person, title, other = bare[0].phrases[0], bare[1].phrases, bare[2]
    if _are_two_titles(person, title) and bare[1].first <= person.last + 1 and other.type in _GUESTS:
        return [bare[0], *bare[2:]]  # `استقبل نائب الملك ولي العهد وفد X`
    beside = person.name is not None and title[0].name is None and bare[1].first <= person.last + 1
    guest = other.type is EntityType.PER and other.phrases[0].name is not None and other.first > bare[1].last + 1
    alone = len(title) == 1 and title[0].type is EntityType.PER
    if beside and guest and (alone or title[0].entity == person.entity):
        return [bare[0], *bare[2:]]
    return bare


def _are_two_titles(person: Phrase, title: tuple[Phrase, ...]) -> bool:
    """Whether two titles without a name stand beside each other, with posts both."""
    alone = len(title) == 1 and title[0].type is EntityType.PER
    return alone and person.name is None and title[0].name is None and bool(person.posts and title[0].posts)


def _calls_again(before: Slot, slot: Slot) -> bool:
    """Whether a description without a name calls one of the group right before it (`استقبل X، والبابا Y بابا
    الإسكندرية`)."""
    described = len(slot.phrases) == 1 and slot.phrases[0].name is None and slot.first <= before.last + 1
    return described and any(one.name and one.entity == slot.phrases[0].entity for one in before.phrases)
