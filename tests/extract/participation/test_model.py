"""The file of the model, and how sure events are."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from kg.errors import EngineError
from kg.extract.participation.cue import Event
from kg.extract.participation.model import (
    MODEL,
    Certainty,
    Model,
    load,
    load_network,
    neutral,
    save,
    save_network,
)
from kg.extract.participation.network import VOCABULARIES, Network
from kg.extract.weighing import BIAS


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    learnt = dict(neutral())
    tables = {"": {"led مع": 1.5 - 0.5j, BIAS: -2.0 - 1.0j}, "meet": {"led في": 0.5 + 0.25j}}
    learnt[Event.MEETING] = Model(tables, Certainty(0.5, 0.25, 0.75))
    save(tmp_path / "model.npz", learnt)
    assert load(tmp_path / "model.npz") == learnt


def test_a_network_that_is_saved_is_loaded(tmp_path: Path) -> None:
    network = Network({"odds": np.eye(2, dtype=np.float32)}, {name: {"a": 1, "b": 2} for name in VOCABULARIES})
    save_network(tmp_path / "network.npz", network)
    loaded = load_network(tmp_path / "network.npz")
    assert loaded is not None
    assert loaded.known == network.known
    assert (loaded.layers["odds"] == network.layers["odds"]).all()
    save_network(tmp_path / "network.npz", None)
    assert load_network(tmp_path / "network.npz") is None


def test_a_broken_network_is_told(tmp_path: Path) -> None:
    (tmp_path / "network.npz").write_bytes(b"no")
    with pytest.raises(EngineError, match=r"network\.npz.*install kg again"):
        load_network(tmp_path / "network.npz")


def test_the_likelier_the_surer() -> None:
    for model in load(MODEL).values():
        sure = [model.certainty.of(chance) for chance in (0.0, 0.2, 0.5, 0.9, 1.0)]
        assert sure == sorted(sure)
        assert 0 < sure[0] < sure[-1] < 1
        assert model.certainty.of(None) == model.certainty.mean


def test_the_model_tells_who_meets() -> None:
    weights = load(MODEL)[Event.MEETING].tables[""]
    assert weights["r:party in"].real > weights["r:party out"].real
