"""Ids by their names, in any spelling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from rapidfuzz import process

from kg.resolve.keys import key, variants, words

_SUGGESTIONS: Final = 5
_LIKENESS: Final = 60


class NameIndex:
    """What is called how: made of pairs of an id and one of its names."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        self._ids: dict[str, set[str]] = defaultdict(set)
        self._names: dict[str, str] = {}
        for id, name in names:
            self._ids[key(name)].add(id)
            self._names.setdefault(key(name), name)

    def called(self, name: str) -> list[str]:
        """The ids with just this name, in any spelling or, where there is none, transliteration; sorted."""
        wanted = words(name)
        found = self._ids.get(" ".join(wanted)) or {
            id for known, ids in self._ids.items() if _alike(known.split(), wanted) for id in ids
        }
        return sorted(found)

    def holding(self, text: str, *, whole: bool = False) -> set[str]:
        """The ids with all words of `text` in one name; the last may be a beginning, unless `whole` words are asked."""
        wanted = words(text)
        holds = _has_whole if whole else _has
        return {id for known, ids in self._ids.items() if wanted and holds(known.split(), wanted) for id in ids}

    def near(self, text: str, limit: int = _SUGGESTIONS) -> dict[str, list[str]]:
        """The names nearest to `text`, the nearest first, each with its ids."""
        matches = process.extract(key(text), list(self._ids), limit=limit, score_cutoff=_LIKENESS)
        return {self._names[known]: sorted(self._ids[known]) for known, _, _ in matches}


def _has(name: list[str], wanted: tuple[str, ...]) -> bool:
    return set(wanted[:-1]) <= set(name) and any(word.startswith(wanted[-1]) for word in name)


def _has_whole(name: list[str], wanted: tuple[str, ...]) -> bool:
    return set(wanted) <= set(name)


def _alike(name: list[str], wanted: tuple[str, ...]) -> bool:
    return len(name) == len(wanted) and all(map(variants, name, wanted))
