"""Sentences of the ANT corpus with segments and tags annotated by reading, kept without their words.

A line of `data/annotated_tags.tsv` has the article's id in ANT, the span of a sentence in its text, and for each of its
words, as `kg.arabic.words` cuts them, the lengths of its segments and their tags (`1.2.4/CONJ+DET+NOUN`).
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from itertools import accumulate, pairwise
from pathlib import Path

from kg.arabic.normal import normal
from kg.arabic.words import words
from training.corpora import CONTRACTED, SHARED, GoldWord, written

TABLE = Path(__file__).resolve().parent / "data/annotated_tags.tsv"
_JOINED = {surface: joined.replace("+", "") for joined, surface in CONTRACTED.items()}
_ARTICLES = (("لل", "لال"), ("لل", "لالل"))


def annotated_tags(table: Path = TABLE) -> list[list[GoldWord]]:
    """The annotated sentences, in the order of the table. Raises `ValueError` for a line that does not fit its text."""
    rows = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    texts = dict(_texts({row[0] for row in rows}))
    return [list(_sentence(texts[id][int(start) : int(end)], marks.split(" "))) for id, start, end, marks in rows]


def _texts(ids: set[str]) -> Iterator[tuple[str, str]]:
    with gzip.open(SHARED / "data/ant/ant.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            if article["id"] in ids:
                yield article["id"], article["text"]


def _sentence(text: str, marks: list[str]) -> Iterator[GoldWord]:
    forms = [text[word.start : word.end] for word in words(text)]
    if len(forms) != len(marks):
        raise ValueError(f"{len(forms)} words where {len(marks)} are annotated: {text}")
    for form, mark in zip(forms, marks, strict=True):
        lengths, tags = mark.split("/")
        word = normal(form) or form
        yield GoldWord(word, _segments(word, [int(length) for length in lengths.split(".")]), tuple(tags.split("+")))


def _segments(word: str, lengths: list[int]) -> tuple[str, ...]:
    """The word cut into segments of these lengths, with the letters that writing leaves out (`لل…`, `مما`)."""
    for spelled in _spellings(word):
        if len(spelled) == sum(lengths):
            found = tuple(spelled[start:end] for start, end in pairwise(accumulate(lengths, initial=0)))
            if written(found) == word:
                return found
    raise ValueError(f"no segments of {lengths} letters in {word}")


def _spellings(word: str) -> Iterator[str]:
    yield word
    for surface, full in (*_ARTICLES, *_JOINED.items()):
        yield word.replace(surface, full, 1)
