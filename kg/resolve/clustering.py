"""From the bearers of names to clusters, kind by kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.model import ArticleEntity, EntityType
from kg.resolve.authority import known_organisation
from kg.resolve.bearers import Bearer
from kg.resolve.clusters import Cluster
from kg.resolve.forms import form
from kg.resolve.keys import words
from kg.resolve.organisations import organisations
from kg.resolve.parties import parties
from kg.resolve.people import people
from kg.resolve.places import places
from kg.resolve.states import state_of


def clusters(found: Iterable[Bearer]) -> list[Cluster]:
    """All clusters of some bearers."""
    by_type: dict[EntityType, list[Bearer]] = defaultdict(list)
    unnamed: list[Bearer] = []
    for bearer in found:
        (by_type[bearer.entity.type] if is_named(bearer.entity) else unnamed).append(bearer)
    return [
        *people(by_type[EntityType.PER]),
        *places(by_type[EntityType.LOC]),
        *organisations(by_type[EntityType.ORG]),
        *parties(unnamed),
    ]


def is_named(entity: ArticleEntity) -> bool:
    """Whether an entity has a name that other articles may know it by: one of its own, or that of a state or known
    organisation which the text only implies (`الروسي` implies `روسيا`)."""
    if entity.type is EntityType.GRP or not words(entity.name):
        return False
    return bool(entity.names) or _is_implied(entity)


def _is_implied(entity: ArticleEntity) -> bool:
    match entity.type:
        case EntityType.LOC:
            return state_of(words(entity.name)) is not None
        case EntityType.ORG:
            return known_organisation(entity.name) is not None or form(entity.name).state is not None
        case _:
            return False
