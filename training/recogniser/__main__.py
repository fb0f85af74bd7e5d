"""Makes the name recogniser's model and its card, and measures both.

    PYTHONHASHSEED=0 OMP_NUM_THREADS=1 python -m training.recogniser [--data DIR] [--gold DIR] [--work DIR] [--small]

Needs the dependencies of the extra `training`. `--work` is where word vectors, networks and what was measured are
kept, stage by stage; what is found there is not made again. An empty folder makes everything anew. `--small` goes
through all stages with a little of the text in a few minutes and leaves the model of the package alone.
"""

from __future__ import annotations

import argparse
import pickle
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from kg.analyze.names.recogniser import MODEL, Recogniser
from training.recogniser import card, embeddings, measure, resources
from training.recogniser.learn import Documents, Learner
from training.recogniser.material import Material
from training.recogniser.plan import SMALL, Plan
from training.recogniser.trainer import Trainer

T = TypeVar("T")
Pairs = list[tuple[measure.Found, measure.Found]]

HELD_OUT = 0.12


@dataclass(frozen=True)
class Workshop:
    """A trainer and the folder where it keeps what it has made."""

    trainer: Trainer
    work: Path

    def once(self, name: str, make: Callable[[], T]) -> T:
        """What `make` returned when it was first called for this name."""
        file = self.work / f"{name}.pickle"
        if not file.exists():
            file.write_bytes(pickle.dumps(make()))
        made: T = pickle.loads(file.read_bytes())
        return made

    def figures(self) -> dict[str, card.Figures]:
        """Train and measure all there is; the model is `names.npz` in the folder."""
        trainer, articles = self.trainer, range(len(self.trainer.material.articles))
        seen, unseen = split(trainer.material.anercorp)
        read = self.once("read", trainer.pretrained)
        base = self.once("base", lambda: trainer.base(read, seen))
        if not (self.work / "names.npz").exists():
            trainer.adapted(base, articles, trainer.material.anercorp, self.work / "trial.npz")
            (self.work / "trial.npz").rename(self.work / "names.npz")
        folds: Pairs = []
        whole: Pairs = []
        anercorp: Pairs = []
        for number in range(trainer.plan.folds):
            own, others = self.once(f"fold-{number}", partial(self.fold, number, base, seen, unseen))
            folds += own
            held = zip(self.held(number), own, strict=True)
            whole += [pair for at, pair in held if at < trainer.material.full]
            anercorp += others
        shipped = Recogniser.load(self.work / "names.npz")
        held_out = measure.on_articles(shipped, trainer.material.held_out)
        other_outlets = measure.on_articles(shipped, trainer.material.other_outlets)
        found = {"held out": held_out, "other outlets": other_outlets, "ANERcorp": anercorp, "articles": folds}
        return {test: measure.figures(pairs) for test, pairs in (found | {"whole": whole}).items()}

    def held(self, number: int) -> list[int]:
        """The annotated articles that the network of a fold has not learnt from."""
        order = list(range(len(self.trainer.material.articles)))
        random.Random(7).shuffle(order)
        return order[number :: self.trainer.plan.parts]

    def fold(self, number: int, base: Learner, seen: Documents, unseen: Documents) -> tuple[Pairs, Pairs]:
        """True and found names of one part of the annotated articles, and of the part of ANERcorp held out, by a
        recogniser that has learnt from the rest of both."""
        material = self.trainer.material
        held, folds = self.held(number), self.trainer.plan.folds
        rest = sorted(set(range(len(material.articles))) - set(held))
        target = self.work / f"fold-{number}.npz"
        recogniser = self.trainer.adapted(base, rest, seen, target)
        own = measure.on_articles(recogniser, [material.articles[at] for at in held])
        return own, measure.on_sentences(Recogniser.load(target, "anercorp"), unseen[number::folds])


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
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold/dev"))
    parser.add_argument("--work", type=Path, default=Path("output/recogniser"))
    parser.add_argument("--small", action="store_true")
    options = parser.parse_args()
    plan = SMALL if options.small else Plan()
    options.work.mkdir(parents=True, exist_ok=True)
    vectors = options.work / "vectors.npz"
    if not vectors.exists():
        embeddings.train(options.data, vectors, plan.vectors)
    known = resources.read(vectors, options.data / "camel-morph/MSA-Noun-Prop-LEX.csv")
    material = Material.read(options.data, options.gold, plan)
    figures = Workshop(Trainer(material, known, plan), options.work).figures()
    if not options.small:
        shutil.copyfile(options.work / "names.npz", MODEL)
        card.write(MODEL, figures)
    print(card.table(figures))


if __name__ == "__main__":
    main()
