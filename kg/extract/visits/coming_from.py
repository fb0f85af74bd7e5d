"""The place somebody comes back from: `عاد من X`."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.clauses.slots import Slot
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.site import Site
from kg.model import EntityType

_FROM = "من"
_LOOSE = 1


def returned_from(site: Site, around: Sequence[Slot]) -> tuple[Phrase, ...]:
    """The place that a word of returning, which has no goal, says somebody came back from (`عاد أمس من X`)."""
    words = site.document.words
    if site.reading.future or words[site.token].key not in event_words("coming_back"):
        return ()
    for slot in around:
        if slot.prep == _FROM and slot.type is EntityType.LOC:
            told = [at for at in range(site.token + 1, slot.first - 1) if at not in site.times.tokens]
            loose = [at for at in told if site.document.phrase_at(at) is None and not words[at].is_mark]
            return slot.phrases if len(loose) <= _LOOSE else ()
    return ()
