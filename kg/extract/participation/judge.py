"""Judges the triggers of a document: how likely it is that each entity takes part in what they tell of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from math import exp
from typing import Final

from kg.extract.document import Document
from kg.extract.participation.candidates import Candidate, Candidates
from kg.extract.participation.cue import Cue, Event, Part
from kg.extract.participation.features import counted, of_candidate, of_rules, of_trigger
from kg.extract.participation.model import models
from kg.extract.weighing import BIAS, Weights, sum_of
from kg.frozen import dataclass

_HOPELESS: Final = {Event.MEETING: -4.0, Event.VISIT: -6.5}
"""Where the weights that all candidates share add up to less and the rules read nothing, no candidate is likely: of
1,210 such triggers in 309 articles of ANT, all 22 that tell of an event are above."""

ENOUGH: Final = 0.6
"""Where the rules read nothing, two parties, or a visitor and a place, that are likelier than this make an event."""

FURTHER: Final = 0.85
"""How likely further parties of a meeting must be where the rules read nothing."""

Chances = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Likely:
    """How likely entities take part in each way, in the order of the text, and which of them the sentence names."""

    chances: Mapping[Part, Chances]
    named: frozenset[str]


class Reader:
    """The features of triggers and candidates of one document."""

    def __init__(self, document: Document, cues: Sequence[Cue]) -> None:
        self._document = document
        self._told = Counter(entity for cue in cues for entity in cue.ids)

    @cached_property
    def _candidates(self) -> Candidates:
        return Candidates(self._document)

    @cached_property
    def _mentions(self) -> Mapping[str, int]:
        return counted(self._document)

    def shared(self, cue: Cue) -> list[str]:
        """The features that all candidates of a trigger have."""
        return of_trigger(self._document, cue)

    def own(self, cue: Cue, *, told: bool = False) -> Iterator[tuple[Candidate, list[str]]]:
        """The candidates of a trigger with their own features; with `told` those alone who take part by the rules."""
        mine = cue.ids
        for one in self._candidates.of(cue):
            if not told or one.entity in mine:
                elsewhere = self._told[one.entity] - (one.entity in mine)
                around = of_candidate(self._document, cue, one, self._mentions)
                yield one, [*around, *of_rules(cue, one, elsewhere)]


def judge(document: Document, cues: Sequence[Cue]) -> Iterator[Likely]:
    """For each trigger how likely it is that each entity takes part: where the rules read something, of its entities;
    else of all candidates, or of none where the trigger itself hardly tells of anything. Raises `EngineError` where the
    model is missing or broken."""
    reader = Reader(document, cues)
    for cue in cues:
        weights = models()[cue.event].weights
        shared = reader.shared(cue)
        base = {part: own.get(BIAS, 0.0) + sum_of(own, shared) for part, own in weights.items()}
        hopeless = not cue.ids and min(base.values()) < _HOPELESS[cue.event]
        found = [] if hopeless else list(reader.own(cue, told=bool(cue.ids)))
        chances = {part: _chances(own, base[part], found) for part, own in weights.items()}
        yield Likely(chances, frozenset(one.entity for one, _ in found if one.phrase is not None))


def _chances(weights: Weights, base: float, found: Iterable[tuple[Candidate, list[str]]]) -> Chances:
    best: dict[str, float] = {}
    for one, own in found:
        score = base + sum_of(weights, own)
        best[one.entity] = max(score, best.get(one.entity, score))
    return {entity: 1 / (1 + exp(-score)) for entity, score in best.items()}
