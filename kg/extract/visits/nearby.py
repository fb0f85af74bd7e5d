"""Who enters or leaves a place, told by name right before the word that tells it."""

from __future__ import annotations

from kg.extract.clauses.subjects import is_identified
from kg.extract.entities.coreference import agrees
from kg.extract.visits.elsewhere import left_behind
from kg.extract.visits.site import Site
from kg.model import EntityType


def entrant(site: Site, gender: str) -> str | None:
    """The person named last before one's entering (`ما حدث لX بعد دخوله القنصلية`)."""
    if site.frame.group != "enter" or site.frame.kind != "noun":
        return None
    before = reversed(site.document.phrases_in(site.sentence.first, site.token))
    people = (one for one in before if one.type is EntityType.PER and is_identified(site.document, one))
    return next((one.entity for one in people if agrees(one, gender, "s")), None)


def leaver(site: Site) -> str | None:
    """Who leaves a place after his visit to it."""
    place = next(iter(left_behind(site)), None)
    if place is None:
        return None
    near = site.document.phrases_in(site.sentence.first, site.token)
    people = (one for one in near if one.type is EntityType.PER and is_identified(site.document, one))
    return next((one.entity for one in people if not site.document.words[one.first].is_attached), None)
