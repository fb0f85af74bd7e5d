"""A network that looks once more at a trigger's sentence, in NumPy: who takes part, and the status.

A word's vector is the sum of those of its symbols, its distance from the trigger, and what is thought of it so far.
Two convolutions read five and three words. A candidate is judged by the trigger, by its own
words and those between, and by the odds it had before, which the network corrects.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from kg.convolution import Array, Numbers, layer, one_thread, spread
from kg.extract.participation.cue import Event
from kg.extract.participation.scene import COLUMNS, FAR, STATUSES, Odds, Scene, on_candidates, on_words

GAP = 2
"""Rows of zeros between two sentences."""

OFFSETS = ((-2, -1, 0, 1, 2), (-1, 0, 1))
"""The words that each layer reads."""

NEAR = 5
"""How many words before and behind the trigger tell the status apart."""

EVENTS = tuple(Event)
VOCABULARIES = (*COLUMNS, "kind", "cue", "reason")

Vocabulary = Mapping[str, int]
Vocabularies = Mapping[str, Vocabulary]
"""Numbers of symbols from 1; 0 are all others."""


class Answer(NamedTuple):
    """The log-odds of each candidate of a scene for its two ways of taking part, and the scores of the statuses."""

    odds: Array
    statuses: Array


@dataclass(frozen=True, slots=True)
class Batch:
    """Scenes in a row: the numbers of each word's symbols and of its distance from the trigger; the position of each
    word, of each scene's trigger, first and last word; of each candidate its scene, words and reasons."""

    columns: Mapping[str, Numbers]
    distance: Numbers
    told: Numbers
    likely: Array
    kind: Numbers
    cue: Numbers
    stance: Array
    lengths: Numbers
    starts: Numbers
    triggers: Numbers
    whose: Numbers
    ranges: Numbers
    reasons: tuple[Numbers, Numbers]
    numbers: Array
    event: Numbers

    @property
    def real(self) -> Numbers:
        """The position of each word in the row."""
        whose = np.repeat(np.arange(len(self.lengths)), self.lengths)
        return np.arange(len(whose)) + GAP * (whose + 1)

    @property
    def size(self) -> int:
        """The length of the row."""
        return int(self.lengths.sum()) + GAP * (len(self.lengths) + 1)


def batch(scenes: Sequence[Scene], odds: Sequence[Sequence[Odds]], known: Vocabularies) -> Batch:
    """Scenes as numbers, with the odds of their candidates by features alone."""
    lengths = np.array([len(one.words) for one in scenes])
    starts = np.cumsum(lengths) - lengths + GAP * np.arange(1, len(scenes) + 1)
    sizes = [len(one.ranges) for one in scenes]
    whose = np.repeat(np.arange(len(scenes)), sizes)
    reasons = [[known["reason"].get(reason, 0) for reason in why] for one in scenes for why in one.reasons]
    triggers = np.array([one.trigger for one in scenes])
    distance = np.concatenate([np.arange(len(one.words)) - one.trigger for one in scenes])
    columns = zip(*(word for one in scenes for word in one.words), strict=True)
    return Batch(
        {name: _numbers(column, known[name]) for name, column in zip(COLUMNS, columns, strict=True)},
        np.clip(distance, -FAR, FAR) + FAR,
        np.concatenate([one.told for one in scenes]),
        np.array([word for one in zip(scenes, odds, strict=True) for word in on_words(*one)], np.float32),
        _numbers([one.kind for one in scenes], known["kind"]),
        _numbers([one.cue for one in scenes], known["cue"]),
        np.array([one.stance for one in scenes], np.float32),
        lengths,
        starts,
        starts + triggers,
        whose,
        np.array([words for one in scenes for words in one.ranges]),
        (np.array([one for why in reasons for one in why], np.intp), np.array([len(why) for why in reasons])),
        np.array([row for one in zip(scenes, odds, strict=True) for row in on_candidates(*one)], np.float32),
        np.array([EVENTS.index(one.event) for one in scenes]),
    )


def _numbers(symbols: Sequence[str], known: Vocabulary) -> Numbers:
    get = known.get
    return np.array([get(symbol, 0) for symbol in symbols], np.intp)


@dataclass(frozen=True, slots=True)
class Network:
    """The trained layers by their names, and the vocabularies."""

    layers: Mapping[str, Array]
    known: Vocabularies

    def read(self, scenes: Sequence[Scene], odds: Sequence[Sequence[Odds]]) -> Iterator[Answer]:
        """An answer for each of one or more scenes, whose candidates have these odds by features alone."""
        these = batch(scenes, odds, self.known)
        with one_thread():
            row = self._row(these)
            greatest = _greatest(row, these.starts, these.starts + these.lengths - 1)
            about = self.layers["cue"][these.cue] + self.layers["sort"][these.kind]
            judged = self._odds(these, row, greatest, about)
            statuses = self._statuses(these, row, greatest, about)
        ends = np.searchsorted(these.whose, np.arange(len(scenes) + 1))
        for at in range(len(scenes)):
            yield Answer(judged[ends[at] : ends[at + 1]], statuses[at])

    def _row(self, these: Batch) -> Array:
        layers, real = self.layers, these.real
        hidden = layers["distance"][these.distance] + layers["told"][these.told] + these.likely @ layers["likely"]
        hidden += np.repeat(layers["kind"][these.kind], these.lengths, axis=0)
        for name, numbers in these.columns.items():
            hidden += layers[name][numbers]
        hidden = np.maximum(hidden, 0)
        for name, offsets in zip(("first", "second"), OFFSETS, strict=True):
            row = spread(hidden, real, these.size)
            hidden = hidden + layer(row, real, layers[name], layers[f"{name}_bias"], offsets)
        return spread(hidden, real, these.size)

    def _odds(self, these: Batch, row: Array, greatest: Array, about: Array) -> Array:
        layers, whose = self.layers, these.whose
        outside = these.ranges[:, :1] < 0
        trigger = these.triggers[whose]
        first, last, head = (np.where(outside, 0, these.ranges) + these.starts[whose][:, None]).T
        own = np.concatenate([row[head], _mean(row, first, last), row[first - 1], row[last + 1]], 1)
        between = _greatest(row, np.minimum(first, trigger), np.maximum(last, trigger))
        thought = np.zeros_like(between)
        np.add.at(thought, np.repeat(np.arange(len(whose)), these.reasons[1]), layers["reason"][these.reasons[0]])
        own, between = np.where(outside, layers["outside"], own), np.where(outside, thought, between)
        seen = np.concatenate([row[trigger], own, between, greatest[whose], about[whose], these.numbers], 1)
        inner = np.maximum(seen @ layers["judge"] + layers["judge_bias"], 0)
        every = inner @ layers["odds"] + layers["odds_bias"]
        ways = these.event[whose][:, None] * 2 + np.array([0, 1])
        corrected = np.take_along_axis(every, ways, 1)
        return np.asarray(corrected + layers["before"][ways] * these.numbers[:, :2])

    def _statuses(self, these: Batch, row: Array, greatest: Array, about: Array) -> Array:
        layers, last = self.layers, these.starts + these.lengths - 1
        near = _greatest(row, np.maximum(these.triggers - NEAR, these.starts), np.minimum(these.triggers + NEAR, last))
        seen = np.concatenate([row[these.triggers], near, greatest, about, these.stance], 1)
        inner = np.maximum(seen @ layers["stance"] + layers["stance_bias"], 0)
        return np.asarray(
            inner @ layers["status"] + layers["status_bias"] + these.stance[:, : len(STATUSES)] @ layers["stood"]
        )


def _greatest(row: Array, first: Numbers, last: Numbers) -> Array:
    """The greatest values of the rows from the first to the last, these included."""
    return np.asarray(np.maximum.reduceat(row, np.stack([first, last + 1], 1).ravel())[::2])


def _mean(row: Array, first: Numbers, last: Numbers) -> Array:
    total = np.add.reduceat(row, np.stack([first, last + 1], 1).ravel())[::2]
    return np.asarray(total / (last - first + 1)[:, None], np.float32)
