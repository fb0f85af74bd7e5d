"""The countries and bodies of adjectives and genitives that several people share.

رئيسا مصر و[فرنسا] كريم ناصر وسمير حداد      خبراء روس و[أميركيين]      القيادي [الحوثي] كريم ناصر
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from kg.arabic.countries import are_two, by_name
from kg.extract.phrase import Phrase, ProperName
from kg.extract.phrases.heads import are_several, is_title
from kg.extract.phrases.noun import Nominal
from kg.extract.phrases.person import Person
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
    """The place that `و` joins to the one with which a title ends, or the body to the one of several people."""
    name, last = names.get(found.last), found.nested[-1] if found.nested else None
    if name is None or last is None or not is_title(words[found.first]):
        return None
    kinds = {EntityType.LOC, EntityType.ORG} if are_several(words, found.first) else {EntityType.LOC}
    places = name.type is last.type and name.type in kinds and last.last == found.last
    return name if places and words[found.last].conjunction == "و" and not words[found.last].preposition else None


def joined_places(words: Sequence[Word], names: Mapping[int, ProperName], place: ProperName) -> list[ProperName]:
    """The place or body with those that `و` joins right behind it."""
    row = [place]
    while (further := names.get(row[-1].last)) is not None and further.type is place.type:
        if words[further.first].conjunction != "و" or words[further.first].preposition:
            break
        row.append(further)
    return row


def states_end(words: Sequence[Word], names: Mapping[int, ProperName], people: Person) -> int:
    """The token behind the last of the states by whose names several people without their own are called, which the
    words of their phrase do not reach (`وزراء خارجية مصر [والأردن والعراق]`): these may be parties, too."""
    owner, place = people.nested[-1] if people.nested else None, names.get(people.at)
    if owner is None or place is None or owner.last != people.at or place.type is not EntityType.LOC:
        return people.at
    row = [(owner.first, owner.last), *((one.first, one.last) for one in joined_places(words, names, place))]
    joined = bool(people.posts) and words[place.first].conjunction == "و" and not words[place.first].preposition
    states = (" ".join([words[at].base, *(word.text for word in words[at + 1 : last])]) for at, last in row)
    several = joined and are_several(words, people.posts[0].head)
    return row[-1][1] if several and all(by_name(state) is not None for state in states) else people.at


def shares_title(words: Sequence[Word], found: Nominal) -> bool:
    """Whether a place joined to a title's has the title too: the country of a second holder, or a second place of who
    governs both (`محافظ رام الله والبيرة`)."""
    return are_several(words, found.first) or words[found.first].key in _OF_PLACES


def is_led_to(words: Sequence[Word], place: Phrase) -> bool:
    """Whether a preposition leads to a place (`مبعوث الرئيس إلى السودان`)."""
    return words[place.first - 1].tag == "PREP" or bool(words[place.first].preposition)


def is_joined_nation(words: Sequence[Word], names: Mapping[int, ProperName], found: Nominal, head: Word) -> bool:
    """Whether a nationality of several people is joined to another or to such an adjective (`خبراء روس وأميركيين`,
    `خبراء دوليين وأميركيين`), before their names in turn or none (`الرئيسان الفرنسي والمصري سمير حداد وكريم ناصر`)."""
    word, before = words[found.last], words[found.last - 1]
    qualified = before.nisba is not None or (before is not head and before.key.endswith(_PEOPLE))
    nations = word.nisba is not None and qualified and found.last not in names
    alone = found.last + 1 not in names
    several = (head.number == "p" and word.number != "s") or (head.number == "d" and alone)
    several = several or (nations and are_several(words, found.first) and _are_named_in_turn(words, names, found.last))
    return nations and several and word.conjunction == "و" and not word.preposition and word.definite == found.closed


def _are_named_in_turn(words: Sequence[Word], names: Mapping[int, ProperName], at: int) -> bool:
    """Whether two people's names stand in a row behind the nationalities that `و` joins at the token."""
    while at < len(words) and words[at].nisba is not None and words[at].conjunction == "و":
        at += 1
    first = names.get(at)
    second = names.get(first.last) if first is not None else None
    people = first is not None and second is not None and first.type is second.type is EntityType.PER
    return people and second is not None and words[second.first].conjunction == "و"


def is_of_either(words: Sequence[Word], nation: Phrase) -> bool:
    """Whether the nisba of several people is one that two states share (`الزعيمين الكوريين`)."""
    land = words[nation.head].nisba
    return land is not None and nation.last == nation.head + 1 and are_two(land)
