"""People after whom something is called: they are not spoken of.

دوري [الأمير محمد بن سلمان] للمحترفين      شارع [محمد علي]      كأس [الملك سلمان]
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.arabic.normal import fold
from kg.extract.lexicon import rows
from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.model import EntityType

_BARE = "bare"


def is_eponym(phrase: Phrase, words: Sequence[Word]) -> bool:
    """Whether a person's phrase is part of the name of a competition, institution or site called after him."""
    first = phrase.first
    if phrase.type is not EntityType.PER or phrase.name is None or not first or words[first].is_attached:
        return False
    noun = words[first - 1]
    kind = None if noun.definite or noun.pronoun else _nouns().get(noun.key)
    return kind == _BARE or (kind is not None and phrase.name.start > phrase.span.start)


@cache
def _nouns() -> dict[str, str]:
    return {fold(noun): kind for noun, kind in rows("eponymous")}
