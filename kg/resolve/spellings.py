"""Names of places and organisations that differ only in how they are spelled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.resolve.bearers import Bearer
from kg.resolve.clusters import Unions
from kg.resolve.keys import is_arabic, sound, spell_one_thing

Name = tuple[str, ...]


def by_spelling(found: Mapping[Name, list[Bearer]]) -> Iterator[tuple[str, tuple[Bearer, ...]]]:
    """The key and the bearers of each name, its variant spellings together; the most frequent spelling is the key."""
    for group in spellings(found):
        best = min(group, key=lambda name: (-len(found[name]), name))
        yield " ".join(best), tuple(bearer for name in group for bearer in found[name])


def spellings(names: Iterable[Name], same: Iterable[tuple[Name, Name]] = ()) -> list[list[Name]]:
    """The names in groups that spell one, in order. Of pairs of names that an article uses for one thing, `same`, those
    of equal sound spell one however short their foreign words are (`تشيلسي`, `تشلسي`)."""
    unions: Unions[Name] = Unions()
    blocks: dict[str, list[Name]] = defaultdict(list)
    for name in sorted(names):
        unions.find(name)
        blocks[sound_of(name)].append(name)
    for one, other in same:
        if sound_of(one) == sound_of(other) and not any(map(is_arabic, {*one} ^ {*other})):
            unions.union(one, other)
    for block in blocks.values():
        for at, one in enumerate(block):
            for other in block[at + 1 :]:
                if spell_one_thing(one, other):
                    unions.union(one, other)
    return sorted(sorted(group) for group in unions.sets())


def sound_of(name: Name) -> str:
    """The consonants of a name, under which its spellings meet."""
    return "".join(map(sound, name))
