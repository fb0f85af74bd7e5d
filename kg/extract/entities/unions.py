"""Brussels as the European Union: `طالبت أنقرة بروكسل`, in an article that names the union and not Belgium."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kg.arabic.countries import by_name
from kg.arabic.normal import fold
from kg.extract.phrase import Phrase
from kg.extract.speech_words import speaking
from kg.extract.words import Word, is_accusative

UNION = "الاتحاد الأوروبي"
_SEAT, _STATE = "بروكسل", "BE"
_REACH = 5


def stands_for_union(phrase: Phrase, name: str, words: Sequence[Word], named: Collection[str]) -> bool:
    """Whether a place is the seat of the union that says something or to which something is said; `named` are the names
    in the article."""
    if fold(name) != _SEAT or not phrase.first or words[phrase.first].is_attached:
        return False
    before, left = words[phrase.first - 1], words[max(0, phrase.first - _REACH) : phrase.first]
    if before.tag == "PREP" or before.is_mark:
        return False
    asked = is_accusative(before) and not before.is_verb  # داعيا بروكسل
    if not (asked or any(word.is_verb and word.lemma in speaking() for word in left)):
        return False
    states = (by_name(other) for other in named)
    belgian = any(state is not None and state.code == _STATE for state in states)
    return not belgian and fold(UNION) in set(map(fold, named))
