"""Farasa's stand-in: small Java programs with the command line and the formats of Farasa's jars."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from kg.analyze import embedded
from kg.analyze.farasa import java
from kg.analyze.farasa.engine import Farasa
from kg.analyze.farasa.process import Bounds
from kg.analyze.farasa.tasks import Task
from kg.analyze.farasa.toolkit import JARS

SOURCE = Path(__file__).parent / "farasa" / "StandIn.java"
MAIN = {Task.SEGMENT: "Segmenter", Task.TAG: "Tagger", Task.NAME: "Recogniser"}
QUICK = Bounds(memory="48m", idle=30, line=1)


@pytest.fixture(scope="session")
def jars(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder laid out like Farasa's archive, with the stand-in's jars; skips where there is no JDK."""
    if shutil.which("javac") is None:
        pytest.skip("needs a JDK to build Farasa's stand-in")
    pytest.importorskip("farasa.segmenter", reason="needs farasapy")
    classes = tmp_path_factory.mktemp("classes")
    subprocess.run(
        ["javac", "-J-XX:TieredStopAtLevel=1", "-proc:none", "-encoding", "UTF-8", "-d", str(classes), str(SOURCE)],
        check=True,
    )
    folder = tmp_path_factory.mktemp("toolkit") / "farasa_bin"
    (folder / "lib").mkdir(parents=True)
    for task, name in JARS.items():
        with zipfile.ZipFile(folder / ("lib" if task == Task.SEGMENT else "") / name, "w") as jar:
            jar.writestr("META-INF/MANIFEST.MF", f"Manifest-Version: 1.0\nMain-Class: {MAIN[task]}\n\n")
            for path in sorted(classes.iterdir()):
                jar.write(path, path.name)
    return folder


@pytest.fixture
def stand_in(jars: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Farasa]:
    """Makes the engine over the stand-in's jars: of some tasks, within bounds, with a fault."""
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")

    def make(tasks: Iterable[Task] = Task, bounds: Bounds = QUICK, fault: str | None = None) -> Farasa:
        from kg.analyze.farasa.tools import JarTool  # noqa: PLC0415 - imports farasapy, which may be absent

        if fault:
            monkeypatch.setenv("STANDIN_FAULT", fault)
        runtime = java.find()
        assert runtime is not None
        found = {path.name: path for path in jars.rglob("*.jar")}
        tools = {task: JarTool(task, found[JARS[task]], runtime, bounds) for task in tasks}
        return Farasa(tools, embedded.load(), "stand-in")

    return make


@pytest.fixture
def runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[tuple[str, int]]]:
    """The runs of the stand-in so far: the task of each, and how many lines it was given."""
    log = tmp_path / "runs"
    monkeypatch.setenv("STANDIN_LOG", str(log))

    def read() -> list[tuple[str, int]]:
        entries = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
        return [(task, int(lines)) for task, lines in (entry.split() for entry in entries)]

    return read
