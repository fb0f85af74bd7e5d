"""Places that the analyzer did not find, by the noun that tells what they are, and towns of the Arab states.

مدينة [عطبرة]      معتمديتي [جلمة] و[المزونة]      حقل "[أفروديت]"      توجه إلى [بوسعادة]      سافر الوزير إلى [ألنيف]
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg.arabic.normal import fold
from kg.extract.concordance import Concordance
from kg.extract.event_words import event_words, words_leading
from kg.extract.lexicon import keys, rows
from kg.extract.names.fixed_phrases import fixed_phrases
from kg.extract.names.provinces import provinces
from kg.extract.phrase import ProperName
from kg.extract.questions import asked_of_all
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_OPENING, _CLOSING = frozenset({'"', "«", "“", "”", "'"}), frozenset({'"', "»", "“", "”", "'"})
_AND = "و"
_LONGEST = 3  # words of a name
_ROW = 8  # names in a row
_NO_ROW = "-"
_VISITED, _REACH = frozenset({"زار", "زارت", "يزور", "تزور", "سيزور", "ستزور"}), 8
_WHERE = frozenset({"في", "الي", "نحو", "قرب"})
_WHITHER, _BECOMING = frozenset({"الي"}), frozenset({"تحول", "انتقل", "انتقال"})
_SETTLEMENT, _DUAL = "settlement", ("تا", "تي", "يا", "يي", "مي", "ما")
_DEED, _LIKE_ADJECTIVES = "verbal-noun", "participle"


@dataclass(frozen=True, slots=True)
class _Head:
    """A form of the noun of a place: whether it is a singular, which one name follows, whether it is no plural, and
    whether it is of a settlement."""

    single: bool
    few: bool
    settlement: bool


def headed_places(
    names: Mapping[int, ProperName], analysis: Analysis, words: Sequence[Word], where: Concordance
) -> Iterator[tuple[int, ProperName]]:
    """The places by their first token, none of which lies in another name."""
    taken = {at for name in names.values() for at in range(name.first, name.last)}
    heads, visits = _heads(), where.has(_VISITED)
    for at in (behind + 1 for behind in where.of(_WHITHER)):
        if at not in taken and at < len(words) and _is_unknown_goal(words, at):
            yield at, ProperName(analysis.tokens[at].span, EntityType.LOC, at, at + 1)
            taken.add(at)
    towns = {*where.of(_bare_first_words()), *where.answering(_is_town)}
    for at in sorted(towns.union(where.of(heads.keys()))):
        word = words[at]
        if at in taken or word.is_verb or at + 1 == len(words):
            continue
        if (word.key, words[at + 1].key) in fixed_phrases():  # مسقط رأسه
            continue
        led = visits or word.preposition == "ب" or (at > 0 and words[at - 1].folded in _WHERE)
        headed = word.key in heads and not (word.definite or word.pronoun)
        ends = _headed(words, at, taken) if headed else _told(words, at, taken) if led else []
        for first, last in ends:
            whole = first == at + 1 or (first == at and words[at - 1].folded in _WHERE)
            start = analysis.tokens[first].span.start + (0 if whole else words[first].skip)
            yield first, ProperName(Span(start, analysis.tokens[last - 1].span.end), EntityType.LOC, first, last)
            taken.update(range(first, last))


def _headed(words: Sequence[Word], at: int, taken: Collection[int]) -> list[tuple[int, int]]:
    """The first and last tokens of the name behind the noun of a place, and of those that a row goes on with."""
    first, head = at + 1, _heads()[words[at].key]
    if words[first].text in _OPENING:
        last = _quoted_end(words, first + 1, taken)
        return [(first + 1, last)] if last > first + 1 and head.single else []
    found: list[tuple[int, int]] = []
    for _ in range(1 if head.single else _ROW):
        last = _end(words, first, taken, head, bool(found))
        if last > first:
            found.append((first, last))
        elif first not in taken:
            break
        while last == first or last in taken:
            last += 1
        if last >= len(words) or words[last].conjunction != _AND or words[last].preposition:
            break
        first = last
    return found


def _end(words: Sequence[Word], first: int, taken: Collection[int], head: _Head, joined: bool) -> int:
    """The token after the name of a place that begins at the token: a known one, or behind no plural words that nobody
    knows; `first` itself where there is none. Only a settlement has a common word for a name."""
    if first >= len(words) or first in taken:
        return first
    word = words[first]
    if (word.preposition or word.conjunction) and not joined:  # بركين looks like ب and a noun
        whole = (word.rare or is_town(word.folded)) and not word.definite
        second = words[first + 1] if first + 1 < len(words) and first + 1 not in taken else None
        foreign = second is not None and head.single and not word.definite and _is_unknown(second, False)
        return first + (2 if foreign else whole)  # مدينة لوانغ برابانغ
    last = known_end(words, first, taken)
    if last > first + 1 or (last > first and (word.rare or (head.settlement and _is_plain(word)))):
        return last
    if last > first and not head.few and word.definite and f"ال{word.key}" in provinces():
        return first if word.key in event_words("compass") else last  # بلدات البقاع, no محافظات الشمال
    last = first
    while head.few and last < min(len(words), first + _LONGEST) and last not in taken:
        if not _is_unknown(words[last], last == first):
            break
        last += 1
    return last


def _is_unknown_goal(words: Sequence[Word], at: int) -> bool:
    """Whether a word that nobody knows stands behind `إلى` as the goal of a word of motion, with nothing behind it that
    describes it or is its genitive (`سافر الوزير إلى ألنيف`)."""
    word, behind = words[at], words[at + 1] if at + 1 < len(words) else None
    bare = word.text.isalpha() and not (word.is_attached or word.definite or word.adverbial or word.form)
    bare = bare and _is_unknown(word, True)
    if not bare or (behind is not None and behind.is_nominal and not (behind.is_attached or behind.adverbial)):
        return False
    for here in range(at - 2, max(-1, at - _REACH), -1):
        if words[here].is_mark:
            return False
        if not words_leading("إلى").isdisjoint((words[here].key, words[here].lemma)):
            return words[here].lemma not in _BECOMING and words[here].key not in _BECOMING
    return False


def _is_unknown(word: Word, first: bool) -> bool:
    """Whether a word that nobody knows may be of a place's name, behind the first word only one with nothing on it."""
    bare = word.is_nominal and word.head is None and word.nisba is None and not word.pronoun
    adjective = word.tag == "ADJ" and word.definite
    return word.rare and bare and not adjective and (first or not (word.is_attached or word.definite))


def _is_plain(word: Word) -> bool:
    """Whether a known word may be a town's name: a noun, no noun of people or places and no time."""
    return word.tag == "NOUN" and word.head is None and word.nisba is None and not (word.adverbial or word.pronoun)


def known_end(words: Sequence[Word], first: int, taken: Collection[int]) -> int:
    """The token after the longest name of a town of the Arab states that begins at the token; `first` itself where
    there is none."""
    last = first
    while last < min(len(words), first + _LONGEST) and last not in taken:
        last += 1
    spelled = [f"ال{words[first].key}" if words[first].definite else words[first].key]
    spelled += [word.folded for word in words[first + 1 : last]]
    while last > first and " ".join(spelled[: last - first]) not in _towns():
        last -= 1
    return last


def _quoted_end(words: Sequence[Word], first: int, taken: Collection[int]) -> int:
    """The token that closes a short quotation that begins at the token; `first` itself where none does."""
    if first >= len(words):
        return first
    described = (words[first].tag == "ADJ" or words[first].form == _LIKE_ADJECTIVES) and not words[first].definite
    if described or words[first].form == _DEED:  # منطقة "عازلة"
        return first
    for at in range(first, min(len(words), first + _LONGEST + 1)):
        if words[at].text in _CLOSING:
            return at
        if at in taken or words[at].is_mark or words[at].is_verb:
            break
    return first


def _told(words: Sequence[Word], at: int, taken: Collection[int]) -> list[tuple[int, int]]:
    """A town that is no common word where the text tells where: behind `في` or `إلى`, or with `ب`."""
    word = words[at]
    behind = at > 0 and words[at - 1].folded in _WHERE
    whole = word.lemma != word.key and word.key.endswith(word.lemma)  # بوسعادة looks like ب and a noun
    if behind and (word.preposition or whole) and is_town(word.folded):
        return [(at, at + 1)]
    led = word.preposition == "ب" or (behind and not word.is_attached)
    if word.pronoun or not _begins_town(word) or not (led or _is_visited(words, at)):
        return []
    if not led:
        return [(at, at + 1)] if _is_plain(word) else []
    last = known_end(words, at, taken)
    sure = last > at + 1 or (last > at and word.rare and word.tag == "NOUN")
    return [(at, last)] if sure else []


def _is_visited(words: Sequence[Word], at: int) -> bool:
    """Whether the token is a province or larger town that somebody visits (`زار السفير أمس البترون`)."""
    word, before = words[at], words[at - 1]
    name = f"ال{word.key}" if word.definite else word.key
    if word.is_attached or name not in provinces() or not (before.definite or before.adverbial or before.is_verb):
        return False
    for here in range(at - 1, max(-1, at - _REACH), -1):
        if words[here].is_verb or words[here].is_mark or words[here].is_attached or words[here].tag == "PREP":
            return words[here].is_verb and words[here].key in _VISITED
    return False


def _begins_town(word: Word) -> bool:
    return (f"ال{word.key}" if word.definite else word.key) in _first_words()


def is_town(key: str) -> bool:
    """Whether a folded word is the name of a town of the Arab states."""
    return key in _towns()


@asked_of_all
def _is_town(text: str) -> bool:
    """Whether a word is the name of a town or province."""
    return fold(text) in _towns()


@cache
def _towns() -> frozenset[str]:
    return keys("towns") | provinces().keys()


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.partition(" ")[0] for name in _towns())


@cache
def _bare_first_words() -> frozenset[str]:
    """The same, and these without their article."""
    return _first_words() | {word.removeprefix("ال") for word in _first_words()}


def heads_row(key: str) -> bool:
    """Whether a folded word is the dual or plural of a noun that stands before the names of places."""
    return key in _heads() and not _heads()[key].single


@cache
def _heads() -> Mapping[str, _Head]:
    """The nouns of places by their folded forms."""
    found = {}
    for noun, forms, kind in rows("place_heads"):
        settlement = kind == _SETTLEMENT
        found[fold(noun)] = _Head(True, True, settlement)
        for form in forms.split("|") if forms != _NO_ROW else ():
            dual = form.endswith(_DUAL)
            found[fold(form)] = _Head(False, dual, settlement and dual)
    return found
