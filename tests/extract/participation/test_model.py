"""The file of the model, and how sure events are."""

from __future__ import annotations

from pathlib import Path

from kg.extract.participation.cue import Event, Part
from kg.extract.participation.model import MODEL, Certainty, Model, load, neutral, save
from kg.extract.weighing import BIAS


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    learnt = dict(neutral())
    learnt[Event.MEETING] = Model({Part.PARTY: {"led مع": 1.5, BIAS: -2.0}}, Certainty(0.5, 0.25, 0.75))
    save(tmp_path / "model.npz", learnt)
    assert load(tmp_path / "model.npz") == learnt


def test_the_likelier_the_surer() -> None:
    for model in load(MODEL).values():
        sure = [model.certainty.of(chance) for chance in (0.0, 0.2, 0.5, 0.9, 1.0)]
        assert sure == sorted(sure)
        assert 0 < sure[0] < sure[-1] < 1
        assert model.certainty.of(None) == model.certainty.mean


def test_the_model_tells_who_meets() -> None:
    weights = load(MODEL)[Event.MEETING].weights[Part.PARTY]
    assert weights["r:party in"] > weights["r:party out"]
