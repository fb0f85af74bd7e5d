"""The network that looks again, in PyTorch: the twin of `kg.extract.participation.network`."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn import functional

from kg.extract.participation.cue import PARTS
from kg.extract.participation.network import (
    NEAR,
    OFFSETS,
    VOCABULARIES,
    Batch,
    Network,
    Vocabularies,
    batch,
)
from kg.extract.participation.scene import COLUMNS, FAR, STATUSES, Odds, Scene
from training.participation.examples import Example

WIDTH = 64
DROP = 0.3
EPOCHS = 6
SIZE = 32
"""How many triggers one step learns from."""

RATE, WARM, LAST, DECAY = 2e-3, 200, 0.02, 0.05
SORTED = 40
"""Triggers of like length are drawn together from as many steps' worth."""

SEEN: Mapping[str, int] = {
    "lemma": 5,
    "word": 40,
    "form": 5,
    "clitics": 3,
    "phrase": 1,
    "kind": 3,
    "cue": 3,
    "reason": 20,
}
"""How often a symbol must be seen to have a vector of its own."""

UNTOLD = 0.3
"""At how many triggers the words do not show what the rules read, who read what is learnt from too well."""

NUMBERS, STANCE = 8, len(STATUSES) + 1
SAMPLE, NEARLY = 50, 1e-3
"""In how many scenes the network must compute what its twin does, and how nearly."""

TRUST = 2.0
"""What the status by the rules weighs at first."""

UNBIASED = ("likely", "stood")
TOLD = 3
WAYS = 4


class Lesson(NamedTuple):
    """An example with the odds of its candidates by features alone."""

    example: Example
    odds: Sequence[Odds]


def vocabularies(scenes: Iterable[Scene]) -> Vocabularies:
    """The symbols that are seen often enough."""
    seen: dict[str, Counter[str]] = {name: Counter() for name in VOCABULARIES}
    for one in scenes:
        for name, column in zip(COLUMNS, zip(*one.words, strict=True), strict=True):
            seen[name].update(column)
        seen["kind"][one.kind] += 1
        seen["cue"][one.cue] += 1
        seen["reason"].update(reason for why in one.reasons for reason in why)
    return {
        name: {symbol: at for at, symbol in enumerate(sorted(one for one, n in count.items() if n >= SEEN[name]), 1)}
        for name, count in seen.items()
    }


class Twin(nn.Module):
    """The layers, by the names that `Network` has for them."""

    def __init__(self, known: Vocabularies) -> None:
        super().__init__()
        vectors = {name: len(known[name]) + 1 for name in (*COLUMNS, "kind", "cue", "reason")}
        vectors |= {"sort": len(known["kind"]) + 1, "distance": 2 * FAR + 1, "told": TOLD}
        self.vectors = nn.ParameterDict({name: torch.randn(size, WIDTH) * 0.1 for name, size in vectors.items()})
        self.vectors["outside"] = torch.randn(WIDTH * 4) * 0.1
        self.vectors["before"] = torch.ones(WAYS)
        sizes = {
            "likely": (2, WIDTH),
            **{name: (WIDTH * len(offsets), WIDTH) for name, offsets in zip(("first", "second"), OFFSETS, strict=True)},
            "judge": (WIDTH * 8 + NUMBERS, WIDTH),
            "odds": (WIDTH, WAYS),
            "stance": (WIDTH * 4 + STANCE, WIDTH),
            "status": (WIDTH, len(STATUSES)),
            "stood": (len(STATUSES), len(STATUSES)),
        }
        self.linear = nn.ModuleDict({name: nn.Linear(*size, bias=name not in UNBIASED) for name, size in sizes.items()})
        with torch.no_grad():
            self.linear["stood"].weight.copy_(TRUST * torch.eye(len(STATUSES)))
        self.drop = nn.Dropout(DROP)

    def forward(self, these: Batch) -> tuple[Tensor, Tensor]:
        """The log-odds of all candidates and the scores of all triggers' statuses."""
        row = self._row(these)
        last = these.starts + these.lengths - 1
        greatest = _greatest(row, these.starts, last)
        about = self.vectors["cue"][_of(these.cue)] + self.vectors["sort"][_of(these.kind)]
        return self._odds(these, row, greatest, about), self._statuses(these, row, greatest, about)

    def _row(self, these: Batch) -> Tensor:
        vectors, real = self.vectors, these.real
        hidden = vectors["distance"][_of(these.distance)] + vectors["told"][_of(these.told)]
        hidden = hidden + self.linear["likely"](torch.from_numpy(these.likely))
        hidden = hidden + vectors["kind"][_of(np.repeat(these.kind, these.lengths))]
        for name, numbers in these.columns.items():
            hidden = hidden + vectors[name][_of(numbers)]
        hidden = self.drop(torch.relu(hidden))
        for name, offsets in zip(("first", "second"), OFFSETS, strict=True):
            window = _spread(hidden, these)[_of(real[:, None] + np.array(offsets))].flatten(1)
            hidden = hidden + self.drop(torch.relu(self.linear[name](window)))
        return _spread(hidden, these)

    def _odds(self, these: Batch, row: Tensor, greatest: Tensor, about: Tensor) -> Tensor:
        whose = these.whose
        outside = these.ranges[:, :1] < 0
        trigger = these.triggers[whose]
        first, last, head = (np.where(outside, 0, these.ranges) + these.starts[whose][:, None]).T
        own = torch.cat([row[_of(head)], _mean(row, first, last), row[_of(first - 1)], row[_of(last + 1)]], 1)
        between = _greatest(row, np.minimum(first, trigger), np.maximum(last, trigger))
        reasons, counts = these.reasons
        thought = torch.zeros_like(between).index_add(
            0, _of(np.repeat(np.arange(len(whose)), counts)), self.vectors["reason"][_of(reasons)]
        )
        apart = torch.from_numpy(outside)
        own, between = torch.where(apart, self.vectors["outside"], own), torch.where(apart, thought, between)
        numbers = torch.from_numpy(these.numbers)
        seen = [row[_of(trigger)], own, between, greatest[_of(whose)], about[_of(whose)], numbers]
        every = self._judged("judge", "odds", torch.cat(seen, 1))
        ways = _of(these.event[whose][:, None] * 2 + np.array([0, 1]))
        return every.gather(1, ways) + self.vectors["before"][ways] * numbers[:, :2]

    def _statuses(self, these: Batch, row: Tensor, greatest: Tensor, about: Tensor) -> Tensor:
        last = these.starts + these.lengths - 1
        near = _greatest(row, np.maximum(these.triggers - NEAR, these.starts), np.minimum(these.triggers + NEAR, last))
        stance = torch.from_numpy(these.stance)
        seen = torch.cat([row[_of(these.triggers)], near, greatest, about, stance], 1)
        return self._judged("stance", "status", seen) + self.linear["stood"](stance[:, : len(STATUSES)])

    def _judged(self, inner: str, outer: str, seen: Tensor) -> Tensor:
        hidden = torch.relu(self.linear[inner](self.drop(seen)))
        judged: Tensor = self.linear[outer](self.drop(hidden))
        return judged


def _of(numbers: npt.NDArray[np.integer]) -> Tensor:
    return torch.from_numpy(np.asarray(numbers, np.int64))


def _spread(hidden: Tensor, these: Batch) -> Tensor:
    return torch.zeros(these.size, WIDTH).index_copy(0, _of(these.real), hidden)


def _greatest(row: Tensor, first: npt.NDArray[np.intp], last: npt.NDArray[np.intp]) -> Tensor:
    return _reduced(row, first, last, "max")


def _mean(row: Tensor, first: npt.NDArray[np.intp], last: npt.NDArray[np.intp]) -> Tensor:
    return _reduced(row, first, last, "mean")


def _reduced(row: Tensor, first: npt.NDArray[np.intp], last: npt.NDArray[np.intp], how: str) -> Tensor:
    lengths = last - first + 1
    ends = np.cumsum(lengths)
    every = np.arange(ends[-1]) - np.repeat(ends - lengths - first, lengths)
    return torch.segment_reduce(row[_of(every)], how, lengths=_of(lengths), axis=0)


def train(lessons: Sequence[Lesson], seed: int = 1) -> Network:
    """A network that has learnt from the lessons."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    chance = random.Random(seed)
    known = vocabularies(one.example.shown for one in lessons)
    twin = Twin(known).train()
    optimiser = torch.optim.AdamW(twin.parameters(), lr=RATE, weight_decay=DECAY)
    total = EPOCHS * math.ceil(len(lessons) / SIZE)
    for step, some in enumerate(step for _ in range(EPOCHS) for step in _drawn(lessons, chance)):
        for group in optimiser.param_groups:
            group["lr"] = RATE * min(1, step / WARM) * max(LAST, 1 - step / total)
        loss = _loss(twin, [_untold(one) if chance.random() < UNTOLD else one for one in some], known)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(twin.parameters(), 5.0)
        optimiser.step()
    network = _exported(twin.eval(), known)
    _compare(twin, network, lessons[:SAMPLE])
    return network


def _compare(twin: Twin, network: Network, lessons: Sequence[Lesson]) -> None:
    """Raises `RuntimeError` where extraction would compute other odds than the twin."""
    shown, odds = [one.example.shown for one in lessons], [one.odds for one in lessons]
    with torch.no_grad():
        learnt = twin(batch(shown, odds, network.known))[0].numpy()
    computed = np.concatenate([answer.odds for answer in network.read(shown, odds)])
    if not np.allclose(learnt, computed, atol=NEARLY):
        raise RuntimeError("kg.extract.participation.network computes other odds than its twin: make them alike")


def _drawn(lessons: Sequence[Lesson], chance: random.Random) -> Iterator[list[Lesson]]:
    """All lessons in random steps of triggers with sentences of like length."""
    order = chance.sample(lessons, len(lessons))
    steps: list[list[Lesson]] = []
    for start in range(0, len(order), SIZE * SORTED):
        some = sorted(order[start : start + SIZE * SORTED], key=lambda one: len(one.example.shown.words))
        steps += [some[at : at + SIZE] for at in range(0, len(some), SIZE)]
    chance.shuffle(steps)
    return iter(steps)


def _untold(one: Lesson) -> Lesson:
    shown = replace(one.example.shown, told=(0,) * len(one.example.shown.told))
    return Lesson(replace(one.example, shown=shown), one.odds)


def _loss(twin: Twin, lessons: Sequence[Lesson], known: Vocabularies) -> Tensor:
    these = batch([one.example.shown for one in lessons], [one.odds for one in lessons], known)
    odds, statuses = twin(these)
    weight = np.array([one.example.weight for one in lessons], np.float32)
    right, counts = _marks(lessons, weight)
    of_parts = functional.binary_cross_entropy_with_logits(odds, right, counts, reduction="sum")
    told = [at for at, one in enumerate(lessons) if one.example.status is not None]
    if not told:
        return of_parts / len(lessons)
    true = torch.tensor([STATUSES.index(one.example.status) for one in lessons if one.example.status is not None])
    of_status = functional.cross_entropy(statuses[told], true, reduction="none") @ torch.from_numpy(weight[told])
    return (of_parts + of_status) / len(lessons)


def _marks(lessons: Sequence[Lesson], weight: npt.NDArray[np.float32]) -> tuple[Tensor, Tensor]:
    """Which candidate takes part in which way, and how much that counts."""
    examples = [one.example for one in lessons]
    right = [[part in ways for part in PARTS[one.event]] for one in examples for ways in one.right]
    counts = [
        [own * (part in ways) for part in PARTS[one.event]]
        for one, own in zip(examples, weight, strict=True)
        for ways in one.known
    ]
    return torch.tensor(right, dtype=torch.float32), torch.tensor(np.array(counts, np.float32))


def _exported(twin: Twin, known: Vocabularies) -> Network:
    """The network as extraction computes it; raises `RuntimeError` where it is not finite."""
    layers = {name: value.detach().numpy() for name, value in twin.vectors.items()}
    for name, part in twin.linear.items():
        layers[name] = part.weight.detach().numpy().T.copy()
        if name not in UNBIASED:
            layers[f"{name}_bias"] = part.bias.detach().numpy()
    if not all(np.isfinite(layer).all() for layer in layers.values()):
        raise RuntimeError("the network has diverged; learn with a smaller rate")
    return Network(layers, known)
