"""Korean names whose last syllable is spelled like the particle `إن` and which the analyzer ended before it.

وصل [مون جاي إن] إلى بكين      أكد [مون جاي إن] أن …      قال [مون جاي] إن الزعيم وصل: here it is the particle
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.extract.lexicon import keys
from kg.extract.phrase import ProperName
from kg.extract.speech_words import speaking
from kg.extract.words import Word
from kg.model import Analysis, EntityType

_PARTICLE = "ان"
_NO_CLAUSE = frozenset({"ان", "قد", "لن", "لم", "لا", "الذي", "سوف"})
_LONGEST, _REACH = 5, 8


def with_syllable(names: Iterable[ProperName], analysis: Analysis, words: Sequence[Word]) -> Iterator[ProperName]:
    """The names, Korean ones with that syllable where no clause can begin behind it, or nobody speaks before it."""
    for name in names:
        yield name.up_to(name.last + 1, analysis) if _goes_on(name, words) else name


def _goes_on(name: ProperName, words: Sequence[Word]) -> bool:
    own = words[name.first : name.last]
    korean = (
        name.type is EntityType.PER
        and len(own) == 2
        and own[0].key in keys("korean_surnames")
        and len(own[1].key) < _LONGEST
    )
    if not korean or name.last >= len(words) or words[name.last].folded != _PARTICLE:
        return False
    behind = words[name.last + 1] if name.last + 1 < len(words) else None
    if behind is None or behind.is_mark or behind.is_attached or behind.is_verb or behind.tag == "PREP":
        return True
    before = words[max(0, name.first - _REACH) : name.first]
    return behind.folded in _NO_CLAUSE or not any(word.lemma in speaking() for word in before)
