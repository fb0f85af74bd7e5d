"""States and bodies whose presidency, and states whose unity the analyzer took for a body's name.

تتولى رئاسة [كرواتيا]      انتخب لرئاسة [لجنة النقل]      الحفاظ على وحدة [ليبيا]
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.arabic.countries import by_name
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import EntityType

_PRESIDENCY: Final = frozenset({"رئاسه", "رءاسه", "رياسه"})
_TAKING: Final = frozenset({"تولي", "تسلم", "تقلد", "شغل", "ترك", "استلم", "استقال", "استقاله", "تنحي"})
_DEED: Final = "verbal-noun"
_UNITY: Final = "وحده"
_OF_STATE: Final = frozenset({"جمهوريه", "حكومه", "مجلس", "دوله", "سلطه"})
_REACH: Final = 5  # tokens from the verb to the noun


def presided_type(name: ProperName, words: Sequence[Word]) -> EntityType | None:
    """What a body's name is of behind its first word, where that is the unity of a state or the presidency that
    somebody takes over or is chosen for; `None` for any other name, also that of an office which itself acts (`أصدرت
    رئاسة الجمهورية بيانا`)."""
    noun = words[name.first]
    if name.type is not EntityType.ORG or noun.definite or name.last < name.first + 2:
        return None
    state = by_name(" ".join(word.text for word in words[name.first + 1 : name.last])) is not None
    if noun.key == _UNITY and state:
        return EntityType.LOC
    if noun.key not in _PRESIDENCY:
        return None
    before = words[max(0, name.first - _REACH) : name.first]
    if not noun.preposition and not any(_is_taking(word) for word in before):
        return None
    if state:
        return EntityType.LOC
    whole = words[name.first + 1]
    body = whole.head is not None and "organisation" in whole.head.kinds and whole.key not in _OF_STATE
    return EntityType.ORG if body and not whole.is_attached else None


def _is_taking(word: Word) -> bool:
    """Whether somebody takes over or leaves an office by a verb or verbal noun."""
    return word.lemma in _TAKING and (word.is_verb or word.form == _DEED)
