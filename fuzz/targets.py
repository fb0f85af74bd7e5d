"""What is fuzzed: each target takes any bytes and raises where kg breaks a promise.

A `KgError` is a promise kept: it says what is wrong with the input.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from pyoxigraph import RdfFormat, parse

from kg.analyze import embedded
from kg.analyze.farasa.lines import lines
from kg.analyze.farasa.reading import read as read_answers
from kg.analyze.farasa.tasks import Task
from kg.arabic.sentences import sentences
from kg.arabic.words import words
from kg.errors import KgError
from kg.extract import extract
from kg.model import Analysis, Article
from kg.rdf import write_nquads, write_turtle
from kg.read import read
from kg.resolve import resolve
from kg.settings import Settings

SUFFIXES: Final = (".txt", ".jsonl", ".json", ".csv", ".tsv", ".html", ".xml", ".eml", ".md", ".gz", ".zip", ".warc")
_WORDS: Final = Path(__file__).with_name("pieces.txt").read_text(encoding="utf-8").splitlines()
PIECES: Final = (*_WORDS[1:], "\n", "\u200f", "ـ", "\u064b", "\u0651", "A", "b7")
_RAW: Final = 250


def text_of(data: bytes) -> str:
    """Words and marks of news by single bytes, each with a space before it or not; after a byte from 250 on the next
    three are any code point."""
    found: list[str] = []
    at = 0
    while at < len(data):
        if data[at] >= _RAW:
            found.append(chr(int.from_bytes(data[at + 1 : at + 4], "big") % 0x110000))
            at += 4
        else:
            found.append(("" if data[at] >= len(PIECES) else " ") + PIECES[data[at] % len(PIECES)])
            at += 1
    return "".join(found)


def _analysis(text: str) -> Analysis | None:
    (found,) = embedded.load().analyze([Article("made", text, published="2018-06-13")])
    return found if isinstance(found, Analysis) else None


def reading(data: bytes) -> None:
    """A file of any format holds articles or problems, never an error."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"made{SUFFIXES[data[0] % len(SUFFIXES)] if data else '.txt'}"
        file.write_bytes(data[1:])
        with suppress(KgError):
            list(read([file]))


def cutting(data: bytes) -> None:
    """The sentences of a text hold all of its words, in order and apart."""
    text = text_of(data)
    found = list(words(text))
    at = 0
    for first, last in sentences(text, found):
        assert first == at < last
        at = last
    assert at == len(found)


def answers(data: bytes) -> None:
    """Whatever Farasa answers, an analysis keeps the tokens' places."""
    half = len(data) // 2
    analysis = _analysis(text_of(data[:half]))
    given = lines(analysis) if analysis is not None else []
    if analysis is None or not given:
        return
    answer = data[half:].decode("utf-8", "replace")
    for task in Task:
        with suppress(KgError):
            made = read_answers(analysis, given, {task: [answer] * len(given)}, embedded.load().morphology)
            assert [token.span for token in made.tokens] == [token.span for token in analysis.tokens]


def extraction(data: bytes) -> None:
    """Whatever a text says, what is extracted points into it."""
    analysis = _analysis(text_of(data))
    if analysis is None:
        return
    found = extract(analysis)
    known = {entity.id for entity in found.entities}
    spans = [mention.span for entity in found.entities for mention in entity.mentions]
    spans += [statement.content for statement in found.statements if statement.content is not None]
    assert all(span.end <= len(analysis.article.text) for span in spans)
    assert {statement.speaker for statement in found.statements} <= known
    assert {id for meeting in found.meetings for id in meeting.participants} <= known


def serialization(data: bytes) -> None:
    """What is written as RDF is read by another parser."""
    analysis = _analysis(text_of(data))
    if analysis is None:
        return
    knowledge = resolve([extract(analysis)])
    with TemporaryDirectory() as folder:
        nquads, turtle = Path(folder) / "graph.nq", Path(folder) / "graph.ttl"
        write_nquads(knowledge, {"made": analysis.article}, nquads, Settings())
        write_turtle(nquads, turtle)
        triples = {(quad.subject, quad.predicate, quad.object) for quad in parse(path=nquads, format=RdfFormat.N_QUADS)}
        assert len(triples) == sum(1 for _ in parse(path=turtle, format=RdfFormat.TURTLE))


TARGETS: Final[dict[str, Callable[[bytes], None]]] = {
    target.__name__: target for target in (reading, cutting, answers, extraction, serialization)
}
