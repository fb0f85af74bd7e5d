"""Whose kin people are whom the text calls by a given name alone: they bear a surname that it leaves out.

سيرغي سكريبال وابنته [يوليا]      باراك أوباما (56 عاما) وزوجته [ميشيل]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.model import EntityType

_KIN = frozenset({"ابن", "ابنت", "نجل", "نجلت", "كريمت", "شقيق", "شقيقت", "زوجت", "عقيلت", "قرينت"})
_AND, _HIS = "و", "ه"
_GAP = 5  # tokens of an age in brackets


def kin(words: Sequence[Word], phrases: Sequence[Phrase]) -> Iterator[tuple[Phrase, Phrase]]:
    """The people named by one word behind `و` with a noun of kin and a pronoun, each with the person named right before
    whose child, sibling or wife that is. `phrases` are the outermost ones of an article."""
    named = (phrase for phrase in phrases if phrase.type is EntityType.PER and phrase.name is not None)
    for before, phrase in pairwise(named):
        if _is_kin_of(words, before, phrase):
            yield phrase, before


def _is_kin_of(words: Sequence[Word], before: Phrase, phrase: Phrase) -> bool:
    """Whether a phrase begins with a noun of kin, or stands right behind one, the pronoun of which is the person's
    before."""
    at = phrase.first if words[phrase.first].key in _KIN else phrase.first - 1
    noun, between = words[at], words[before.last : at]
    his = noun.key in _KIN and noun.conjunction == _AND and (noun.pronoun == _HIS) is (before.gender != "f")
    return his and bool(noun.pronoun) and len(between) <= _GAP and not any(word.is_verb for word in between)
