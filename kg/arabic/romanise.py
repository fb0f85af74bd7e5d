"""Arabic names in Latin letters, for people who read no Arabic.

Known names get their usual English spelling (`kg/arabic/data/names.tsv`); other words are transliterated letter by
letter after the ALA-LC romanisation without its diacritics. Short vowels are not written in Arabic and stay out.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from kg.arabic.normal import fold, normal
from kg.tables import rows

_LETTERS: Final = {
    **{"ء": "'", "آ": "a", "أ": "a", "ؤ": "'u", "إ": "i", "ئ": "'i", "ا": "a", "ب": "b", "ة": "a", "ت": "t", "ث": "th"},
    **{"ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d"},
    **{"ط": "t", "ظ": "z", "ع": "'", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h"},
    **{"و": "w", "ى": "a", "ي": "y", "پ": "p", "چ": "ch", "ژ": "zh", "ڤ": "v", "گ": "g", "ٱ": "a"},
}
_VOWELS: Final = frozenset("اىةأآ")
_ALEFS: Final = frozenset("اأإ")
_LONG_VOWELS: Final = {"و": "u", "ي": "i"}
_PARTICLES: Final = {
    "بن": "bin",
    "ابن": "ibn",
    "بنت": "bint",
    "آل": "Al",
    "أبو": "Abu",
    "ابو": "Abu",
    "أم": "Umm",
    "الله": "Allah",
}
_ENDINGS: Final = {
    "وف": "ov",
    "وفا": "ova",
    "ييف": "yev",
    "فيتش": "vich",
    "فيتس": "vits",
    "سكي": "ski",
    "شفيلي": "shvili",
}
_ARTICLE: Final = "ال"


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name of the lexicon: its usual English spelling, and whether it comes from an Arabic root."""

    latin: str
    arabic: bool


def romanise(name: str) -> str:
    """`name` in Latin letters, each word capitalised; words in other scripts stay as they are."""
    return " ".join(_word(word) for word in normal(name).replace("_", " ").split())


def known_name(word: str) -> KnownName | None:
    """What the lexicon has for a single word, however it is spelled; None where it has nothing."""
    return _lexicon().get(fold(word))


def letters(word: str) -> str:
    """`word` transliterated letter by letter, in lower case; a first `ع` is left to its vowel."""
    return "".join(_letter(word, at) for at in range(len(word)))


@lru_cache(maxsize=1 << 16)
def _word(word: str) -> str:
    if word in _PARTICLES:
        return _PARTICLES[word]
    known = known_name(word)
    if known is not None:
        return known.latin
    if word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) + 1:
        return f"al-{_word(word.removeprefix(_ARTICLE))}"
    spelled = _foreign(word) or letters(word)
    return spelled[:1].upper() + spelled[1:] if spelled != word else word


def _foreign(word: str) -> str | None:
    """A word with the ending of a Slavic, Jewish or Georgian surname, the ending spelled as these are; else None."""
    ending = max((ending for ending in _ENDINGS if word.endswith(ending)), key=len, default="")
    stem = word.removesuffix(ending)
    return letters(stem) + _ENDINGS[ending] if ending and len(stem) > 1 else None


def _letter(word: str, at: int) -> str:
    letter = word[at]
    if at == 0 and letter == "ع":
        return "" if word[1:2] in _VOWELS else "a"
    if at == 0 and letter in _ALEFS and word[1:2] in _LONG_VOWELS and not _before_vowel(word, 1):
        return ""
    if at == 1 and letter == "و" and word[0] in _ALEFS and not _before_vowel(word, at):
        return "o"
    if letter in _LONG_VOWELS and at > 0 and not _before_vowel(word, at):
        return _LONG_VOWELS[letter]
    if letter in _LETTERS:
        return _LETTERS[letter]
    return unicodedata.normalize("NFKC", letter)


def _before_vowel(word: str, at: int) -> bool:
    return word[at + 1 : at + 2] in _VOWELS


@cache
def _lexicon() -> dict[str, KnownName]:
    names: dict[str, KnownName] = {}
    for name, latin, origin in rows("kg.arabic", "data/names.tsv"):
        key = fold(name)
        if key not in names or (origin == "arabic" and not names[key].arabic):
            names[key] = KnownName(latin, origin == "arabic")
    return names
