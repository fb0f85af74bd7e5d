"""Measures segmentation, tags and names against annotated words, one word a line.

A gold file has the segments first and the tags second (`ل+حفل+ها<TAB>PREP+NOUN+PRON`), as the WikiNews benchmark of
Farasa, or a word and its BIO label (`لندن<TAB>B-LOC`), as ANERcorp; an empty line stands after each sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.analyze.columns import KnowsSchemes, analyze_pretokenized
from kg.analyze.engine import Engine
from kg.errors import InputError, reason
from kg.evaluate.counts import Tally

_TYPES: Final = {"PERS": "PER", "PER": "PER", "LOC": "LOC", "ORG": "ORG", "MISC": "MISC"}
_CONTRACTIONS: Final = {"من+ما": "مما", "عن+ما": "عما", "من+من": "ممن", "أن+لا": "ألا", "كن+نا": "كنا"}

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordFigures:
    """How many of `words` have exactly the gold segments (`segmented`), and the gold segments and tags (`tagged`)."""

    words: int
    segmented: int
    tagged: int

    @property
    def segmentation(self) -> float:
        """Share of words whose segments are exactly right."""
        return self.segmented / self.words if self.words else 0.0

    @property
    def segments_and_tags(self) -> float:
        """Share of words whose segments and tags are exactly right."""
        return self.tagged / self.words if self.words else 0.0


def read_rows(path: Path) -> list[list[Row]]:
    """The sentences of a gold file as rows of columns; raises `InputError` for a file that cannot be read as one."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read the gold file {path}: {reason(error)}") from error
    sentences: list[list[Row]] = [[]]
    for number, line in enumerate(lines, 1):
        columns = tuple(line.split("\t")) if "\t" in line else tuple(line.split())
        if columns and len(columns) < 2:
            raise InputError(f"{path}, line {number}: {line!r} has one column; two are needed, separated by a tab")
        if columns:
            sentences[-1].append(columns)
        elif sentences[-1]:
            sentences.append([])
    return [sentence for sentence in sentences if sentence]


def written(segments: str) -> str:
    """How a word with these segments is written: `ل+ال+X` as `للX`, contractions such as `مما` joined."""
    if not segments.strip("+"):
        return segments
    for conjunction in ("", "و+", "ف+"):
        rest = segments.removeprefix(conjunction)
        if segments.startswith(conjunction) and rest in _CONTRACTIONS:
            return conjunction.rstrip("+") + _CONTRACTIONS[rest]
    return segments.replace("ل+ال+", "لل").replace("+", "")


def evaluate_words(path: Path, engine: Engine) -> WordFigures:
    """Measures an engine's segments and tags on a gold file of segments and tags."""
    gold = read_rows(path)
    words = [[written(row[0]) for row in sentence] for sentence in gold]
    counts: Counter[str] = Counter()
    for wanted, (_, segments, tags, _) in zip(_flat(gold), _analysed(words, engine), strict=True):
        right = segments == wanted[0]
        counts["words"] += 1
        counts["segmented"] += right
        counts["tagged"] += right and tags == wanted[1]
    return WordFigures(counts["words"], counts["segmented"], counts["tagged"])


def evaluate_names(path: Path, engine: Engine) -> dict[str, Tally]:
    """Measures an engine's names on a gold file of words and BIO labels: exact spans and types, as the CoNLL shared
    tasks count them; by type, and together under `all`.

    Where the file has `MISC`, which kg's own guide does not know, names are marked as ANERcorp marks them, if the
    engine has learnt that."""
    gold = read_rows(path)
    wanted = _chunks(row[1] for row in _flat(gold))
    if isinstance(engine, KnowsSchemes) and any(kind == "MISC" for *_, kind in wanted):
        engine = engine.annotating("anercorp")
    found = _chunks(row[3] for row in _analysed([[row[0] for row in sentence] for sentence in gold], engine))
    types = sorted({kind for *_, kind in wanted | found})
    tallies = {kind: _tally({c for c in wanted if c[2] == kind}, {c for c in found if c[2] == kind}) for kind in types}
    return {**tallies, "all": _tally(wanted, found)}


def _tally(wanted: set[tuple[int, int, str]], found: set[tuple[int, int, str]]) -> Tally:
    return Tally(len(wanted & found), len(found - wanted), len(wanted - found))


def _flat(sentences: Iterable[Sequence[Row]]) -> Iterator[Row]:
    for sentence in sentences:
        yield from sentence


def _analysed(sentences: Sequence[Sequence[str]], engine: Engine) -> Iterator[Row]:
    """The four columns of each word; a space within a gold word becomes a no-break space."""
    text = "\n".join(" ".join(word.replace(" ", "\u00a0") for word in sentence) for sentence in sentences)
    return (tuple(line.split("\t")) for line in analyze_pretokenized(text, engine) if line)


def _chunks(labels: Iterable[str]) -> set[tuple[int, int, str]]:
    """The names in BIO labels: first word, word after the last, type; an `I-` after another type begins a name."""
    chunks: set[tuple[int, int, str]] = set()
    start, kind = 0, ""
    for at, label in enumerate([*labels, "O"]):
        mark, _, given = label.partition("-")
        new = _TYPES.get(given, given)
        if kind and (mark != "I" or new != kind):
            chunks.add((start, at, kind))
            kind = ""
        if mark in ("B", "I") and not kind:
            start, kind = at, new
    return chunks
