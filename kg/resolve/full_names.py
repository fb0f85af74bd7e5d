"""Which full names spell one person's name: variants of spelling, words written together, middle names left out.

Names are compared inside blocks of equal sound, so cost grows with the number of distinct names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from kg.resolve.clusters import Unions
from kg.resolve.keys import is_arabic, sound, spell_one, spelling, variants
from kg.resolve.spellings import Name

_SON: Final = "بن"
_NUMBERS: Final = frozenset({"اول", "ثاني", "ثالث", "رابع", "خامس", "سادس"})


def name_clusters(names: Iterable[Name], same: Iterable[tuple[Name, Name]] = ()) -> list[list[Name]]:
    """Names of two or more words, grouped by the person's name they spell; the pairs `same` are of one person."""
    unions: Unions[Name] = Unions()
    sounds: dict[Name, list[Name]] = defaultdict(list)
    edges: dict[Name, list[Name]] = defaultdict(list)
    starts: dict[Name, list[Name]] = defaultdict(list)
    wholes: dict[str, list[Name]] = defaultdict(list)
    for name in sorted(names):
        unions.find(name)
        sounds[tuple(sound(word) for word in name)].append(name)
        edges[sound(name[0]), sound(name[-1])].append(name)
        if has_father(name):
            starts[sound(name[0]), sound(name[1])].append(name)
        wholes[whole(name)].append(name)
    for one, other in same:
        unions.union(one, other)
    for block in wholes.values():
        _unite_written_together(block, unions)
    for block in sounds.values():
        _unite_variants(block, unions)
    for block in edges.values():
        _unite_shortened(block, unions, _leaves_out_middle)
    for block in starts.values():
        _unite_shortened(block, unions, _leaves_out_forefathers)
    return sorted(sorted(group) for group in unions.sets())


def _unite_variants(block: Sequence[Name], unions: Unions[Name]) -> None:
    for at, one in enumerate(block):
        for other in block[at + 1 :]:
            if spell_one(one, other):
                unions.union(one, other)


def _unite_written_together(block: Sequence[Name], unions: Unions[Name]) -> None:
    """Unite foreign names of the same letters, some words of which are written as one (`شي جينبينغ`)."""
    foreign = [name for name in block if not any(map(is_arabic, name))]
    for other in foreign[1:]:
        unions.union(foreign[0], other)


def _unite_shortened(block: Sequence[Name], unions: Unions[Name], shortens: Callable[[Name, Name], bool]) -> None:
    """Unite a name with the longer one it shortens, where all that it may shorten are one; the longest names first."""
    for short in sorted(block, key=lambda name: (-len(name), name)):
        longer = [name for name in block if len(name) > len(short) and shortens(short, name)]
        if len({unions.find(name) for name in longer}) == 1:
            unions.union(short, longer[0])


def has_father(name: Name) -> bool:
    """Whether a name, in some spelling, may have a father's name in it."""
    return any(sound(word).startswith(_SON) for word in name[1:])


def is_called_by_given(name: Name) -> bool:
    """Whether an Arabic name tells the father's or a ruler's number, so that its bearer is called by the given name."""
    if len(name) == 2 and name[1] in _NUMBERS:
        return is_arabic(name[0])
    return has_father(name) and all(map(is_arabic, name))


def whole(name: Name) -> str:
    """The spelling of a name with its words written as one."""
    return spelling("".join(name))


def _leaves_out_forefathers(short: Name, long: Name) -> bool:
    """Whether `short` is the beginning of `long`, down to a father's name: `محمد بن سلمان` of `… بن عبد العزيز`."""
    return any(word.startswith(_SON) for word in short[1:]) and all(map(variants, short, long))


def _leaves_out_middle(short: Name, long: Name) -> bool:
    """Whether `short` is `long` without some of its middle names; a father's name is none (`سعود بن عبد العزيز`)."""
    if short[-1].startswith(_SON) or not (variants(short[0], long[0]) and variants(short[-1], long[-1])):
        return False
    rest = iter(long[1:-1])
    return all(any(variants(word, other) for other in rest) for word in short[1:-1])
