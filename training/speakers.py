"""Learns the weights by which a speaker nobody names is chosen, from the annotated articles.

    python -m training.standoff training/data/annotated_articles.jsonl ../shared/data/ant/ant.jsonl.gz output/annotated
    python -m training.speakers ../shared/gold/dev training/data/written_articles output/annotated

A conditional log-linear model: the probability of an option is proportional to exp(sum of the weights of its features),
with a Gaussian prior on the weights (L-BFGS on the penalised likelihood). The figures are those of a five-fold
cross-validation by article. Writes `kg/extract/frames/statements_speaker_weights.tsv`.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from kg.analyze import load
from kg.contract import EntityRecord, MentionRecord
from kg.evaluate.alignment import align
from kg.evaluate.gold import GoldArticle, load_gold
from kg.extract.document import Document
from kg.extract.document import read as read_document
from kg.extract.statements.finder import Finder
from kg.extract.statements.ranking import Gap, Need, Option, choose
from kg.extract.statements.reader import Reader, read
from kg.model import Analysis, Article, ArticleEntity

TARGET = Path(__file__).resolve().parents[1] / "kg/extract/frames/statements_speaker_weights.tsv"
PRIOR = 2.0
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Example:
    """One gap with its options and the indices of the right ones."""

    article: str
    options: tuple[Option, ...]
    right: frozenset[int]


def examples(folders: Iterable[Path]) -> Iterator[Example]:
    """The gaps of the articles of some folders, where the right speaker is among the options."""
    gold = [article for folder in folders for article in load_gold(folder)]
    engine = load("embedded")
    analyses = engine.analyze([Article(article.id, article.text) for article in gold])
    for article, analysis in zip(gold, analyses, strict=True):
        if isinstance(analysis, Analysis):
            yield from _of_article(article, read_document(analysis))


def _of_article(article: GoldArticle, document: Document) -> Iterator[Example]:
    reader = read(document)
    matches = align(article.entities, [_record(entity, article.text) for entity in document.entities])
    speakers = _speakers(article, reader)
    seen: list[Example] = []

    def teach(gap: Gap, options: Sequence[Option]) -> str | None:
        speaker = _speaker_at(gap, speakers)
        right = [at for at, option in enumerate(options) if matches.get(option.entity) == speaker]
        if speaker is None or not right:
            return choose(gap, options)
        seen.append(Example(article.id, tuple(options), frozenset(right)))
        return options[right[-1]].entity

    for _ in Finder(reader, teach).statements():
        pass
    yield from seen


def _record(entity: ArticleEntity, text: str) -> EntityRecord:
    spans = [mention.span for mention in entity.mentions]
    mentions = tuple(MentionRecord(span.start, span.end, span.of(text)) for span in spans)
    return EntityRecord(entity.id, entity.type, entity.name, mentions)


def _speakers(article: GoldArticle, reader: Reader) -> dict[int, str]:
    """The annotated speakers by their trigger's token."""
    found = {}
    for statement in article.statements:
        start = article.text.find(statement.evidence) + statement.evidence.find(statement.trigger)
        found[reader.token_at(start)] = statement.speaker
    return found


def _speaker_at(gap: Gap, speakers: dict[int, str]) -> str | None:
    """The annotated speaker at a gap; a document's stands at the verb before it or behind it."""
    tokens = (gap.at, gap.at - 1, gap.at + 1, gap.at + 2) if gap.need is Need.DOCUMENT else (gap.at,)
    return next((speakers[token] for token in tokens if token in speakers), None)


def learn(data: Sequence[Example]) -> dict[str, float]:
    """The weights with the greatest penalised likelihood."""
    names = sorted({name for example in data for option in example.options for name in option.features})
    index = {name: at for at, name in enumerate(names)}
    rows = [[[index[name] for name in option.features] for option in example.options] for example in data]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = PRIOR / 2 * float(weights @ weights), PRIOR * weights
        for example, options in zip(data, rows, strict=True):
            scores = np.array([weights[features].sum() for features in options])
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            right = np.array([at in example.right for at in range(len(options))])
            mass = max(float(chances[right].sum()), 1e-300)
            total -= float(np.log(mass))
            for features, slip in zip(options, chances - chances * right / mass, strict=True):
                np.add.at(slope, features, slip)
        return total, slope

    best = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    return dict(zip(names, (float(weight) for weight in best.x), strict=True))


def accuracy(data: Sequence[Example], weights: dict[str, float]) -> float:
    """The share of gaps filled rightly."""
    scores = [[sum(weights.get(name, 0.0) for name in o.features) for o in example.options] for example in data]
    right = [int(np.argmax(row)) in example.right for row, example in zip(scores, data, strict=True)]
    return sum(right) / max(1, len(right))


def cross_validate(data: Sequence[Example]) -> float:
    """The mean accuracy on articles not learnt from."""
    fold_of = {
        id: int(hashlib.sha256(f"fold {id}".encode()).hexdigest(), 16) % FOLDS for id in {e.article for e in data}
    }
    right = 0.0
    for fold in range(FOLDS):
        weights = learn([example for example in data if fold_of[example.article] != fold])
        held_out = [example for example in data if fold_of[example.article] == fold]
        right += accuracy(held_out, weights) * len(held_out)
    return right / len(data)


def main() -> None:
    """Learn, print the figures, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+", help="folders of annotated articles")
    data = list(examples(parser.parse_args().folders))
    print(f"{len(data)} gaps, cross-validated accuracy {cross_validate(data):.3f}")
    weights = learn(data)
    lines = [f"{name}\t{weight:.3f}" for name, weight in sorted(weights.items()) if abs(weight) >= 0.01]
    head = (
        "# Weights of the speaker model, learnt by training/speakers.py from annotated articles of many outlets,\n"
        "# those of training/data/annotated_articles.jsonl and training/data/written_articles. MIT."
    )
    TARGET.write_text("\n".join([head, "# feature, weight", *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
