"""Who joins those who meet later on, told in the same sentence: `وانضم إليهما Z`, `التحق بهم Z`."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.clauses.introductions import Stretch
from kg.extract.clauses.slots import slots
from kg.extract.event_words import event_words
from kg.extract.meetings.account import ADDED, Parties, Site
from kg.extract.meetings.parties import ids_of
from kg.model import EntityType

_THEM = frozenset({"هما", "هم"})
_PREPS = frozenset({"الي", "ب"})
_MEETERS = frozenset({EntityType.PER, EntityType.GRP})


def with_joiners(site: Site, parties: Parties) -> Parties:
    """The parties with those of whom a clause behind the trigger says that they joined them."""
    if len(parties.ids) < 2 or parties.rule in ADDED:
        return parties
    more = tuple(id for id in _joiners(site) if id not in parties.ids)
    return replace(parties, ids=(*parties.ids, *more)) if more else parties


def _joiners(site: Site) -> tuple[str, ...]:
    words, last = site.document.words, site.sentence.last
    for at in range(site.trigger.token + 1, last - 2):
        if words[at].key not in event_words("joining_them"):
            continue
        if words[at + 1].pronoun in _THEM and words[at + 1].key in _PREPS:
            within = Stretch(at + 2, last, site.times.tokens, verb=True)
            group = next((slot for slot in slots(site.document, within) if not slot.prep), None)
            return ids_of(site, group, ()) if group is not None and group.type in _MEETERS else ()
    return ()
