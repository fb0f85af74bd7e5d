"""Short names that an article gives beside the full ones (`منظمة الصحة العالمية (الصحة العالمية)`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from kg.arabic.normal import fold
from kg.extract.lexicon import keys
from kg.extract.names.bodies import INNER, SQUAD, core, may_be_alias
from kg.extract.names.teams import is_by_name
from kg.extract.phrase import Phrase, flat
from kg.extract.words import Word
from kg.model import EntityType

_GAP = 4
_ALIASED = frozenset({EntityType.ORG, EntityType.LOC})
_OPENING = frozenset({"(", "[", "«", '"', "“", "”", "'"})
_CLOSING = frozenset({")", "]", "»", '"', "“", "”", "'"})
_QUOTES = _CLOSING - {")", "]"}
_DASHES = frozenset("-–—")
_BELONGING, _IN, _AT, _BETWEEN, _ARTICLE, _NISBA = "تابع", "في", "ب", "بين", "ال", "ي"
_PARTING = frozenset({"PUNC", "V", "PART", "CONJ", "PRON"})
_BODY = "organisation"
_TWO_NAMES = 6  # tokens from `بين` to the second of two names


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
                and not _is_parted(one, two, words)
                and not _is_of_more(one, words)
                and not _is_of_squad(short, full)
                and not _is_adherence(two, words, behind)
            ):
                yield short, full


def _is_dateline(place: Phrase, outlet: Phrase, words: Sequence[Word]) -> bool:
    """Whether an article begins with a place and its outlet in brackets (`سان فرانسيسكو (CNN) --`)."""
    behind = words[outlet.last + 1] if outlet.last + 1 < len(words) else None
    return place.first == 0 and behind is not None and behind.text[0] in _DASHES


def _is_parted(one: Phrase, two: Phrase, words: Sequence[Word]) -> bool:
    """Whether what stands between a name and the bracket does not go on with the name: a mark, a verb, a particle,
    another noun behind a definite one (`البنك شريك لخطة (X)`), or what goes on with the noun of bodies before the
    name (`منظمتا الأمم المتحدة للطفولة (X)`)."""
    between = [word for word in words[one.last : two.first - 1] if word.text not in _QUOTES]
    if not between:
        return False
    if any(word.tag in _PARTING or word.conjunction for word in between):
        return True
    first, before = between[0], words[one.first - 1] if one.first else None
    another = first.tag == "NOUN" and not first.definite and not first.preposition and words[one.last - 1].definite
    return another or (before is not None and _is_bare(before) and _heads_bodies(before))


def _is_of_more(name: Phrase, words: Sequence[Word]) -> bool:
    """Whether a bracket behind a name tells of more or of less than it: of what lies between two (`الآلية المشتركة بين
    المنظمة والاتحاد (X)`), or of the body that one inside it is a part of (`لجنة بمجلس الشيوخ (الكونغرس)`)."""
    first = words[name.first]
    before = words[max(0, name.first - _TWO_NAMES) : name.first]
    among = first.conjunction and any(word.key == _BETWEEN for word in before)
    inside = first.key in INNER and any(word.preposition == _AT for word in words[name.first + 1 : name.last])
    return bool(among) or inside


def _is_of_squad(short: str, full: str) -> bool:
    """Whether the longer name is a country's squad, which has by-names but no short ones (`قميص منتخب السعودية
    (نايكي)`)."""
    return core(full)[0] == SQUAD and not is_by_name(short)


def _is_adherence(name: Phrase, words: Sequence[Word], behind: str) -> bool:
    """Whether the bracket only tells whose a body is, by a nisba (`المجلس السياسي (الحوثي)`)."""
    word = words[name.first]
    return bool(behind) and name.last == name.first + 1 and word.definite and word.key.endswith(_NISBA)


def _heads_bodies(word: Word) -> bool:
    """Whether a word is a common noun of bodies."""
    return word.head is not None and _BODY in word.head.kinds


def _is_bare(word: Word) -> bool:
    """Whether a word is a noun that another one may specify."""
    return word.tag == "NOUN" and not (word.definite or word.pronoun)


def _is_specified_by(phrase: Phrase, words: Sequence[Word]) -> bool:
    """Whether a name specifies a noun before it, of which what stands in quotation marks behind may be the name (`حفل
    فيفا "X"`)."""
    before = words[phrase.first - 1] if phrase.first else None
    return before is not None and _is_bare(before) and before.head is None and not words[phrase.first].is_attached


def _is_belonged_to(phrase: Phrase, words: Sequence[Word], ends: Mapping[int, Phrase]) -> bool:
    """Whether what stands behind a name is said of another thing, of which the text only says whose it is (`اللجنة
    التابعة للأمم المتحدة`, `مكتب الشؤون الإنسانية في الأمم المتحدة`)."""
    if not phrase.first:
        return False
    before, other = words[phrase.first - 1], ends.get(phrase.first - 1)
    part = before.key == _IN and other is not None and other.type is phrase.type
    return part or (before.definite and fold(before.base).removeprefix(_ARTICLE).startswith(_BELONGING))
