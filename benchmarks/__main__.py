"""All benchmarks, one after the other: `python -m benchmarks FILE.jsonl[.gz] [SIZE...]` writes `docs/benchmarks.md`."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "benchmarks.md"
SIZES = ("1000", "3000", "10000")
_HEAD = """# Benchmarks

Written by `make bench` on {day}: {machine}, Python {python}. Each table tells how its times are taken.

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


def sections(source: str, sizes: list[str], folder: str) -> dict[str, list[str]]:
    """The title of each benchmark with its module and arguments; those after the first use the build it leaves."""
    output = str(Path(folder) / "output")
    return {
        "Growth of a build": ["growth", source, *sizes, "--folder", folder],
        "Analysis": ["analyze", source, "1000"],
        "Extraction": ["extract", source, "1000"],
        "Analysis beside spaCy": ["peers", source],
        "RDF": ["rdf", output, "300000"],
        "The page beside pyvis": ["page", "300", "1000"],
        "Serving": ["serve", output, "--seconds", "20"],
    }


def section(title: str, arguments: list[str]) -> str:
    """One benchmark's words and what it printed, or that it failed."""
    command = [sys.executable, "-m", f"benchmarks.{arguments[0]}", *arguments[1:]]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    printed = done.stdout if done.stdout.lstrip().startswith("|") else f"```\n{done.stdout}```\n"
    failed = "" if done.returncode == 0 else f"It ended with exit code {done.returncode}.\n\n"
    return f"## {title}\n\n`python -m benchmarks.{arguments[0]}`\n\n{failed}{printed}\n"


def main() -> None:
    """Run all and write the page."""
    source, sizes = sys.argv[1], sys.argv[2:] or list(SIZES)
    told = _HEAD.format(day=date.today().isoformat(), machine=machine(), python=platform.python_version())
    with tempfile.TemporaryDirectory() as folder:
        for title, arguments in sections(source, sizes, folder).items():
            sys.stderr.write(f"{title} …\n")
            told += section(title, arguments)
    TARGET.write_text(told, encoding="utf-8")


if __name__ == "__main__":
    main()
