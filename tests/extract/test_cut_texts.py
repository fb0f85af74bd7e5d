"""Texts that end or begin anywhere: whatever stands at the edge, the rest is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kg.analyze import load
from kg.extract import extract
from kg.model import Analysis, Article

TESTS = Path(__file__).parent
_CELLS = re.compile(r'[|"]')
_ARABIC = re.compile(r"[\u0621-\u064a]{2,}")
_PARTS = re.compile(r"\w+|[^\w\s]")
SHORTEST = 4
CLOSINGS = (
    "\nــــــ\nر.س/ م.ل",
    "\n// انتهى //\n14:33ت م\n0120",
    "\n***",
    "\n==========\n#خبر_عاجل",
    " ـ ـ ـ",
    "\u200f\u0651\u064b",
)
"""What agencies and papers set under a report, and what is left of letters."""


def sentences() -> list[str]:
    """The sentences of the tables of all tests of extraction, which have all constructions it knows."""
    lines = (line for file in TESTS.rglob("test_*.py") for line in file.read_text(encoding="utf-8").splitlines())
    cells = {cell.strip() for line in lines for cell in _CELLS.split(line)}
    return sorted(cell for cell in cells if len(_ARABIC.findall(cell)) >= SHORTEST)


def pieces() -> Iterator[Article]:
    """Each sentence up to each of its words, and each fifth one from each of its words on."""
    for number, sentence in enumerate(sentences()):
        for part in _PARTS.finditer(sentence):
            yield Article("begins", sentence[: part.end()])
            if number % 5 == 0:
                yield Article("ends", sentence[part.start() :])


def closed() -> Iterator[Article]:
    """The sentences, each with one of the closings."""
    for number, sentence in enumerate(sentences()):
        yield Article("closed", sentence + CLOSINGS[number % len(CLOSINGS)])


def test_a_text_may_end_or_begin_anywhere() -> None:
    articles = [*pieces(), *closed()]
    analyses = [analysis for analysis in load("embedded").analyze(articles) if isinstance(analysis, Analysis)]
    assert len(analyses) == len(articles) > len(sentences()) > 800
    for analysis in analyses:
        mentions = [mention for entity in extract(analysis).entities for mention in entity.mentions]
        assert all(0 <= mention.span.start < mention.span.end <= len(analysis.article.text) for mention in mentions)
