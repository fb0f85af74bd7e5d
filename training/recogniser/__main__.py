"""Makes the name recogniser's model and its card, and measures both.

    PYTHONHASHSEED=0 OMP_NUM_THREADS=1 python -m training.recogniser [--data DIR] [--gold DIR] [--vectors FILE]

Needs `torch`, `gensim` and `scipy` besides kg's own dependencies. `--vectors` is where word vectors are kept; where
the file exists they are not trained again.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.analyze.names.recogniser import MODEL, Recogniser
from training.recogniser import card, corpora, cutting, embeddings, export, measure, resources, silver
from training.recogniser.corpora import Document
from training.recogniser.learn import Documents, Learner, Stage, by_document
from training.recogniser.model import DOMAINS

Figures = dict[str, tuple[float, float, float]]

FOLDS = 5
HELD_OUT = 0.12
EVERY = 40
"""Each so many-th unlabelled article is learnt from."""


@dataclass(frozen=True)
class Material:
    """All labelled text, by documents; `articles` and `news` are the annotated articles in the same order,
    `unlabelled` the words of news without labels."""

    articles: list[Document]
    news: Documents
    anercorp: Documents
    wojood: Documents
    unlabelled: list[list[list[str]]]

    @classmethod
    def read(cls, data: Path, gold: Path) -> Material:
        """Read the corpora under `data` and the annotated articles in `gold`."""
        articles = corpora.annotated(gold)
        parts = [data / f"wojood-sample/{part}.txt" for part in ("train", "val", "test")]
        return cls(
            articles,
            [sentences for article in articles for sentences in by_document(corpora.labelled([article]))],
            by_document(corpora.anercorp(data / "anercorp/anercorp-train.tsv")),
            by_document(corpora.wojood(parts)),
            silver.articles(data / "ant/ant.jsonl.gz", EVERY),
        )


class Trainer:
    """Trains and measures on one collection of texts."""

    def __init__(self, material: Material, known: resources.Resources) -> None:
        self.material = material
        self.known = known

    def base(self, anercorp: Documents) -> Learner:
        """A network that knows the two public corpora."""
        material = self.material
        others = [word for article in material.unlabelled for sentence in article for word in sentence]
        learner = Learner(self.known, [material.anercorp, material.news, material.wojood], others)
        learner.run(Stage({"anercorp": (anercorp, 1), "wojood": (material.wojood, 0.7)}, epochs=10, rate=4e-3))
        return learner

    def adapted(self, base: Learner, articles: Sequence[int], anercorp: Documents, target: Path) -> Recogniser:
        """A recogniser that has also learnt how the annotated articles numbered `articles` are labelled, and then again
        from `base`, together with news as it labels them itself; its model is written to `target`."""
        news = [self.material.news[at] for at in articles]
        texts = {"news": (news, 2.0), "anercorp": (anercorp, 0.25), "wojood": (self.material.wojood, 0.25)}
        teacher = base.copy(seed=0)
        teacher.run(Stage(texts, epochs=6, rate=2e-3))
        own = silver.label(self.written(teacher, articles, target), self.material.unlabelled)
        student = base.copy(seed=1)
        student.run(Stage({**texts, "news": ([*news * 3, *own], 1.0)}, epochs=4, rate=2e-3))
        return self.written(student, articles, target)

    def written(self, learner: Learner, articles: Sequence[int], target: Path, domain: int = 0) -> Recogniser:
        """The model of a network, written to `target` and read again."""
        cuts = cutting.fit([self.material.articles[at] for at in articles], self.known)
        export.write(learner, cuts, target, domain)
        return Recogniser.load(target)

    def folds(self, base: Learner, anercorp: Documents, target: Path) -> Figures:
        """Cross-validation over the annotated articles."""
        order = list(range(len(self.material.articles)))
        random.Random(7).shuffle(order)
        pairs = []
        for fold in range(FOLDS):
            held = order[fold::FOLDS]
            recogniser = self.adapted(base, sorted(set(order) - set(held)), anercorp, target)
            pairs += measure.on_articles(recogniser, [self.material.articles[at] for at in held])
        return measure.figures(pairs)


def split(documents: Documents) -> tuple[Documents, Documents]:
    """The first documents with 88 % of the sentences, and the rest."""
    left = (1 - HELD_OUT) * sum(len(document) for document in documents)
    for at, document in enumerate(documents):
        if left <= 0:
            return documents[:at], documents[at:]
        left -= len(document)
    return documents, []


def main() -> None:
    """Measure, train on everything, write the model and its card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold/dev"))
    parser.add_argument("--vectors", type=Path, default=Path("output/name-vectors.npz"))
    options = parser.parse_args()
    if not options.vectors.exists():
        embeddings.train(options.data, options.vectors)
    known = resources.read(options.vectors, options.data / "camel-morph/MSA-Noun-Prop-LEX.csv")
    trainer = Trainer(Material.read(options.data, options.gold), known)
    material = trainer.material
    seen, unseen = split(material.anercorp)
    base = trainer.base(seen)
    everything = range(len(material.articles))
    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder) / "names.npz"
        held_out = measure.on_sentences(trainer.written(base, everything, trial, DOMAINS.index("anercorp")), unseen)
        figures = {"ANERcorp": measure.figures(held_out), "articles": trainer.folds(base, seen, trial)}
    trainer.adapted(base, everything, material.anercorp, MODEL)
    card.write(MODEL, figures)
    print(card.table(figures))


if __name__ == "__main__":
    main()
