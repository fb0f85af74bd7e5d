"""Training the name recogniser on a few sentences of our own: PyTorch and NumPy must agree, and chance be tamed."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="needs the extra `training`")

import torch

from kg.analyze.names.recogniser import Recogniser
from kg.analyze.names.words import key
from training.recogniser import corpora, encode, export, pretrain
from training.recogniser.augmentation import Augmentation, Rates
from training.recogniser.corpora import Labelled
from training.recogniser.encode import UNSEEN
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


def augmentation(**rates: float) -> Augmentation:
    classes = {
        "بيتر": ("romanised name",),
        "كييف": ("city",),
        "موسكو": ("capital",),
        "الرئيس": ("title",),
        "بن": ("particle",),
    }
    none = dict.fromkeys(("known", "replaced", "hidden", "organisations", "outside"), 0.0)
    return Augmentation(classes, {"موسكو": 90}, Rates(**{"documents": 1.0, **none, **rates}))


@pytest.mark.parametrize(
    ("rate", "before", "after"),
    [
        ("known", "قال B:لافروف و B:لافروف في L:موسكو .", "قال بيتر و بيتر في كييف ."),
        ("known", "وصل L:لموسكو B:الرئيس I:محمد I:بن I:علي", "وصل لكييف الرئيس بيتر بن بيتر"),
        ("replaced", "قال B:لافروف في L:موسكو", f"قال {UNSEEN}بيتر في {UNSEEN}كييف"),
        ("hidden", "قال B:لافروف L:بموسكو", f"قال {UNSEEN}لافروف {UNSEEN}بموسكو"),
        ("organisations", "G:وزارة H:الدفاع في L:موسكو", f"{UNSEEN}وزاره {UNSEEN}الدفاع في موسكو"),
        ("outside", "وقال B:لافروف 12 .", f"{UNSEEN}وقال لافروف 12 ."),
        ("documents", "قال B:لافروف في L:موسكو", "قال لافروف في موسكو"),
    ],
)
def test_names_are_changed_by_kind(rate: str, before: str, after: str) -> None:
    document = augmentation(**{rate: 1.0}).document([sentence(before, 0)], random.Random(1))
    assert " ".join(document[0].words) == after
    assert document[0].labels == sentence(before, 0).labels


def test_a_hidden_word_is_known_by_its_letters_alone(trained: Learner) -> None:
    kinds = encode.more(trained.kinds, [f"{UNSEEN}موسكو"], trained.knowledge())
    at, plain = len(kinds.number) - 1, trained.kinds.number["موسكو"]
    assert kinds.whole[plain] and kinds.base[plain] and not kinds.whole[at] and not kinds.base[at]
    assert set(kinds.features[kinds.offsets[at] :]) <= set(kinds.features)


def test_names_kept_apart_from_the_text_are_found_in_it(tmp_path: Path) -> None:
    text = "وصل لافروف إلى موسكو. وقال لافروف إنه راض."
    with gzip.open(tmp_path / "ant.gz", "wt", encoding="utf-8") as file:
        file.writelines(f"{json.dumps({'id': name, 'text': text})}\n" for name in ("other", "one"))
    table = tmp_path / "names.tsv"
    table.write_text("# Columns\none\tPER\tسيرغي لافروف|لافروف\none\tLOC\tموسكو\none\t\t\n", encoding="utf-8")
    [document] = corpora.standoff(table, tmp_path / "ant.gz")
    found = [(text[start:end], kind) for start, end, kind in document.names]
    assert found == [("لافروف", "PER"), ("موسكو", "LOC"), ("لافروف", "PER")]


def test_strings_that_are_no_name_hide_names_in_them(tmp_path: Path) -> None:
    text = "غادرت الصحف السعودية المعرض. وتشارك السعودية ولـCNN جناح."
    with gzip.open(tmp_path / "ant.gz", "wt", encoding="utf-8") as file:
        print(json.dumps({"id": "one", "text": text}), file=file)
    table = tmp_path / "names.tsv"
    table.write_text("one\tLOC\tالسعودية\none\tORG\tCNN\none\t-\tالصحف السعودية\n", encoding="utf-8")
    [document] = corpora.standoff(table, tmp_path / "ant.gz")
    found = [(start, text[start:end], kind) for start, end, kind in document.names]
    assert found == [(text.rindex("السعودية"), "السعودية", "LOC"), (text.index("CNN"), "CNN", "ORG")]
