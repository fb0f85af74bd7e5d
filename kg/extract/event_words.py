"""The closed word classes of `frames/event_words.tsv`, and the words of `frames/visits.tsv` as such."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.arabic.normal import fold
from kg.tables import rows

_REACHING = "reach"  # بلغ
_OF_GOERS = frozenset({"verb", "noun", "participle"})
_OF_PLACES = frozenset({"visit", "arrive", "inspect", "enter"})


@cache
def event_words(*names: str) -> frozenset[str]:
    """The folded words of one or more classes, also as spelled before a pronoun; raises `KeyError` for a class that is
    not in the file."""
    return frozenset().union(*(_classes()[name] for name in names))


@cache
def _classes() -> dict[str, frozenset[str]]:
    table = rows("kg.extract", "frames/event_words.tsv")
    return {name: frozenset(form for word in words.split() for form in forms_of(word)) for name, words in table}


def forms_of(word: str) -> tuple[str, ...]:
    """The folded word, and as it is spelled before a pronoun where that is otherwise (`رغبت` of `رغبة`)."""
    folded = fold(word)
    return (folded, f"{folded[:-1]}ت") if word.endswith("ة") else (folded,)


@cache
def travel_words() -> frozenset[str]:
    """The folded words of visits and of motion to a place, without those that mostly tell how much something is."""
    return frozenset(fold(word) for _, word, _, kind, *_ in _visit_words() if kind != _REACHING)


@cache
def words_leading(preposition: str) -> frozenset[str]:
    """Those of them whose goal the preposition introduces."""
    told = (word for _, word, _, _, preps, *_ in _visit_words() if preposition in preps.split())
    return frozenset(map(fold, told)) & travel_words()


@cache
def words_with_goal() -> frozenset[str]:
    """Those of them whose object is the place."""
    return frozenset(fold(word) for _, word, _, kind, *_ in _visit_words() if kind in _OF_PLACES)


@cache
def words_of_going() -> frozenset[str]:
    """The folded verbs, nouns and participles of visiting, whose subject or genitive is who goes."""
    return frozenset(fold(word) for kind, word, *_ in _visit_words() if kind in _OF_GOERS)


def _visit_words() -> Iterator[list[str]]:
    for kind, words, *rest in rows("kg.extract", "frames/visits.tsv"):
        yield from ([kind, word, *rest] for word in words.split("|"))
