"""Trains the network and measures it."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import groupby

import numpy as np
import torch

from kg.analyze.names.network import LABELS
from training.recogniser import encode
from training.recogniser.encode import key
from training.recogniser.corpora import Labelled
from training.recogniser.model import DOMAINS, Network
from training.recogniser.resources import Resources

Documents = Sequence[Sequence[Labelled]]


def by_document(sentences: Sequence[Labelled]) -> list[list[Labelled]]:
    """The sentences of each document."""
    return [list(group) for _, group in groupby(sentences, key=lambda sentence: sentence.document)]


def _batches(items: list[tuple[int, list[Labelled]]], words: int) -> list[list[tuple[int, list[Labelled]]]]:
    out, size = [[]], 0
    for domain, document in items:
        if size > words:
            out.append([])
            size = 0
        out[-1].append((domain, document))
        size += sum(len(s.words) for s in document)
    return out


def train(
    corpora: Mapping[str, Documents],
    weights: Mapping[str, float],
    resources: Resources,
    epochs: int = 12,
    seed: int = 1,
    words: int = 1500,
    rate: float = 3e-3,
    log: bool = False,
    **shape: object,
) -> tuple[Network, dict[str, int]]:
    """Train on the corpora of each domain; a weight of 2 shows a domain's documents twice an epoch."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    rng = random.Random(seed)
    keys = [key(w) for documents in corpora.values() for d in documents for s in d for w in s.words]
    known = {f: i for i, f in enumerate(encode.number_features(keys, resources.counts, resources.classes))}
    rows, counts = resources.rows, resources.counts
    kinds = encode.types(keys, rows, counts, known, resources.classes)
    net = Network(torch.from_numpy(resources.vectors), len(known), **shape)
    slow = [p for n, p in net.named_parameters() if p.requires_grad and n.split(".")[0] in ("bag",)]
    fast = [p for n, p in net.named_parameters() if p.requires_grad and n.split(".")[0] not in ("bag",)]
    optimiser = torch.optim.AdamW([{"params": slow, "weight_decay": 1e-4}, {"params": fast, "weight_decay": 1e-2}], lr=rate)
    average: dict[str, torch.Tensor] = {}
    prepared: dict[int, encode.Batch] = {}
    items = [(DOMAINS.index(name), list(d)) for name, documents in corpora.items() for d in documents]
    fractions = [weights.get(DOMAINS[d], 1.0) for d, _ in items]
    plan = []
    for _ in range(epochs):
        chosen = [item for item, w in zip(items, fractions, strict=True) for _ in range(int(w) + (rng.random() < w % 1))]
        rng.shuffle(chosen)
        plan.append(_batches(chosen, words))
    total, step = sum(map(len, plan)), 0
    for epoch, batches in enumerate(plan):
        net.train()
        loss_sum = 0.0
        for docs in batches:
            step += 1
            warm = min(1.0, step / 50)
            for group in optimiser.param_groups:
                group["lr"] = rate * warm * max(0.02, 1 - step / total)
            batch = encode.batch([d for _, d in docs], kinds, [d for d, _ in docs])
            first, second = net(kinds, batch)
            loss = (net.loss(second, batch) + 0.5 * net.first_loss(first, batch)) / batch.mask.sum()
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
            loss_sum += loss.item()
            if step > total * 0.5:
                with torch.no_grad():
                    for n, p in net.named_parameters():
                        average[n] = p.detach().clone() if n not in average else average[n].lerp(p, 0.01)
        if log:
            print(epoch, round(loss_sum / len(batches), 4), flush=True)
    with torch.no_grad():
        for n, p in net.named_parameters():
            p.copy_(average[n])
    return net.eval(), known


def predict(net: Network, known: Mapping[str, int], documents: Documents, resources: Resources, domain: str) -> list[list[str]]:
    """Labels of the words of each sentence."""
    out: list[list[str]] = []
    rows, counts = resources.rows, resources.counts
    with torch.no_grad():
        for document in documents:
            keys = [key(w) for s in document for w in s.words]
            kinds = encode.types(keys, rows, counts, known, resources.classes)
            batch = encode.batch([document], kinds, [DOMAINS.index(domain)])
            _, second = net(kinds, batch)
            moves = (net.moves[DOMAINS.index(domain)] + net.shared).numpy()
            scores = second.numpy()[batch.where]
            rows_by_sentence = dict(zip(batch.order, scores, strict=True))
            for number, sentence in enumerate(document):
                out.append(viterbi(rows_by_sentence[number][: len(sentence.words)], moves, net.start.numpy()))
    return out


def viterbi(scores: np.ndarray, moves: np.ndarray, start: np.ndarray) -> list[str]:
    state, back = start + scores[0], []
    for row in scores[1:]:
        step = state[:, None] + moves
        back.append(step.argmax(0))
        state = step.max(0) + row
    best = [int(state.argmax())]
    for pointers in reversed(back):
        best.append(int(pointers[best[-1]]))
    return [LABELS[i] for i in reversed(best)]


def spans(labels: Sequence[str]) -> set[tuple[int, int, str]]:
    """Half-open ranges of words with their type; both label schemes are read."""
    found, start = set(), None
    for at, label in enumerate([*labels, "O"]):
        if start is not None and (label[0] in "OBS" or label[2:] != labels[start][2:]):
            found.add((start, at, labels[start][2:]))
            start = None
        if label != "O" and start is None:
            start = at
    return found


def figures(gold: Sequence[Sequence[str]], got: Sequence[Sequence[str]]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 of exact spans with their types, in percent."""
    count: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one, other in zip(gold, got, strict=True):
        g, p = spans(one), spans(other)
        for name, kinds in (("all", None), ("PER+LOC+ORG", ("PER", "LOC", "ORG")), *((k, (k,)) for k in ("PER", "LOC", "ORG", "MISC"))):
            def chosen(x): return {s for s in x if kinds is None or s[2] in kinds}
            count[name]["tp"] += len(chosen(g & p)); count[name]["g"] += len(chosen(g)); count[name]["p"] += len(chosen(p))
    out = {}
    for name, c in count.items():
        p, r = c["tp"] / max(c["p"], 1), c["tp"] / max(c["g"], 1)
        out[name] = (round(100 * p, 1), round(100 * r, 1), round(200 * p * r / max(p + r, 1e-9), 2))
    return out
