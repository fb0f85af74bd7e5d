"""Dataclasses that the type checker alone keeps from change."""

from dataclasses import replace

from kg.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    at: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Itself:
    name: str


def test_they_are_compared_and_hashed_by_their_fields():
    assert len({Place("مكة"), Place("مكة"), Place("مكة", 1)}) == 2
    assert replace(Place("مكة"), at=1) == Place("مكة", 1)


def test_those_without_equality_are_told_apart():
    one = Itself("مكة")
    assert len({one, one, Itself("مكة")}) == 2
