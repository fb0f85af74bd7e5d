"""How many words a second are extracted from: `python -m benchmarks.extract FILE.jsonl[.gz] [ARTICLES]` prints a table.

As in a worker of a build, articles are analysed batch by batch, which does not count, and extracted from. Seconds are
of processor time, so that other work on the machine does not count. The first pass meets every word type for the first
time and loads the lexicons, the second knows them.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.analyze import articles
from kg.analyze import Engine, load
from kg.arabic.words import words
from kg.extract import extract
from kg.huge_pages import Settling
from kg.model import Analysis, Article
from kg.uncollected import seldom_collected


def seconds(engine: Engine, given: Sequence[Article], settling: Settling, clock: Callable[[], float]) -> float:
    """How long extraction from all articles takes."""
    total = 0.0
    for first in range(0, len(given), engine.batch):
        found = list(engine.analyze(given[first : first + engine.batch]))
        begin = clock()
        for analysis in found:
            if isinstance(analysis, Analysis):
                extract(analysis)
        total += clock() - begin
        settling.worked()
    return total


def main() -> None:
    """Print the table in Markdown."""
    path, most = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    given, engine, settling = articles(path, most), load("embedded"), Settling()
    size = sum(1 for article in given for _ in words(article.text))
    seldom_collected()
    first, second = (size / seconds(engine, given, settling, time.process_time) for _ in range(2))
    sys.stdout.write("| | first sight, words/s | known words, words/s |\n|---|---:|---:|\n")
    sys.stdout.write(f"| extraction | {first:,.0f} | {second:,.0f} |\n")


if __name__ == "__main__":
    main()
