"""The file of weights."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import EngineError
from kg.extract.weighing import BIAS, read, sum_of, write


def test_what_is_written_is_read(tmp_path: Path) -> None:
    tables = {"one": {"led مع": 1.5, BIAS: -2.0}, "other": {BIAS: 0.25}}
    write(tmp_path / "model.npz", tables)
    assert read(tmp_path / "model.npz") == tables


@pytest.mark.parametrize("content", [None, b"", b"PK no archive"])
def test_a_file_that_is_no_model_is_told(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "model.npz"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(EngineError, match=r"model\.npz"):
        read(path)


def test_what_has_no_weight_weighs_nothing() -> None:
    assert sum_of({"a": 1.0, "b": 2.0}, ["a", "a", "c"]) == 2.0
