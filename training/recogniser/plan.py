"""How much the name recogniser is trained."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Plan:
    """How much of everything.

    Of the labelled documents each `labelled`-th is used, of the unlabelled articles each `vectors`-th for word vectors;
    each `news`-th is read by the network, of these each `silver`-th is labelled by the `teachers` (their seeds), of
    these each `foreign`-th once more as ANERcorp does. `pretraining`, `base`, `teacher` and `student` are the passes
    over the texts of each stage. Of `parts` of the annotated articles the first `folds` are each measured by a network
    that has not learnt from them.
    """

    labelled: int = 1
    vectors: int = 1
    news: int = 1
    pretraining: float = 1.5
    base: int = 10
    teachers: tuple[int, ...] = (0, 2)
    teacher: int = 5
    silver: int = 10
    foreign: int = 3
    student: int = 2
    parts: int = 5
    folds: int = 1


SMALL = Plan(
    labelled=6,
    vectors=100,
    news=200,
    pretraining=1,
    base=8,
    teachers=(0,),
    teacher=4,
    silver=5,
    student=1,
    parts=2,
    folds=2,
)
"""A little of everything, to see that all stages work."""
