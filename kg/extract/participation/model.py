"""The learnt model: the weights of features, and how sure an event is whose parts are likely."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from math import exp, log
from pathlib import Path
from typing import Final

from kg.errors import EngineError
from kg.extract.participation.cue import PARTS, Event, Part
from kg.extract.weighing import BIAS, MODELS, Weights, read, write

MODEL: Final = MODELS / "participation.npz"
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


def neutral() -> Mapping[Event, Model]:
    """Models by which everybody is as likely to take part as not."""
    return {event: Model({part: {BIAS: 0.0} for part in PARTS[event]}) for event in Event}


@cache
def models() -> Mapping[Event, Model]:
    """The models of the package; raises `EngineError` where their file is missing or broken."""
    return load(MODEL)


def load(path: Path) -> Mapping[Event, Model]:
    """Read models; raises `EngineError` where the file is missing or not one."""
    tables = read(path)
    try:
        return {event: _model(tables, event) for event in Event}
    except (KeyError, TypeError) as error:
        raise EngineError(f"cannot read the model {path}: it has no {error}; install kg again") from error


def _model(tables: Mapping[str, Weights], event: Event) -> Model:
    return Model({part: tables[part] for part in PARTS[event]}, Certainty(**tables[event]))


def save(path: Path, learnt: Mapping[Event, Model]) -> None:
    """Write models."""
    tables: dict[str, Weights] = {part: own for model in learnt.values() for part, own in model.weights.items()}
    write(path, tables | {event: asdict(model.certainty) for event, model in learnt.items()})
