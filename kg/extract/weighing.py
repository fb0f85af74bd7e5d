"""Weights of features: their file, and what features weigh together."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from kg.errors import EngineError

MODELS: Final = Path(__file__).parent / "models"
BIAS: Final = ""
"""The feature that everything has."""

Weights = Mapping[str, float]
Pairs = Mapping[str, complex]
"""What features weigh in two questions that are asked together, in the first as the real part, in the second as the
imaginary one, so that one sum adds up both."""

Tables = Mapping[str, Pairs]
"""The same by what a feature is for: the empty string for all, or a class."""


def sum_of(weights: Weights, names: Iterable[str]) -> float:
    """The weights of features added up; a feature that is not among them weighs nothing."""
    get = weights.get
    return sum([get(name, 0.0) for name in names])


def sums_of(tables: Tables, names: Mapping[str, Iterable[str]]) -> tuple[float, float]:
    """The weights of features, by what they are for, added up for both questions; a feature that is not among them
    weighs nothing."""
    total = 0j
    for whom, some in names.items():
        table = tables.get(whom)
        if table is not None:
            total += sum([own for name in some if (own := table.get(name)) is not None])
    return total.real, total.imag


def read(path: Path) -> Mapping[str, Weights]:
    """Tables of weights by their names; raises `EngineError` where the file is missing or not one."""
    try:
        with np.load(path) as file:
            return {name: _table(file, name) for name in file["tables"].tolist()}
    except (OSError, EOFError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise EngineError(f"cannot read the model {path}: {error}; install kg again") from error


def _table(file: Mapping[str, npt.NDArray[np.generic]], name: str) -> Weights:
    features = file[f"{name}_features"].tobytes().decode("utf-8").split("\n")
    return dict(zip(features, file[f"{name}_weights"].astype(float).tolist(), strict=True))


def write(path: Path, tables: Mapping[str, Weights]) -> None:
    """Write tables of weights, in half precision; no name of a feature may have a line break."""
    arrays: dict[str, npt.NDArray[np.generic]] = {"tables": np.array(list(tables))}
    for name, weights in tables.items():
        arrays[f"{name}_features"] = np.frombuffer("\n".join(weights).encode("utf-8"), np.uint8)
        arrays[f"{name}_weights"] = np.array(list(weights.values()), np.float16)
    np.savez_compressed(path, allow_pickle=False, **arrays)
