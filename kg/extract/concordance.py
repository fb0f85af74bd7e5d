"""Where each word of an article stands, so that a rule looks at those places alone that have one of its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from functools import cached_property

from kg.extract.words import Word


class Concordance:
    """The places of the words of one article; all lists of tokens are in text order."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words

    def has(self, keys: Set[str]) -> bool:
        """Whether a word with one of the keys stands in the article."""
        return not keys.isdisjoint(self._told)

    def of(self, keys: Set[str]) -> Sequence[int]:
        """The tokens whose key is one of these."""
        return [at for at, key in enumerate(self._keys) if key in keys] if self.has(keys) else ()

    @cached_property
    def forms(self) -> Set[str]:
        """The folded words."""
        return frozenset(self._forms)

    def spelled(self, forms: Set[str]) -> Sequence[int]:
        """The tokens that are one of the folded words, with all that is written onto them."""
        return [at for at, form in enumerate(self._forms) if form in forms] if not forms.isdisjoint(self.forms) else ()

    def spelled_like(self, fits: Callable[[str], object]) -> Sequence[int]:
        """The tokens whose folded word fits."""
        return [at for at, form in enumerate(self._forms) if fits(form)]

    @cached_property
    def heads(self) -> Sequence[int]:
        """The tokens of nouns that head phrases by the lexicon."""
        return [at for at, word in enumerate(self._words) if word.head is not None]

    @cached_property
    def verbs(self) -> Sequence[int]:
        """The tokens of verbs."""
        return [at for at, word in enumerate(self._words) if word.is_verb]

    @cached_property
    def _keys(self) -> Sequence[str]:
        return [word.key for word in self._words]

    @cached_property
    def _told(self) -> Set[str]:
        return frozenset(self._keys)

    @cached_property
    def _forms(self) -> Sequence[str]:
        return [word.folded for word in self._words]
