"""What the network is shown of a trigger: the words around it, and who may take part, with what is thought so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import exp

from kg.extract.document import Document
from kg.extract.participation.candidates import Candidate
from kg.extract.participation.cue import PARTS, Cue, Event
from kg.extract.participation.symbols import type_of
from kg.frozen import dataclass
from kg.model import Status

_BEFORE, _AFTER = 60, 90
"""How many tokens of a trigger's sentence are shown."""

FAR = 20
"""A place in the sentence counts from the trigger, up to this many tokens."""

OUTSIDE = (-1, -1, -1)
CLIP = 6.0
STATUSES = tuple(Status)
COLUMNS = ("lemma", "word", "form", "clitics", "phrase")
"""What is shown of each word."""

Odds = tuple[float, float]
"""The log-odds of a candidate for the two ways of taking part."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A trigger with the words around it and its candidates.

    The event, where the trigger stands among the words, its class and citation form; of each word its symbols in the
    order of `COLUMNS`, and whether the rules take it for part of somebody who takes part (1) or of the place (2); of
    each candidate its entity, its first, last and head word (`OUTSIDE` where no word shown calls it), the reasons to
    think of it, whether the rules let it take part in either way, and whether it may in one way only; last the status
    by the rules, and whether they read anything.
    """

    event: Event
    trigger: int
    kind: str
    cue: str
    words: tuple[tuple[str, ...], ...]
    told: tuple[int, ...]
    entities: tuple[str, ...]
    ranges: tuple[tuple[int, int, int], ...]
    reasons: tuple[tuple[str, ...], ...]
    says: tuple[tuple[float, float, float], ...]
    stance: tuple[float, ...]


def scene(document: Document, cue: Cue, found: Sequence[Candidate]) -> Scene:
    """What is shown of a trigger with these candidates."""
    first = max(cue.sentence.first, cue.token - _BEFORE)
    last = min(cue.sentence.last, cue.token + _AFTER)
    ranges = tuple(_range(one, first, last) for one in found)
    takes, of_place = (cue.told[part] for part in PARTS[cue.event])
    return Scene(
        cue.event,
        cue.token - first,
        f"{cue.event} {cue.kind}",
        f"{cue.event} {cue.lemma}",
        tuple(_symbols(document, token) for token in range(first, last)),
        _told(cue, found, ranges, last - first),
        tuple(one.entity for one in found),
        ranges,
        tuple(one.reasons for one in found),
        tuple(
            (float(one.entity in takes), float(one.entity in of_place), float(one.only is not None)) for one in found
        ),
        (*(float(status is cue.status) for status in STATUSES), float(any(cue.told.values()))),
    )


def _clip(odds: float) -> float:
    return max(-CLIP, min(CLIP, odds))


def _range(one: Candidate, first: int, last: int) -> tuple[int, int, int]:
    phrase = one.phrase
    if phrase is None or not first <= phrase.first < last:
        return OUTSIDE
    head = min(max(phrase.head, phrase.first), last - 1)
    return phrase.first - first, min(phrase.last, last) - 1 - first, head - first


def _symbols(document: Document, token: int) -> tuple[str, ...]:
    word, phrase = document.words[token], document.phrase_at(token)
    kind = type_of(phrase) if phrase is not None and phrase.entity else ""
    return (
        word.lemma or word.key,
        word.key,
        f"{word.tag} {word.aspect} {word.number}{word.gender}",
        f"{word.conjunction}{word.preposition} {word.definite} {bool(word.pronoun)}",
        f"{kind} {phrase is not None and phrase.first == token}",
    )


def _told(cue: Cue, found: Sequence[Candidate], ranges: Sequence[tuple[int, int, int]], words: int) -> tuple[int, ...]:
    told = [0] * words
    takes, of_place = (cue.told[part] for part in PARTS[cue.event])
    for one, (first, last, _) in zip(found, ranges, strict=True):
        says = 2 if one.entity in of_place else int(one.entity in takes)
        for at in range(first, last + 1) if first >= 0 and says else ():
            told[at] = says
    return tuple(told)


def on_words(shown: Scene, odds: Sequence[Odds]) -> list[Odds]:
    """How likely each word is part of somebody who takes part, and of the place, by the odds of the candidates."""
    likely = [(0.0, 0.0)] * len(shown.words)
    for (first, last, _), (takes, of_place) in zip(shown.ranges, odds, strict=True):
        for at in range(first, last + 1) if first >= 0 else ():
            before, place_before = likely[at]
            likely[at] = max(before, _chance(takes)), max(place_before, _chance(of_place))
    return likely


def _chance(odds: float) -> float:
    return 1 / (1 + exp(-_clip(odds)))


def on_candidates(shown: Scene, odds: Sequence[Odds]) -> Iterator[tuple[float, ...]]:
    """Of each candidate its odds, the best two and the best of another entity's, and what the rules say."""
    best: dict[str, Odds] = {}
    clipped = [(_clip(takes), _clip(of_place)) for takes, of_place in odds]
    for id, (takes, of_place) in zip(shown.entities, clipped, strict=True):
        before, place_before = best.get(id, (-CLIP, -CLIP))
        best[id] = max(takes, before), max(of_place, place_before)
    parties = sorted(((takes, id) for id, (takes, _) in best.items()), reverse=True)[:3]
    places = sorted(((of_place, id) for id, (_, of_place) in best.items()), reverse=True)[:2]
    for id, own, says in zip(shown.entities, clipped, shown.says, strict=True):
        others = [takes for takes, other in parties if other != id] + [-CLIP] * 2
        other_places = [of_place for of_place, other in places if other != id] + [-CLIP]
        yield (*own, *others[:2], other_places[0], *says)
