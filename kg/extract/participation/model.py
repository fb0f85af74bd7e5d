"""The learnt models: the weights of features, the network, and how sure an event is whose parts are likely.

The file of the weights holds for each kind of event the names of its features, by what they are for, and a row of two
weights for each, one for each way of taking part.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from functools import cache
from itertools import islice
from math import exp, log
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from kg.errors import EngineError
from kg.extract.participation.cue import Event
from kg.extract.participation.network import VOCABULARIES, Network
from kg.extract.weighing import BIAS, MODELS, Tables

MODEL: Final = MODELS / "participation.npz"
NETWORK: Final = MODELS / "participation_network.npz"
_EDGE: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Certainty:
    """`slope` and `offset` turn the log-odds of the less likely part of an event into those of the event, `mean` is the
    share of events that are right."""

    slope: float = 1.0
    offset: float = 0.0
    mean: float = 0.5

    def of(self, chance: float | None) -> float:
        """How sure an event is whose less likely part has this chance, `None` where no part was judged."""
        if chance is None:
            return self.mean
        odds = log(max(chance, _EDGE) / max(1 - chance, _EDGE))
        return 1 / (1 + exp(-self.slope * odds - self.offset))


@dataclass(frozen=True, slots=True)
class Model:
    """What is known of one kind of event: the weights of features for both ways of taking part, and how sure it is."""

    tables: Tables
    certainty: Certainty = Certainty()


class Models(NamedTuple):
    """The models of both kinds of events, and the network that looks at them again, if any."""

    events: Mapping[Event, Model]
    network: Network | None


def neutral() -> Mapping[Event, Model]:
    """Models by which everybody is as likely to take part as not, and places are as the rules read them."""
    as_read = {BIAS: -20j, "r:place in": 40j, "r:untold place in": 40j}
    return {Event.MEETING: Model({"": as_read}), Event.VISIT: Model({"": {BIAS: 0j}})}


@cache
def models() -> Models:
    """The models of the package; raises `EngineError` where a file of theirs is missing or broken."""
    return Models(load(MODEL), load_network(NETWORK))


def load(path: Path) -> Mapping[Event, Model]:
    """Read the weights of features; raises `EngineError` where the file is missing or not one."""
    try:
        with np.load(path) as file:
            return {event: _model(file, event) for event in Event}
    except (OSError, EOFError, KeyError, TypeError, ValueError, zipfile.BadZipFile) as error:
        raise EngineError(f"cannot read the model {path}: {error}; install kg again") from error


def _model(file: Mapping[str, npt.NDArray[np.generic]], event: Event) -> Model:
    classes, features = (_lines(file[f"{event}_{name}"]) for name in ("classes", "features"))
    first, second = file[f"{event}_weights"].astype(float)
    pairs = zip(features, (first + 1j * second).tolist(), strict=True)
    tables = {whom: dict(islice(pairs, size)) for whom, size in zip(classes, file[f"{event}_sizes"], strict=True)}
    return Model(tables, Certainty(*file[f"{event}_certainty"].tolist()))


def save(path: Path, learnt: Mapping[Event, Model]) -> None:
    """Write the weights of features, in half precision; no name of a feature may have a line break."""
    arrays: dict[str, npt.NDArray[np.generic]] = {}
    for event, model in learnt.items():
        tables = model.tables.values()
        arrays[f"{event}_classes"] = _joined(model.tables)
        arrays[f"{event}_sizes"] = np.array([len(table) for table in tables])
        arrays[f"{event}_features"] = _joined(name for table in tables for name in table)
        weights = np.array([pair for table in tables for pair in table.values()], complex)
        arrays[f"{event}_weights"] = np.stack([weights.real, weights.imag]).astype(np.float16)
        arrays[f"{event}_certainty"] = np.array(astuple(model.certainty))
    np.savez_compressed(path, allow_pickle=False, **arrays)


def load_network(path: Path) -> Network | None:
    """Read a network, `None` where the file has no layers; raises `EngineError` where it is missing or broken."""
    try:
        with np.load(path) as file:
            if not file.files:
                return None
            known = {name: _numbered(_lines(file[f"symbols_{name}"])) for name in VOCABULARIES}
            layers = {name: file[name].astype(np.float32) for name in file.files if not name.startswith("symbols_")}
    except (OSError, EOFError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise EngineError(f"cannot read the model {path}: {error}; install kg again") from error
    return Network(layers, known)


def _numbered(symbols: Iterable[str]) -> Mapping[str, int]:
    return {symbol: at for at, symbol in enumerate(symbols, 1)}


def save_network(path: Path, network: Network | None) -> None:
    """Write a network, in half precision, or that there is none; no symbol may have a line break."""
    if network is None:
        np.savez_compressed(path)
        return
    symbols = {f"symbols_{name}": _joined(network.known[name]) for name in VOCABULARIES}
    layers = {name: layer.astype(np.float16) for name, layer in network.layers.items()}
    np.savez_compressed(path, allow_pickle=False, **symbols, **layers)


def _lines(text: npt.NDArray[np.generic]) -> list[str]:
    return text.tobytes().decode("utf-8").split("\n")


def _joined(lines: Iterable[str]) -> npt.NDArray[np.uint8]:
    return np.frombuffer("\n".join(lines).encode("utf-8"), np.uint8)
