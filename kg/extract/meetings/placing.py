"""The place of one account of a meeting: the likeliest that is likely enough for how it is told."""

from __future__ import annotations

from collections.abc import Set
from typing import Final

from kg.extract.meetings.account import Parties, Site
from kg.extract.meetings.elsewhere import is_elsewhere
from kg.extract.meetings.judging import Judged
from kg.extract.meetings.setting import place_of
from kg.model import EntityType

_WHERE, _REACH, _STOPS = "حيث", 10, frozenset({".", "؛", "،"})
_LEAST_OF_NEW: Final = 0.5
"""How likely a place must be where the article tells of nobody so far who goes or meets there; the bounds were chosen
by held-out articles, where most that are less likely are wrong."""

_LEAST_OF_RULE: Final = 0.6
"""How likely a place must be that the rules read too, which they do of many that only stand near."""


def place_told(site: Site, parties: Parties, told: Judged, known: Set[str]) -> str | None:
    """The likeliest place, else the one from which `حيث` leads to the clause of the meeting."""
    place = _likeliest(site, parties, told, known)
    where = _where(site) if place is None else None
    return place or (where if where not in parties.ids else None)


def _likeliest(site: Site, parties: Parties, told: Judged, known: Set[str]) -> str | None:
    """The likeliest place where the sentence does not tell that it is elsewhere; of an account that names parties it
    must be the likelier where it is none of those `known`, as where somebody goes or met before, so must what the rules
    read that is no building."""
    open_to_all = not parties.ids
    near = ((id, chance) for id, chance in told.places if open_to_all or chance >= _LEAST_OF_NEW or id in known)
    likely = ((id, chance) for id, chance in near if not is_elsewhere(site, id, told.status))
    place = told._replace(places=tuple(likely)).place_but(parties.ids)
    if place is None or site.document.entity(place).type is not EntityType.LOC:
        return place
    unlikely = dict(told.places)[place] < _LEAST_OF_RULE and place == place_of(site, parties.ids)
    return None if unlikely else place


def _where(site: Site) -> str | None:
    """The place right before the `حيث` that opens the clause of the meeting (`من موسكو، حيث عقد X محادثات مع Y`)."""
    words, token = site.document.words, site.trigger.token
    for at in range(token - 1, max(site.sentence.first, token - _REACH), -1):
        if words[at].key == _WHERE and not words[at].is_attached:
            before = site.document.phrase_at(at - 1 - words[at - 1].is_mark)
            return before.entity if before is not None and before.type is EntityType.LOC else None
        if words[at].text in _STOPS:
            return None
    return None
