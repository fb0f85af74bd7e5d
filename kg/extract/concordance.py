"""Where each word of an article stands, so that a rule looks at those places alone that have one of its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import cached_property

from kg.extract.words import Word


class Concordance:
    """The places of the words of one article; all lists of tokens are in text order."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words

    def has(self, keys: Set[str]) -> bool:
        """Whether a word with one of the keys stands in the article."""
        return not keys.isdisjoint(self._keys)

    def of(self, keys: Set[str]) -> Sequence[int]:
        """The tokens whose key is one of these."""
        return _places(self._keys, keys & self._keys.keys())

    @property
    def forms(self) -> Set[str]:
        """The folded words."""
        return self._forms.keys()

    def spelled(self, forms: Set[str]) -> Sequence[int]:
        """The tokens that are one of the folded words, with all that is written onto them."""
        return _places(self._forms, forms & self._forms.keys())

    def spelled_like(self, fits: Callable[[str], object]) -> Sequence[int]:
        """The tokens whose folded word fits."""
        return _places(self._forms, filter(fits, self._forms))

    @cached_property
    def heads(self) -> Sequence[int]:
        """The tokens of nouns that head phrases by the lexicon."""
        return [at for at, word in enumerate(self._words) if word.head is not None]

    @cached_property
    def verbs(self) -> Sequence[int]:
        """The tokens of verbs."""
        return [at for at, word in enumerate(self._words) if word.is_verb]

    @cached_property
    def _keys(self) -> Mapping[str, Sequence[int]]:
        places: defaultdict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(self._words):
            places[word.key].append(at)
        return places

    @cached_property
    def _forms(self) -> Mapping[str, Sequence[int]]:
        places: defaultdict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(self._words):
            places[word.folded].append(at)
        return places


def _places(places: Mapping[str, Sequence[int]], wanted: Iterable[str]) -> Sequence[int]:
    return sorted([at for word in wanted for at in places[word]])
