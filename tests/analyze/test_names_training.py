"""Training the name recogniser on a few sentences of our own: PyTorch and NumPy must agree, and chance be tamed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="needs the extra `training`")

import torch

from kg.analyze.names.recogniser import Recogniser
from kg.analyze.names.words import key
from training.recogniser import encode, export, pretrain
from training.recogniser.corpora import Labelled
from training.recogniser.learn import Learner, Stage
from training.recogniser.resources import Resources

TEXTS = [
    "وصل B:سيرغي I:لافروف إلى L:موسكو أمس .",
    "وقال B:لافروف إن G:وزارة H:الدفاع نفت ذلك .",
    "غادر B:محمد I:علي مدينة L:دمشق صباحا .",
    "أعلنت G:وزارة H:الخارجية أن B:محمد I:علي زار L:موسكو .",
]
MARKS = {"B": "B-PER", "I": "I-PER", "L": "B-LOC", "G": "B-ORG", "H": "I-ORG"}


def sentence(text: str, document: int) -> Labelled:
    pairs = [word.rpartition(":")[::2] for word in text.split()]
    return Labelled(tuple(word for _, word in pairs), tuple(MARKS.get(mark, "O") for mark, _ in pairs), document)


DOCUMENTS = [[sentence(text, number)] for number, text in enumerate(TEXTS)]


def learner() -> Learner:
    words = sorted({key(word) for document in DOCUMENTS for one in document for word in one.words})
    chance = np.random.default_rng(3)
    resources = Resources(
        words,
        np.concatenate([np.zeros((1, 16)), chance.integers(-7, 8, (len(words), 16))]).astype(np.int8),
        np.full((len(words) + 1, 1), 0.25, np.float32),
        np.full(len(words), 16, np.uint8),
        {"موسكو": ("capital",), "دمشق": ("capital",), "محمد": ("human arabic",)},
    )
    made = Learner(resources, [DOCUMENTS])
    pretrain.run(made, [[one.words for one in document] for document in DOCUMENTS * 20], 1)
    made.run(Stage({"news": (DOCUMENTS, 1), "anercorp": (DOCUMENTS, 0.5)}, epochs=40, rate=1e-2, words=20))
    return made


@pytest.fixture(scope="module")
def trained() -> Learner:
    return learner()


def test_what_was_taught_is_found(trained: Learner, tmp_path: Path) -> None:
    export.write(trained, {"proclitic ": 1.0}, tmp_path / "names.npz")
    recogniser = Recogniser.load(tmp_path / "names.npz")
    for document in DOCUMENTS:
        for one in document:
            wanted = ["O" if label == "O" else label[2:] for label in one.labels]
            assert [label.rpartition("-")[2] for label in recogniser.labels([one.words])[0]] == wanted


@pytest.mark.parametrize(("domain", "scheme"), [(0, "news"), (1, "anercorp")])
def test_numpy_computes_what_was_trained(trained: Learner, tmp_path: Path, domain: int, scheme: str) -> None:
    export.write(trained, {"proclitic ": 1.0}, tmp_path / "names.npz")
    recogniser = Recogniser.load(tmp_path / "names.npz", scheme)
    document = [one for text in DOCUMENTS for one in text]
    batch = encode.batch([document], trained.kinds, [domain])
    with torch.no_grad():
        _, scores = trained.net(trained.kinds, batch)
    lengths = [len(one.words) for one in document]
    own = recogniser.scores([one.words for one in document], np.array(lengths, np.intp))
    begins = np.cumsum(lengths) - lengths
    for row, number in enumerate(batch.order):
        wanted = scores[torch.from_numpy(batch.where[row][: lengths[number]])].numpy()
        assert own[begins[number] : begins[number] + lengths[number]] == pytest.approx(wanted, abs=0.05)


def test_training_twice_makes_the_same_model(trained: Learner, tmp_path: Path) -> None:
    for name, made in (("one", trained), ("other", learner())):
        export.write(made, {"proclitic ": 1.0}, tmp_path / name)
    files = [(tmp_path / f"{name}.npz").read_bytes() for name in ("one", "other")]
    assert files[0] == files[1]
