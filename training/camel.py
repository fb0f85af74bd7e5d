"""Camel Morph's tables expanded to surface stems: which stems are verbs, adjectives, proper nouns or particles.

Source: CAMeL-Lab/camel_morph, MSA, LREC-COLING 2024 release, CC BY 4.0. A stem takes a buffer before its suffix
(`{iltaq` + `aY`, `ay`, `_`); we join each stem with every buffer of its class, which is all that spelling needs.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from training.corpora import SHARED

_LETTERS = dict(
    zip("'|>&<}AbptvjHxd*rzs$SDTZEgfqklmnhwYyPJVG", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچڤگ", strict=True)
)


@dataclass(frozen=True, slots=True)
class Stem:
    """A surface stem, undiacritised: its lemma, the table's part of speech, and for verbs the aspect."""

    form: str
    lemma: str
    pos: str
    gender: str
    number: str


def arabic(transliterated: str) -> str:
    """Arabic letters of Buckwalter's transliteration, without vowel marks."""
    plain = re.sub(r"-[aiu]+$", "", transliterated).replace("{", "A")
    return "".join(_LETTERS.get(char, "") for char in plain)


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (SHARED / "data/camel-morph" / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


@cache
def _buffers(table: str, name: str) -> dict[str, tuple[str, ...]]:
    """A condition that a stem sets -> the buffers that may follow it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in _rows(table):
        if row["CLASS"] == name and row["DEFINE"] == "MORPH":
            condition = next((part for part in row["COND-T"].split() + row["COND-S"].split() if "#" in part), None)
            if condition:
                found[condition].add("" if row["FORM"] == "_" else row["FORM"])
    return {condition: tuple(sorted(forms)) for condition, forms in found.items()}


def _forms(row: dict[str, str], buffers: dict[str, tuple[str, ...]]) -> set[str]:
    conditions = row["COND-T"].split() + row["COND-S"].split()
    endings = next((buffers[condition] for condition in conditions if condition in buffers), ("",))
    return {row["FORM"] + ending for ending in endings}


def _features(row: dict[str, str]) -> dict[str, str]:
    return dict(pair.split(":", 1) for pair in row["FEAT"].split() if ":" in pair)


def verbs() -> Iterator[Stem]:
    """Surface stems of verbs, with the person's letter for imperfect ones; `pos` is `p`, `i` or `c`."""
    for aspect, letters in (("P", ("",)), ("I", ("y", "t", "n", ">")), ("C", ("",))):
        buffers = _buffers("MSA-Verb-MORPH", f"[{aspect}VBuff]")
        for row in _rows(f"MSA-Verb-LEX-{aspect}V"):
            if row["DEFINE"] != "LEXICON":
                continue
            conditions = row["COND-S"].split() + row["COND-T"].split()
            for form in _forms(row, buffers):
                for letter in letters:
                    whole = _with_person(letter, form, conditions)
                    yield Stem(arabic(whole), arabic(row["LEMMA"]), aspect.lower(), "", "")


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb as a whole: lemma, abstract pattern, root letters (Arabic), imperfect stems without person."""

    lemma: str
    pattern: str
    root: tuple[str, ...]
    imperfect: frozenset[str]
    weak_middle: bool
    weak_end: bool

    @property
    def derived(self) -> bool:
        """Whether the verb is of another than the first form."""
        return self.pattern != "1a2a3"


def verb_entries() -> Iterator[Verb]:
    """The verbs of the tables."""
    buffers = _buffers("MSA-Verb-MORPH", "[IVBuff]")
    stems: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    for row in _rows("MSA-Verb-LEX-IV"):
        if row["DEFINE"] == "LEXICON":
            forms = {arabic(form) for form in _forms(row, buffers)}
            stems[row["LEMMA"], row["PATTERN_ABSTRACT"], row["ROOT"]] |= forms
    for (lemma, pattern, root), imperfect in sorted(stems.items()):
        letters = root.split(".")
        weak_middle = len(letters) == 3 and letters[1] in "wy" and letters[2] not in "wy" and "aA" in lemma
        yield Verb(
            arabic(lemma), pattern, tuple(map(arabic, letters)), frozenset(imperfect), weak_middle, letters[-1] in "wy"
        )


def _with_person(letter: str, form: str, conditions: list[str]) -> str:
    if ">-#" not in conditions:
        return letter + form
    if letter == ">":
        return ("|" if "a-#" in conditions else ">uw") + form
    return letter + (">" if "a-#" in conditions else "&") + form


def nominals() -> Iterator[Stem]:
    """Surface stems of adjectives, proper nouns, numerals and other words; `pos` is the table's own."""
    buffers = _buffers("MSA-Nom-MORPH", "[NBuff]")
    for table in (
        "Adj-LEX",
        "Adj-Comp-LEX",
        "Adj-Num-LEX",
        "Noun-Num-LEX",
        "Noun-Prop-LEX",
        "Noun-Quant-LEX",
        "Other-LEX",
    ):
        for row in _rows(f"MSA-{table}"):
            if row["DEFINE"] != "LEXICON" or "_+" in (row.get("BW") or ""):
                continue
            features = _features(row)
            for form in _forms(row, buffers):
                surface = arabic(form.split("+")[-1]) if "+" not in form else ""
                if surface:
                    lemma = arabic(row["LEMMA"])
                    yield Stem(
                        surface, lemma, features.get("pos", ""), features.get("gen", ""), features.get("num", "")
                    )
