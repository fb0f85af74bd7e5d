"""`ل` behind a title that belongs to the clause: whom the holder speaks to, which place he visits.

قال الوزير [للصحفيين]      قال الوزير [لشبكة الأخبار]      زيارة رئيس الحكومة [لبغداد]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.extract.event_words import event_words
from kg.extract.lexicon import keys
from kg.extract.phrase import ProperName
from kg.extract.phrases.heads import is_envoy
from kg.extract.speech_words import speaking
from kg.extract.words import Word
from kg.model import EntityType

_FOR = "ل"
_SPEECH_REACH = 3
_CHIEFS = frozenset({"وزير", "رئيس", "سفير", "نائب", "متحدث", "ناطق", "قائد", "محافظ", "نقيب"})


def is_of_clause(words: Sequence[Word], names: Mapping[int, ProperName], first: int, at: int) -> bool:
    """Whether `ل` at the token, behind the title that begins at token `first`, tells to whom its holder speaks or, of
    an office that is no envoy's, where the visit before the title goes."""
    word = words[at]
    if word.preposition != _FOR or word.pronoun or not first:
        return False
    told = any(one.is_verb and one.lemma in speaking() for one in words[max(0, first - _SPEECH_REACH) : first])
    if told and word.definite and word.lemma in event_words("newsman"):
        return True
    if told and word.key in event_words("medium") and _is_whole(words, first, at):
        return True
    visit = words[first - 1]
    travels = visit.is_nominal and not event_words("travel").isdisjoint((visit.lemma, visit.key))
    return travels and not is_envoy(words[first]) and _is_place(names.get(at), word)


def _is_whole(words: Sequence[Word], first: int, at: int) -> bool:
    """Whether the title before the token needs no body behind it: an official's or a chief's, with an article or a
    noun with one at its end (`قال الوزير لشبكة …`, not `قال المدير العام لشبكة …`)."""
    noun, last = words[first].head, words[at - 1]
    chief = noun is not None and noun.singular in _CHIEFS
    return chief and last.definite and not (last.is_attached or last.key in keys("title_adjectives"))


def _is_place(name: ProperName | None, word: Word) -> bool:
    """Whether a place's name or noun stands there."""
    if name is not None:
        return name.type is EntityType.LOC
    return word.head is not None and "place" in word.head.kinds
