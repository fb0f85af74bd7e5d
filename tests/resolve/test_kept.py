"""Identity of articles that are kept elsewhere and never in memory all at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator

from desk import PER, lone

from kg.model import Entity, Extraction, Role
from kg.resolve import Corrections, resolve, resolve_kept
from kg.state.packing import Packed, pack, unpack

PACKED: list[Packed] = [pack(lone(f"a{number:02}", PER, "سامر حداد", title="وزير التجارة")) for number in range(40)]


def alive(*types: type) -> int:
    """How many things of some types are in memory."""
    gc.collect()
    return sum(type(thing) in types for thing in gc.get_objects())


def test_extractions_are_let_go_one_by_one() -> None:
    most, before = 0, alive(Extraction)

    def kept() -> Iterator[Extraction]:
        nonlocal most
        for packed in PACKED:
            yield unpack(packed)
            most = max(most, alive(Extraction) - before)

    knowledge, _ = resolve_kept(kept, Corrections())
    (entity,) = knowledge.entities
    assert knowledge.in_memory() == resolve(map(unpack, PACKED))
    assert len(entity.members) == len(PACKED)
    assert most <= 2


def test_what_they_come_to_is_on_the_disk() -> None:
    many = [lone(f"a{number:02}", PER, f"سامر حداد{chr(0x628 + number)}", title="وزير") for number in range(30)]
    before = alive(Entity, Role)
    knowledge, _ = resolve_kept(lambda: iter(many), Corrections())
    assert alive(Entity, Role) - before <= 2
    assert [len(knowledge.entities), len(knowledge.roles), len(knowledge.local)] == [30, 30, 30]
    assert knowledge.in_memory() == resolve(many)
