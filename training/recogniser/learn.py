"""Trains the network."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import torch

from training.recogniser import encode
from training.recogniser.augmentation import Augmentation
from training.recogniser.corpora import Labelled
from training.recogniser.model import DOMAINS, Network
from training.recogniser.resources import Resources

SEED = 1
Documents = Sequence[Sequence[Labelled]]


@dataclass(frozen=True)
class Stage:
    """One pass of training: documents of each domain with how often an epoch shows them, and how to go about it;
    `augmentation` changes names in them, anew each time."""

    documents: Mapping[str, tuple[Documents, float]]
    epochs: int
    rate: float = 3e-3
    words: int = 1500
    decay: float = 1e-2
    augmentation: Augmentation | None = None


def by_document(sentences: Iterable[Labelled]) -> list[list[Labelled]]:
    """The sentences of each document."""
    return [list(group) for _, group in groupby(sentences, key=lambda sentence: sentence.document)]


class Learner:
    """A network with the word types and features of the corpora it will be trained on."""

    def __init__(self, resources: Resources, corpora: Iterable[Documents], others: Iterable[str] = ()) -> None:
        """`others` are further words of texts that it may be trained on; features are taken from `corpora` alone."""
        torch.manual_seed(SEED)
        torch.set_num_threads(1)
        self.resources = resources
        self.seed = SEED
        keys = [encode.key(word) for documents in corpora for d in documents for s in d for word in s.words]
        features = encode.number_features(keys, resources.counts, resources.classes)
        self.known = {f: i for i, f in enumerate(features)}
        self.kinds = encode.types([*keys, *map(encode.key, others)], self.knowledge())
        self.net = Network(torch.from_numpy(resources.vectors), len(self.known))

    def copy(self, seed: int) -> Learner:
        """A learner that goes on from here on its own."""
        other = copy.copy(self)
        other.net = copy.deepcopy(self.net)
        other.seed = seed
        return other

    def shuffler(self) -> random.Random:
        """The source of all chance of one stage, that of PyTorch seeded likewise."""
        torch.manual_seed(self.seed)
        return random.Random(self.seed)

    def run(self, stage: Stage) -> None:
        """Train; the network keeps the running mean of its weights over the second half of the steps."""
        chance = self.shuffler()
        plan = [batch for _ in range(stage.epochs) for batch in _epoch(stage, chance)]
        self._take_up(word for documents in plan for _, d in documents for sentence in d for word in sentence.words)
        net = self.net.train()
        free = [(name, p) for name, p in net.named_parameters() if p.requires_grad]
        groups = [
            {"params": [p for name, p in free if name.startswith("bag") == bag], "weight_decay": decay}
            for bag, decay in ((True, stage.decay / 100), (False, stage.decay))
        ]
        optimiser = torch.optim.AdamW(groups, lr=stage.rate)
        mean: dict[str, torch.Tensor] = {}
        for step, documents in enumerate(plan, 1):
            for group in optimiser.param_groups:
                group["lr"] = stage.rate * min(1.0, step / 50) * max(0.02, 1 - step / len(plan))
            self._step(optimiser, documents)
            if 2 * step >= len(plan):
                for name, p in free:
                    mean[name] = mean[name].lerp(p.detach(), 0.01) if name in mean else p.detach().clone()
        for name, p in free:
            p.data.copy_(mean[name])
        net.eval()

    def _take_up(self, words: Iterable[str]) -> None:
        """Learn the spelling of words that are new."""
        new = dict.fromkeys(encode.key(word) for word in words).keys() - self.kinds.number.keys()
        self.kinds = encode.more(self.kinds, sorted(new), self.knowledge())

    def knowledge(self) -> encode.Knowledge:
        """What words are encoded by."""
        resources = self.resources
        return encode.Knowledge(resources.rows, resources.counts, self.known, resources.classes)

    def _step(self, optimiser: torch.optim.Optimizer, documents: list[tuple[int, Sequence[Labelled]]]) -> None:
        batch = encode.batch([d for _, d in documents], self.kinds, [domain for domain, _ in documents])
        first, second = self.net(self.kinds, batch)
        loss = (self.net.loss(second, batch) + 0.5 * self.net.first_loss(first, batch)) / batch.mask.sum()
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), 5.0)
        optimiser.step()


def _epoch(stage: Stage, chance: random.Random) -> list[list[tuple[int, Sequence[Labelled]]]]:
    """The batches of one epoch: documents in random order, about `stage.words` words together."""
    augmentation = stage.augmentation
    chosen = [
        (DOMAINS.index(domain), augmentation.document(document, chance) if augmentation else document)
        for domain, (documents, often) in stage.documents.items()
        for document in documents
        for _ in range(int(often) + (chance.random() < often % 1))
    ]
    chance.shuffle(chosen)
    batches: list[list[tuple[int, Sequence[Labelled]]]] = []
    size = stage.words
    for item in chosen:
        if size >= stage.words:
            batches.append([])
            size = 0
        batches[-1].append(item)
        size += sum(len(sentence.words) for sentence in item[1])
    return batches
