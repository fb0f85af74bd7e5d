"""What is right of a trigger by annotations of pairs alone: who meets whom, and who visits what, in an article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations, permutations, product
from typing import Final

from kg.evaluate.alignment import align
from kg.evaluate.gold import GoldArticle
from kg.extract.document import Document
from kg.extract.participation.candidates import Candidate
from kg.extract.participation.cue import PARTS, Cue, Event, Part
from training.participation.truth import Judge, Truth
from training.records import records

WEIGHT: Final = 0.5
"""What such a trigger counts: its pair may be told of elsewhere in the article."""

Pair = tuple[str, str]


def of_pairs(document: Document, gold: GoldArticle, event: Event) -> Judge:
    """Judges triggers by the pairs of an article.

    Nobody takes part where no annotated pair is among the candidates; the rules are right where all their pairs are
    annotated, else the pairs that the sentence names are; `None` where these are not all that some can make. The status
    is left open: a pair often meets more than once.
    """
    ids = align(gold.entities, records(document))
    known = _known(gold, event)

    def told(found: Iterable[Candidate]) -> set[Pair]:
        entities = sorted({one.entity for one in found} & ids.keys())
        pairs = combinations(entities, 2) if event is Event.MEETING else permutations(entities, 2)
        return {(one, other) for one, other in pairs if (ids[one], ids[other]) in known}

    def judge(cue: Cue, found: Sequence[Candidate]) -> Truth | None:
        every, near, read = told(found), told(one for one in found if one.phrase is not None), _read(cue)
        right = read if read and read <= every else near
        if every and (not right or right != _all(event, right)):
            return None
        return Truth(_parts(event, right), WEIGHT, None, event is Event.VISIT)

    return judge


def _known(gold: GoldArticle, event: Event) -> set[Pair]:
    """Who meets whom, in both orders, or who visits what."""
    if event is Event.VISIT:
        return {(visit.visitor, visit.place) for visit in gold.visits}
    return {(one, other) for meeting in gold.meetings for one, other in permutations(meeting.participants, 2)}


def _read(cue: Cue) -> set[Pair]:
    """The pairs that the rules read at a trigger."""
    first, second = (cue.told[part] for part in PARTS[cue.event])
    return set(combinations(sorted(first), 2)) if cue.event is Event.MEETING else set(product(first, second))


def _all(event: Event, pairs: AbstractSet[Pair]) -> set[Pair]:
    """All pairs that those of some pairs can make."""
    if event is Event.MEETING:
        return set(combinations(sorted({id for pair in pairs for id in pair}), 2))
    return set(product({visitor for visitor, _ in pairs}, {place for _, place in pairs}))


def _parts(event: Event, pairs: AbstractSet[Pair]) -> Mapping[Part, frozenset[str]]:
    """Who takes part in which way; where a meeting is is not told."""
    if event is Event.MEETING:
        return {Part.PARTY: frozenset(id for pair in pairs for id in pair), Part.PLACE: frozenset()}
    return {Part.VISITOR: frozenset(one for one, _ in pairs), Part.PLACE: frozenset(other for _, other in pairs)}
