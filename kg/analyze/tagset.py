"""Farasa's part-of-speech tags: a word's stem has one of `TAGS`; its affixes' tags follow from it."""

from __future__ import annotations

from typing import Final

from kg.analyze.candidates import Candidate
from kg.analyze.lexicon import Lexicon, spelling_key

TAGS: Final = (
    "NOUN", "ADJ", "V", "PREP", "PART", "PRON", "CONJ", "NUM", "ADV", "PUNC", "FOREIGN", "ABBREV", "FUT_PART", "DET",
)  # fmt: skip
NOUN, ADJ, V = 0, 1, 2

_PROCLITICS: Final = {
    "و": "CONJ", "ف": "CONJ", "ب": "PREP", "ل": "PREP", "ك": "PREP", "ال": "DET", "س": "FUT_PART",
}  # fmt: skip
_NOMINAL_ENDINGS: Final = frozenset({"ة", "ات", "ون", "ين", "ان", "ت", "و", "تا"})
_NOMINAL_TAGS: Final = frozenset({"NOUN", "ADJ", "NUM", "ADV"})
_PARTICLES: Final = frozenset({"لا", "ما"})


def proclitic_tags(split: Candidate) -> tuple[str, ...]:
    """The tags of the segments before the stem."""
    return tuple(_PROCLITICS[segment] for segment in split.prefix.split("+")) if split.prefix else ()


def suffix_tags(split: Candidate, tag: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The tags of the segments after the stem, which depend on the stem's tag: `ت` is an ending after a noun and a
    subject pronoun after a verb."""
    if not split.suffix:
        return ()
    segments = split.suffix.split("+")
    if tag not in _NOMINAL_TAGS:
        return tuple("PART" if segment in _PARTICLES else "PRON" for segment in segments)
    return tuple(_nominal_suffix(split, segments, at, lexicon) for at in range(len(segments)))


def _nominal_suffix(split: Candidate, segments: list[str], at: int, lexicon: Lexicon) -> str:
    segment = segments[at]
    if segment in _NOMINAL_ENDINGS:
        return "NSUFF"
    if segment == "ا":
        return "CASE" if len(segments) == 1 else "NSUFF"
    if segment == "ي" and (at or len(segments) > 1 or _has_sound_plural(split.stem, lexicon)):
        return "NSUFF"
    return "PRON"


def _has_sound_plural(stem: str, lexicon: Lexicon) -> bool:
    """Whether `ي` after a stem rather closes a plural in construct (`مسؤولي`) than says `my`."""
    key = spelling_key(stem)
    return any(key + plural in lexicon.counts for plural in ("ين", "ون"))
