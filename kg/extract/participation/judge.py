"""Judges the triggers of a document: how likely it is that each entity takes part in what they tell of, and whether
that is held, planned, denied or proposed.

Weights of features tell which triggers may tell of anything; at these a network looks again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from math import exp
from typing import Final, NamedTuple

from kg.extract.document import Document
from kg.extract.participation.candidates import Candidate, Candidates
from kg.extract.participation.cue import NO_RULE, PARTS, Cue, Event, Part
from kg.extract.participation.features import Named, counted, of_candidate, of_trigger
from kg.extract.participation.model import Models, models
from kg.extract.participation.network import Answer
from kg.extract.participation.scene import STATUSES, Odds, scene
from kg.extract.weighing import BIAS, sums_of
from kg.frozen import dataclass
from kg.model import EntityType, Status

_HOPELESS: Final = {Event.MEETING: -4.0, Event.VISIT: -6.5}
"""Where the weights that all candidates share add up to less and the rules read nothing, no candidate is looked at; to
look at all of them changes the F1 of held-out articles by less than 0.002."""

_NEEDED: Final = {Event.MEETING: 1, Event.VISIT: 2}
"""How many ways of taking part, in their order, an event needs somebody for."""

_WORTH: Final = -2.5
"""Where the rules read nothing and the odds of two parties, or of a visitor and a place, are no better than this (8 in
100), the network does not look again; to look at -3.9 as well changes nothing on held-out articles."""

_SURER: Final = 0.5
"""By how much another status must be likelier than that by the rules, in log-odds; chosen by the totals of held-out
articles."""

_PLACES: Final = frozenset({EntityType.LOC, EntityType.ORG})  # one visits a consulate as well

Chances = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Likely:
    """How likely entities take part in each way, in the order of the text, which of them the sentence names, and the
    status."""

    chances: Mapping[Part, Chances]
    named: frozenset[str]
    status: Status


class Weighed(NamedTuple):
    """A trigger with its candidates and their odds by their features alone."""

    cue: Cue
    found: Sequence[Candidate]
    odds: Sequence[Odds]


class Reader:
    """The features of triggers, which are in text order, and candidates of one document; `travel` are those who visit a
    place."""

    def __init__(self, document: Document, cues: Sequence[Cue], travel: Collection[str] = ()) -> None:
        self._document, self._cues, self._travel = document, cues, travel
        self._told = Counter(entity for cue in cues for entity in cue.ids)

    @cached_property
    def candidates(self) -> Candidates:
        """The candidates of the triggers."""
        return Candidates(self._document, self._cues, self._travel)

    @cached_property
    def _mentions(self) -> Mapping[str, int]:
        return counted(self._document)

    def shared(self, cue: Cue) -> list[str]:
        """The features that all candidates of a trigger have."""
        return of_trigger(self._document, cue)

    def own(self, cue: Cue, one: Candidate) -> Named:
        """The features of a candidate of a trigger."""
        elsewhere = self._told[one.entity] - (one.entity in cue.ids)
        return of_candidate(self._document, cue, one, self._mentions, elsewhere)


def judge(document: Document, cues: Sequence[Cue], travel: Collection[str] = ()) -> Iterator[Likely]:
    """For each trigger, in text order, how likely it is that each entity takes part, of none where the trigger itself
    hardly tells of anything. Raises `EngineError` where a model is missing or broken."""
    known, reader = models(), Reader(document, cues, travel)
    weighed = [_weighed(reader, cue, known) for cue in cues]
    again = [at for at, one in enumerate(weighed) if _is_worth(one)]
    answers: dict[int, Answer] = {}
    if known.network is not None and again:
        shown = [scene(document, weighed[at].cue, weighed[at].found) for at in again]
        read = known.network.read(shown, [weighed[at].odds for at in again])
        answers = dict(zip(again, read, strict=True))
    for at, one in enumerate(weighed):
        yield _likely(one, answers.get(at))


def _weighed(reader: Reader, cue: Cue, known: Models) -> Weighed:
    tables = known.events[cue.event].tables
    first, second = sums_of(tables, {"": (BIAS, *reader.shared(cue))})
    unread = cue.rule == NO_RULE
    if unread and min((first, second)[: _NEEDED[cue.event]]) < _HOPELESS[cue.event]:
        return Weighed(cue, (), ())

    def weigh(one: Candidate) -> Odds:
        takes, of_place = sums_of(tables, reader.own(cue, one))
        return first + takes, second + of_place

    found = list(reader.candidates.inside(cue))
    known_places: dict[int, Odds] = {}
    if unread and cue.event is Event.VISIT:
        known_places = {at: weigh(one) for at, one in enumerate(found) if _is_place(one)}
        if not any(of_place > _WORTH for _, of_place in known_places.values()):
            return Weighed(cue, (), ())
    odds = [known_places.get(at) or weigh(one) for at, one in enumerate(found)]
    if not unread or _is_anyone(cue, odds):
        before = list(reader.candidates.before(cue, found))
        found += before
        odds += map(weigh, before)
    return Weighed(cue, found, odds)


def _is_place(one: Candidate) -> bool:
    return one.phrase is not None and one.phrase.type in _PLACES


def _is_anyone(cue: Cue, odds: Sequence[Odds]) -> bool:
    """Whether somebody of a trigger's sentence may take part; else nobody who was told before is thought of."""
    return any(max(one[: _NEEDED[cue.event]]) > _WORTH for one in odds)


def _is_worth(one: Weighed) -> bool:
    """Whether the rules read something at the trigger, or somebody may take part."""
    if not one.found:
        return False
    if one.cue.rule != NO_RULE:
        return True
    if one.cue.event is Event.VISIT:
        return all(max(odds) > _WORTH for odds in zip(*one.odds, strict=True))
    best: dict[str, float] = {}
    for candidate, (takes, _) in zip(one.found, one.odds, strict=True):
        best[candidate.entity] = max(takes, best.get(candidate.entity, takes))
    return len(best) > 1 and sorted(best.values())[-2] > _WORTH


def _likely(one: Weighed, answer: Answer | None) -> Likely:
    odds = one.odds if answer is None else answer.odds.tolist()
    status = one.cue.status if answer is None else _status(one.cue.status, answer)
    chances = {part: _chances(one, odds, part, at) for at, part in enumerate(PARTS[one.cue.event])}
    return Likely(chances, frozenset(found.entity for found in one.found if found.phrase is not None), status)


def _status(by_rules: Status, answer: Answer) -> Status:
    """The likeliest status, or that by the rules where it is not much less likely."""
    best = int(answer.statuses.argmax())
    gained = answer.statuses[best] - answer.statuses[STATUSES.index(by_rules)]
    return STATUSES[best] if gained > _SURER else by_rules


def _chances(one: Weighed, odds: Sequence[Sequence[float]], part: Part, at: int) -> Chances:
    best: dict[str, float] = {}
    for candidate, own in zip(one.found, odds, strict=True):
        if candidate.only in {None, part}:
            best[candidate.entity] = max(own[at], best.get(candidate.entity, own[at]))
    return {entity: 1 / (1 + exp(-score)) for entity, score in best.items()}
