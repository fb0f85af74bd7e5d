"""Farasa's recorded output as an engine: what Farasa once said, without its jars and without Java.

A recording has a JSON object a line: the task (`segmenter`, `tagger`, `recogniser`), the line that Farasa was given,
and what it wrote.

    {"task": "recogniser", "line": "وصل لافروف", "output": "وصل/O لافروف/B-PERS"}
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from kg.analyze import embedded
from kg.analyze.farasa.engine import Farasa
from kg.analyze.farasa.tasks import RunError, Task, Tool
from kg.errors import EngineError


class _Entry(msgspec.Struct, frozen=True):
    task: Task
    line: str
    output: str


class Replay(Farasa):
    """The engine of one recording; an article with a line that was not recorded is a `Problem`."""

    name = "replay"

    @classmethod
    def open(cls, path: Path) -> Replay:
        """The engine of the recording in a file; raises `EngineError` where it cannot be read."""
        try:
            content = path.read_bytes()
            entries = msgspec.json.Decoder(_Entry).decode_lines(content)
        except (OSError, msgspec.MsgspecError) as error:
            raise EngineError(f"{path} cannot be read as a recording of Farasa's output: {error}") from error
        known: dict[Task, dict[str, str]] = {}
        for entry in entries:
            known.setdefault(entry.task, {})[entry.line] = entry.output
        tools = {task: _Recorded(known[task]) for task in Task if task in known}
        return cls(tools, embedded.load(), hashlib.sha256(content).hexdigest()[:12])


class _Recorded:
    """One task's recorded output; see `kg.analyze.farasa.tasks.Tool`."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._known = known

    def run(self, lines: Sequence[str]) -> list[str]:
        for line in lines:
            if line not in self._known:
                raise RunError(f"the recording does not hold the line {line!r}")
        return [self._known[line] for line in lines]

    def probe(self) -> None:
        """A recording always works."""


class Recorder:
    """Hands a task on to a tool, and writes down what comes of it, for `Replay.open`."""

    def __init__(self, task: Task, tool: Tool, path: Path) -> None:
        self._task = task
        self._tool = tool
        self._path = path

    def run(self, lines: Sequence[str]) -> list[str]:
        """The tool's output for each line, appended to the recording; raises `RunError`."""
        answers = self._tool.run(lines)
        with self._path.open("ab") as file:
            for line, answer in zip(lines, answers, strict=False):
                file.write(msgspec.json.encode(_Entry(self._task, line, answer)) + b"\n")
        return answers

    def probe(self) -> None:
        """Raises `EngineError` where the tool does not work at all."""
        self._tool.probe()
