"""Keys under which spellings of one name meet.

Three levels, each coarser than the one before: `words` gives up spelling (hamza, `ى`, `ة`, the article, compounds
written apart), `spelling` also what transliteration leaves open (the letter for g, `ط` for t, a helping alef), and
`sound` all vowels. `sound` finds candidates; `variants` decides.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA, Levenshtein

from kg.arabic.compounds import joined
from kg.arabic.normal import fold
from kg.arabic.romanise import known_name

_PARTS: Final = re.compile(r"[^\W_]+")
_HAMZA: Final = str.maketrans({"ؤ": "و", "ئ": "ي", "ء": None})
_ARTICLE: Final = "ال"
_CLASSES: Final = str.maketrans("غجقطثصضذظ", "كككتتسددز")
_VOWELS: Final = "اوي"
_ARABIC_ONLY: Final = frozenset("عحضظ")
_SHORT: Final = 2
_LONG: Final = 5


@lru_cache(maxsize=1 << 16)
def words(name: str) -> tuple[str, ...]:
    """The words of a name without spelling: `("سيرغي", "لافروف")`, `("عبدالله", "ثاني")`."""
    parts = _PARTS.findall(fold(name).translate(_HAMZA))
    return tuple(without_article(part) for part in joined(parts))


def key(name: str) -> str:
    """The words of a name as one string; equal for all spellings of one Arabic name."""
    return " ".join(words(name))


def without_article(word: str) -> str:
    """A folded word without `ال`, where at least two letters remain."""
    return word[2:] if word.startswith(_ARTICLE) and len(word) > 3 else word


@lru_cache(maxsize=1 << 15)
def spelling(word: str) -> str:
    """A folded word without what transliteration leaves open, its vowels kept: `سيرجي` and `سيرغي` are one, and words
    of four consonants that end in the s of Portuguese (`غوتيريش`, `غوتيريس`)."""
    collapsed = re.sub(r"(.)\1+", r"\1", word.translate(_CLASSES).replace("تش", "ش"))
    if collapsed.endswith("ش") and sum(letter not in _VOWELS for letter in collapsed) > _SHORT + 1:
        collapsed = f"{collapsed[:-1]}س"
    if collapsed.endswith("ه"):
        collapsed = collapsed[:-1] + "ا"
    return collapsed[1:] if collapsed[:1] == "ا" and collapsed[1:2] not in _VOWELS else collapsed


@lru_cache(maxsize=1 << 15)
def sound(word: str) -> str:
    """The consonants of a folded word, one letter a class; the word's spelling where it has none."""
    spelled = spelling(word)
    return "".join(letter for letter in spelled if letter not in _VOWELS) or spelled


@lru_cache(maxsize=1 << 15)
def variants(first: str, second: str) -> bool:
    """Whether two folded words may spell one name.

    Names from an Arabic root have one spelling (`حسن` is not `حسين`); a foreign name's vowels may be written or not:
    two differences in a name of four consonants or more, two letters in the other order in one of three (`أميركا`), one
    difference in a shorter one that the lexicon knows as foreign.
    """
    if first == second:
        return True
    if is_arabic(first) or is_arabic(second) or sound(first) != sound(second):
        return False
    one, other = spelling(first), spelling(second)
    if one == other:
        return True
    distance = Levenshtein.distance(one, other)
    if len(sound(first)) > _SHORT + 1:
        return distance <= 2
    if len(sound(first)) > _SHORT and len(one) >= _LONG and OSA.distance(one, other) == 1 < distance:
        return True
    known = is_foreign(first) or is_foreign(second)
    return known and distance == 1 and len(one) != len(other) and min(len(one), len(other)) > _SHORT


def spell_one_surname(one: str, other: str) -> bool:
    """Whether two words may spell one name by themselves: short ones only with another letter for g and the like."""
    return variants(one, other) and (spelling(one) == spelling(other) or len(sound(one)) > _SHORT)


def spell_one_thing(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of equal sound spell one place or organisation: word by word, short words exactly, or the
    words of one written together in the other (`بيونغ يانغ`, `بيونغيانغ`)."""
    if len(one) != len(other):
        return spelling("".join(one)) == spelling("".join(other))
    return all(a == b or (len(sound(a)) > _SHORT and variants(a, b)) for a, b in zip(one, other, strict=True))


def differ_by_one(one: str, other: str) -> bool:
    """Whether the spellings of two folded words differ by one letter at most, or by the order of two."""
    return OSA.distance(spelling(one), spelling(other)) <= 1


def is_slip(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of equal sound differ only by a slip of the pen: in one word two letters stand in the other
    order (`توتير`), or the alef behind the article is lost (`البيت البيض`)."""
    if len(one) != len(other):
        return False
    differing = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(differing) == 1 and _differ_by_slip(*differing[0])


def _differ_by_slip(one: str, other: str) -> bool:
    swapped = sorted(one) == sorted(other) and OSA.distance(one, other) == 1
    return swapped or one == f"ا{other}" or other == f"ا{one}"


def spell_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of equal sound spell one person's name, word by word.

    A foreign name of three words and more may have one short word with another vowel (`جان كلود يونكر`, `جون`).
    """
    if len(one) != len(other):
        return False
    differing = [pair for pair in zip(one, other, strict=True) if not variants(*pair)]
    if not differing:
        return True
    return len(one) > _SHORT and len(differing) == 1 and not any(map(is_arabic, differing[0]))


def is_foreign(word: str) -> bool:
    """Whether a folded word is a name of the lexicon that comes from no Arabic root."""
    known = known_name(word)
    return known is not None and not known.arabic


def is_arabic(word: str) -> bool:
    """Whether a folded word is a name from an Arabic root, or has a letter that transliterations do not use."""
    known = known_name(word)
    return (known is not None and known.arabic) or not _ARABIC_ONLY.isdisjoint(word)
