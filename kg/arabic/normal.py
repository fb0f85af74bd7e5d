"""Normal forms of Arabic text, each with a map back to the untouched text.

The normal form spells a word as a careful newspaper would set it: without vowel marks, tatweel and invisible
controls, with plain letters for presentation forms and Arabic letters for Persian keyboards' `ی` and `ک`. It keeps
every distinction of spelling (`أ` and `ا`, `ى` and `ي`, `ة` and `ه`). `fold` gives those up too: two spellings of one
name have one folded form.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kg.remembered import remembered_of_words

MARKS: Final = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08ff"
"""Vowel and Quranic marks, as the inside of a regular expression's character class."""

INVISIBLE: Final = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
"""Bidirectional controls, joiners and other characters without a width, as the inside of a character class."""

TATWEEL: Final = "\u0640"

_COMBINED: Final = {
    ("ا", "\u0653"): "آ",
    ("ا", "\u0654"): "أ",
    ("ا", "\u0655"): "إ",
    ("و", "\u0654"): "ؤ",
    ("ي", "\u0654"): "ئ",
    ("ى", "\u0654"): "ئ",
}
_SAME_LETTER: Final = {
    "ی": "ي",
    "ې": "ي",
    "ک": "ك",
    "ڪ": "ك",
    "ہ": "ه",
    "ھ": "ه",
    "ە": "ه",
    "ۀ": "ه",
    "ۃ": "ة",
    "ۂ": "ه",
}
_FOLDED_LETTERS: Final = {
    **dict.fromkeys("أإآٱٲٳٵ", "ا"),
    **{"ى": "ي", "ة": "ه", "پ": "ب", "چ": "ج", "ژ": "ز", "گ": "ك", "ڤ": "ف", "ڨ": "ق", "ڭ": "ك"},
}


def _expand(ranges: str) -> list[str]:
    """The characters of the inside of a character class."""
    found: list[str] = []
    at = 0
    while at < len(ranges):
        if ranges[at + 1 : at + 2] == "-":
            found += [chr(code) for code in range(ord(ranges[at]), ord(ranges[at + 2]) + 1)]
            at += 3
        else:
            found.append(ranges[at])
            at += 1
    return found


def _presentation_forms() -> dict[int, str]:
    codes = [*range(0xFB50, 0xFDFC), *range(0xFE70, 0xFEFD)]
    forms = {code: unicodedata.normalize("NFKC", chr(code)) for code in codes}
    dropped = {*_expand(MARKS), TATWEEL, " "}
    return {
        code: "".join(_SAME_LETTER.get(char, char) for char in form if char not in dropped)
        for code, form in forms.items()
        if form != chr(code)
    }


_PLAIN: Final = {code: chr(code) for codes in (range(0x80), range(0x600, 0x700)) for code in codes}
"""What has an entry is looked up several times faster by `str.translate` than what has none."""
_NORMAL: Final[dict[int, str]] = {
    **_PLAIN,
    **_presentation_forms(),
    **{ord(char): plain for char, plain in _SAME_LETTER.items()},
    **{ord(char): "" for char in [*_expand(MARKS), *_expand(INVISIBLE), TATWEEL]},
}
_DIGITS: Final = {
    ord(digit): str(value) for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for value, digit in enumerate(digits)
}
_FOLD: Final[dict[int, str]] = {
    **_NORMAL,
    **{ord(char): plain for char, plain in _FOLDED_LETTERS.items()},
    **{code: "".join(_FOLDED_LETTERS.get(c, c) for c in form) for code, form in _presentation_forms().items()},
    **_DIGITS,
}
_KEY: Final = {**_FOLD, **{code: form.translate(_FOLD) for code, form in _NORMAL.items()}}
"""Normal form and folding in one step, for text without the marks that combine."""
_RESIZED: Final = re.compile(f"[{''.join(chr(code) for code, form in _NORMAL.items() if len(form) != 1)}]")
"""What has not one letter for its normal form."""
_LONGEST_WORD: Final = 32


@dataclass(frozen=True, slots=True)
class Normal:
    """A normal form. `offsets[i]` is where the source of its i-th character begins in the untouched text;
    the last of the `len(text) + 1` offsets is the untouched text's length."""

    text: str
    offsets: Sequence[int]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of the untouched text that was normalised to `text[start:end]`, with the marks that
        follow its last letter."""
        return self.offsets[start], self.offsets[end]


def keeps_places(text: str) -> bool:
    """Whether each letter has one letter for its normal form."""
    return not _combines(text) and _RESIZED.search(text) is None


def normalise(text: str) -> Normal:
    """The normal form of `text` with its map back; offsets count code points."""
    if _combines(text):
        return _normalise_combining(text)
    offsets: list[int] = []
    last = 0
    for match in _RESIZED.finditer(text):
        at = match.start()
        offsets += range(last, at)
        offsets += [at] * len(_NORMAL[ord(text[at])])
        last = at + 1
    offsets += range(last, len(text) + 1)
    if len(offsets) > 1:
        offsets[0] = 0
    return Normal(text.translate(_NORMAL), tuple(offsets))


def _normalise_combining(text: str) -> Normal:
    """The normal form of a text with marks that make one letter with the letter before them."""
    letters: list[str] = []
    offsets: list[int] = []
    for at, char in enumerate(text):
        combined = _COMBINED.get((letters[-1], char)) if letters else None
        if combined is not None:
            letters[-1] = combined
            continue
        for letter in _NORMAL.get(ord(char), char):
            letters.append(letter)
            offsets.append(at)
    if offsets:
        offsets[0] = 0
    return Normal("".join(letters), (*offsets, len(text)))


def normal(text: str) -> str:
    """The normal form of `text` without its map; equal to `normalise(text).text`."""
    return normalise(text).text if _combines(text) else text.translate(_NORMAL)


def _fold(text: str) -> str:
    return (normalise(text).text.translate(_FOLD) if _combines(text) else text.translate(_KEY)).casefold()


def _combines(text: str) -> bool:
    """Whether a mark stands in it that makes one letter with the letter before it."""
    return "\u0653" in text or "\u0654" in text or "\u0655" in text


fold: Final = remembered_of_words(_fold, _LONGEST_WORD)
"""A key under which spellings of one word are equal: no marks, tatweel or controls, one alef, `ي` for `ى`, `ه` for `ة`,
Arabic for Persian letters, western digits, Latin letters in one case."""
