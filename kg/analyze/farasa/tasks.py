"""Farasa's three tasks that kg uses, and what runs them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol


class Task(StrEnum):
    """What Farasa does to a line of text."""

    SEGMENT = "segmenter"
    TAG = "tagger"
    NAME = "recogniser"


class RunError(Exception):
    """A run of Farasa that gave no usable answer; the message says why."""


class Tool(Protocol):
    """Runs one task of Farasa."""

    def run(self, lines: Sequence[str]) -> list[str]:
        """Farasa's output for each line; raises `RunError`."""
        ...

    def probe(self) -> None:
        """Raises `EngineError` where the tool cannot do even the simplest line, so that no retry will help."""
        ...
