"""Two people whose surnames or full names the analyzer took for one name behind a verb: subject and object.

استقبل [السيسي] [بن سلمان]      التقى [ماكرون] [عون]      أطلع [دي ميستورا] [المعلم]      وأبلغ [مون] [كيم]
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from functools import cache

from kg.arabic.normal import fold
from kg.arabic.romanise import is_name
from kg.extract.lexicon import keys
from kg.extract.names.introduced import given_names
from kg.extract.names.joints import KIN, Told, particles
from kg.extract.names.persons import sound
from kg.extract.names.states import leaders, leaders_by_surname
from kg.extract.names.surnames import is_surname
from kg.extract.phrase import ProperName
from kg.extract.speech_words import wordy
from kg.extract.words import Word
from kg.model import Analysis

_OWN_BEGINNINGS = frozenset({"بن", "ابن", "ال", "ابو"})
"""The words with which a surname of several words begins."""

_FULL, _TITLE = 2, 9  # words of a name, of a title before it

_STYLES_BEHIND = frozenset({"باشا", "بك", "بيك", "بيه", "افندي", "خان", "شاه"})
"""The styles that stand behind a name."""


def told_alone(names: Iterable[Sequence[str]]) -> Set[str]:
    """The folded names among these by which somebody is called alone, none of them a given name that stands before a
    surname elsewhere."""
    told = [tuple(own) for own in names]
    surnames, unlike = _surnames(), _given_or_styles()
    given = {own[0] for own in told if len(own) > 1 and own[0] not in surnames}
    alone = {own for own in told if len(own) == 1 and own[0] not in given and own[0] not in unlike}
    several = {own for own in told if len(own) == 2 and own[0] in _OWN_BEGINNINGS}
    return frozenset(" ".join(own) for own in alone | several)


@cache
def _surnames() -> Set[str]:
    """The words that begin a surname before another word."""
    return _OWN_BEGINNINGS | keys("korean_surnames") | leaders_by_surname().keys()


@cache
def _given_or_styles() -> Set[str]:
    """The words that are nobody's surname."""
    return _STYLES_BEHIND.union(given_names())


def second_begins(name: ProperName, analysis: Analysis, words: Sequence[Word], told: Told) -> int | None:
    """The token at which the object's name begins in one behind a verb; `None` where it is one person's."""
    verb = words[name.first - 1] if name.first else None
    whole = fold(name.span.of(analysis.article.text))
    own = whole.split()
    if _has_object_at_end(own, name, words, told):
        return name.last - 1
    if _are_two_foreigners(own, name, words):
        return name.first + _FULL
    if verb is None or not verb.is_verb or verb.lemma in wordy() or name.last - name.first != len(own):
        return None
    often = own[0] in told.alone and own[0] in leaders_by_surname()
    if len(own) == 2 and often and not words[name.last - 1].is_attached:
        return name.first + 1
    sizes = (size for size in range(1, len(own)) if own[size] not in KIN or own[size] in _OWN_BEGINNINGS)
    for size in sizes:
        first, second = " ".join(own[:size]), " ".join(own[size:])
        apart = _is_called(first, whole, told) and _is_called(second, whole, told)
        if apart and not (size == 1 and first not in told.alone and _is_given(first, second, told)):
            return name.first + size
    return None


def _has_object_at_end(own: Sequence[str], name: ProperName, words: Sequence[Word], told: Told) -> bool:
    """Whether the last word of a name behind a title, the subject of a verb of receiving, is the surname by which
    somebody else is called alone, too, and nobody else is received (`استقبل الوزير [كريم ناصر] [حداد] في مكتبه`)."""
    if len(own) != _FULL + 1 or name.last - name.first != len(own) or words[name.last - 1].is_attached:
        return False
    if own[1] in _compound() or own[-1] in keys("arab_given_names"):
        return False
    others = told.called.get(own[-1], frozenset()) - {own[-1], " ".join(own)}
    apart = own[-1] in told.alone and bool(others) and not any(other.startswith(own[0]) for other in others)
    return apart and _is_closed(name, words) and _is_of_receiver(name, words)


def _are_two_foreigners(own: Sequence[str], name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a name of four words behind a title, the subject of a verb of receiving or appointing with nobody else
    for its object, is that of two (`عين الرئيس [غوستافو بيترو] [أرماندو بينيديتي]، …`), since no name goes on from the
    first two and the third is a given name."""
    if len(own) != 2 * _FULL or name.last - name.first != len(own) or any(part in _compound() for part in own[:-1]):
        return False
    if sound(" ".join(own)) in leaders() or is_surname(own[_FULL]):
        return False  # أندريس مانويل لوبيز أوبرادور
    return is_name(own[_FULL]) and _is_closed(name, words) and _is_of_receiver(name, words)


def _is_closed(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a mark, a preposition, an adverb or nothing stands behind a name."""
    if name.last >= len(words):
        return True
    behind = words[name.last]
    return behind.is_mark or behind.tag == "PREP" or bool(behind.preposition) or behind.adverbial


@cache
def _compound() -> Set[str]:
    """The words behind a given name that the name goes on from: they begin a surname, or are his father's name."""
    return KIN | _OWN_BEGINNINGS | {"ولد", "بو", "عبد"} | particles() | keys("arab_given_names")


def _is_of_receiver(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a title stands before a name, with a verb of receiving right before that."""
    for at in range(name.first - 1, max(-1, name.first - _TITLE), -1):
        deed = words[at].lemma in keys("accosting_verbs") and not words[at].definite  # عين, tagged as a noun
        if deed or words[at].is_verb or words[at].is_mark or words[at].is_attached:
            return deed and at < name.first - 1
    return False


def _is_called(part: str, whole: str, told: Told) -> bool:
    """Whether somebody is called so, who is told in full elsewhere, alone elsewhere, or often in news."""
    return part in told.alone or part in leaders_by_surname() or bool(told.called.get(part, frozenset()) - {whole})


def _is_given(word: str, behind: str, told: Told) -> bool:
    """Whether a word is a given name before another: no surname of somebody told in full, nor one often named beside
    another such."""
    second = behind in leaders_by_surname() or behind.split(maxsplit=1)[0] in _OWN_BEGINNINGS
    both = word in leaders_by_surname() and second
    return word in given_names() or (is_name(word) and word not in told.called and not both)
