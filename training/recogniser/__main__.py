"""Makes the name recogniser's model and its card, and measures both.

    PYTHONHASHSEED=0 OMP_NUM_THREADS=1 python -m training.recogniser [--data DIR] [--gold DIR] [--work DIR]

Needs the dependencies of the extra `training`. `--work` is where word vectors, networks and what was measured are
kept, stage by stage; what is found there is not made again. An empty folder makes everything anew.
"""

from __future__ import annotations

import argparse
import pickle
import random
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from kg.analyze.names.recogniser import MODEL, Recogniser
from training.recogniser import card, corpora, cutting, embeddings, export, measure, resources, silver
from training.recogniser.corpora import Document
from training.recogniser.learn import Documents, Learner, Stage, by_document

T = TypeVar("T")
Pairs = list[tuple[measure.Found, measure.Found]]

FOLDS = 5
TEACHERS = (0, 2)
"""Seeds of the networks that label news together."""
STUDENT = 1
HELD_OUT = 0.12
EVERY = 20
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
        teachers = []
        for seed in TEACHERS:
            teacher = base.copy(seed)
            teacher.run(Stage(texts, epochs=6, rate=2e-3))
            teachers.append(self.written(teacher, articles, target))
        own = silver.label(teachers, self.material.unlabelled)
        student = base.copy(STUDENT)
        student.run(Stage({**texts, "news": ([*news * 5, *own], 1.0)}, epochs=2, rate=2e-3))
        return self.written(student, articles, target)

    def written(self, learner: Learner, articles: Sequence[int], target: Path) -> Recogniser:
        """The model of a network, written to `target` and read again."""
        cuts = cutting.fit([self.material.articles[at] for at in articles], self.known)
        export.write(learner, cuts, target)
        return Recogniser.load(target)

    def fold(self, number: int, base: Learner, anercorp: Documents, target: Path) -> Pairs:
        """True and found names of one part of the annotated articles, by a recogniser that has learnt from the rest."""
        order = list(range(len(self.material.articles)))
        random.Random(7).shuffle(order)
        held = order[number::FOLDS]
        recogniser = self.adapted(base, sorted(set(order) - set(held)), anercorp, target)
        return measure.on_articles(recogniser, [self.material.articles[at] for at in held])


def split(documents: Documents) -> tuple[Documents, Documents]:
    """The first documents with 88 % of the sentences, and the rest."""
    left = (1 - HELD_OUT) * sum(len(document) for document in documents)
    for at, document in enumerate(documents):
        if left <= 0:
            return documents[:at], documents[at:]
        left -= len(document)
    return documents, []


def once(file: Path, make: Callable[[], T]) -> T:
    """What `make` returned when it was first called for this file."""
    if not file.exists():
        file.write_bytes(pickle.dumps(make()))
    made: T = pickle.loads(file.read_bytes())
    return made


def make(trainer: Trainer, work: Path) -> dict[str, card.Figures]:
    """Train and measure all there is; the model is `names.npz` in the folder `work`."""
    material = trainer.material
    seen, unseen = split(material.anercorp)
    base = once(work / "base.pickle", lambda: trainer.base(seen))
    everything = range(len(material.articles))

    def held_out() -> Pairs:
        trainer.written(base, everything, work / "anercorp.npz")
        return measure.on_sentences(Recogniser.load(work / "anercorp.npz", "anercorp"), unseen)

    if not (work / "names.npz").exists():
        trainer.adapted(base, everything, material.anercorp, work / "trial.npz")
        (work / "trial.npz").rename(work / "names.npz")
    anercorp = once(work / "anercorp.pickle", held_out)
    folds: Pairs = []
    for number in range(FOLDS):
        target = work / f"fold-{number}.npz"
        folds += once(target.with_suffix(".pickle"), lambda n=number, to=target: trainer.fold(n, base, seen, to))
    return {"ANERcorp": measure.figures(anercorp), "articles": measure.figures(folds)}


def main() -> None:
    """Measure, train on everything, write the model and its card."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold/dev"))
    parser.add_argument("--work", type=Path, default=Path("output/recogniser"))
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    vectors = options.work / "vectors.npz"
    if not vectors.exists():
        embeddings.train(options.data, vectors)
    known = resources.read(vectors, options.data / "camel-morph/MSA-Noun-Prop-LEX.csv")
    figures = make(Trainer(Material.read(options.data, options.gold), known), options.work)
    shutil.copyfile(options.work / "names.npz", MODEL)
    card.write(MODEL, figures)
    print(card.table(figures))


if __name__ == "__main__":
    main()
