"""kg beside spaCy on Arabic, where spaCy is installed: `python -m benchmarks.peers FILE.jsonl[.gz] [ARTICLES]`.

spaCy has no trained model for Arabic, so its networks are of their usual size with weights as they are drawn: the speed
is that of a trained one. kg also splits words, finds lemmas, and extracts. Seconds are of processor time.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.analyze import articles
from kg.analyze import load
from kg.extract import extract
from kg.model import Analysis, Article, NameType

_TAGS = ("NOUN", "V", "ADJ", "PREP", "PUNC", "PART", "CONJ", "NUM", "PRON", "ADV")


def kg_extract(batch: list[Article]) -> None:
    """Sentences, words, segments, tags, lemmas and names; entities, meetings, statements, posts and visits."""
    for outcome in load("embedded").analyze(batch):
        if isinstance(outcome, Analysis):
            extract(outcome)


def spacy_pipeline() -> Callable[[list[Article]], None]:
    """Words, tags and names by spaCy's networks."""
    import spacy  # noqa: PLC0415 - a peer that need not be there

    spacy.util.fix_random_seed(1)
    language = spacy.blank("ar")
    tagger, names = language.add_pipe("tagger"), language.add_pipe("ner")
    for tag in _TAGS:
        tagger.add_label(tag)
    for kind in NameType:
        names.add_label(kind.value)
    language.initialize()
    return lambda batch: list(language.pipe(article.text for article in batch)) and None


def words_a_second(run: Callable[[list[Article]], None], batch: list[Article]) -> float:
    """Words between spaces that `run` works through in a second of processor time."""
    begin = time.process_time()
    run(batch)
    return sum(len(article.text.split()) for article in batch) / (time.process_time() - begin)


def main() -> None:
    """Print the table in Markdown."""
    path, most = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 300
    batch = articles(path, most)
    random.Random(1).shuffle(batch)
    runs = {"kg: analysis and extraction": kg_extract}
    try:
        runs["spaCy: blank Arabic, tagger and names, untrained"] = spacy_pipeline()
    except ImportError:
        sys.stderr.write("spaCy is not installed; it is left out\n")
    sys.stdout.write("| what | words/s |\n|---|---:|\n")
    load("embedded")
    for name, run in runs.items():
        sys.stdout.write(f"| {name} | {words_a_second(run, batch):,.0f} |\n")


if __name__ == "__main__":
    main()
