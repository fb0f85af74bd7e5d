"""Arabic names in Latin letters, for people who read no Arabic.

Known names get their usual English spelling (`kg/arabic/data/names.tsv`), foreign ones that of their language or of
their sounds (`foreign`); other words are transliterated letter by letter after the ALA-LC romanisation without its
diacritics. Short vowels are not written in Arabic and stay out.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from kg.arabic import foreign
from kg.arabic.letters import LETTERS
from kg.arabic.normal import fold, normal
from kg.tables import rows

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
_ARTICLE: Final = "ال"


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name of the lexicon: its usual English spelling, and whether it comes from an Arabic root."""

    latin: str
    arabic: bool


def romanise(name: str) -> str:
    """`name` in Latin letters, each word capitalised; words in other scripts stay as they are."""
    words = normal(name).replace("_", " ").split()
    if not _is_foreign(words):
        return " ".join(map(_word, words))
    slavic = any(map(foreign.is_slavic, words))
    return " ".join(_foreign(word, slavic) for word in words).replace(" oğlu", "oğlu")


@lru_cache(maxsize=1 << 16)
def known_name(word: str) -> KnownName | None:
    """What the lexicon has for a single word, however it is spelled; None where it has nothing."""
    return _lexicon().get(fold(word))


def letters(word: str) -> str:
    """`word` transliterated letter by letter, in lower case; a first `ع` is left to its vowel."""
    return "".join(_letter(word, at) for at in range(len(word)))


@lru_cache(maxsize=1 << 15)
def _word(word: str) -> str:
    if word in _PARTICLES:
        return _PARTICLES[word]
    known = known_name(word)
    if known is not None:
        return known.latin
    if word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) + 1:
        return f"al-{_word(word.removeprefix(_ARTICLE))}"
    spelled = letters(word)
    return spelled[:1].upper() + spelled[1:] if spelled != word else word


def _is_foreign(words: list[str]) -> bool:
    """Whether the words are a foreign name: none is Arabic or has the article, and one tells that it is foreign."""
    return not any(map(_is_arabic, words)) and any(map(_tells_foreign, words))


def _is_arabic(word: str) -> bool:
    if foreign.part(word):
        return False
    known = known_name(word)
    return word in _PARTICLES or word.startswith(_ARTICLE) or (known is not None and known.arabic)


def _tells_foreign(word: str) -> bool:
    return foreign.part(word) is not None or known_name(word) is not None or foreign.is_slavic(word)


def _foreign(word: str, slavic: bool) -> str:
    """One word of a foreign name."""
    part = foreign.part(word)
    if part is not None:
        return part.latin
    known = known_name(word)
    latin = known.latin if known else foreign.spelled(word, slavic=slavic) if _is_in_arabic(word) else word
    return latin[:1].upper() + latin[1:]


def _is_in_arabic(word: str) -> bool:
    return word[:1] in LETTERS


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
    if letter in LETTERS:
        return LETTERS[letter]
    return unicodedata.normalize("NFKC", letter)


def _before_vowel(word: str, at: int) -> bool:
    return word[at + 1 : at + 2] in _VOWELS


def is_name(word: str) -> bool:
    """Whether a word is a known name, Arab or foreign."""
    return fold(word) in _lexicon() or foreign.part(word) is not None


@cache
def _lexicon() -> dict[str, KnownName]:
    names: dict[str, KnownName] = {}
    for name, latin, origin in rows("kg.arabic", "data/names.tsv"):
        key = fold(name)
        if key not in names or (origin == "arabic" and not names[key].arabic):
            names[key] = KnownName(latin, origin == "arabic")
    return names
