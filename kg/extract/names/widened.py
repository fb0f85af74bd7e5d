"""Where a person's name begins: with the given name before it that the analyzer took for another word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from kg.arabic.normal import fold
from kg.extract.lexicon import keys, rows
from kg.extract.names.edges import PARTICLES, lettered
from kg.extract.names.joints import particles
from kg.extract.names.led import is_praised_role
from kg.extract.phrase import ProperName
from kg.extract.speech_words import speaking
from kg.extract.words import Word, is_accusative
from kg.model import Analysis, EntityType, Span

_TITLES = frozenset({"office", "spokes", "peer"})
_ADDRESS = frozenset({"rank", "honorific", "member", "office"})
_STATESMEN = frozenset({"رئيس", "وزير", "ملك", "أمير"})  # رد الوزير على X
_TITLE = 6  # words a title may have before the nationality
_BEARERS = _TITLES | _ADDRESS | {"portfolio"}
_FAITH, _FAITHFUL = "الدين", frozenset({"رجل", "عالم", "شيخ", "علم", "أمور", "شؤون", "وزير", "كلية", "يوم"})
_SONS = frozenset({"ولد", "منت"})
_AND = "و"
_VAN, _HAMZAS = "فان", ("أ", "إ", "وأ")
_UNDOTTED, _ALI = frozenset({"فى", "وفى"}), "على"


def widened(names: Iterable[ProperName], analysis: Analysis, words: Sequence[Word]) -> Iterator[ProperName]:
    """The names, people's with the given name before them that the analyzer took for something else: one spelled like a
    particle or post (`آن ويلسون`, `سلطان حداد`), one whose first letter was cut off as a clitic (`كامران حداد`), or a
    bare noun right behind the nationality of a title (`الوزير الكندي دان ويلسون`); with the particle of a foreign
    surname that `و` is written on (`ودي كاسترو`) or that looks like a conjunction (`المدرب فان بيرغ`); `على` where the
    article writes ى for every final ي (`الدكتور على سليم`); one that is a common word, too, right behind a title
    (`العقيد باسم حداد`), and what stands before `الدين` (`نجم الدين حداد`) and `ولد`."""
    held: ProperName | None = None
    person = 0
    for name in names:
        taken = held.last if held is not None else 0
        person = taken if held is not None and held.type is EntityType.PER else person
        held = name
        at = name.first - 1
        van = name.first > taken and name.type is not EntityType.ORG and _is_van(words, at)
        if van or (name.type is EntityType.PER and name.first > taken):
            joined = (words[at].text[0] == _AND and words[at].folded[1:] in particles()) or _is_joined_word(words[at])
            ali = _is_ali(words, at) and _is_undotted(words)
            own = _is_given(words, at, taken) or _is_word(words, at, person) or _is_sons_own(words, at)
            if joined or ali or own or van or _is_star(words, at):
                start = analysis.tokens[at].span.start + joined
                held = ProperName(Span(start, name.span.end), EntityType.PER, at, name.last)
        yield held


def _is_given(words: Sequence[Word], at: int, taken: int) -> bool:
    """Whether the token before a person's name begins it; the tokens before `taken` belong to another name."""
    word = words[at]
    if word.text in _spelled_so() or (word.text in _posts() and word.number == "s"):
        return True
    if word.is_attached and not word.pronoun and word.folded in _cut_names():
        return not is_praised_role(words, at)
    nation = at - 1 > taken and words[at - 1].nisba is not None and words[at - 1].definite
    titled = nation and any(_is_title_noun(words[here]) for here in range(max(taken, at - _TITLE), at - 1))
    bare = word.tag == "NOUN" and word.head is None and not (word.definite or word.is_attached or word.pronoun)
    other = word.adverbial or word.form or word.key in PARTICLES or is_accusative(word)
    return titled and bare and not other


def _is_sons_own(words: Sequence[Word], at: int) -> bool:
    """Whether the token is a given name before `ولد`, with which no name begins (`الوزير الأول المختار ولد سيدي`)."""
    return words[at + 1].key in _SONS and words[at].folded in keys("arab_given_names")


def _is_word(words: Sequence[Word], at: int, taken: int) -> bool:
    """Whether the token before a person's name is a given name that is a common word, behind the title of one person:
    in whose name somebody speaks is none."""
    if words[at].text not in _titled_words():
        return False
    for here in range(at - 1, max(taken - 1, at - _TITLE - 1), -1):
        word = words[here]
        if word.is_verb or word.is_mark or (word.head is not None and "spokes" in word.head.kinds):
            return False
        if word.head is not None and word.head.kinds & _BEARERS:
            closed = here < at - 1 or word.definite or bool(word.pronoun) or word.tag == "ABBREV"
            return closed and word.head.number == "s"
    return False


def _is_star(words: Sequence[Word], at: int) -> bool:
    """Whether the token before a name begins `… الدين`, with which the name goes on."""
    word, behind = words[at], words[at + 1]
    bare = word.tag == "NOUN" and not (word.definite or word.is_attached or word.pronoun)
    return behind.text == _FAITH and bare and word.text not in _FAITHFUL


def _is_van(words: Sequence[Word], at: int) -> bool:
    """Whether the particle of a Dutch surname stands at the token, which is a conjunction in an article that writes no
    hamza (`فان قال`)."""
    return words[at].text == _VAN and any(word.text.startswith(_HAMZAS) for word in words)


def _is_joined_word(word: Word) -> bool:
    """Whether `و` is written onto a given name that is a common word, too (`وإمام علي`)."""
    return word.conjunction == _AND and word.text[1:] in _coupled_words()


def _is_title_noun(word: Word) -> bool:
    return word.head is not None and bool(word.head.kinds & _TITLES)


def _is_ali(words: Sequence[Word], at: int) -> bool:
    """Whether the token before a person's name is his given name `على`: behind a title in which nobody is told of, or a
    verb of speech."""
    before = words[at - 1] if at and words[at].text == _ALI else None
    if before is None or before.pronoun:
        return False
    title = before.head is not None and before.head.number == "s" and before.head.singular not in _STATESMEN
    titled = title and before.head is not None and bool(before.head.kinds & _ADDRESS)
    return titled or (before.is_verb and before.lemma in speaking())


def _is_undotted(words: Sequence[Word]) -> bool:
    """Whether the article writes ى for every final ي."""
    return any(word.text in _UNDOTTED for word in words)


@cache
def _spelled_so() -> frozenset[str]:
    """The given names that are spelled like a particle."""
    return frozenset(name for name, kind in rows("given_names") if kind == "particle")


@cache
def _cut_names() -> frozenset[str]:
    """The folded given names whose first letter may be taken for a clitic, less those that are words, too (`باسم`)."""
    common = (name for name, kind in rows("arab_given_names") if kind == "word")
    return lettered() - {fold(name) for name in (*common, *_titled_words())}


@cache
def _posts() -> frozenset[str]:
    """The given names that are spelled like a post."""
    return frozenset(name for name, kind in rows("given_names") if kind == "post")


@cache
def _titled_words() -> frozenset[str]:
    """The given names that are common words, too."""
    return frozenset(name for name, kind in rows("given_names") if kind in {"word", "coupled"})


@cache
def _coupled_words() -> frozenset[str]:
    """Those of them that are names behind `و`, too."""
    return frozenset(name for name, kind in rows("given_names") if kind == "coupled")
