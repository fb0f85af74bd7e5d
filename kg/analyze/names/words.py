"""What the name recogniser knows of a word by its spelling: its key, its form without proclitics, its features."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from kg.arabic.normal import fold

_DIGIT: Final = re.compile(r"[0-9]")
_QUOTES: Final = dict.fromkeys(map(ord, "«»“”„‟‹›"), '"')
_ARABIC: Final = re.compile(r"[\u0621-\u064a]+")
_PROCLITICS: Final = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
_SHORTEST_BASE: Final = 3


def key(word: str) -> str:
    """The folded spelling of `word`, its digits all `0` and all quotation marks alike."""
    return _DIGIT.sub("0", fold(word)).translate(_QUOTES)


def bases(word: str) -> Iterator[tuple[int, str]]:
    """The ways to take proclitics off a key: the number of letters that go, and the word without them.

    `لل` stands for `ل` and an article, whose alef the base gets back.
    """
    for proclitic in _PROCLITICS:
        rest = word[len(proclitic) :]
        if not word.startswith(proclitic) or len(rest) < _SHORTEST_BASE:
            continue
        if proclitic[-1] == "ل" and rest[0] == "ل":
            yield len(proclitic) + 1, "ا" + rest
        else:
            yield len(proclitic), rest


def base(word: str, counts: Mapping[str, int]) -> tuple[int, str]:
    """The base of a key that is the most frequent of all, the word itself included, and the letters that go."""
    best = (0, word)
    seen = counts.get(word, 0)
    for cut, rest in bases(word):
        if counts.get(rest, 0) > seen:
            best, seen = (cut, rest), counts[rest]
    return best


def features(word: str, stem: str, classes: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The features of a key with its base: affixes, letter trigrams, shape, and the lexicon classes of both."""
    if not _ARABIC.fullmatch(word):
        return ["shape", f"shape {_shape(word)}", f"mark {word}"]
    found = [f"stem {stem}", f"length {min(len(stem), 9)}", f"proclitic {word[: len(word) - len(stem)]}"]
    found += [f"begin {stem[:size]}" for size in (1, 2, 3, 4)]
    found += [f"end {stem[-size:]}" for size in (1, 2, 3, 4)]
    edged = f"<{stem}>"
    found += [f"gram {edged[at : at + 3]}" for at in range(len(edged) - 2)]
    found += [f"class {name}" for name in classes.get(stem, ())]
    found += [f"whole {name}" for name in classes.get(word, ()) if word != stem]
    bare = stem[2:] if stem.startswith("ال") else "ال" + stem
    found += [f"article {name}" for name in classes.get(bare, ())]
    return found


def _shape(word: str) -> str:
    kinds = {("0" if c.isdigit() else "a" if "a" <= c <= "z" else "ع" if c.isalpha() else "-") for c in word}
    return "".join(sorted(kinds))
