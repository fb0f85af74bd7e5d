"""Farasa's jars, called through farasapy.

farasapy is kept from what it does by itself: with `binary_path` it downloads nothing; its scratch folder is set
elsewhere, since it would make one inside its own package; its cache is off; and its unbounded `subprocess.run` is
replaced by `kg.analyze.farasa.process.run`.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from kg.analyze.farasa.java import Java
from kg.analyze.farasa.process import Bounds, run
from kg.analyze.farasa.tasks import RunError, Task
from kg.errors import EngineError

_CLASSES: Final[Mapping[Task, tuple[str, str, str]]] = {
    Task.SEGMENT: ("farasa.segmenter", "FarasaSegmenter", "segment"),
    Task.TAG: ("farasa.pos", "FarasaPOSTagger", "tag"),
    Task.NAME: ("farasa.ner", "FarasaNamedEntityRecognizer", "recognize"),
}
"""Task -> farasapy's module, class and method."""

_PROBE: Final = "وصل الوزير إلى القاهرة"


def has_farasapy() -> bool:
    """Whether the package farasapy is installed."""
    found = find_spec("farasa")
    return found is not None and found.origin is not None  # a mere folder of that name has none


class JarTool:
    """One of Farasa's jars; see `kg.analyze.farasa.tasks.Tool`."""

    def __init__(self, task: Task, jar: Path, java: Java, bounds: Bounds) -> None:
        self._task = task
        self._jar = jar
        self._call = _farasapy(task, jar, _command(java, bounds), bounds)

    def run(self, lines: Sequence[str]) -> list[str]:
        """Farasa's output for each line, from one JVM run; raises `RunError`."""
        answers: list[str] = self._call("\n".join(lines)).splitlines()
        while len(answers) > len(lines) and not answers[-1]:
            answers.pop()
        return answers

    def probe(self) -> None:
        """Raises `EngineError` where the jar cannot do even one short line."""
        try:
            done = self.run([_PROBE])
        except RunError as error:
            raise EngineError(
                f"Farasa's {self._task} does not work at all: {error} ({self._jar}); see `kg farasa status`"
            ) from error
        if len(done) != 1:
            raise EngineError(f"Farasa's {self._task} gave {len(done)} lines for one ({self._jar}); is this its jar?")


def _command(java: Java, bounds: Bounds) -> list[str]:
    return [
        str(java.path),
        f"-Xmx{bounds.memory}",
        "-XX:+IgnoreUnrecognizedVMOptions",
        "-XX:+ExitOnOutOfMemoryError",
        "-Djava.awt.headless=true",
        "-Dfile.encoding=UTF-8",
        "-jar",
    ]


def _farasapy(task: Task, jar: Path, command: list[str], bounds: Bounds) -> Any:
    """The method of a farasapy object that runs the task on a text."""
    module, name, method = _CLASSES[task]

    def standalone(self: Any, btext: bytes) -> str:
        return run(self.command, btext + b"\n", bounds)

    with tempfile.TemporaryDirectory(prefix="kg-farasapy-") as scratch:
        changes = {
            "base_dir": Path(scratch),
            "BASE_CMD": command,
            "check_java_version": lambda self: None,
            "run_task_standalone": standalone,
        }
        bounded = type(name, (getattr(import_module(module), name),), changes)
        return getattr(bounded(binary_path=str(jar), cache=False, logging_level="CRITICAL"), method)
