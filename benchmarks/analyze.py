"""How many words a second the embedded engine analyses: `python -m benchmarks.analyze FILE.jsonl[.gz] [ARTICLES]`.

Everything is included: sentences, words, segments, tags, lemmas and names. Time is that of the processor, so that other
work on the machine does not count. The first pass meets every word type for the first time, the second knows them.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from itertools import islice
from pathlib import Path

from kg.analyze import Engine, load
from kg.model import Analysis, Article


def articles(path: Path, most: int) -> list[Article]:
    """The first articles of a file of JSON lines with an `id` and a `text`."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        return [Article(str(row["id"]), row["text"]) for row in map(json.loads, islice(lines, most))]


def words_a_second(engine: Engine, batch: list[Article]) -> float:
    """Words that the engine analyses in a second of processor time."""
    begin = time.process_time()
    words = sum(len(outcome.tokens) for outcome in engine.analyze(batch) if isinstance(outcome, Analysis))
    return words / (time.process_time() - begin)


def main() -> None:
    """Print the time to load, and the speed on first sight and after."""
    path, most = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 3000
    batch = articles(path, most)
    begin = time.process_time()
    engine = load("embedded")
    loaded = time.process_time() - begin
    first, second = words_a_second(engine, batch), words_a_second(engine, batch)
    sys.stdout.write(f"load {loaded:.2f} s\nfirst sight {first:,.0f} words/s\nknown words {second:,.0f} words/s\n")


if __name__ == "__main__":
    main()
