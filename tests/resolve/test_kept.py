"""Identity of articles that are kept elsewhere and never in memory all at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator

from desk import PER, lone

from kg.model import Extraction
from kg.resolve import Corrections, resolve, resolve_kept
from kg.state.packing import Packed, pack, unpack

PACKED: list[Packed] = [pack(lone(f"a{number:02}", PER, "سامر حداد", title="وزير التجارة")) for number in range(40)]


def alive() -> int:
    """How many extractions are in memory."""
    gc.collect()
    return sum(type(thing) is Extraction for thing in gc.get_objects())


def test_extractions_are_let_go_one_by_one() -> None:
    most, before = 0, alive()

    def kept() -> Iterator[Extraction]:
        nonlocal most
        for packed in PACKED:
            yield unpack(packed)
            most = max(most, alive() - before)

    knowledge, _ = resolve_kept(kept, Corrections())
    assert knowledge == resolve(map(unpack, PACKED))
    assert len(knowledge.entities[0].members) == len(PACKED)
    assert most <= 2
