"""The inflected forms of a verb of speech, without vowels, in the folded spelling.

Reported speech is told in the third person, so only its forms are made: perfect, imperfect (indicative and
subjunctive), the active participle as a circumstantial accusative (`مشيرا`, `مؤكدة`) and the verbal noun. Derived forms
II to X follow their patterns from the perfect alone; the parts of form I are given by the lexicon.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from kg.arabic.normal import fold


class Shape(StrEnum):
    """What kind of word form it is."""

    PERFECT = "perfect"
    IMPERFECT = "imperfect"
    PARTICIPLE = "participle"
    NOUN = "noun"


class Inflected(NamedTuple):
    """One folded form with its shape and agreement (gender `m f` or empty, number `s d p`); `ending` is the last letter
    as written, which folding may hide (`نادى`, `نادي`)."""

    form: str
    shape: Shape
    gender: str
    number: str
    ending: str


@dataclass(frozen=True, slots=True)
class Parts:
    """The principal parts of a verb as written, and the broken plural of its noun; an empty part is not used."""

    perfect: str
    imperfect: str
    participle: str
    noun: str
    plural: str = ""


_DEFECTIVE: Final = ("ى", "ا", "ي")
_HAMZA_AFTER_PREFIX: Final = {"أ": "ؤ", "آ": "ؤا"}


def derive(perfect: str, form: str) -> Parts:
    """The principal parts of a verb of form II to X (`Q`: four radicals, only the perfect), by pattern.

    Raises `ValueError` for a form with no pattern."""
    pattern = _PATTERNS.get(form)
    if pattern is None:
        raise ValueError(f"no pattern for form {form!r} of {perfect!r}: give its imperfect, participle and noun")
    stem, ending = pattern
    base = _stem(perfect, stem)
    weak = perfect.endswith(_DEFECTIVE)
    imperfect = f"ي{base[:-1]}{_WEAK_IMPERFECT.get(form, 'ي')}" if weak else f"ي{base}"
    participle = f"م{base[:-1]}ي" if weak else f"م{base}"
    return Parts(perfect, imperfect, participle, _noun(perfect, ending, weak))


def _stem(perfect: str, dropped: int) -> str:
    """The stem after the imperfect's prefix: a hollow verb of form IV has `ي` for its alef, hamza rests on `و`."""
    base = perfect[dropped:]
    if dropped and perfect[0] == "أ" and len(base) == 3 and base[1] == "ا":
        return f"{base[0]}ي{base[2]}"
    return _HAMZA_AFTER_PREFIX.get(base[0], base[0]) + base[1:]


_PATTERNS: Final = {
    "II": (0, "II"),
    "III": (0, "III"),
    "IV": (1, "IV"),
    "V": (0, "V"),
    "VI": (0, "V"),
    "VIII": (1, "VIII"),
    "X": (1, "VIII"),
}
_WEAK_IMPERFECT: Final = {"V": "ى", "VI": "ى"}


def _noun(perfect: str, pattern: str, weak: bool) -> str:
    """The verbal noun by the pattern of the form."""
    if pattern == "II":
        return f"ت{perfect[:-1]}ية" if weak else f"ت{perfect[:-1]}ي{perfect[-1]}"
    if pattern == "III":
        return f"م{perfect[:-1]}اة" if weak else f"م{perfect}ة"
    if pattern == "IV":
        hollow = len(perfect) == 4 and perfect[2] == "ا"
        body = perfect[1:]
        doubled = len(body) == 2
        root = body if doubled else body[:-1]
        return f"إ{body}ة" if hollow else f"إ{body[:-1]}اء" if weak else f"إ{root}ا{body[-1]}"
    if pattern == "VIII":
        return f"{perfect[:-1]}اء" if weak else f"{perfect[:-1]}ا{perfect[-1]}"
    return perfect[:-1] if weak else perfect


def inflect(parts: Parts) -> Iterator[Inflected]:
    """Every third-person form of the verb, its circumstantial participles and verbal nouns, folded."""
    yield from _perfect(parts.perfect)
    if parts.imperfect:
        yield from _imperfect(parts.imperfect)
    if parts.participle:
        yield from _participle(parts.participle)
    if parts.noun:
        yield from nouns(parts.noun)
    if parts.plural:
        yield _form(parts.plural, Shape.NOUN, "f", "p")


def _form(spelling: str, shape: Shape, gender: str, number: str) -> Inflected:
    return Inflected(fold(spelling), shape, gender, number, spelling[-1])


def _perfect(perfect: str) -> Iterator[Inflected]:
    weak = perfect.endswith(("ى", "ا"))
    base = perfect[:-1] if weak else perfect
    dual = ("و" if perfect.endswith("ا") else "ي") if weak else ""
    made = [
        (perfect, "m", "s"),
        (f"{base}ت", "f", "s"),
        (f"{base}وا", "m", "p"),
        (f"{base}{dual}ا", "m", "d"),
        (f"{base}تا", "f", "d"),
    ]
    for spelling, gender, number in made:
        yield _form(spelling, Shape.PERFECT, gender, number)


def _imperfect(imperfect: str) -> Iterator[Inflected]:
    weak = imperfect.endswith(("ى", "ي", "و"))
    base = imperfect[:-1] if weak else imperfect
    dual = ("ي" if imperfect.endswith("ى") else imperfect[-1]) if weak else ""
    for prefix, gender in (("ي", "m"), ("ت", "f")):
        yield _form(prefix + imperfect[1:], Shape.IMPERFECT, gender, "s")
        for ending in ("ان", "ا"):
            yield _form(_joined(f"{prefix}{base[1:]}{dual}", ending), Shape.IMPERFECT, gender, "d")
    for ending in ("ون", "وا"):
        yield _form(f"{base}{ending}", Shape.IMPERFECT, "m", "p")


def _joined(stem: str, ending: str) -> str:
    """A stem with an ending; a hamza on alef and an alef are written as one letter (`يبدآن`)."""
    return f"{stem[:-1]}آ{ending[1:]}" if stem.endswith("أ") and ending.startswith("ا") else stem + ending


def _participle(participle: str) -> Iterator[Inflected]:
    """The accusative forms; a defective participle (`داعي`) loses its `ي` before the plural's ending."""
    for ending, gender, number in (("ا", "m", "s"), ("ة", "f", "s"), ("تين", "f", "d"), ("ات", "f", "p")):
        yield _form(participle + ending, Shape.PARTICIPLE, gender, number)
    yield _form(f"{participle.removesuffix('ي')}ين", Shape.PARTICIPLE, "m", "p")


def nouns(noun: str) -> Iterator[Inflected]:
    """The verbal noun, its form before a pronoun, its accusative (`اتهاما`), and its sound plural (`اتهامات`)."""
    base = noun[:-1] if noun.endswith("ة") else noun
    gender = "f" if noun.endswith("ة") else "m"
    yield _form(noun, Shape.NOUN, gender, "s")
    if gender == "f":
        yield _form(f"{base}ت", Shape.NOUN, gender, "s")
    elif not noun.endswith(("ا", "ى", "ء")):
        yield _form(f"{noun}ا", Shape.NOUN, gender, "s")
    yield _form(f"{base}ات", Shape.NOUN, "f", "p")
    yield from (
        _form(f"{base}{'ت' if gender == 'f' else ''}{ending}", Shape.NOUN, gender, "d") for ending in ("ان", "ين")
    )
