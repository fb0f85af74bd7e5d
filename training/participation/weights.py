"""The weights of features: a log-linear model for each way of taking part.

The probability that a candidate takes part is the logistic of the sum of the weights of its features, with a Gaussian
prior on the weights (L-BFGS on the penalised likelihood).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.optimize import minimize

from kg.extract.participation.cue import PARTS, Event, Part
from kg.extract.participation.scene import Odds
from kg.extract.weighing import BIAS, Tables, Weights
from training.participation.classes import tables_of
from training.participation.examples import FOLDS, Example

PRIOR = 1.0
SEEN = 4
"""How often a feature must be seen."""

LEAST = 0.03
"""Weights nearer to nought are left out of the file."""

Floats = npt.NDArray[np.float64]
Model = Mapping[Part, Weights]


def learn(known: Sequence[Example], event: Event) -> Model:
    """The weights of features for each way of taking part in this kind of event."""
    mine = [one for one in known if one.event is event]
    seen = Counter(name for one in mine for own in one.own for name in (*one.shared, *own))
    names = {name: at for at, name in enumerate(sorted(name for name, count in seen.items() if count >= SEEN))}
    matrix = _matrix(mine, names)
    learnt: dict[Part, Weights] = {}
    for part in PARTS[event]:
        right = np.array([part in ways for one in mine for ways in one.right], np.float64)
        weight = np.array([one.weight * (part in ways) for one in mine for ways in one.known], np.float64)
        some = weight > 0
        fitted = _fit(matrix[some], right[some], weight[some])
        learnt[part] = dict(zip([*names, BIAS], fitted.tolist(), strict=True))
    return learnt


def _matrix(known: Iterable[Example], names: Mapping[str, int]) -> sparse.csr_matrix:
    rows = [[names[name] for name in (*one.shared, *own) if name in names] for one in known for own in one.own]
    ends = np.cumsum([0, *map(len, rows)])
    columns = np.concatenate([np.array(row, np.int32) for row in rows])
    return sparse.csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), len(names)))


def _fit(matrix: sparse.csr_matrix, right: Floats, weight: Floats) -> Floats:
    turned = matrix.T.tocsr()

    def loss(theta: Floats) -> tuple[float, Floats]:
        score = matrix @ theta[:-1] + theta[-1]
        rest = weight * (1 / (1 + np.exp(-score)) - right)
        gradient = np.append(turned @ rest + PRIOR * theta[:-1], rest.sum())
        return float(weight @ (np.logaddexp(0, score) - right * score) + PRIOR / 2 * theta[:-1] @ theta[:-1]), gradient

    start = np.zeros(matrix.shape[1] + 1)
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 200}).x)


def odds(one: Example, model: Model) -> list[Odds]:
    """The log-odds of each candidate for the two ways of taking part."""
    first, second = (_scores(one, model[part]) for part in PARTS[one.event])
    return list(zip(first, second, strict=True))


def _scores(one: Example, weights: Weights) -> Iterator[float]:
    shared = weights[BIAS] + sum(weights.get(name, 0.0) for name in one.shared)
    return (shared + sum(weights.get(name, 0.0) for name in own) for own in one.own)


def odds_by_others(known: Sequence[Example]) -> list[list[Odds]]:
    """The log-odds of the candidates of each example, by weights learnt from the articles of the other folds."""
    found: dict[int, list[Odds]] = {}
    for fold in range(FOLDS):
        rest = [one for one in known if one.fold != fold]
        models = {event: learn(rest, event) for event in Event}
        found |= {at: odds(one, models[one.event]) for at, one in enumerate(known) if one.fold == fold}
    return [found[at] for at in range(len(known))]


def tables(model: Model) -> Tables:
    """The weights side by side, without the features that hardly weigh."""
    first, second = model.values()
    kept = [name for name in first if name == BIAS or max(abs(first[name]), abs(second[name])) >= LEAST]
    return tables_of(*({name: own[name] for name in kept} for own in (first, second)))
