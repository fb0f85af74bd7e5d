"""Person names of one article: which short or differently spelled name stands for which full one.

A short name is a run of the words of a full one (`لافروف`, `محمد بن سلمان`), or its first and last (`علي صالح`). Two
words are the same when their folded forms are, or their consonants (`غوتيريس` and `غوتريس`): transcriptions of foreign
names differ in vowels and in letters for one sound. One word of the name must have three consonants then, and hardly
more vowels in one spelling (not `مورينيو` and `مروان`), or be spelled the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from kg.arabic.normal import fold
from kg.extract.lexicon import rows
from kg.remembered import remembered

_CONSONANTS = str.maketrans("غقثذضصطچپ", "جكتددستجب", "اويءئؤه")
_JOINTS = str.maketrans("-_#", "   ")
_SON = frozenset({"بن", "ابن", "بنت"})
_PREFIXES = frozenset({"عبد", "ابو", "ابي", "ابا", "ام"})
_LONE = ("ابي",)
_OTHER_SPELLINGS = frozenset({"اسحق", "عايض", "عبداللاه"})  # of given names that are in the list, too

Parts = tuple[str, ...]


class People:
    """The people named in an article; `mentions` are (name, position) in text order, `kin` the names that are told as
    those of somebody's kin."""

    def __init__(self, mentions: Iterable[tuple[str, int]], kin: Iterable[str] = ()) -> None:
        self._places: dict[Parts, list[int]] = {}
        told = [(parts(name), position) for name, position in mentions]
        self._by_first = any(one == _LONE for one, _ in told)
        for one, position in told:
            self._places.setdefault(self._parted(one), []).append(position)
        self._kin = {self._parted(parts(name)) for name in kin}
        self._taken: dict[Parts, str] = {}
        self._holding: dict[str, list[Parts]] = {}
        for one in self._places:
            for bones in dict.fromkeys(map(_bones, one)):
                self._holding.setdefault(bones, []).append(one)
        full = {one: one for one in self._places if not any(_stands_for(one, other) for other in self._like(one))}
        self._same = {one: next((o for o in self._like(one) if o in full and sounds(one, o)), one) for one in full}

    def _like(self, short: Parts) -> Sequence[Parts]:
        """The names that hold a word which sounds like the first of a name: all that it can stand for or be."""
        return self._holding.get(_bones(short[0]), ()) if short else ()

    def key(self, name: str, position: int) -> str:
        """What identifies the person called `name` at `position`: the folded full name, where several fit one that is
        spelled the same, of these who is nobody's kin, or the one mentioned last before, else first after; a short name
        stays with the first it was used for."""
        short = self._parted(parts(name))
        if short in self._taken:
            return self._taken[short]
        owners = (
            [full for full in self._like(short) if full in self._same and _stands_for(short, full)]
            if short not in self._same
            else [short]
        )
        owner = min(
            owners,
            key=lambda full: (
                not set(short) <= set(full),
                self._is_kin_of(short, full),
                *self._distance(full, position),
            ),
            default=short,
        )
        self._taken[short] = " ".join(self._same.get(owner, owner))
        return self._taken[short]

    def _parted(self, name: Parts) -> Parts:
        """A name with `أبي` as a word of its own where the article calls somebody so (`أبي`, of `أبي كريم`)."""
        if not self._by_first or not name or name[0] in _LONE or not name[0].startswith(_LONE[0]):
            return name
        return (*_LONE, name[0].removeprefix(_LONE[0]), *name[1:])

    def _is_kin_of(self, short: Parts, full: Parts) -> bool:
        """Whether a surname alone is that of somebody's kin."""
        return full in self._kin and short[-1] == full[-1] and short[0] != full[0]

    def _distance(self, full: Parts, position: int) -> tuple[bool, int]:
        """How far the nearest mention of the full name is; those behind the position come last."""
        before = [position - place for place in self._places[full] if place <= position]
        return (False, min(before)) if before else (True, min(self._places[full]) - position)


@remembered
def parts(name: str) -> Parts:
    """The folded words of a name without articles; `عبد` and the like are joined with what follows."""
    found: list[str] = []
    for word in fold(name).translate(_JOINTS).split():
        if found and found[-1] in _PREFIXES:
            found[-1] += word
        else:
            found.append(word.removeprefix("ال") if len(word) > 4 else word)
    return tuple(found)


def sound(name: str) -> str:
    """A key under which spellings of one full name are equal: the consonants of its words."""
    return " ".join(_bones(part) for part in parts(name))


def _stands_for(short: Parts, full: Parts) -> bool:
    """Whether `short` is a shorter form of `full`."""
    size = len(short)
    if not 0 < size < len(full):
        return False
    if any(sounds(short, full[at : at + size]) and not _is_father(full, at) for at in range(len(full) - size + 1)):
        return True
    return size == 2 and sounds(short, (full[0], full[-1]))


def _is_father(full: Parts, at: int) -> bool:
    """Whether the words from `at` on name the father (`سلمان بن عبدالعزيز` in `محمد بن سلمان بن عبدالعزيز`)."""
    return at > 0 and full[at - 1] in _SON


def sounds(one: Parts, other: Parts) -> bool:
    """Whether two names have the same words in order."""
    if one == other or len(one) != len(other):
        return one == other
    if any(a != b and a in _given() and b in _given() for a, b in zip(one, other, strict=True)):
        return False
    bones = [_bones(word) for word in one]
    if bones != [_bones(word) for word in other]:
        return False
    alike = [
        len(bone) > 2 and abs(len(a) - len(b)) < len(bone) - 1 for bone, a, b in zip(bones, one, other, strict=True)
    ]
    return any(same or a == b for same, a, b in zip(alike, one, other, strict=True))


@cache
def _given() -> frozenset[str]:
    """The given names of Arabs, which differ in vowels alone (`حسني` and `حسين`), without articles."""
    return frozenset(parts(name)[0] for name, _ in rows("arab_given_names")) - _OTHER_SPELLINGS


@remembered
def _bones(word: str) -> str:
    """The consonants of a word, one letter a sound; a first vowel counts."""
    return ("ا" if word[:1] in "اويع" else "") + word.translate(_CONSONANTS)
