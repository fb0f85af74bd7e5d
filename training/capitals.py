"""Learns when a capital stands for its government, from capitals of ANT judged by reading.

    python -m training.capitals ../shared/data/ant/ant.jsonl.gz

A logistic model with a Laplace prior, so that most weights are none (L-BFGS-B on the positive and the negative parts of
the weights). Only features that are seen `SEEN` times count. Prints accuracy, precision and recall of the governments
in a ten-fold cross-validation by article; writes `kg/extract/lexicons/capital_weights.tsv`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from kg.analyze import load
from kg.extract.document import read as read_document
from kg.extract.names.capitals import Capitals, score
from kg.extract.phrase import flat
from kg.model import Analysis, Article
from training.standoff import corpus

JUDGED = Path(__file__).parent / "data" / "annotated_capitals.tsv"
TARGET = Path(__file__).resolve().parents[1] / "kg/extract/lexicons/capital_weights.tsv"
PRIOR = 1.0
SEEN = 4
FOLDS = 10
_GOVERNMENT = "G"
_HEADER = (
    "# How much speaks for a capital's being its government, by what stands around it. Source: learnt by\n"
    "# training/capitals.py from training/data/annotated_capitals.tsv, MIT.\n"
    "# feature\tweight\n"
)


@dataclass(frozen=True, slots=True)
class Example:
    """A capital in its article: its features, and whether its government is meant."""

    article: str
    features: frozenset[str]
    government: bool


def examples(file: Path) -> Iterator[Example]:
    """The judged capitals of a corpus."""
    judged = _judged()
    articles = [Article(row["id"], row["text"]) for row in corpus(file) if row["id"] in judged]
    for analysis in load("embedded").analyze(articles):
        if isinstance(analysis, Analysis):
            yield from _of_article(analysis, judged[analysis.article.id])


def _judged() -> dict[str, dict[int, str]]:
    """The judgements by article and offset."""
    found: dict[str, dict[int, str]] = {}
    for line in JUDGED.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            article, start, judgement = line.split("\t")
            found.setdefault(article, {})[int(start)] = judgement
    return found


def _of_article(analysis: Analysis, judged: dict[int, str]) -> Iterator[Example]:
    document, text = read_document(analysis), analysis.article.text
    named = [(phrase, phrase.name.of(text)) for phrase in flat(document.phrases) if phrase.name is not None]
    capitals = Capitals(document.words, named, document.where)
    for phrase, name in named:
        if phrase.name is not None and phrase.name.start in judged:
            features = frozenset(capitals.features(phrase, name))
            yield Example(analysis.article.id, features, judged[phrase.name.start] == _GOVERNMENT)


def learn(data: Sequence[Example]) -> dict[str, float]:
    """The weights, other than 0, with the greatest penalised likelihood."""
    counts = Counter(name for example in data for name in example.features)
    names = sorted(name for name, count in counts.items() if count >= SEEN)
    index = {name: at for at, name in enumerate(names)}
    cells = [(row, index[name]) for row, one in enumerate(data) for name in one.features if name in index]
    matrix = csr_matrix((np.ones(len(cells)), np.array(cells).T), shape=(len(data), len(names)))
    signs = np.array([1.0 if one.government else -1.0 for one in data])

    def loss(parts: np.ndarray) -> tuple[float, np.ndarray]:
        margins = signs * (matrix @ (parts[: len(names)] - parts[len(names) :]))
        slope = matrix.T @ (-signs / (1.0 + np.exp(np.clip(margins, -30, 30))))
        total = float(np.logaddexp(0.0, -margins).sum() + PRIOR * parts.sum())
        return total, np.concatenate([slope + PRIOR, PRIOR - slope])

    start, bounds = np.zeros(2 * len(names)), [(0.0, None)] * (2 * len(names))
    best = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 500})
    weights = np.round(best.x[: len(names)] - best.x[len(names) :], 2)
    return {name: float(weights[at]) for name, at in index.items() if weights[at]}


def cross_validate(data: Sequence[Example]) -> tuple[float, float, float]:
    """Accuracy, and precision and recall of governments, on articles not learnt from."""
    articles = {id: order % FOLDS for order, id in enumerate(sorted({one.article for one in data}))}
    told: list[tuple[bool, bool]] = []
    for fold in range(FOLDS):
        weights = learn([one for one in data if articles[one.article] != fold])
        for one in data:
            if articles[one.article] == fold:
                told.append((score(one.features, weights) > 0, one.government))
    right = sum(said and meant for said, meant in told)
    accuracy = sum(said is meant for said, meant in told) / len(told)
    return accuracy, right / sum(said for said, _ in told), right / sum(meant for _, meant in told)


def main(file: Path) -> None:
    """Learns, prints the figures and writes the weights."""
    data = list(examples(file))
    accuracy, precision, recall = cross_validate(data)
    print(f"{len(data)} capitals: accuracy {accuracy:.3f}, governments P {precision:.3f} R {recall:.3f}")
    weights = learn(data)
    lines = (f"{name}\t{weight:.2f}\n" for name, weight in sorted(weights.items()))
    TARGET.write_text(_HEADER + "".join(lines), "utf-8")
    print(f"{len(weights)} weights in {TARGET}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, help="the articles of ANT, ant.jsonl.gz")
    main(parser.parse_args().corpus)
