"""Where each word of an article stands, so that a rule looks at those places alone that have one of its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cached_property
from itertools import chain

from kg.extract.questions import Question, answered
from kg.extract.words import Word

_Places = Mapping[str, Sequence[int]]


class _Spelling:
    """The places of the words of an article by their letters alone."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words

    @cached_property
    def places(self) -> _Places:
        """The places of the folded words."""
        return _places([word.folded for word in self._words])

    @cached_property
    def forms(self) -> Set[str]:
        """The folded words."""
        return frozenset(self.places)

    @cached_property
    def answering(self) -> Mapping[Question, Sequence[int]]:
        """The places of the words that answer yes to a question asked of all, by the question."""
        found: dict[Question, list[int]] = defaultdict(list)
        for at, word in enumerate(self._words):
            for question in answered(word.text):
                found[question].append(at)
        return found


class Concordance:
    """The places of the words of one article; all lists of tokens are in text order."""

    def __init__(self, words: Sequence[Word], spelling: _Spelling | None = None) -> None:
        self._words = words
        self._spelling = spelling or _Spelling(words)

    def reread(self, words: Sequence[Word]) -> Concordance:
        """The places of the same words, spelled alike, where some of them are read otherwise."""
        return Concordance(words, self._spelling)

    def has(self, keys: Set[str]) -> bool:
        """Whether a word with one of the keys stands in the article."""
        return not keys.isdisjoint(self._told)

    def of(self, keys: Set[str]) -> Sequence[int]:
        """The tokens whose key is one of these."""
        return _together(self._by_key, keys & self._told)

    @property
    def forms(self) -> Set[str]:
        """The folded words."""
        return self._spelling.forms

    def spelled(self, forms: Set[str]) -> Sequence[int]:
        """The tokens that are one of the folded words, with all that is written onto them."""
        return _together(self._spelling.places, forms & self.forms)

    def answering(self, question: Question) -> Sequence[int]:
        """The tokens of the words that answer yes to one of the questions asked of all."""
        return self._spelling.answering.get(question, ())

    @cached_property
    def heads(self) -> Sequence[int]:
        """The tokens of nouns that head phrases by the lexicon."""
        return [at for at, word in enumerate(self._words) if word.head is not None]

    @cached_property
    def verbs(self) -> Sequence[int]:
        """The tokens of verbs."""
        return [at for at, word in enumerate(self._words) if word.is_verb]

    @cached_property
    def _told(self) -> Set[str]:
        return frozenset(self._by_key)

    @cached_property
    def _by_key(self) -> _Places:
        return _places([word.key for word in self._words])


def _places(spelled: Iterable[str]) -> _Places:
    """Where each of the words stands."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(spelled):
        places[one].append(at)
    return places


def _together(places: _Places, spelled: Set[str]) -> Sequence[int]:
    """The places of some words."""
    if len(spelled) > 1:
        return sorted(chain.from_iterable([places[one] for one in spelled]))
    return places[next(iter(spelled))] if spelled else ()
