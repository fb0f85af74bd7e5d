"""Identity across articles: one entity a real thing, one event a real occasion, with all their reports."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

import msgspec

from kg.model import Extraction, Knowledge, Problem
from kg.resolve.correcting import corrected
from kg.resolve.corrections import Corrections, load_corrections
from kg.resolve.identity import Identity, found_in
from kg.resolve.memory import Memory
from kg.resolve.question import Change, Said
from kg.resolve.retelling import retold
from kg.resolve.revising import revised
from kg.resolve.telling import told
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
    knowledge, problems = resolve_kept(lambda: ordered, corrections)
    return replace(knowledge.in_memory(), local=dict(knowledge.local)), problems


def resolve_kept(
    kept: Callable[[], Iterable[Extraction]], corrections: Corrections, memory: Memory | None = None
) -> tuple[Knowledge, tuple[Problem, ...]]:
    """The same of extractions that are kept elsewhere: `kept` gives them anew each time it is called, in the order of
    article ids and each once. Neither they nor what they come to are in memory all at once: the parts of the result are
    read from the disk. What it was decided on is put into `memory`, for `revise`; nothing where there are corrections.
    """
    with uncollected():
        if memory is not None:
            memory.clear()
        memory = memory if corrections == Corrections() else None
        found, problems = corrected(found_in(kept(), memory), corrections)
        identity = Identity(found)
        if memory is not None:
            identity.remember(memory)
        local = identity.local()
        knowledge = Knowledge(identity.entities, local=local, **told(kept(), local, identity.within()))
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
