"""All benchmarks, one after the other: `python -m benchmarks FILE.jsonl[.gz] [SIZE...]` writes `docs/benchmarks.md`.

The sizes are the numbers of articles of which builds are measured; the largest build is what RDF and serving are
measured on. With the usual ones it takes half an hour on one core of 2024. A benchmark that fails is told on the page
and in the exit code.
"""

from __future__ import annotations

import ast
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "benchmarks.md"
SIZES = ("1000", "3000")
_HEAD = """# Benchmarks

Written by `make bench` on {day}: {machine}, Python {python}; {load:.1f} other processes wanted a core when it began.

"""


def machine() -> str:
    """The processor, the number of its cores and the memory, as Linux tells them."""
    model = next(
        (line.split(":")[1].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")),
        platform.processor(),
    )
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 1e9
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GB"


def _lines(path: str) -> list[str]:
    file = Path(path)
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def sections(source: str, sizes: Sequence[str]) -> dict[str, list[str]]:
    """The title of each benchmark with its module and arguments; those after the first use the build it leaves."""
    return {
        "Growth of a build": ["growth", source, *sizes, "--folder", "."],
        "Analysis": ["analyze", source, "3000"],
        "Extraction": ["extract", source, "1000"],
        "RDF": ["rdf", "output", "300000"],
        "The page": ["page"],
        "Serving": ["serve", "output", "--seconds", "20"],
    }


def section(title: str, module: str, arguments: Sequence[str], folder: str) -> tuple[str, bool]:
    """What one benchmark says of itself and what it printed, and whether it went well; it runs in `folder`."""
    command = [sys.executable, "-m", f"benchmarks.{module}", *arguments]
    begin = time.monotonic()
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True, check=False
    )
    minutes = (time.monotonic() - begin) / 60
    about = ast.get_docstring(ast.parse((ROOT / "benchmarks" / f"{module}.py").read_text(encoding="utf-8")))
    given = " ".join(Path(each).name or each for each in arguments)
    failed = "" if done.returncode == 0 else f"\n\nIt ended with exit code {done.returncode}."
    run = f"`python -m benchmarks.{module} {given}`, {minutes:.1f} minutes{failed}"
    return f"## {title}\n\n{about}\n\n{run}\n\n{done.stdout.rstrip()}\n\n", not failed


def main() -> None:
    """Run all and write the page."""
    source, sizes = str(Path(sys.argv[1]).resolve()), sys.argv[2:] or list(SIZES)
    day, load = date.today().isoformat(), os.getloadavg()[0]
    told = [_HEAD.format(day=day, machine=machine(), python=platform.python_version(), load=load)]
    failed = []
    with tempfile.TemporaryDirectory() as folder:
        for title, (module, *arguments) in sections(source, sizes).items():
            sys.stderr.write(f"{title} …\n")
            words, well = section(title, module, arguments, folder)
            told.append(words)
            failed += [] if well else [title]
    TARGET.write_text("".join(told).rstrip() + "\n", encoding="utf-8")
    if failed:
        sys.exit(f"these failed: {', '.join(failed)}; see {TARGET}")


if __name__ == "__main__":
    main()
