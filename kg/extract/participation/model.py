"""The learnt models: the weights of features, the network, and how sure an event is whose parts are likely."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from math import exp, log
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np

from kg.errors import EngineError
from kg.extract.participation.cue import PARTS, Event, Part
from kg.extract.participation.network import VOCABULARIES, Network, Vocabularies
from kg.extract.weighing import BIAS, MODELS, Tables, Weights, read, tables_of, write

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
    """What is known of one kind of event: the weights of features for each way of taking part, and how sure it is."""

    weights: Mapping[Part, Weights]
    certainty: Certainty = Certainty()


class Models(NamedTuple):
    """The models of both kinds of events, their weights for both ways of taking part side by side, and the network that
    looks at them again, if any."""

    events: Mapping[Event, Model]
    tables: Mapping[Event, Tables]
    network: Network | None


def neutral() -> Mapping[Event, Model]:
    """Models by which everybody is as likely to take part as not, and places are as the rules read them."""
    as_read = {BIAS: -20.0, "r:place in": 40.0, "r:untold place in": 40.0}
    even = {BIAS: 0.0}
    meeting = {Part.PARTY: even, Part.PLACE: as_read}
    return {Event.MEETING: Model(meeting), Event.VISIT: Model(dict.fromkeys(PARTS[Event.VISIT], even))}


@cache
def models() -> Models:
    """The models of the package; raises `EngineError` where a file of theirs is missing or broken."""
    events = load(MODEL)
    tables = {event: tables_of(*(model.weights[part] for part in PARTS[event])) for event, model in events.items()}
    return Models(events, tables, load_network(NETWORK))


def load(path: Path) -> Mapping[Event, Model]:
    """Read the weights of features; raises `EngineError` where the file is missing or not one."""
    tables = read(path)
    try:
        return {event: _model(tables, event) for event in Event}
    except (KeyError, TypeError) as error:
        raise EngineError(f"cannot read the model {path}: it has no {error}; install kg again") from error


def _model(tables: Mapping[str, Weights], event: Event) -> Model:
    return Model({part: tables[f"{event}-{part}"] for part in PARTS[event]}, Certainty(**tables[event]))


def save(path: Path, learnt: Mapping[Event, Model]) -> None:
    """Write the weights of features."""
    tables: dict[str, Weights] = {
        f"{event}-{part}": own for event, model in learnt.items() for part, own in model.weights.items()
    }
    write(path, tables | {event: asdict(model.certainty) for event, model in learnt.items()})


def load_network(path: Path) -> Network | None:
    """Read a network, `None` where the file has no layers; raises `EngineError` where it is missing or broken."""
    try:
        with np.load(path) as file:
            if not file.files:
                return None
            known = {name: _numbered(file[f"symbols_{name}"].tobytes().decode("utf-8")) for name in VOCABULARIES}
            layers = {name: file[name].astype(np.float32) for name in file.files if not name.startswith("symbols_")}
    except (OSError, EOFError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise EngineError(f"cannot read the model {path}: {error}; install kg again") from error
    return Network(layers, known)


def _numbered(symbols: str) -> Mapping[str, int]:
    return {symbol: at for at, symbol in enumerate(symbols.split("\n"), 1)}


def save_network(path: Path, network: Network | None) -> None:
    """Write a network, in half precision, or that there is none; no symbol may have a line break."""
    if network is None:
        np.savez_compressed(path)
        return
    symbols = {f"symbols_{name}": _joined(network.known, name) for name in VOCABULARIES}
    layers = {name: layer.astype(np.float16) for name, layer in network.layers.items()}
    np.savez_compressed(path, allow_pickle=False, **symbols, **layers)


def _joined(known: Vocabularies, name: str) -> np.typing.NDArray[np.uint8]:
    return np.frombuffer("\n".join(known[name]).encode("utf-8"), np.uint8)
