"""Places behind a title that are no part of it: where somebody goes, is sent or receives people.

أوفد الرئيس مبعوثين [إلى فرنسا]      وصل السفير الروسي [إلى بيروت]
عاد الرئيس التونسي [لتونس]      زار وفد أوروبي [عدن]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.extract.event_words import event_words, words_leading
from kg.extract.phrase import ProperName
from kg.extract.phrases.heads import is_envoy
from kg.extract.phrases.noun import Nominal
from kg.extract.words import Word
from kg.model import EntityType

_REACH = 7
_NISBA_ENDINGS = ("ي", "يه", "يين", "يون", "يان")
_TOWARDS, _IN = "الي", "في"
_OTHER = "غير"  # also the name Geir
_LEADERS = frozenset({"رئيس", "ملك", "عاهل", "امير", "زعيم", "سلطان"})
_SEATS = frozenset({"مكتب", "مقر", "قصر", "ديوان", "دار", "منزل", "ديوانيه", "مكاتب"})
_COMMAS = frozenset({"،", ","})
_HIS = frozenset({"ه", "ها"})
_STAFFED = frozenset({"مسؤول", "مسءول", "مسئول", "موظف", "مستشار", "مدير", "مساعد"})


def leads_away(words: Sequence[Word], names: Mapping[int, ProperName], found: Nominal, head: Word) -> bool:
    """Whether `إلى` behind a title tells where somebody goes, as it does unless it is an envoy's who is not just sent
    and does not just go (`توجه دبلوماسيون إلى`, `أوفد مبعوثين إلى`, but `مبعوث الأمم المتحدة إلى`)."""
    if words[found.last].key != _TOWARDS:
        return False
    if not is_envoy(head):
        return True
    return not _is_of_title(words, names, found) and (_is_on_errand(words, found) or _is_under_way(words, found))


def _is_of_title(words: Sequence[Word], names: Mapping[int, ProperName], found: Nominal) -> bool:
    """Whether the envoy's name or another goal stands behind the place, or none does that is one (`إلى X، كريم ناصر`,
    `إلى X إلى Y`)."""
    place = names.get(found.last + 1)
    if place is None or place.type is not EntityType.LOC:
        return not _is_on_errand(words, found)
    while (joined := names.get(place.last)) is not None and words[joined.first].conjunction:
        place = joined
    behind = place.last + (place.last < len(words) and words[place.last].text in _COMMAS)
    following = words[behind] if behind < len(words) else None
    return behind in names or (following is not None and (following.key in {_TOWARDS, _OTHER} or following.rare))


def _is_under_way(words: Sequence[Word], found: Nominal) -> bool:
    """Whether an envoy stands right behind a word of motion (`وصل المبعوث الأممي إلى X`)."""
    before = words[found.first - 1] if found.first else None
    moves = before is not None and not words_leading("إلى").isdisjoint((before.key, before.lemma))
    return moves and before is not None and (before.is_verb or not before.definite)


def _is_on_errand(words: Sequence[Word], found: Nominal) -> bool:
    """Whether envoys of whom nothing more is told stand behind a verb or noun of sending or right behind a verb of
    setting out."""
    first = found.first
    plain = all(word.tag == "ADJ" for word in words[first + 1 : found.last])
    if not plain or found.of is not None or first == 0:
        return False
    if words[first - 1].is_verb and words[first - 1].key in event_words("setting_out"):
        return True
    for at in range(first - 1, max(-1, first - _REACH), -1):
        if words[at].key in event_words("sending"):
            return True
        if words[at].is_verb or words[at].is_mark:
            return False
    return False


def goes_home(words: Sequence[Word], found: Nominal, head: Word, name: ProperName | None) -> bool:
    """Whether `ل` before a place behind the title of a state's leader, of whose nation it tells already, tells where he
    goes."""
    place = words[found.last].preposition == "ل" and name is not None and name.type is EntityType.LOC
    leads = place and head.head is not None and head.head.singular in _LEADERS
    return leads and found.of is not None and words[found.nested[found.of].head].nisba is not None


def is_own_seat(words: Sequence[Word], head: Word, at: int) -> bool:
    """Whether the token is where one official receives people (`استقبل المحافظ في مكتبه`, `التقى المحافظ ممثلي القبائل
    في ديوانه`)."""
    seat = words[at].key in _SEATS and words[at].pronoun in _HIS
    return seat and words[at - 1].key == _IN and head.key not in _STAFFED


def is_goal(words: Sequence[Word], found: Nominal, name: ProperName | None) -> bool:
    """Whether a bare place stands behind the indefinite adjective of somebody's origin or field, which no genitive
    belongs to (`زار وفد حكومي أوروبي [عدن]`)."""
    if name is None or name.type is not EntityType.LOC or found.last == found.first + 1:
        return False
    before = words[found.last - 1]
    told = before.tag == "ADJ" and before.key.endswith(_NISBA_ENDINGS) and before.head is None
    return (told or before.nisba is not None) and not (before.definite or before.is_attached or before.pronoun)
