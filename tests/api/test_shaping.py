"""Arabic in plots: joined, and from right to left, whatever lays it out."""

from __future__ import annotations

import matplotlib.ft2font
import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from kg.api.shaping import shaped


def ink(text: str) -> np.ndarray:
    """How dark each column of a picture of `text` is, from left to right, without the empty ones at both ends."""
    figure = Figure(figsize=(6, 1), dpi=80)
    canvas = FigureCanvasAgg(figure)
    figure.text(0.1, 0.4, text, fontsize=24)
    canvas.draw()
    dark = 255 - np.asarray(canvas.buffer_rgba())[..., 0].astype(int)
    columns = dark.sum(axis=0)
    filled = np.flatnonzero(columns)
    return columns[filled[0] : filled[-1] + 1]


def test_the_first_letter_stands_on_the_right_and_letters_are_joined() -> None:
    word = ink(shaped("ا" + "س" * 3))
    third = len(word) // 3
    assert (word == 0).sum() <= 6  # nothing but the gap after alef, which joins to no letter
    assert word[-third // 3 :].max() > word[:third].max()  # the upright alef


def test_older_versions_get_joined_forms_in_the_order_of_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(matplotlib.ft2font, "__libraqm_version__", raising=False)
    assert shaped("سلم") == "\ufee2\ufee0\ufeb3"
