"""Identity across articles: one entity a real thing, one event a real occasion, with all their reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.model import ArticleEntity, EntityType, Extraction, Knowledge
from kg.resolve import events
from kg.resolve.bearers import Bearer, bearers
from kg.resolve.clusters import Cluster
from kg.resolve.entities import entities
from kg.resolve.keys import words
from kg.resolve.organisations import organisations
from kg.resolve.parties import parties
from kg.resolve.people import people
from kg.resolve.places import places

__all__ = ["resolve"]


def resolve(extractions: Iterable[Extraction]) -> Knowledge:
    """What all articles say together. The result does not depend on the order of `extractions`.

    Each article may come once; of two extractions with one article id the last in the order given is taken.
    """
    ordered = sorted({item.article_id: item for item in extractions}.values(), key=lambda item: item.article_id)
    found = entities(_clusters(bearers(ordered)))
    local = {member: entity.id for entity in found for member in entity.members}
    return Knowledge(
        entities=tuple(found),
        meetings=events.meetings(ordered, local),
        statements=events.statements(ordered, local),
        roles=events.roles(ordered, local),
        visits=events.visits(ordered, local),
        local=dict(sorted(local.items())),
    )


def _clusters(found: Iterable[Bearer]) -> list[Cluster]:
    by_type: dict[EntityType, list[Bearer]] = defaultdict(list)
    unnamed: list[Bearer] = []
    for bearer in found:
        (by_type[bearer.entity.type] if _is_named(bearer.entity) else unnamed).append(bearer)
    return [
        *people(by_type[EntityType.PER]),
        *places(by_type[EntityType.LOC]),
        *organisations(by_type[EntityType.ORG]),
        *parties(unnamed),
    ]


def _is_named(entity: ArticleEntity) -> bool:
    """Whether an entity has a name that other articles may know it by: a place or organisation always does, though
    the text may only imply it (`الروسي` implies `روسيا`), a person where the article gives one."""
    if entity.type is EntityType.GRP or not words(entity.name):
        return False
    return entity.type is not EntityType.PER or bool(entity.names)
