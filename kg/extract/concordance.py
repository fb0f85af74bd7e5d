"""Where each word of an article stands, so that a rule looks at those places alone that have one of its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import cached_property
from itertools import chain

from kg.extract.words import Word

_Places = Mapping[str, Sequence[int]]


class Concordance:
    """The places of the words of one article; all lists of tokens are in text order."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words

    def has(self, keys: Set[str]) -> bool:
        """Whether a word with one of the keys stands in the article."""
        return not keys.isdisjoint(self._told)

    def of(self, keys: Set[str]) -> Sequence[int]:
        """The tokens whose key is one of these."""
        found = keys & self._told
        return _together(self._by_key, found) if found else ()

    @cached_property
    def forms(self) -> Set[str]:
        """The folded words."""
        return frozenset(self._by_form)

    def spelled(self, forms: Set[str]) -> Sequence[int]:
        """The tokens that are one of the folded words, with all that is written onto them."""
        found = forms & self.forms
        return _together(self._by_form, found) if found else ()

    def spelled_like(self, fits: Callable[[str], object]) -> Sequence[int]:
        """The tokens whose folded word fits."""
        return _together(self._by_form, filter(fits, self._by_form))

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

    @cached_property
    def _by_form(self) -> _Places:
        return _places([word.folded for word in self._words])


def _places(spelled: Sequence[str]) -> _Places:
    """Where each of the words stands."""
    places: dict[str, list[int]] = {}
    for at, one in enumerate(spelled):
        if one in places:
            places[one].append(at)
        else:
            places[one] = [at]
    return places


def _together(places: _Places, spelled: Iterable[str]) -> Sequence[int]:
    """The places of some words."""
    return sorted(chain.from_iterable(places[one] for one in spelled))
