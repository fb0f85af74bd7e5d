"""Bodies of a state that are a part of a title, which then belongs to the country.

رئيس [الحكومة] الكندية      رئيس [الاستخبارات العامة] كريم ناصر: of what country, no name tells
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.extract.phrase import ProperName
from kg.extract.phrases.heads import TITLES
from kg.extract.words import Word
from kg.model import EntityType

_GOVERNMENT = frozenset({"حكومه", "مجلس الوزراء", "مجلس وزراء", "اركان", "جمهوريه", "دوله"})
_SERVICES = frozenset({"استخبارات", "مخابرات", "هيئه الاركان"})
_CENTRAL = "مركزيه"  # المخابرات المركزية is an agency by name


def is_government(words: Sequence[Word], names: Mapping[int, ProperName], at: int, head: Word) -> bool:
    """Whether a body at the token behind a title with head `head` is a part of that."""
    name = names.get(at)
    state = name is not None and name.type is EntityType.LOC  # سفير الجمهورية التركية
    if head.head is None or not head.head.kinds & TITLES or state:
        return False
    own, pair = words[at].key, _pair(words, at)
    nameless = not {own, pair}.isdisjoint(_SERVICES) and _tells_no_state(words, names, at)
    return (
        pair in _GOVERNMENT
        or (nameless and own not in _SERVICES)
        or ((nameless or own in _GOVERNMENT) and words[at].definite)
    )


def _pair(words: Sequence[Word], at: int) -> str:
    return f"{words[at].key} {words[at + 1].folded}" if at + 1 < len(words) else words[at].key


def _tells_no_state(words: Sequence[Word], names: Mapping[int, ProperName], at: int) -> bool:
    """Whether the name of a secret service or staff at the token has no nationality in it or behind it."""
    name = names.get(at)
    if name is None or words[name.last - 1].key == _CENTRAL:
        return False
    last = name.last
    while last < len(words) and words[last].definite and words[last].is_nominal and not words[last].is_attached:
        last += 1
    return all(word.nisba is None for word in words[at:last])
