"""Before it sees a label, the network learns from unlabelled news to guess hidden words from the words around them.

A word in six is hidden; its vector has to be told from those of the other hidden words of the batch, which stand for
all words by how likely they are to be among them (Jean et al. 2015).
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import numpy as np
import torch
from torch import Tensor, nn

from kg.analyze.names.network import GAP
from training.recogniser import encode
from training.recogniser.encode import Types
from training.recogniser.learn import Learner

HIDDEN = 1 / 6
WORDS = 4000
READING = ("whole", "base", "bag", "first", "second", "third")
"""The layers that do not depend on labels."""
Article = Sequence[Sequence[str]]


class Guess(nn.Module):
    """Scores of word vectors for hidden places."""

    def __init__(self, width: int, vector: int) -> None:
        super().__init__()
        self.layer = nn.Linear(width, vector)
        self.scale = nn.Parameter(torch.tensor(5.0))

    def forward(self, hidden: Tensor, vectors: Tensor) -> Tensor:
        """Scores of each of `vectors` for each row of `hidden`."""
        return self.scale * self.layer(hidden) @ nn.functional.normalize(vectors, dim=1).T


def run(learner: Learner, articles: Sequence[Article], epochs: float, rate: float = 3e-3) -> None:
    """Train the network of `learner` on unlabelled articles."""
    net, kinds = learner.net.train(), learner.kinds
    chance = learner.shuffler()
    rows = [_row(article, kinds) for article in articles]
    counts = np.bincount(np.concatenate(rows), minlength=len(kinds.whole)).astype(np.float64)
    chances = torch.from_numpy(counts / counts[1:].sum()).float()
    guess = Guess(net.emit.in_features, net.whole.in_features)
    free = [p for name, p in net.named_parameters() if p.requires_grad and name.split(".")[0] in READING]
    optimiser = torch.optim.AdamW([*free, *guess.parameters()], lr=rate, weight_decay=1e-3)
    plan = list(_batches(rows, epochs, chance))
    for step, batch in enumerate(plan, 1):
        for group in optimiser.param_groups:
            group["lr"] = rate * min(1.0, step / 100) * max(0.02, 1 - step / len(plan))
        loss = _loss(learner, guess, np.concatenate([rows[at] for at in batch]), chances)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(free, 5.0)
        optimiser.step()
    net.eval()


def _row(article: Article, kinds: Types) -> np.ndarray:
    row = [0] * GAP
    for sentence in article:
        row += [kinds.number[encode.key(word)] for word in sentence] + [0] * GAP
    return np.array(row)


def _batches(rows: Sequence[np.ndarray], epochs: float, chance: random.Random) -> Iterator[list[int]]:
    order = [at for _ in range(int(epochs) + 1) for at in chance.sample(range(len(rows)), len(rows))]
    batch: list[int] = []
    for at in order[: round(epochs * len(rows))]:
        batch.append(at)
        if sum(len(rows[one]) for one in batch) >= WORDS:
            yield batch
            batch = []


def _loss(learner: Learner, guess: Guess, types: np.ndarray, chances: Tensor) -> Tensor:
    net, kinds = learner.net, learner.kinds
    row = torch.from_numpy(types)
    hidden = (torch.rand(len(row)) < HIDDEN) & (row > 0) & (torch.from_numpy(kinds.whole)[row] > 0)
    rows, inverse = torch.unique(torch.where(hidden, 0, row), return_inverse=True)
    real = (row > 0).float()[:, None]
    seen = net.represent(kinds, rows)[inverse] * real * (~hidden).float()[:, None]
    found = net.read(net.drop(seen), real, torch.zeros(1))[hidden]
    options, gold = torch.unique(row[hidden], return_inverse=True)
    scores = guess(found, net.vectors(torch.from_numpy(kinds.whole)[options]))
    among = -torch.expm1(-chances[options] * len(gold))
    return nn.functional.cross_entropy(scores - among.log(), gold)
