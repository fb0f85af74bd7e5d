"""The countries and bodies of adjectives and genitives that several people share.

رئيسا مصر و[فرنسا] كريم ناصر وسمير حداد      خبراء روس و[أميركيين]      القيادي [الحوثي] كريم ناصر
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from kg.arabic.countries import are_two
from kg.extract.phrase import Phrase, ProperName
from kg.extract.phrases.heads import are_several, is_title
from kg.extract.phrases.noun import Nominal
from kg.extract.words import Word
from kg.model import EntityType

_NISBA_ENDINGS, _PEOPLE = ("ي", "يه"), ("يين", "يون")

_OF_PLACES: Final = frozenset({"محافظ", "والي", "متصرف", "مفتي", "مطران", "اسقف", "بطريرك", "قاضي"})


def is_adjective_name(words: Sequence[Word], names: Mapping[int, ProperName], found: Nominal, head: Word) -> bool:
    """Whether what the analyzer has for a body is the adjective of one behind a definite title, or of people (`زعيم
    المتمردين الحوثيين`)."""
    name, word = names.get(found.last), words[found.last]
    if name is None or name.type is not EntityType.ORG or name.last > name.first + 1 or word.is_attached:
        return False
    before = words[found.last - 1]
    people = before.definite and before.number == "p" and word.definite and word.key.endswith(_PEOPLE)
    definite = head.definite and word.definite
    return found.of is None and (people or (definite and is_title(head) and word.key.endswith(_NISBA_ENDINGS)))


def joined_place(words: Sequence[Word], names: Mapping[int, ProperName], found: Nominal) -> ProperName | None:
    """The place that `و` joins to the one with which a title ends."""
    name, last = names.get(found.last), found.nested[-1] if found.nested else None
    if name is None or last is None or not is_title(words[found.first]):
        return None
    places = name.type is last.type is EntityType.LOC and last.last == found.last
    return name if places and words[found.last].conjunction == "و" and not words[found.last].preposition else None


def shares_title(words: Sequence[Word], found: Nominal) -> bool:
    """Whether a place joined to a title's has the title too: the country of a second holder, or a second place of who
    governs both (`محافظ رام الله والبيرة`)."""
    return are_several(words, found.first) or words[found.first].key in _OF_PLACES


def is_led_to(words: Sequence[Word], place: Phrase) -> bool:
    """Whether a preposition leads to a place (`مبعوث الرئيس إلى السودان`)."""
    return words[place.first - 1].tag == "PREP" or bool(words[place.first].preposition)


def is_joined_nation(words: Sequence[Word], names: Mapping[int, ProperName], found: Nominal, head: Word) -> bool:
    """Whether a nationality of several people is joined to another or to such an adjective (`خبراء روس وأميركيين`,
    `خبراء دوليين وأميركيين`)."""
    word, before = words[found.last], words[found.last - 1]
    qualified = before.nisba is not None or (before is not head and before.key.endswith(_PEOPLE))
    nations = word.nisba is not None and qualified and found.last not in names
    alone = found.last + 1 not in names
    several = (head.number == "p" and word.number != "s") or (head.number == "d" and alone)
    return nations and several and word.conjunction == "و" and not word.preposition and word.definite == found.closed


def is_of_either(words: Sequence[Word], nation: Phrase) -> bool:
    """Whether the nisba of several people is one that two states share (`الزعيمين الكوريين`)."""
    land = words[nation.head].nisba
    return land is not None and nation.last == nation.head + 1 and are_two(land)
