"""Model files: named arrays and lists of strings in one compressed NumPy archive."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from kg.errors import EngineError

MODEL: Final = Path(__file__).parent / "models" / "words.npz"
"""The model file of words: lexicon, segmenter, tagger and lemmas."""


def write(path: Path, parts: Mapping[str, NDArray[Any] | Sequence[str]]) -> None:
    """Writes arrays and lists of strings without line breaks; the same parts make the same bytes."""
    arrays = {
        name: part if isinstance(part, np.ndarray) else np.frombuffer("\n".join(part).encode(), dtype=np.uint8)
        for name, part in parts.items()
    }
    np.savez_compressed(path, allow_pickle=False, **arrays)


class Archive:
    """A model file that was read; raises `EngineError` where it is missing or not one."""

    def __init__(self, path: Path) -> None:
        try:
            with np.load(path, allow_pickle=False) as archive:
                self._arrays = {name: archive[name] for name in archive.files}
            self.digest = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
        except (OSError, ValueError, zipfile.BadZipFile) as error:
            raise EngineError(f"cannot read the model file {path}: {error}; install kg again") from error

    def array(self, name: str) -> NDArray[Any]:
        """The array of that name."""
        array: NDArray[Any] = self._arrays[name]
        return array

    def strings(self, name: str) -> list[str]:
        """The list of strings of that name."""
        text = self._arrays[name].tobytes().decode()
        return text.split("\n") if text else []
