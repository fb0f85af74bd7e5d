"""Final yaa written without its dots, as the papers of Egypt and the Sudan set it: `السيسى` for `السيسي`.

An article that writes so is told by its commonest words. Its words are then read with their dots, but for those that
end in an alef maqsura (`إلى`, `مستشفى`), which `data/alef_maqsura.tsv` lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.remembered import remembered
from kg.tables import rows

_LETTERS: Final = "\u0621-\u0652"
_FINAL: Final = re.compile(f"[{_LETTERS}]+ى(?![{_LETTERS}])")
_TELLING: Final = re.compile(f"(?<![{_LETTERS}])و?(?:ف|الذ|الت|ه)([ىي])(?![{_LETTERS}])")
_IN: Final = re.compile(f"(?<![{_LETTERS}])و?ف([ىي])(?![{_LETTERS}])")
_PARTICLES: Final = re.compile("[وف]?(?:[بك]?ال|لل|[بكلس])?")
_ONE_LETTER: Final = frozenset("وفبكلس")
_SHORTEST: Final = 2
_SIGNS: Final = frozenset({"فى", "وفى"})
"""Left as they are: everybody reads them, and they tell later readers that the article leaves dots out."""


def dotted(text: str) -> str:
    """The text with the dots of its final yaas where it leaves them out; as it is elsewhere. Offsets stay."""
    if "ى" not in text:
        return text
    marks = _TELLING.findall(text)
    return _FINAL.sub(_with_dots, text) if 2 * marks.count("ى") > len(marks) else text


def leaves_dots_out(text: str) -> bool:
    """Whether an article leaves them out, also where `dotted` has given it those of its other words: it writes `فى`."""
    marks = _IN.findall(text) if "ى" in text else []
    return 2 * marks.count("ى") > len(marks)


def _with_dots(match: re.Match[str]) -> str:
    word = match.group()
    return word if word in _SIGNS or _ends_in_alef(word) else word[:-1] + "ي"


@remembered
def _ends_in_alef(word: str) -> bool:
    """Whether a word ends in an alef maqsura with or without what is written onto it."""
    return not _words().isdisjoint(_readings(word))


def _readings(word: str) -> Iterator[str]:
    """The word, and what is left of it without the particles and the article that may stand before it."""
    yield word
    if word[0] in _ONE_LETTER:
        yield word[1:]
    at = _PARTICLES.match(word)
    if at is not None and len(word) - at.end() >= _SHORTEST:
        yield word[at.end() :]


@cache
def _words() -> frozenset[str]:
    return frozenset(word for (word,) in rows("kg.arabic", "data/alef_maqsura.tsv"))
