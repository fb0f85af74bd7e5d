"""People whose title introduces them and whom the analyzer did not find, by the given name that stands behind it.

نقيب الأطباء [مازن الحداد]      رئيسه [علي كريم]      السفير التونسي لدى المملكة [رائد الناصر]
الوزير الفرنسي [آلان جوبيه]      المبعوث الأممي [غير بيدرسون]      الرئيس الصيني [هو جينتاو]
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from kg.arabic.countries import by_name
from kg.arabic.normal import fold
from kg.arabic.romanise import is_name
from kg.extract.concordance import Concordance
from kg.extract.event_words import event_words
from kg.extract.lexicon import rows
from kg.extract.names.cutting import cut_name
from kg.extract.names.edges import is_keeper
from kg.extract.phrase import ProperName
from kg.extract.questions import asked_of_all
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_TITLES = frozenset({"office", "spokes", "member", "rank", "honorific", "occupation", "person", "relative"})
_RANKS = frozenset({"rank", "honorific"})
_BEARERS = frozenset({"organisation", "place"})
_ROYALS = frozenset({"ملك", "امير", "سلطان"})
_MONKS = frozenset({"انبا", "قمص", "متروبوليت"})
_CLERICS = _MONKS | {"بابا", "بطريرك", "ملكه", "سلطان"}
_TEEN = "عشر"  # الرابع عشر
_REACH, _FAR = 8, 14
_LONGEST = 5
_JOINTS = frozenset({"بن", "ابن", "بنت", "ال", "ابو", "عبد", "بو", "ولد"})
_ALI, _ON = "علي", "على"
_UNDOTTED = frozenset({_ON, "إلى", "الى", "حتى"})
_SURE, _ABBREVIATED, _STROKE = "sure", "ABBREV", "/"
_GEIR, _HU, _CHINA, _SHORTEST = "غير", "هو", "CN", 3
_MANY = "ين"
_COMMAS = frozenset({"،", ","})


def introduced(
    names: Sequence[ProperName], analysis: Analysis, words: Sequence[Word], where: Concordance
) -> Iterator[ProperName]:
    """The names with the people behind a title; what took in the given name of one ends before him."""
    covering = {at: name for name in names for at in range(name.first, name.last)}
    ends: dict[int, int] = {}
    given = where.answering(_may_be_given)
    ends |= dict(_clerics(words, where, covering))
    for sentence in analysis.sentences:
        for at in given[bisect_left(given, sentence.first + 1) : bisect_left(given, sentence.last - 1)]:
            name = covering.get(at)
            if name is not None and name.type is EntityType.PER:
                continue
            placed = words[at].folded == _GEIR and at - 1 in covering and _is_beside_other(words[at + 1])
            called = placed or _is_given(words, at) or _is_foreign(words, at)
            if called and _is_introduced(words, at, sentence.first, closed=placed):
                last = _end(words, at, sentence.last, covering)
                if last > at + 1 or _is_royal(words[at - 1]):
                    ends[at] = last
            elif words[at - 1].text in _COMMAS and _is_between_commas(words, at, sentence.last):
                closed = at - 2 in covering
                if _is_introduced(words, at - 1, sentence.first, closed=closed, reach=_FAR):
                    ends[at] = at + 2
    yield from _placed(names, ends, analysis, words)


def _clerics(
    words: Sequence[Word], where: Concordance, covering: Mapping[int, ProperName]
) -> Iterator[tuple[int, int]]:
    """The tokens with which the one name of a cleric begins and behind which it ends (`الأنبا ثاؤفيلس`)."""
    for at in where.of(_CLERICS):
        if not words[at].definite or at + 1 >= len(words) or words[at + 1].is_mark:
            continue
        if at in covering or (at and _is_named_after(words[at - 1])):
            continue
        word, behind = words[at + 1], words[at + 2] if at + 2 < len(words) else None
        other = covering.get(at + 1)
        numbered = behind is not None and behind.definite and behind.key in event_words("nth")
        if other is not None and (other.type is EntityType.PER or not numbered or other.last > at + 2):
            continue  # البابا ليون الرابع عشر, whom a city is called like
        bare = word.is_nominal and not (word.definite or word.is_attached or word.pronoun or word.adverbial)
        known = words[at].key in _MONKS or word.rare or is_name(word.text)
        if bare and known and word.head is None and word.nisba is None and by_name(word.text) is None:
            teen = numbered and at + 3 < len(words) and words[at + 3].key == _TEEN
            yield at + 1, at + 2 + numbered + teen


def _is_given(words: Sequence[Word], at: int) -> bool:
    """Whether a given name stands at the token: one that is a common word, too, only behind a rank; `علي` only in an
    article that spells `على` otherwise, as it does `إلى`."""
    kind = given_names().get(words[at].folded)
    title = words[title_end(words, at)]
    before = title.head
    if kind is None or words[at].tag == "PUNC" or is_keeper(words, at):
        return False
    if words[at].folded == _ALI:
        dotted = words[at - 1].nisba is not None and words[at].tag == "NOUN"
        dotted = dotted or any(word.text in _UNDOTTED for word in words)
        return words[at].text == _ALI and dotted
    abbreviated = title.tag == _ABBREVIATED  # م. نادية الشريدة
    ranked = before is not None and bool(before.kinds & _RANKS) and (title.definite or abbreviated)
    return ranked or (kind == _SURE and not words[at].is_verb)


@asked_of_all
def _may_be_given(text: str) -> bool:
    """Whether a word may be a given name, an Arab or a foreign one, or one that is spelled like a particle."""
    form = fold(text)
    return form in given_names() or form in {_GEIR, _HU} or (len(form) >= _SHORTEST and is_name(form))


def _is_foreign(words: Sequence[Word], at: int) -> bool:
    """Whether a foreign given name stands right behind the nationality that ends a title, before a surname that nobody
    knows; one spelled like a particle before what else could not follow it."""
    word, before = words[at], words[at - 1]
    behind = words[at + 1] if at + 1 < len(words) else None
    nation = before.definite and (before.nisba is not None or before.body is not None)
    if behind is None or not nation or behind.definite or behind.is_mark:
        return False
    if word.folded == _GEIR:
        return _is_beside_other(behind)
    unknown = behind.rare and behind.tag == "NOUN" and not (behind.is_attached or behind.head or behind.nisba)
    if word.folded == _HU:
        return unknown and before.nisba is not None and before.nisba.code == _CHINA
    bare = word.tag == "NOUN" and not (word.is_attached or word.definite or word.pronoun or word.adverbial)
    return unknown and bare and word.head is None and by_name(word.text) is None


def _is_beside_other(word: Word) -> bool:
    """Whether a word could not follow `غير` but as a surname: a verb, or a noun of one that nobody knows."""
    bare = not (word.definite or word.is_mark or word.folded.endswith(_MANY))
    return bare and (word.is_verb or (word.rare and word.tag == "NOUN"))


def _is_between_commas(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether nothing but a foreign given name and a surname that nobody knows stand at the token before a comma and
    what somebody says (`المبعوث الأممي إلى سوريا، [غير بيدرسون]، إن`)."""
    if at + 3 >= end or words[at + 2].text not in _COMMAS or words[at + 3].key not in event_words("that"):
        return False
    word, surname = words[at], words[at + 1]
    bare = not (word.is_attached or word.definite or word.pronoun or word.adverbial or word.is_verb)
    return bare and _is_beside_other(surname) and not (surname.is_attached or surname.head or surname.is_verb)


def _is_introduced(words: Sequence[Word], at: int, first: int, *, closed: bool, reach: int = _REACH) -> bool:
    """Whether a title or form of address of one person ends right before the token, `closed` where a name ends it."""
    last = title_end(words, at)
    before = words[last]
    closed = closed or before.definite or bool(before.pronoun) or before.nisba is not None or before.tag == _ABBREVIATED
    if before.is_mark or before.is_verb or not closed:
        return False
    for here in range(last, max(first, at - reach) - 1, -1):
        word = words[here]
        if word.is_mark or word.is_verb or word.future:
            return False
        if word.head is not None and word.head.kinds & _TITLES:
            governing = words[here - 1] if here > first else None
            if word.head.number != "s" and governing is not None and _is_of_one(governing):  # نقيب الأطباء
                continue
            borne = word.definite and governing is not None and _is_named_after(governing)
            return word.head.number == "s" and not borne
    return False


def _is_of_one(word: Word) -> bool:
    """Whether a word is the title of one person that a genitive may follow."""
    one = word.head is not None and word.head.number == "s" and bool(word.head.kinds & _TITLES)
    return one and not (word.definite or word.pronoun)


def title_end(words: Sequence[Word], at: int) -> int:
    """The last token of a title before a name at the token, also where some write a stroke between (`المهندس/ …`)."""
    return at - 1 - (at > 1 and words[at - 1].text == _STROKE)


def _is_royal(word: Word) -> bool:
    """Whether a word is the title of somebody who is called by the given name alone (`الملكة رانيا`)."""
    return word.definite and word.head is not None and word.head.singular in _ROYALS and not word.is_attached


def _is_named_after(word: Word) -> bool:
    """Whether a word is a noun of bodies or places that may bear somebody's name (`ملعب الأمير …`)."""
    return word.head is not None and bool(word.head.kinds & _BEARERS) and not (word.definite or word.pronoun)


def _end(words: Sequence[Word], at: int, end: int, covering: Mapping[int, ProperName]) -> int:
    """The token after the name that the given name at the token begins; right behind it where no further part of one
    stands."""
    last = whole = at + 1
    while last < min(end, at + _LONGEST):
        name = covering.get(last)
        if words[at].folded == _GEIR and last == at + 1:
            last = whole = last + 1
            continue
        if name is not None and name.type is EntityType.PER:
            return name.last if name.first == last else whole
        joint = words[last].folded in _JOINTS
        if (not joint and not _is_part(words[last])) or (last > at + 1 and _is_common(words[last - 1], words[last])):
            break
        last += 1
        whole = whole if joint else last
    return whole


def _is_part(word: Word) -> bool:
    """Whether a word may be a father's or family's name: a given name, one with article, or one that nobody knows."""
    if word.is_mark or word.adverbial or word.pronoun or word.future:
        return False
    if word.nisba is not None:  # فهد التركي, but the fans of one who is called by his nationality
        return word.definite and word.number == "s" and word.gender == "m" and not word.is_attached
    if word.folded in given_names():
        return not (word.is_attached and word.preposition) and word.text != _ON
    title = word.head is not None and bool(word.head.kinds & _TITLES)
    return word.is_nominal and not word.is_attached and not title and (word.definite or word.rare)


def _is_common(family: Word, word: Word) -> bool:
    """Whether a word behind a family name with the article is a common noun with it (`علي الصادق [الأوضاع]`)."""
    both = family.definite and word.definite and not word.is_attached
    named = family.rare or family.folded in given_names()
    known = word.nisba is None and not word.rare and word.folded not in given_names()
    return both and named and known


def _placed(
    names: Iterable[ProperName], ends: Mapping[int, int], analysis: Analysis, words: Sequence[Word]
) -> Iterator[ProperName]:
    """The names and those that begin and end as `ends` tells, in text order, without overlap."""
    new = {at: ProperName(_span(analysis, at, last), EntityType.PER, at, last) for at, last in ends.items()}
    kept = []
    for name in names:
        at = next((at for at in range(name.first, name.last) if at in new), None)
        within = any(first <= name.first < one.last for first, one in new.items())
        if at is not None and at > name.first:
            kept += [next(iter(cut_name(name, at, analysis)))] if at > name.first + 1 else []
        elif not within:
            kept.append(name)
    yield from sorted([*kept, *new.values()], key=lambda name: name.first)


def _span(analysis: Analysis, first: int, last: int) -> Span:
    return Span(analysis.tokens[first].span.start, analysis.tokens[last - 1].span.end)


@cache
def given_names() -> Mapping[str, str]:
    """The folded given names with their kind."""
    return dict(rows("arab_given_names"))
