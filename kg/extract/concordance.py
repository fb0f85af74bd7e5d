"""Where each word of an article stands, so that a rule looks at those places alone that have one of its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from functools import cached_property

from kg.extract.words import Word


class Concordance:
    """The places of the words of one article; all lists of tokens are in text order."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words

    def has(self, keys: Set[str]) -> bool:
        """Whether a word with one of the keys stands in the article."""
        return not self._told.isdisjoint(keys)

    def of(self, keys: Set[str]) -> Sequence[int]:
        """The tokens whose key is one of these."""
        return _all_of(self._places, self._told & keys)

    @cached_property
    def forms(self) -> frozenset[str]:
        """The folded words."""
        return frozenset(self._spelled)

    def spelled(self, forms: Set[str]) -> Sequence[int]:
        """The tokens that are one of the folded words, with all that is written onto them."""
        return _all_of(self._spelled, self.forms & forms)

    def spelled_like(self, fits: Callable[[str], object]) -> Sequence[int]:
        """The tokens whose folded word fits."""
        return sorted(at for form, places in self._spelled.items() if fits(form) for at in places)

    @cached_property
    def heads(self) -> Sequence[int]:
        """The tokens of nouns that head phrases by the lexicon."""
        return [at for at, word in enumerate(self._words) if word.head is not None]

    @cached_property
    def verbs(self) -> Sequence[int]:
        """The tokens of verbs."""
        return [at for at, word in enumerate(self._words) if word.is_verb]

    @cached_property
    def _told(self) -> frozenset[str]:
        return frozenset(self._places)

    @cached_property
    def _places(self) -> _Index:
        return _indexed([word.key for word in self._words])

    @cached_property
    def _spelled(self) -> _Index:
        return _indexed([word.folded for word in self._words])


_Index = Mapping[str, Sequence[int]]


def _indexed(forms: Sequence[str]) -> _Index:
    index: dict[str, list[int]] = {}
    for at, form in enumerate(forms):
        index.setdefault(form, []).append(at)
    return index


def _all_of(index: _Index, some: Set[str]) -> Sequence[int]:
    return sorted([at for one in some for at in index[one]])
