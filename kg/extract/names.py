"""Person names of one article: which short or differently spelled name stands for which full one."""

from __future__ import annotations

from collections.abc import Iterable

from kg.arabic.normal import fold

_SKELETON = str.maketrans("غقثذ", "جكتد", "اويءئؤه")


class Names:
    """The names of the people in an article."""

    def __init__(self, names: Iterable[str]) -> None:
        self._full: dict[str, str] = {}
        parts = {tuple(_parts(name)): fold(name) for name in names}
        longest = sorted(parts, key=len, reverse=True)
        for short in longest:
            owner = next((full for full in longest if len(full) > len(short) and _within(short, full)), None)
            twin = next((full for full in longest if full[0:] and _sounds(short, full)), short)
            self._full[parts[short]] = parts[owner or twin]

    def full(self, name: str) -> str:
        """The folded full name that `name` stands for in the article (itself where there is no longer one)."""
        key = fold(name)
        seen = {key}
        while (longer := self._full.get(key, key)) not in seen:
            seen.add(longer)
            key = longer
        return key


def _parts(name: str) -> list[str]:
    """The folded words of a name without articles."""
    return [part.removeprefix("ال") if len(part) > 4 else part for part in fold(name).split()]


def _within(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether `short` is a run of the words of `full`."""
    size = len(short)
    return any(full[at : at + size] == short for at in range(len(full) - size + 1))


def _sounds(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of equally many words have the same consonants."""
    return len(one) == len(other) and all(_bones(a) == _bones(b) for a, b in zip(one, other, strict=True))


def _bones(part: str) -> str:
    """The consonants of a word, sounds that transcriptions mix up as one."""
    return part[:1] + part[1:].translate(_SKELETON)
