"""Reads the labelled and unlabelled texts the name recogniser is trained on.

A labelled sentence is a list of words with one label each: `O`, or `B-` and `I-` with `PER LOC ORG MISC`.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.arabic.normal import MARKS, TATWEEL
from kg.arabic.sentences import sentences
from kg.arabic.words import ARABIC_LETTERS, Kind, words

TYPES = {"PERS": "PER", "PER": "PER", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "ORG": "ORG", "MISC": "MISC"}
NO_NAME = "-"
"""The type of strings that are no name, whatever shorter string they hold (`الحكومة السعودية` beside `السعودية`)."""
_MARKED = re.compile(r"\[(?P<type>PER|LOC|ORG) (?P<name>[^\[\]]+)\]")
_WITH_ARTICLE = ("لل", "ولل", "فلل")
_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "لل", "ولل")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence: its words, their labels, and the number of the document it comes from."""

    words: tuple[str, ...]
    labels: tuple[str, ...]
    document: int


@dataclass(frozen=True, slots=True)
class Document:
    """An annotated article: its text, and the true names as (start, end, type), in text order, without overlaps."""

    id: str
    text: str
    names: tuple[tuple[int, int, str], ...]


def anercorp(path: Path, block: int = 8) -> list[Labelled]:
    """The sentences of ANERcorp; documents are not marked in it, `block` sentences in a row count as one."""
    found: list[Labelled] = []
    rows: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.strip():
            word, label = line.split("\t")
            rows.append((word, label.replace("PERS", "PER")))
        elif rows:
            parts, labels = zip(*rows, strict=True)
            found.append(Labelled(parts, labels, document=len(found) // block))
            rows = []
    return found


def wojood(paths: list[Path], block: int = 8) -> list[Labelled]:
    """The sentences of the Wojood sample with the outermost person, place or organisation of its nested labels."""
    found: list[Labelled] = []
    rows: list[tuple[str, list[str]]] = []
    for line in [line for path in paths for line in [*path.read_text(encoding="utf-8").splitlines(), "$#$ O"]]:
        if not line.strip():
            continue
        word, *labels = line.split()
        if word != "$#$":
            rows.append((word, labels))
        elif rows:
            names = _outermost([labels for _, labels in rows])
            found.append(Labelled(tuple(word for word, _ in rows), tuple(names), len(found) // block))
            rows = []
    return found


def _outermost(nested: list[list[str]]) -> list[str]:
    spans = set()
    for at, labels in enumerate(nested):
        for label in labels:
            if label.startswith("B-") and label[2:] in TYPES:
                end = at + 1
                while end < len(nested) and f"I-{label[2:]}" in nested[end]:
                    end += 1
                spans.add((at, end, TYPES[label[2:]]))
    out = ["O"] * len(nested)
    for start, end, kind in sorted(spans, key=lambda span: span[0] - span[1]):
        if all(label == "O" for label in out[start:end]):
            out[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
    return out


def annotated(folder: Path) -> list[Document]:
    """The annotated articles, with every occurrence of every name string of their people, organisations and places.

    The articles list distinct strings; where two overlap in the text the longer one is the name.
    """
    articles = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]
    return [
        _document(article["id"], article["text"], ((one["type"], one["mentions"]) for one in article["entities"]))
        for article in articles
    ]


def marked(path: Path) -> list[Document]:
    """The reports of a file, parted by blank lines, whose names are marked in place (`[PER سمير حداد] [LOC صور]`)."""
    reports = path.read_text(encoding="utf-8").strip().split("\n\n")
    return [_unmarked(f"{path.stem}-{number}", report) for number, report in enumerate(reports)]


def _unmarked(id: str, report: str) -> Document:
    text = ""
    names: list[tuple[int, int, str]] = []
    last = 0
    for match in _MARKED.finditer(report):
        text += report[last : match.start()]
        names.append((len(text), len(text) + len(match["name"]), match["type"]))
        text += match["name"]
        last = match.end()
    return Document(id, text + report[last:], tuple(names))


def standoff(table: Path, ant: Path) -> list[Document]:
    """The annotated articles whose names are in the file `table` and whose texts are in the corpus `ant`."""
    entities: defaultdict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for line in table.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            article, kind, mentions = line.split("\t")
            entities[article].append((kind, mentions.split("|")))
    with gzip.open(ant, "rt", encoding="utf-8") as file:
        texts = {article["id"]: article["text"] for article in map(json.loads, file) if article["id"] in entities}
    return [_document(article, texts[article], own) for article, own in entities.items()]


def _document(number: str, text: str, entities: Iterable[tuple[str, Sequence[str]]]) -> Document:
    types = {**TYPES, NO_NAME: NO_NAME}
    found: list[tuple[int, int, str]] = []
    for kind, mentions in entities:
        if kind in types:
            for mention in mentions:
                found += [(start, end, types[kind]) for start, end in occurrences(text, mention)]
    chosen: list[tuple[int, int, str]] = []
    for start, end, kind in sorted(set(found), key=lambda name: (name[0] - name[1], name)):
        if all(end <= other[0] or other[1] <= start for other in chosen):
            chosen.append((start, end, kind))
    return Document(number, text, tuple(sorted(name for name in chosen if name[2] != NO_NAME)))


def occurrences(text: str, mention: str) -> list[tuple[int, int]]:
    """Where `mention` stands in `text` as whole words, with or without proclitics before it.

    An article belongs to the name unless it is written together with `ل`: `العربية` is found for the `عربية` that
    somebody noted of `للعربية`, and the other way round.
    """
    found = [(start - 2 * swallowed, end) for start, end, swallowed in _matches(text, mention, _PROCLITICS)]
    if mention.startswith("ال"):
        found += [(start, end) for start, end, _ in _matches(text, mention[2:], _WITH_ARTICLE)]
    return found


def _matches(text: str, mention: str, proclitics: tuple[str, ...]) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each occurrence, and whether an article stands before it."""
    letter = rf"[\w{MARKS}{TATWEEL}]"
    for match in re.finditer(rf"(?=({re.escape(mention)})(?:_|(?!{letter})))", text):
        start, end = match.span(1)
        clitics = re.search(rf"(?:(?!_){letter})*$", text[max(0, start - 8) : start]).group()  # type: ignore[union-attr]
        swallowed = clitics.endswith("ال") and proclitics is _PROCLITICS
        stretched = clitics.endswith(TATWEEL)
        clitics = clitics[:-2] if swallowed else clitics.rstrip(TATWEEL)
        arabic = re.match(f"[{ARABIC_LETTERS}]", mention) is not None
        if clitics in proclitics and (arabic or stretched or not clitics):
            yield start, end, swallowed


def labelled(documents: list[Document]) -> list[Labelled]:
    """The articles' sentences as labelled words."""
    found = []
    for number, document in enumerate(documents):
        for spans in document_words(document.text):
            labels = ["O"] * len(spans)
            for start, end, kind in document.names:
                inside = [i for i, (first, last) in enumerate(spans) if first < end and start < last]
                for rank, i in enumerate(inside):
                    labels[i] = f"{'I' if rank else 'B'}-{kind}"
            found.append(Labelled(tuple(document.text[a:b] for a, b in spans), tuple(labels), number))
    return found


def document_words(text: str) -> Iterator[list[tuple[int, int]]]:
    """The words of each sentence of `text`, as half-open ranges."""
    cut = list(words(text))
    for first, last in sentences(text, cut):
        yield [(word.start, word.end) for word in cut[first:last]]


def news(path: Path, every: int = 1) -> Iterator[str]:
    """Titles and texts of the unlabelled articles; only each `every`-th article."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for number, line in enumerate(file):
            if number % every == 0:
                article = json.loads(line)
                yield f"{article.get('title') or ''}\n{article['text']}"


def running_words(text: str) -> list[list[str]]:
    """Words of each line of `text` without marks, for counting and embedding."""
    lines = [[line[w.start : w.end] for w in words(line) if w.kind != Kind.MARK] for line in text.splitlines()]
    return [line for line in lines if line]
