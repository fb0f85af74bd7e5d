"""Trains the part-of-speech tagger, a linear-chain CRF, on WikiNews and on PUD's tags turned into Farasa's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from kg.analyze.tagger import OFFSETS, PAD, RELATION, RELATIONS, Weights
from kg.analyze.tagset import TAGS

TypeFeatures = tuple[dict[int, list[str]], int]
"""A word type's features by offset, and its agreement class."""


@dataclass(frozen=True, slots=True)
class Example:
    """A training sentence: its word types' features, its tags, and its weight."""

    types: Sequence[TypeFeatures]
    tags: Sequence[int]
    weight: float


@dataclass(slots=True)
class _Problem:
    """The training data as arrays. Positions are sorted by step, then by sentence, the longest sentences first."""

    matrix: csr_matrix
    related: np.ndarray
    gold: np.ndarray
    weights: np.ndarray
    active: list[int]
    firsts: list[int]


def _arrange(sentences: Sequence[Example], boundary: TypeFeatures) -> tuple[_Problem, dict[str, int]]:
    sentences = sorted(sentences, key=lambda sentence: -len(sentence.types))
    index: dict[str, int] = {}
    columns, bounds, gold, related = list[int](), [0], list[int](), list[int]()
    weights, active, firsts = list[float](), list[int](), list[int]()
    for step in range(len(sentences[0].types)):
        firsts.append(len(gold))
        active.append(sum(len(sentence.types) > step for sentence in sentences))
        for sentence in sentences[: active[-1]]:
            padded = [boundary] * PAD + list(sentence.types) + [boundary] * PAD
            at = step + PAD
            for offset in OFFSETS:
                for name in padded[at + offset][0][offset]:
                    columns.append(index.setdefault(f"{offset}{name}", len(index)))
            bounds.append(len(columns))
            gold.append(sentence.tags[step])
            related.append(RELATION[padded[at - 1][1], padded[at][1]])
            weights.append(sentence.weight)
    matrix = csr_matrix((np.ones(len(columns), np.float64), columns, bounds), shape=(len(gold), len(index)))
    return _Problem(matrix, np.array(related), np.array(gold), np.array(weights), active, firsts), index


def _marginals(
    scores: np.ndarray, transitions: np.ndarray, problem: _Problem
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Tag probabilities, log-partition per sentence, and expected transitions by relation, weighted by sentence."""
    forward = np.empty_like(scores)
    backward = np.zeros_like(scores)
    steps = len(problem.active)
    rows = [slice(first, first + count) for first, count in zip(problem.firsts, problem.active, strict=True)]
    raised = np.exp(transitions)[problem.related]
    forward[rows[0]] = scores[rows[0]]
    for step in range(1, steps):
        before = forward[rows[step - 1]][: problem.active[step]]
        top = before.max(axis=1, keepdims=True)
        summed = np.matmul(np.exp(before - top)[:, None, :], raised[rows[step]])[:, 0]
        forward[rows[step]] = np.log(summed) + top + scores[rows[step]]
    for step in range(steps - 2, -1, -1):
        after = backward[rows[step + 1]] + scores[rows[step + 1]]
        top = after.max(axis=1, keepdims=True)
        summed = np.matmul(raised[rows[step + 1]], np.exp(after - top)[:, :, None])[:, :, 0]
        backward[rows[step]][: problem.active[step + 1]] = np.log(summed) + top
    joint = forward[rows[0]] + backward[rows[0]]
    top = joint.max(axis=1)
    log_total = top + np.log(np.exp(joint - top[:, None]).sum(axis=1))
    expected = np.zeros_like(transitions)
    probability = np.empty_like(scores)
    for step in range(steps):
        count = problem.active[step]
        total = log_total[:count, None]
        probability[rows[step]] = np.exp(forward[rows[step]] + backward[rows[step]] - total)
        if step:
            before, after = forward[rows[step - 1]][:count], backward[rows[step]] + scores[rows[step]]
            left, right = before.max(axis=1, keepdims=True), after.max(axis=1, keepdims=True)
            factor = np.exp(left + right - total) * problem.weights[rows[step], None]
            moves = (
                np.exp(before - left)[:, :, None] * (np.exp(after - right) * factor)[:, None, :] * raised[rows[step]]
            )
            np.add.at(expected, problem.related[rows[step]], moves)
    return probability, log_total, expected


def train(
    sentences: Sequence[Example],
    boundary: TypeFeatures,
    penalty: float = 0.5,
    iterations: int = 80,
    least: float = 1e-2,
) -> Weights:
    """Trains by L-BFGS on the weighted conditional log-likelihood with an L2 penalty; features whose greatest weight
    is below `least` are left out."""
    problem, index = _arrange(sentences, boundary)
    size, width = len(index), len(TAGS)
    transposed = problem.matrix.T.tocsr()
    gold = np.zeros((len(problem.gold), width))
    gold[np.arange(len(gold)), problem.gold] = 1
    observed = _observed_transitions(problem, width)
    first = slice(0, problem.active[0])

    def unpack(point: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        a, b = size * width, size * width + width * width
        return point[:a].reshape(size, width), point[a:b].reshape(width, width), point[b:].reshape(-1, width, width)

    def loss(point: np.ndarray) -> tuple[float, np.ndarray]:
        rows, common, own = unpack(point)
        scores = problem.matrix @ rows
        transitions = common + own
        probability, log_total, expected = _marginals(scores, transitions, problem)
        value = (
            problem.weights[first] @ log_total
            - ((scores * gold).sum(axis=1) @ problem.weights)
            - (observed * transitions).sum()
        )
        error = (probability - gold) * problem.weights[:, None]
        moves = expected - observed
        gradient = np.concatenate([(transposed @ error).ravel(), moves.sum(axis=0).ravel(), moves.ravel()])
        return value + 0.5 * penalty * point @ point, gradient + penalty * point

    start = np.zeros(size * width + (RELATIONS + 1) * width * width)
    best = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": iterations}).x
    rows, common, own = unpack(best)
    kept = [(name, at) for name, at in index.items() if np.abs(rows[at]).max() > least]
    return Weights(
        {name: row for row, (name, _) in enumerate(kept)},
        rows[[at for _, at in kept]].astype(np.float32),
        (common + own).astype(np.float32),
    )


def _observed_transitions(problem: _Problem, width: int) -> np.ndarray:
    observed = np.zeros((RELATIONS, width, width))
    for step in range(1, len(problem.active)):
        count = problem.active[step]
        rows = slice(problem.firsts[step], problem.firsts[step] + count)
        before = problem.gold[problem.firsts[step - 1] :][:count]
        np.add.at(observed, (problem.related[rows], before, problem.gold[rows]), problem.weights[rows])
    return observed
