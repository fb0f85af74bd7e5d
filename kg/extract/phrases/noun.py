"""A noun with its complements while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.phrase import Phrase
from kg.model import EntityType

LAND = "بلاد"
"""The folded noun that with a pronoun stands for somebody's country (`وزير خارجية بلاده`)."""


@dataclass(slots=True)
class Nominal:
    """A noun with its complements: tokens `first:last`, the tokens that make the title, the nested phrases, the index
    of the one it belongs to, and whether it is definite."""

    first: int
    last: int
    own: list[int]
    nested: list[Phrase] = field(default_factory=list)
    of: int | None = None
    closed: bool = False
    bare_genitive: bool = False

    def nest(self, phrase: Phrase, belongs: bool = True, instead: bool = False) -> None:
        """Takes a phrase in, as the owner if there is none yet or `instead` of a nationality or land."""
        land = self.of is not None and instead and self.nested[self.of].type is EntityType.LOC
        if belongs and (self.of is None or land):
            self.of = len(self.nested)
        self.nested.append(phrase)
        self.last = max(self.last, phrase.last)

    def merge(self, inner: Nominal) -> None:
        """Takes the parts of a post inside a post (`نائب وزير الخارجية`)."""
        self.own += inner.own
        if inner.of is not None and self.of is None:
            self.of = len(self.nested) + inner.of
        self.nested += inner.nested
        self.last, self.closed, self.bare_genitive = inner.last, True, inner.bare_genitive
