"""Whom the same verb tells to be met as well, behind where the first is met: `التقى X Y في منزله، وZ`."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.event_words import event_words
from kg.extract.meetings.account import ADDED, Parties, Site
from kg.extract.meetings.parties import ids_of
from kg.extract.meetings.rows import row_at
from kg.model import EntityType

_KINDS = frozenset({"direct", "host", "with"})
_PLACES = frozenset({EntityType.LOC, EntityType.ORG})
_COMMAS, _SETTING = frozenset({"،", ","}), 8


def with_later(site: Site, parties: Parties) -> Parties:
    """The parties with further meetings of the same host with the people or groups that `و` joins to whom the verb
    tells to be met, behind a comma and where that was."""
    if site.trigger.frame.noun or site.trigger.frame.kind not in _KINDS or not parties.met or parties.rule in ADDED:
        return parties
    behind = site.document.phrases_in(site.trigger.token, site.sentence.last)
    met = [phrase for phrase in behind if phrase.entity in parties.met]
    at = _behind_setting(site, met[-1].last) if met else None
    row = row_at(site.document, at) if at is not None else None
    if row is None or row.type not in {EntityType.PER, EntityType.GRP}:
        return parties
    after = site.document.words[row.last] if row.last < site.sentence.last else None
    hosts = [id for id in parties.ids if id not in parties.met]
    if len(hosts) != 1 or (after is not None and (after.is_verb or after.future)):
        return parties  # the subject of another clause
    more = tuple((hosts[0], id) for id in ids_of(site, row, ()) if id not in parties.ids)
    return replace(parties, further=(*parties.further, *more))


def _behind_setting(site: Site, first: int) -> int | None:
    """The token behind a place or premises that begins at the first token and a comma, where `و` joins something."""
    words, last = site.document.words, min(first + _SETTING, site.sentence.last - 1)
    at, placed = first, False
    while at < last and words[at].text not in _COMMAS:
        phrase = site.document.phrase_at(at)
        place = (phrase is not None and phrase.type in _PLACES) or words[at].key in event_words("premises", "own_place")
        led = words[at].tag == "PREP" or at in site.times.tokens or words[at].tag == "ADJ"
        if not (place or led) or words[at].conjunction:
            return None
        placed, at = placed or place, at + 1
    return at + 1 if placed and at < last and words[at + 1].conjunction == "و" else None
