"""What a build and its workers say to each other, as MessagePack."""

from __future__ import annotations

import msgspec

from kg.model import Problem
from kg.state.packing import Packed


class Item(msgspec.Struct, frozen=True, array_like=True):
    """A packed article on its way: `number` is its place in the input, `name` what a problem with it is reported of."""

    number: int
    id: str
    name: str
    key: bytes
    article: bytes


class Batch(msgspec.Struct, frozen=True, array_like=True):
    """Articles for one worker; `again` where a worker was lost over them before."""

    items: tuple[Item, ...]
    again: bool = False

    def alone(self) -> list[Batch]:
        """A batch for each of its articles."""
        return [Batch((item,), again=True) for item in self.items]


Outcome = Packed | Problem


class Answer(msgspec.Struct, frozen=True, array_like=True):
    """What became of one article: the one or the other, on its way."""

    packed: Packed | None = None
    problem: Problem | None = None

    @classmethod
    def of(cls, outcome: Outcome) -> Answer:
        """The answer that tells of an outcome."""
        return cls(problem=outcome) if isinstance(outcome, Problem) else cls(packed=outcome)

    def outcome(self) -> Outcome:
        """The one that is there."""
        found = self.packed or self.problem
        assert found is not None
        return found


class Greeting(msgspec.Struct, frozen=True, array_like=True):
    """A worker's first words: its engine, or why it has none."""

    engine: str = ""
    version: str = ""
    batch: int = 1
    error: str | None = None


class Reply(msgspec.Struct, frozen=True, array_like=True):
    """An answer for each article of a batch, or why the engine does not work at all."""

    answers: tuple[Answer, ...] = ()
    error: str | None = None
