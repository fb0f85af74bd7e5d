"""Whose kin people are: those whom the text calls by a given name alone bear a surname that it leaves out, and who is
told as somebody's kin alone is not meant by the surname that they share.

سيرغي سكريبال وابنته [يوليا]      باراك أوباما (56 عاما) وزوجته [ميشيل]      نجله [تيمور جنبلاط]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.model import EntityType

_KIN = frozenset({"ابن", "ابنت", "نجل", "نجلت", "كريمت", "شقيق", "شقيقت", "زوجت", "عقيلت", "قرينت"})
_MORE_KIN = _KIN | {"زوج", "والد", "والدت", "ام", "اب", "ابو", "عم", "عمت", "خال", "خالت", "حفيد", "حفيدت", "صهر"}
_AND, _HIS = "و", "ه"
_GAP = 5  # tokens of an age in brackets
_HER_HUSBAND = "زوجها"  # looks like a verb
_TITLE = 2  # tokens of a short title between (`عمته النائبة`)


def kin(words: Sequence[Word], phrases: Sequence[Phrase]) -> Iterator[tuple[Phrase, Phrase]]:
    """The people named by one word behind `و` with a noun of kin and a pronoun, each with the person named right before
    whose child, sibling or wife that is. `phrases` are the outermost ones of an article."""
    named = (phrase for phrase in phrases if phrase.type is EntityType.PER and phrase.name is not None)
    for before, phrase in pairwise(named):
        if _is_kin_of(words, before, phrase):
            yield phrase, before


def told_as_kin(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a person's name stands behind a noun of kin with a pronoun."""
    before = words[max(phrase.first - _TITLE, 0) : phrase.head + 1]
    if any(word.text == _HER_HUSBAND for word in before):
        return True
    at = next((at for at in range(len(before) - 1, -1, -1) if before[at].is_mark or before[at].is_verb), -1)
    return any(word.key in _MORE_KIN and bool(word.pronoun) for word in before[at + 1 :])


def _is_kin_of(words: Sequence[Word], before: Phrase, phrase: Phrase) -> bool:
    """Whether a phrase begins with a noun of kin, or stands right behind one, the pronoun of which is the person's
    before."""
    at = phrase.first if words[phrase.first].key in _KIN else phrase.first - 1
    noun, between = words[at], words[before.last : at]
    his = noun.key in _KIN and noun.conjunction == _AND and (noun.pronoun == _HIS) is (before.gender != "f")
    return his and bool(noun.pronoun) and len(between) <= _GAP and not any(word.is_verb for word in between)
