"""The verbs and nouns of meeting and the support verbs that carry the nouns, and their look-up by word.

The frames are the lines of `kg/extract/frames/meetings_*.tsv`; the files' headers explain their columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from kg.arabic.normal import fold
from kg.extract.statements.conjugation import Parts, derive, inflect
from kg.extract.words import Word
from kg.model import Medium

_OBJECT_PRONOUNS = ("هما", "هم", "ها", "هن", "ه", "نا", "ني", "ك")


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb, noun or support verb: its folded citation form, its class, for a verb or noun of meeting the medium and
    the folded prepositions of a partner."""

    lemma: str
    kind: str
    medium: Medium = Medium.UNSPECIFIED
    preps: frozenset[str] = frozenset()
    noun: bool = False


class VerbReading(NamedTuple):
    """A verb's frame and the folded object pronoun written onto the verb (`استقبله` has `ه`), or an empty string."""

    frame: Frame
    pronoun: str


def verb_of_meeting(word: Word) -> VerbReading | None:
    """The word read as a verb of meeting."""
    return _read(word, _verbs())


def support_verb(word: Word) -> VerbReading | None:
    """The word read as a support verb."""
    return _read(word, _supports())


def noun_of_meeting(word: Word) -> Frame | None:
    """The frame of a noun of meeting."""
    if word.is_verb or word.is_mark:
        return None
    table = _nouns()
    found = table.get(word.key)
    if found is None and word.pronoun and word.key.endswith("ت"):
        found = table.get(word.key[:-1] + "ه")
    return found


def _read(word: Word, table: dict[str, Frame]) -> VerbReading | None:
    """By form, by form before an object pronoun, then by lemma (which knows first and second persons too)."""
    if not word.is_verb:
        return None
    frame = table.get(word.key)
    if frame is not None:
        return VerbReading(frame, "")
    ending = next((ending for ending in _OBJECT_PRONOUNS if word.key.endswith(ending)), "")
    frame = table.get(word.key.removesuffix(ending)) or table.get(word.lemma)
    return VerbReading(frame, "" if word.person in {"1", "2"} else ending) if frame else None


def _rows(name: str) -> Iterator[list[str]]:
    for line in files("kg.extract").joinpath(f"frames/{name}.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _forms(verb: str, form: str, imperfect: str) -> Iterator[str]:
    """The folded third-person forms of a verb; a weak ending is an alef before a pronoun
    (`التقاه`) and is lost in the jussive (`لم يلتق`)."""
    parts = Parts(verb, imperfect, "", "") if imperfect else derive(verb, form)
    for inflected in inflect(Parts(parts.perfect, parts.imperfect, "", "")):
        yield inflected.form
    if verb.endswith("ى"):
        yield fold(f"{verb[:-1]}ا")
        yield from (fold(f"{prefix}{parts.imperfect[1:-1]}") for prefix in "يت")


@cache
def _verbs() -> dict[str, Frame]:
    table: dict[str, Frame] = {}
    for verb, form, kind, medium, preps, *imperfect in _rows("meetings_verbs"):
        frame = Frame(fold(verb), kind, Medium(medium), _prepositions(preps))
        table.update(dict.fromkeys(_forms(verb, form, "".join(imperfect)), frame))
    return table


@cache
def _supports() -> dict[str, Frame]:
    table: dict[str, Frame] = {}
    for verb, form, kind, *imperfect in _rows("meetings_support"):
        table.update(dict.fromkeys(_forms(verb, form, "".join(imperfect)), Frame(fold(verb), kind)))
    return table


@cache
def _nouns() -> dict[str, Frame]:
    """Singulars, plurals, duals, the tanwin alef (`اجتماعا`), and the seats of a hamza before a pronoun (`لقائه`)."""
    table: dict[str, Frame] = {}
    for forms, kind, medium, preps in _rows("meetings_nouns"):
        singular, *plurals = forms.split("|")
        frame = Frame(fold(singular), kind, Medium(medium), _prepositions(preps), noun=True)
        base = f"{singular[:-1]}ت" if singular.endswith("ة") else singular
        seats = [singular[:-1] + seat for seat in "ئؤ"] if singular.endswith("ء") else []
        spellings = [singular, *plurals, *seats, f"{base}ان", f"{base}ين", f"{base}ا" if base == singular else singular]
        table.update(dict.fromkeys(map(fold, spellings), frame))
    return table


def _prepositions(text: str) -> frozenset[str]:
    return frozenset(map(fold, text.split())) - {"-"}
