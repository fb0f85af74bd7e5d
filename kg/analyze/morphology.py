"""Lemmas and features of words, from their segments and their stem's tag."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kg.analyze.candidates import Candidate
from kg.analyze.lexicon import Lexicon, spelling_key
from kg.model import Features

_RARE: Final = 8
_PROPER: Final = "n"
_PERFECT: Final = {
    "": ("m", "s", "3"), "ت": ("f", "s", "3"), "وا": ("m", "p", "3"), "و": ("m", "p", "3"), "نا": ("", "p", "1"),
    "ا": ("m", "d", "3"), "تا": ("f", "d", "3"), "ن": ("f", "p", "3"), "تم": ("m", "p", "2"), "تما": ("", "d", "2"),
    "تن": ("f", "p", "2"), "تمو": ("m", "p", "2"),
}  # fmt: skip
_IMPERFECT_NUMBER: Final = {"ون": "p", "وا": "p", "و": "p", "ان": "d", "ا": "d", "ن": "p"}
_IMPERFECT: Final = {"ي": ("m", "3"), "ت": ("f", "3"), "ن": ("", "1"), "أ": ("", "1"), "ا": ("", "1"), "آ": ("", "1")}
_NOMINAL: Final = {
    "ة": ("f", "s"), "ت": ("f", "s"), "ات": ("f", "p"), "ون": ("m", "p"), "ين": ("m", "p"), "و": ("m", "p"),
    "ان": ("m", "d"), "تا": ("f", "d"), "ت+ين": ("f", "d"), "ت+ان": ("f", "d"), "ت+ي": ("f", "d"), "ت+ا": ("f", "d"),
}  # fmt: skip
_ENCLITICS: Final = frozenset(["ه", "ها", "هم", "هما", "هن", "ك", "كم", "كما", "كن", "نا", "ي", "ني"])


@dataclass(frozen=True, slots=True)
class Morphology:
    """The lexicon of lemmas. `verbs` maps a verb's surface stem to its aspect and lemma (`يلتقي` to `i`, `التقى`),
    `plurals` a broken plural to its singular, `participles` and `verbal_nouns` hold lemmas of those forms."""

    lexicon: Lexicon
    verbs: Mapping[str, tuple[tuple[str, str], ...]]
    plurals: Mapping[str, str]
    participles: frozenset[str]
    verbal_nouns: frozenset[str]

    def describe(self, split: Candidate, tag: str) -> tuple[str, Features]:
        """The lemma and features of a word with this split whose stem has this tag."""
        if tag == "V":
            return self._verb(split)
        if tag in ("NOUN", "ADJ", "NUM", "ADV"):
            return self._nominal(split, tag)
        return _particle(split.stem), Features()

    def _verb(self, split: Candidate) -> tuple[str, Features]:
        stem, subject = split.stem, _subject(split.suffix)
        known = self.verbs.get(spelling_key(stem), ())
        aspect, lemma = next(
            ((aspect, lemma) for aspect, lemma in known if _possible(aspect, stem, subject)),
            (_guess(stem, subject), stem),
        )
        if aspect == "p":
            gender, number, person = _PERFECT.get(subject, ("", "", ""))
        elif aspect == "i":
            gender, person = _IMPERFECT.get(stem[0], ("", ""))
            number = _IMPERFECT_NUMBER.get(subject, "p" if stem[0] == "ن" else "s")
            if subject in ("ون", "وا", "و") and stem[0] == "ت":
                gender, person = "m", "2"
        else:
            gender, number, person = "", "", "2"
        return lemma, Features(gender=gender, number=number, person=person, aspect=aspect)

    def _nominal(self, split: Candidate, tag: str) -> tuple[str, Features]:
        ending = _ending(split.suffix)
        gender, number = _NOMINAL.get(ending, ("m", "s"))
        if ending == "ي" and tag != "ADV":
            number = "p" if self._has_plural(split.stem) else "s"
        lemma = self._nominal_lemma(split.stem, ending, tag)
        if ending in ("", "ا", "ة") and spelling_key(split.stem + ending.strip("ا")) in self.plurals:
            lemma, number = self.plurals[spelling_key(split.stem + ending.strip("ا"))], "p"
        base = spelling_key(lemma)
        form = "participle" if base in self.participles else "verbal-noun" if base in self.verbal_nouns else ""
        definite = split.prefix.endswith("ال")
        rare = all(map(self._is_rare, (split.stem, lemma, split.stem + split.suffix.replace("+", ""))))
        return lemma, Features(gender=gender, number=number, form=form, definite=definite, rare=rare)

    def _is_rare(self, stem: str) -> bool:
        """Whether the news hardly ever has the stem as a word, and the dictionary at most as a proper noun."""
        key = spelling_key(stem)
        return self.lexicon.counts.get(key, 0) <= _RARE and self.lexicon.classes.get(key, _PROPER) == _PROPER

    def _has_plural(self, stem: str) -> bool:
        return spelling_key(stem) + "ين" in self.lexicon.counts

    def _nominal_lemma(self, stem: str, ending: str, tag: str) -> str:
        """The singular: of adjectives and participles the masculine one, of other nouns with `ة` the feminine one."""
        if stem[-1] in "ئؤ" and ending == "" and spelling_key(stem[:-1] + "ء") in self.lexicon.counts:
            return stem[:-1] + "ء"
        if not ending.startswith(("ة", "ت", "ات")) or ending == "تا":
            return stem
        key = spelling_key(stem)
        if tag in ("ADJ", "NUM") or key in self.participles:
            return stem
        if ending == "ات":
            counts = self.lexicon.counts
            return stem + "ة" if counts.get(key + "ة", 0) > counts.get(key, 0) else stem
        return stem + "ة"


def _subject(suffix: str) -> str:
    """A verb's subject ending: its suffix without an object pronoun."""
    segments = suffix.split("+")
    if len(segments) > 1:
        return segments[0]
    return "" if segments[0] in _ENCLITICS - {"نا"} else segments[0]


def _ending(suffix: str) -> str:
    """A noun's ending: its suffix without a possessive pronoun."""
    segments = suffix.split("+")
    if segments[-1] in _ENCLITICS and segments[-1] != "ي":
        segments = segments[:-1]
    return "+".join(segments)


def _possible(aspect: str, stem: str, subject: str) -> bool:
    if aspect == "i":
        return stem[0] in _IMPERFECT and subject not in ("ت", "تا", "تم", "نا")
    return aspect == "p" and subject not in ("ون", "ان", "ين")


def _guess(stem: str, subject: str) -> str:
    """The aspect of a verb that the lexicon does not hold."""
    return "i" if stem[0] in "يتن" and subject not in ("ت", "تا", "نا", "تم") else "p"


def _particle(stem: str) -> str:
    """`علي` and `إلي` before a pronoun are `على` and `إلى`."""
    return {"علي": "على", "إلي": "إلى", "الي": "إلى", "لدي": "لدى"}.get(stem, stem)
