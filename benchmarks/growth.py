"""How a build grows with its articles: `python -m benchmarks.growth FILE.jsonl[.gz] [SIZE...] [--folder FOLDER]`.

For each size in turn, smallest first, a build of the first so many articles goes into the same folder, so that each
article is analysed once; what analysis cost before is added. Times are seconds of processor time, workers included, so
that other work on the machine does not count; memory is the peak of resident memory. Prints Markdown.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import resource
import subprocess
import sys
import tempfile
from collections import defaultdict
from itertools import islice
from pathlib import Path

from kg.build import build
from kg.contract import decode_lines
from kg.settings import Settings


def processor_seconds() -> float:
    """Processor time of this process and of those it has waited for."""
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def measure(source: Path, output: Path) -> dict[str, float]:
    """Builds, and returns processor seconds by step, sizes and peaks of memory in MB."""
    spent: dict[str, float] = defaultdict(float)
    running, since = "extract", processor_seconds()

    def progress(step: str, done: int) -> None:
        nonlocal running, since
        if step != running:
            now = processor_seconds()
            spent[running] += now - since
            running, since = step, now

    report = build([source], output, Settings(), progress)
    progress("done", 0)
    with (output / "extractions.jsonl").open("rb") as lines:
        words = sum(len(record.text.split()) for record in decode_lines(lines, "extractions.jsonl"))
    with (output / "graph.nq").open("rb") as quads:
        count = sum(1 for _ in quads)
    peaks = {
        f"{name} MB": resource.getrusage(who).ru_maxrss / 1024
        for name, who in (("build", resource.RUSAGE_SELF), ("worker", resource.RUSAGE_CHILDREN))
    }
    sizes = {"articles": report.articles, "recalled": report.recalled, "words": words, "quads": count}
    return {**spent, **sizes, **peaks, "state MB": (output / ".kg" / "state.sqlite").stat().st_size / 1e6}


def first(source: Path, size: int, target: Path) -> Path:
    """A file of the first `size` lines of another."""
    opened = gzip.open(source, "rb") if source.suffix == ".gz" else source.open("rb")  # noqa: SIM115 - closed below
    with opened as lines, target.open("wb") as part:
        part.writelines(islice(lines, size))
    return target


def grown(source: Path, sizes: list[int], folder: Path) -> list[dict[str, float]]:
    """What `measure` finds at each size, each in a process of its own; `extract` is that of all articles."""
    rows: list[dict[str, float]] = []
    for size in sizes:
        part = first(source, size, folder / "articles.jsonl")
        command = [sys.executable, "-m", "benchmarks.growth", "--measure", str(part), str(folder / "output")]
        row = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
        row["extract"] += rows[-1]["extract"] if rows else 0
        row["write"] = sum(seconds for step, seconds in row.items() if step.startswith("write "))
        row["total"] = row["extract"] + row["resolve"] + row["write"]
        rows.append(row)
        sys.stderr.write(json.dumps(row) + "\n")
    return rows


def exponent(rows: list[dict[str, float]], step: str) -> float:
    """The exponent of growth of a step between the smallest and the largest build: 1 is linear."""
    one, other = rows[0], rows[-1]
    return math.log(other[step] / one[step]) / math.log(other["articles"] / one["articles"])


def table(rows: list[dict[str, float]]) -> str:
    """The rows as Markdown, with the exponents of growth."""
    steps = ["extract", "resolve", *(step for step in rows[0] if step.startswith("write ")), "total"]
    others = ["articles/s", "words/s", "quads", "build MB", "worker MB", "state MB"]
    for row in rows:
        row["articles/s"], row["words/s"] = row["articles"] / row["total"], row["words"] / row["total"]
    lines = ["| articles | " + " | ".join(f"{row['articles']:,.0f}" for row in rows) + " | exponent |"]
    lines.append("|---|" + "---:|" * (len(rows) + 1))
    for step in steps:
        lines.append(f"| {step}, s | {_cells(rows, step, '.1f')} | {exponent(rows, step):.2f} |")
    lines += [f"| {name} | {_cells(rows, name, ',.0f')} | |" for name in others]
    return "\n".join(lines) + "\n"


def _cells(rows: list[dict[str, float]], name: str, form: str) -> str:
    return " | ".join(format(row[name], form) for row in rows)


def main() -> None:
    """Print the table of growth."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("sizes", nargs="*", default=["1000", "3000", "10000"])
    parser.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    if given.measure:
        sys.stdout.write(json.dumps(measure(given.source, Path(given.sizes[0]))))
        return
    with tempfile.TemporaryDirectory() as own:
        folder = given.folder or Path(own)
        folder.mkdir(parents=True, exist_ok=True)
        rows = grown(given.source, sorted(map(int, given.sizes)), folder)
    sys.stdout.write(table(rows))


if __name__ == "__main__":
    main()
