"""Foreign names, which Arabic letters spell by sound, back in Latin letters.

Frequent parts of names have their usual spelling (`data/foreign_names.tsv`). In others `و` is `o`, `غ` is `g`, and a
consonant that could not be spoken before the next gets an `e`; beside a Slavic name or ending `ف` is `v`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from kg.arabic.letters import LETTERS
from kg.arabic.normal import fold

_G: Final = str.maketrans({"غ": "ج", "گ": "ج", "ڤ": "ف", "پ": "ب"})
_SOUNDS: Final = LETTERS | {"غ": "g", "ق": "k", "ع": "", "ه": "h", "ة": "a", "ئ": "", "ء": ""}
_SLAVIC_ENDINGS: Final = ("وف", "وفا", "ييف", "يف", "فيتش", "فيتس", "سكي", "ينكو", "شفيلي")
_LIQUIDS: Final = frozenset("lrn")
_GLIDING: Final = frozenset("lr")


@dataclass(frozen=True, slots=True)
class Part:
    """A frequent part of foreign names: its usual English spelling and the language it comes from."""

    latin: str
    language: str


def part(word: str) -> Part | None:
    """What the table has for a word, however the letter for g is spelled; None where it has nothing."""
    return _parts().get(_key(word))


def is_slavic(word: str) -> bool:
    """Whether a word is a Slavic name of the table or ends as Slavic and Georgian surnames do."""
    known = part(word)
    return known.language == "slavic" if known else len(word) > 4 and word.endswith(_SLAVIC_ENDINGS)


def spelled(word: str, *, slavic: bool) -> str:
    """A foreign word in lower-case Latin letters by its sounds."""
    letters = word.replace("تش", "چ").replace("يي", "يه" if slavic else "ي")
    return _spoken([_sound(letters, at, slavic) for at in range(len(letters))])


def _sound(word: str, at: int, slavic: bool) -> str:
    letter, following = word[at], word[at + 1 : at + 2]
    if letter == "ه" and word[at - 1 : at] == "ي":
        return "e"
    if letter == "و":
        return ("v" if slavic else "w") if at == 0 or following in ("ا", "ي") else "o"
    if letter == "ي":
        return "y" if at == 0 or following in ("ا", "و", "ه") else "i"
    if letter == "ف" and slavic:
        return "v"
    if letter in "اأإ" and following in ("و", "ي") and at == 0:
        return ""
    return _SOUNDS.get(letter, letter)


def _spoken(sounds: list[str]) -> str:
    """The sounds with an `e` inside what cannot be spoken: three consonants, two at the beginning, or a last liquid."""
    return "".join(sound + ("e" if _wants_vowel(sounds, at) else "") for at, sound in enumerate(sounds))


def _wants_vowel(sounds: list[str], at: int) -> bool:
    """Whether the consonant there cannot be spoken before the next one."""
    sound, following, after = (sounds[at + offset] if at + offset < len(sounds) else "" for offset in range(3))
    if not (_is_consonant(sound) and _is_consonant(following)):
        return False
    if at == 0 and following not in _GLIDING and sound != "s":
        return True
    if not after:
        return following in _LIQUIDS - {sound} and (following == "r" or sound not in _LIQUIDS)
    return _is_consonant(after) and after not in _GLIDING and sound not in _LIQUIDS and following != "s"


def _is_consonant(sound: str) -> bool:
    return bool(sound) and sound[0] not in "aeiouy"


def _key(word: str) -> str:
    return fold(word).translate(_G)


@cache
def _parts() -> dict[str, Part]:
    lines = files("kg.arabic").joinpath("data/foreign_names.tsv").read_text(encoding="utf-8").splitlines()
    parts: dict[str, Part] = {}
    for name, latin, language in (line.split("\t") for line in lines if not line.startswith("#")):
        parts.setdefault(_key(name), Part(latin, language))
    return parts
