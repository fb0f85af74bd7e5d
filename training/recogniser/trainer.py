"""The stages of training the name recogniser.

A network first reads news without labels, then learns the public corpora (`base`), then, several times from there, all
labelled text, some of its names changed: these teachers label news together, each article by kg's guide, some also as
ANERcorp does. What is shipped learns from these and from people's labels at once, again with changed names.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kg.analyze.names.network import SCHEMES
from kg.analyze.names.recogniser import Recogniser
from training.recogniser import cutting, export, pretrain, silver
from training.recogniser.augmentation import Augmentation
from training.recogniser.corpora import labelled
from training.recogniser.learn import Documents, Learner, Stage, by_document
from training.recogniser.material import Material
from training.recogniser.plan import Plan
from training.recogniser.resources import Resources

WHOLE, WRITTEN, NAMES_ONLY = 8, 4, 3
"""How often the student reads an annotated article in one pass over the labelled news: one of the many outlets and
years that are annotated as a whole, one written in the manner of others, and one of the corpus that the news without
labels is from."""

STUDENT = 1
"""The seed of the network that learns from labelled news."""


class Trainer:
    """Trains on one collection of texts."""

    def __init__(self, material: Material, known: Resources, plan: Plan) -> None:
        self.material = material
        self.known = known
        self.plan = plan
        self.augmentation = Augmentation(known.classes, known.counts)

    def pretrained(self) -> Learner:
        """A network that knows how words stand together in the news."""
        material = self.material
        others = sorted({word for article in material.unlabelled for sentence in article for word in sentence})
        learner = Learner(self.known, [material.anercorp, material.news, material.wojood], others)
        pretrain.run(learner, material.unlabelled, self.plan.pretraining)
        return learner

    def base(self, pretrained: Learner, anercorp: Documents) -> Learner:
        """A network that also knows the two public corpora."""
        learner = pretrained.copy(pretrained.seed)
        texts = {"anercorp": (anercorp, 1.0), "wojood": (self.material.wojood, 0.7)}
        learner.run(Stage(texts, epochs=self.plan.base, rate=4e-3))
        return learner

    def adapted(self, base: Learner, articles: Sequence[int], anercorp: Documents, target: Path) -> Recogniser:
        """A recogniser that has also learnt how the annotated articles numbered `articles` are labelled; its model is
        written to `target`."""
        whole = [self.material.news[at] for at in articles if at < self.material.full]
        others = [self.material.news[at] for at in articles if at >= self.material.full]
        written = by_document(labelled(self.material.written))
        texts = {
            "news": ([*whole * 3, *written, *others], 1.5),
            "anercorp": (anercorp, 1.0),
            "wojood": (self.material.wojood, 0.25),
        }
        teachers = []
        for seed in self.plan.teachers:
            teacher = base.copy(seed)
            teacher.run(Stage(texts, epochs=self.plan.teacher, rate=2e-3, augmentation=self.augmentation))
            self.write(teacher, articles, target)
            teachers.append([Recogniser.load(target, scheme) for scheme in SCHEMES])
        unlabelled = self.material.unlabelled[:: self.plan.silver]
        own = silver.label([teacher[0] for teacher in teachers], unlabelled)
        foreign = silver.label([teacher[1] for teacher in teachers], unlabelled[:: self.plan.foreign])
        student = base.copy(STUDENT)
        texts = {
            "news": ([*whole * WHOLE, *written * WRITTEN, *others * NAMES_ONLY, *own], 1.0),
            "anercorp": ([*list(anercorp) * 3, *foreign], 1.0),
            "wojood": (self.material.wojood, 1.0),
        }
        student.run(Stage(texts, epochs=self.plan.student, rate=2e-3, augmentation=self.augmentation))
        self.write(student, articles, target)
        return Recogniser.load(target)

    def write(self, learner: Learner, articles: Sequence[int], target: Path) -> None:
        """Write the model of a network that has learnt from the annotated articles numbered `articles`."""
        learnt = [*(self.material.articles[at] for at in articles), *self.material.written]
        cuts = cutting.fit(learnt, self.known)
        export.write(learner, cuts, target)
