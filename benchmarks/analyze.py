"""How many words a second are analysed: `python -m benchmarks.analyze FILE.jsonl[.gz] [ARTICLES]` prints a table.

kg's embedded engine does everything: sentences, words, segments, tags, lemmas and names; in the second line with
extraction behind it. Beside it stand spaCy's blank Arabic pipeline with a tagger and a name recogniser of the usual
size, untrained (what they say is of no use, how long they take is), where the extra `bench` is installed, and Farasa,
where `kg farasa install` has put it. All are measured by the same words, kg's. Time is that of the processor, so that
other work on the machine does not count; Farasa's runs in Java and is taken by the clock. The first pass meets every
word type for the first time, the second knows them.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from kg.analyze import load
from kg.analyze.tagset import TAGS
from kg.arabic.words import words
from kg.errors import EngineError
from kg.extract import extract
from kg.model import Analysis, Article, NameType

Run = Callable[[list[Article]], Iterable[object]]
"""Analyses articles; consuming the outcome is what takes time."""


class Speed(NamedTuple):
    """Seconds to load, and words a second in a first and a second pass."""

    name: str
    load: float
    first: float
    second: float


def articles(path: Path, most: int) -> list[Article]:
    """The first articles of a file of JSON lines with an `id` and a `text`."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        return [Article(str(row["id"]), row["text"]) for row in map(json.loads, islice(lines, most))]


def measure(name: str, make: Callable[[], Run], batch: list[Article], clock: Callable[[], float]) -> Speed:
    """The speed of the analyser that `make` loads."""
    size = sum(1 for article in batch for _ in words(article.text))
    begin = clock()
    run = make()
    times = [clock()]
    for _ in range(2):
        for _ in run(batch):
            pass
        times.append(clock())
    loaded, first, second = times
    return Speed(name, loaded - begin, size / (first - loaded), size / (second - first))


def embedded() -> Run:
    """kg's default engine."""
    return load("embedded").analyze


def extracted() -> Run:
    """kg's default engine, and what the articles say."""
    engine = load("embedded")
    return lambda batch: (extract(found) for found in engine.analyze(batch) if isinstance(found, Analysis))


def farasa() -> Run:
    """Farasa's tools; raises `EngineError` where they are not installed."""
    return load("farasa").analyze


def spacy_pipeline() -> Run:
    """spaCy's blank Arabic pipeline with a tagger and a name recogniser in their default sizes, untrained."""
    import spacy  # noqa: PLC0415  (optional)
    from spacy.training import Example  # noqa: PLC0415

    pipeline = spacy.blank("ar")
    for component, labels in (("tagger", TAGS), ("ner", tuple(NameType))):
        part: Any = pipeline.add_pipe(component)
        for label in labels:
            part.add_label(str(label))
    sample = pipeline.make_doc("وصل الوزير إلى موسكو")
    known = {"tags": ["V", "NOUN", "PREP", "NOUN"], "entities": [(15, 20, "LOC")]}
    pipeline.initialize(lambda: [Example.from_dict(sample, known)])
    return lambda batch: pipeline.pipe(article.text for article in batch)


def speeds(batch: list[Article]) -> Iterator[Speed]:
    """The speed of everything that is installed."""
    yield measure("kg, embedded", embedded, batch, time.process_time)
    yield measure("kg, embedded, with extraction", extracted, batch, time.process_time)
    if find_spec("spacy"):
        yield measure("spaCy, blank `ar` with tagger and ner", spacy_pipeline, batch, time.process_time)
    try:
        yield measure("Farasa, by the clock", farasa, batch, time.perf_counter)
    except EngineError as error:
        sys.stderr.write(f"without Farasa: {error}\n")


def main() -> None:
    """Print the table in Markdown."""
    path, most = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 3000
    sys.stdout.write("| analyser | load | first sight, words/s | known words, words/s |\n|---|---|---|---|\n")
    for name, seconds, first, second in speeds(articles(path, most)):
        sys.stdout.write(f"| {name} | {seconds:.2f} s | {first:,.0f} | {second:,.0f} |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
