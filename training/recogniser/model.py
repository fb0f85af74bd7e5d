"""The network while it is trained (PyTorch); `kg.analyze.names.network` computes the same with NumPy."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from kg.analyze.names.network import LABELS, SCHEMES
from training.recogniser.encode import Batch, Types

DOMAINS = (*SCHEMES, "wojood")


class Network(nn.Module):
    """Word types to vectors, three convolutions over them, a second opinion from the document, a chain of labels."""

    def __init__(self, vectors: Tensor, features: int, size: int = 64, hidden: int = 96, dropout: float = 0.4) -> None:
        super().__init__()
        count = len(LABELS)
        self.vectors = nn.Embedding.from_pretrained(vectors, freeze=True)
        self.whole = nn.Linear(vectors.shape[1], size, bias=False)
        self.base = nn.Linear(vectors.shape[1], size, bias=False)
        self.bag = nn.EmbeddingBag(features, size, mode="sum")
        nn.init.normal_(self.bag.weight, std=0.05)
        self.domain = nn.Embedding(len(DOMAINS), hidden)
        nn.init.zeros_(self.domain.weight)
        self.first = nn.Conv1d(size, hidden, 5, padding=2)
        self.second = nn.Conv1d(hidden, hidden, 3, padding=1)
        self.third = nn.Conv1d(hidden, hidden, 3, padding=2, dilation=2)
        self.emit = nn.Linear(hidden, count)
        self.document = nn.Linear(2 * count, hidden)
        self.again = nn.Linear(2 * hidden, count)
        self.heads = nn.Embedding(len(DOMAINS), count)
        nn.init.zeros_(self.heads.weight)
        self.own_emit = nn.Parameter(torch.zeros(len(DOMAINS), hidden, count))
        self.own_again = nn.Parameter(torch.zeros(len(DOMAINS), 2 * hidden, count))
        self.moves = nn.Parameter(torch.zeros(len(DOMAINS), count, count))
        self.shared = nn.Parameter(torch.zeros(count, count))
        self.start = nn.Parameter(torch.zeros(count))
        self.drop = nn.Dropout(dropout)
        self.word_dropout = 0.15

    def represent(self, kinds: Types, rows: Tensor) -> Tensor:
        """Vectors of the word types `rows`."""
        whole = self.vectors(torch.from_numpy(kinds.whole)[rows])
        base = self.vectors(torch.from_numpy(kinds.base)[rows])
        if self.training:
            keep = (torch.rand(len(rows), 2) > self.word_dropout).float()
            whole, base = whole * keep[:, :1], base * keep[:, :1]
            return self.whole(whole) + self.base(base) + self._bags(kinds, rows) * keep[:, 1:]
        return self.whole(whole) + self.base(base) + self._bags(kinds, rows)

    def _bags(self, kinds: Types, rows: Tensor) -> Tensor:
        offsets = torch.from_numpy(kinds.offsets)
        ends = torch.cat([offsets[1:], torch.tensor([len(kinds.features)])])
        sizes = (ends - offsets)[rows]
        sizes[rows == 0] = 0
        starts = torch.cumsum(sizes, 0) - sizes
        picks = torch.repeat_interleave(offsets[rows] - starts, sizes) + torch.arange(int(sizes.sum()))
        return self.bag(torch.from_numpy(kinds.features)[picks], starts)

    def forward(self, kinds: Types, batch: Batch) -> tuple[Tensor, Tensor]:
        """Emissions of the first pass and of the second, for each word of the row."""
        rows, inverse = torch.unique(torch.from_numpy(batch.types), return_inverse=True)
        real = (torch.from_numpy(batch.same) >= 0).float()[:, None]
        domain = torch.from_numpy(batch.domain)
        row = self.read(self.drop(self.represent(kinds, rows)[inverse] * real), real, self.domain(domain))
        first = self.emit(row) + self.heads(domain) + _of_domain(row, self.own_emit, domain)
        opinion = torch.relu(self.document(self._document(first.detach(), torch.from_numpy(batch.same))))
        both = torch.cat([row, self.drop(opinion)], 1)
        return first, first + self.again(both) + _of_domain(both, self.own_again, domain)

    def read(self, row: Tensor, real: Tensor, domain: Tensor) -> Tensor:
        """What the convolutions make of the vectors of words in a row; `real` is 0 for padding."""
        row = torch.relu(self.first(row.T[None])[0].T + domain) * real
        row = row + torch.relu(self.second(self.drop(row).T[None])[0].T) * real
        row = row + torch.relu(self.third(self.drop(row).T[None])[0].T) * real
        return self.drop(row)

    def _document(self, emissions: Tensor, same: Tensor) -> Tensor:
        """Mean and greatest probability of each label among the other words of the document with the same spelling."""
        chances = torch.softmax(emissions, 1)
        real = same >= 0
        groups, count = same[real], int(same.max()) + 1
        mine = chances[real]
        total = torch.zeros(count, chances.shape[1]).index_add(0, groups, mine)
        size = torch.zeros(count).index_add(0, groups, torch.ones(len(groups)))[groups][:, None]
        top = torch.zeros(count, chances.shape[1]).scatter_reduce(
            0, groups[:, None].expand_as(mine), mine, "amax", include_self=True
        )
        mean = (total[groups] - mine) / (size - 1).clamp(min=1)
        out = torch.zeros(len(same), 2 * chances.shape[1])
        out[real] = torch.cat([mean, top[groups] * (size > 1)], 1)
        return out

    def loss(self, emissions: Tensor, batch: Batch) -> Tensor:
        """Negative log-likelihood of the gold labels, summed over sentences."""
        where, mask, gold = (torch.from_numpy(x) for x in (batch.where, batch.mask, batch.labels))
        scores = emissions[where]
        moves = self.moves[torch.from_numpy(batch.domain)[where[:, 0]]] + self.shared
        total = self._partition(scores, mask, moves)
        steps = scores.gather(2, gold[:, :, None])[:, :, 0] * mask
        pairs = moves[torch.arange(len(gold))[:, None], gold[:, :-1], gold[:, 1:]] * mask[:, 1:]
        return (total - steps.sum(1) - pairs.sum(1) - self.start[gold[:, 0]]).sum()

    def _partition(self, scores: Tensor, mask: Tensor, moves: Tensor) -> Tensor:
        """The logarithm of the sum over all label chains; sentences are ordered by falling length."""
        alive = mask.sum(0).tolist()
        state = self.start + scores[:, 0]
        done = []
        for at in range(1, scores.shape[1]):
            if alive[at] < len(state):
                done.append(state[alive[at] :])
                state = state[: alive[at]]
            state = torch.logsumexp(state[:, :, None] + moves[: alive[at]], 1) + scores[: alive[at], at]
        return torch.logsumexp(torch.cat([state, *reversed(done)]), 1)

    def first_loss(self, emissions: Tensor, batch: Batch) -> Tensor:
        """Negative log-likelihood of the gold labels, word by word, summed."""
        where, mask, gold = (torch.from_numpy(x) for x in (batch.where, batch.mask, batch.labels))
        return nn.functional.cross_entropy(emissions[where[mask]], gold[mask], reduction="sum")


def _of_domain(rows: Tensor, weights: Tensor, domain: Tensor) -> Tensor:
    """The product of each row with the weights of its domain."""
    products = torch.stack([rows @ own for own in weights], 1)
    return products[torch.arange(len(rows)), domain]
