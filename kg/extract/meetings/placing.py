"""The place of one account of a meeting: the likeliest that is likely enough for how it is told."""

from __future__ import annotations

from collections.abc import Set
from typing import Final

from kg.extract.meetings.account import Parties, Site
from kg.extract.meetings.elsewhere import is_elsewhere
from kg.extract.meetings.judging import Judged
from kg.extract.meetings.setting import place_of
from kg.model import EntityType

_LEAST_OF_NEW: Final = 0.5
"""How likely a place must be where the article tells of nobody so far who goes or meets there; the bounds were chosen
by held-out articles, where most that are less likely are wrong."""

_LEAST_OF_RULE: Final = 0.6
"""How likely a place must be that the rules read too, which they do of many that only stand near."""


def place_told(site: Site, parties: Parties, told: Judged, known: Set[str]) -> str | None:
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
