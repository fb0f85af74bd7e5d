"""What is known about words without looking at their neighbours: how often they occur and what stems they may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

_BARE_ALEF: Final = str.maketrans("أإآٱ", "اااا")


def spelling_key(word: str) -> str:
    """The key of a normalised word in the lexicon: hamzas on alef, which careless writers leave out, do not count."""
    return word.translate(_BARE_ALEF)


def stem_key(stem: str, suffix: str) -> str:
    """The key of a normalised stem as it is spelled without its suffix: `لقائ` before a pronoun is `لقاء`."""
    if suffix and stem[-1] in "ئؤ" and stem[-2:-1] in ("ا", "ي", "و"):
        stem = stem[:-1] + "ء"
    return spelling_key(stem)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Counts of word forms in a corpus of news and classes of stems, both under `spelling_key`.

    A class is a string of letters in alphabetical order: `p i c` perfect, imperfect and command verb, `a` adjective,
    `e` elative, `n` proper noun, `m` numeral, `f` function word.
    """

    counts: Mapping[str, int]
    classes: Mapping[str, str]
    tendencies: Mapping[str, str] = field(default_factory=dict)

    def tendency(self, stem: str) -> list[str]:
        """Names of what a stem tends to be, as features."""
        seen = self.tendencies.get(stem, "")
        return [f"u{seen}", *(f"v{at}{share}" for at, share in enumerate(seen))]

    def level(self, key: str) -> int:
        """How frequent a word is: 0 for never, then 1 + the binary logarithm of its count."""
        return self.counts.get(key, 0).bit_length()
