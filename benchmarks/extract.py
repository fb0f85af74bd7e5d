"""How many words a second are extracted from: `python -m benchmarks.extract FILE.jsonl[.gz] [ARTICLES]` prints a table.

The articles are analysed first, which does not count. Seconds are of processor time, so that other work on the machine
does not count. The first pass meets every word type for the first time and loads the lexicons, the second knows them.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

from benchmarks.analyze import articles
from kg.analyze import load
from kg.arabic.words import words
from kg.extract import extract
from kg.model import Analysis


def passes(analyses: Sequence[Analysis], clock: Callable[[], float], most: int = 2) -> list[float]:
    """Words a second of each pass."""
    size = sum(1 for analysis in analyses for _ in words(analysis.article.text))
    times = [clock()]
    for _ in range(most):
        for analysis in analyses:
            extract(analysis)
        times.append(clock())
    return [size / (end - begin) for begin, end in pairwise(times)]


def main() -> None:
    """Print the table in Markdown."""
    path, most = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    found = load("embedded").analyze(articles(path, most))
    analyses = [analysis for analysis in found if isinstance(analysis, Analysis)]
    gc.freeze()  # a build holds one batch at a time: what waits here is no work of extraction's
    first, second = passes(analyses, time.process_time)
    sys.stdout.write("| | first sight, words/s | known words, words/s |\n|---|---:|---:|\n")
    sys.stdout.write(f"| extraction | {first:,.0f} | {second:,.0f} |\n")


if __name__ == "__main__":
    main()
