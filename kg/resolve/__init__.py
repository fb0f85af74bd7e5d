"""Identity across articles: one entity a real thing, one event a real occasion, with all their reports."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Collection, Iterable

import msgspec

from kg.model import Entity, Extraction, Knowledge, Problem
from kg.resolve import events
from kg.resolve.bearers import bearers
from kg.resolve.clustering import clusters
from kg.resolve.correcting import corrected
from kg.resolve.corrections import Corrections, load_corrections
from kg.resolve.entities import entities, identified
from kg.resolve.memory import Memory, remember
from kg.resolve.places import states_of_cities
from kg.resolve.question import Change, Said
from kg.resolve.reports import Local, Reports
from kg.resolve.retelling import retold
from kg.resolve.revising import revised
from kg.uncollected import uncollected

__all__ = [
    "Change",
    "Corrections",
    "Memory",
    "load_corrections",
    "resolve",
    "resolve_corrected",
    "resolve_kept",
    "revise",
]


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
    kept: Callable[[], Iterable[Extraction]], corrections: Corrections, memory: Memory | None = None
) -> tuple[Knowledge, tuple[Problem, ...]]:
    """The same of extractions that are kept elsewhere: `kept` gives them anew each time it is called, in the order of
    article ids and each once. They are never in memory all at once. What it was decided on is put into `memory`, for
    `revise`; nothing where there are corrections."""
    with uncollected():
        known, local, within, problems = _identities(kept(), corrections, memory)
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


def revise(former: Knowledge, change: Change, memory: Memory, there: Collection[str], said: Said) -> Knowledge | None:
    """What all articles say together after a change, at a cost in proportion to it: what `resolve` would make of them.

    `former` is what it made before the change, and what that was decided on is in `memory`, which is brought up to
    date; `there` has the ids of all articles there are now. None where the memory is not what it should be.
    """
    try:
        with uncollected():
            return retold(former, revised(former, change, memory, said), there, said)
    except (LookupError, zlib.error, msgspec.DecodeError):
        return None


def _identities(
    extractions: Iterable[Extraction], corrections: Corrections, memory: Memory | None
) -> tuple[tuple[Entity, ...], Local, dict[str, str], tuple[Problem, ...]]:
    """The entities, the ids that articles' own entities have among them, the states of cities, and the corrections that
    do not apply."""
    found, problems = corrected(identified(clusters(bearers(extractions))), corrections)
    known, borrowed = entities(found)
    if memory is not None:
        memory.clear()
        if corrections == Corrections():
            remember(memory, found, borrowed)
    local = {member: entity.id for entity in known for member in entity.members}
    return known, {member: local[member] for member in sorted(local)}, states_of_cities(found), problems
