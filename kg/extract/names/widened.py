"""Where a person's name begins: with the given name before it that the analyzer took for another word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from kg.arabic.normal import fold
from kg.extract.lexicon import rows
from kg.extract.phrase import ProperName
from kg.extract.speech_words import speaking
from kg.extract.words import Word, is_accusative
from kg.model import Analysis, EntityType, Span

_TITLES = frozenset({"office", "spokes"})
_ADDRESS = frozenset({"rank", "honorific", "member", "office"})
_STATESMEN = frozenset({"رئيس", "وزير", "ملك", "أمير"})  # رد الوزير على X
_TITLE = 6  # words a title may have before the nationality
_UNDOTTED, _ALI = frozenset({"فى", "وفى"}), "على"


def widened(names: Iterable[ProperName], analysis: Analysis, words: Sequence[Word]) -> Iterator[ProperName]:
    """The names, people's with the given name before them that the analyzer took for something else: one spelled like a
    particle (`آن ويلسون`), or a bare noun right behind the nationality of a title (`الوزير الكندي دان ويلسون`); with
    the particle of a foreign surname that `و` is written on (`ودي كاسترو`); and `على` where the article writes ى for
    every final ي (`الدكتور على سليم`)."""
    held: ProperName | None = None
    for name in names:
        taken = held.last if held is not None else 0
        held = name
        if name.type is EntityType.PER and name.first > taken:
            at = name.first - 1
            joined = words[at].folded in _joined_particles()
            if joined or _is_given(words, at, taken) or (_is_ali(words, at) and _is_undotted(words)):
                start = analysis.tokens[at].span.start + joined
                held = ProperName(Span(start, name.span.end), name.type, at, name.last)
        yield held


def _is_given(words: Sequence[Word], at: int, taken: int) -> bool:
    """Whether the token before a person's name begins it; the tokens before `taken` belong to another name."""
    word = words[at]
    if word.text in _particles():
        return True
    nation = at - 1 > taken and words[at - 1].nisba is not None and words[at - 1].definite
    titled = nation and any(_is_title_noun(words[here]) for here in range(max(taken, at - _TITLE), at - 1))
    bare = word.tag == "NOUN" and word.head is None and not (word.definite or word.is_attached or word.pronoun)
    return titled and bare and not (word.adverbial or word.form or is_accusative(word))


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
def _particles() -> frozenset[str]:
    """The given names that are spelled like a particle."""
    return frozenset(name for name, kind in rows("given_names") if kind == "particle")


@cache
def _joined_particles() -> frozenset[str]:
    """The particles of foreign surnames with `و` written on."""
    return frozenset(f"و{fold(name)}" for name, kind in rows("given_names") if kind == "surname")
