"""Short names that an article gives beside the full ones (`منظمة الصحة العالمية (الصحة العالمية)`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from kg.arabic.normal import fold
from kg.extract.lexicon import keys
from kg.extract.names.bodies import may_be_alias
from kg.extract.phrase import Phrase, flat
from kg.extract.words import Word
from kg.model import EntityType

_GAP = 4
_ALIASED = frozenset({EntityType.ORG, EntityType.LOC})
_OPENING = frozenset({"(", "[", "«", '"', "“", "”", "'"})
_CLOSING = frozenset({")", "]", "»", '"', "“", "”", "'"})
_DASHES = frozenset("-–—")
_BELONGING, _IN, _ARTICLE = "تابع", "في", "ال"


def aliases(text: str, words: Sequence[Word], phrases: Sequence[Phrase]) -> Iterator[tuple[str, str]]:
    """Names that stand in brackets or quotation marks right behind another, as (short, full).

    `phrases` are the outermost ones of the article whose text and words are given.
    """
    every = list(flat(phrases))
    ends = {phrase.last: phrase for phrase in phrases}
    names = [phrase for phrase in every if phrase.name is not None and phrase.type in _ALIASED]
    parts = (inner.place for phrase in every for inner in phrase.nested if phrase.type in {inner.type, EntityType.GRP})
    owners = set(parts)
    for one, two in pairwise(names):
        opening = words[two.first - 1].text
        gap = _GAP if opening == "(" else 1
        inside = opening in _OPENING and one.type is two.type and one.last < two.first <= one.last + gap
        if inside and two.last < len(words) and words[two.last].text in _CLOSING:
            assert one.name is not None and two.name is not None
            short, full = two.name.of(text), one.name.of(text)
            behind = opening if two.first == one.last + 1 else ""
            if (
                may_be_alias(short, full, behind=behind)
                and one.place not in owners
                and not _is_belonged_to(one, words, ends)
                and not (opening != "(" and _is_specified_by(one, words))
                and not (two.type is EntityType.LOC and fold(short).split()[0] in keys("generic_heads"))
                and not _is_dateline(one, two, words)
            ):
                yield short, full


def _is_dateline(place: Phrase, outlet: Phrase, words: Sequence[Word]) -> bool:
    """Whether an article begins with a place and its outlet in brackets (`سان فرانسيسكو (CNN) --`)."""
    behind = words[outlet.last + 1] if outlet.last + 1 < len(words) else None
    return place.first == 0 and behind is not None and behind.text[0] in _DASHES


def _is_specified_by(phrase: Phrase, words: Sequence[Word]) -> bool:
    """Whether a name specifies a noun before it, of which what stands in quotation marks behind may be the name (`حفل
    فيفا "X"`)."""
    before = words[phrase.first - 1] if phrase.first else None
    bare = before is not None and before.tag == "NOUN" and not (before.definite or before.pronoun)
    return before is not None and bare and before.head is None and not words[phrase.first].is_attached


def _is_belonged_to(phrase: Phrase, words: Sequence[Word], ends: Mapping[int, Phrase]) -> bool:
    """Whether what stands behind a name is said of another thing, of which the text only says whose it is (`اللجنة
    التابعة للأمم المتحدة`, `مكتب الشؤون الإنسانية في الأمم المتحدة`)."""
    if not phrase.first:
        return False
    before, other = words[phrase.first - 1], ends.get(phrase.first - 1)
    part = before.key == _IN and other is not None and other.type is phrase.type
    return part or (before.definite and fold(before.base).removeprefix(_ARTICLE).startswith(_BELONGING))
