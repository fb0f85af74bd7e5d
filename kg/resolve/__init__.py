"""Identity across articles: one entity a real thing, one event a real occasion, with all their reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from kg.model import ArticleEntity, Entity, EntityType, Extraction, Knowledge, Problem
from kg.resolve import events
from kg.resolve.authority import known_organisation
from kg.resolve.bearers import Bearer, bearers
from kg.resolve.clusters import Cluster
from kg.resolve.correcting import corrected
from kg.resolve.corrections import Corrections, load_corrections
from kg.resolve.entities import entities, identified
from kg.resolve.forms import form
from kg.resolve.keys import words
from kg.resolve.organisations import organisations
from kg.resolve.parties import parties
from kg.resolve.people import people
from kg.resolve.places import places, states_of_cities
from kg.resolve.reports import Local, Reports
from kg.resolve.states import state_of
from kg.uncollected import uncollected

__all__ = ["Corrections", "load_corrections", "resolve", "resolve_corrected", "resolve_kept"]


def resolve(extractions: Iterable[Extraction]) -> Knowledge:
    """What all articles say together. The result does not depend on the order of `extractions`.

    Each article may come once; of two extractions with one article id the last in the order given is taken.
    """
    return resolve_corrected(extractions, Corrections())[0]


def resolve_corrected(
    extractions: Iterable[Extraction], corrections: Corrections
) -> tuple[Knowledge, tuple[Problem, ...]]:
    """What all articles say together once the user's corrections are made, and the corrections that do not apply."""
    ordered = sorted({item.article_id: item for item in extractions}.values(), key=lambda item: item.article_id)
    return resolve_kept(lambda: ordered, corrections)


def resolve_kept(
    kept: Callable[[], Iterable[Extraction]], corrections: Corrections
) -> tuple[Knowledge, tuple[Problem, ...]]:
    """The same of extractions that are kept elsewhere: `kept` gives them anew each time it is called, in the order of
    article ids and each once. They are never in memory all at once."""
    with uncollected():
        known, local, within, problems = _identities(kept(), corrections)
        reports = Reports(local)
        for extraction in kept():
            reports.add(extraction)
        knowledge = Knowledge(
            entities=known,
            meetings=events.meetings(reports, within),
            statements=events.statements(reports),
            roles=events.roles(reports),
            visits=events.visits(reports),
            local=local,
            relations=events.relations(reports),
        )
    return knowledge, problems


def _identities(
    extractions: Iterable[Extraction], corrections: Corrections
) -> tuple[tuple[Entity, ...], Local, dict[str, str], tuple[Problem, ...]]:
    """The entities, the ids that articles' own entities have among them, the states of cities, and the corrections that
    do not apply."""
    found, problems = corrected(identified(_clusters(bearers(extractions))), corrections)
    known = entities(found)
    local = {member: entity.id for entity in known for member in entity.members}
    return known, {member: local[member] for member in sorted(local)}, states_of_cities(found), problems


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
