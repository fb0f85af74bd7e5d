"""Readers of the training corpora: what each file says about words, sentences and articles."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.arabic.normal import normal
from kg.arabic.words import Kind, words

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
"""The folder with the corpora; `data/README.md` in it names each source and licence."""

CONTRACTED = {"من+ما": "مما", "عن+ما": "عما", "أن+لا": "ألا", "كن+نا": "كنا", "من+من": "ممن"}
"""How segments are written that one word contracts."""
_THEMES = (("culture", 0), ("health", 54), ("technology", 113))


@dataclass(frozen=True, slots=True)
class GoldWord:
    """A word with its gold segments and tags."""

    word: str
    segments: tuple[str, ...]
    tags: tuple[str, ...]


def written(segments: tuple[str, ...]) -> str:
    """How a word with these segments is written: `ل+ال+X` as `للX`, contractions as one knows them."""
    joined = "+".join(segments)
    for conjunction in ("", "و+", "ف+"):
        rest = joined.removeprefix(conjunction)
        if joined.startswith(conjunction) and rest in CONTRACTED:
            return conjunction.rstrip("+") + CONTRACTED[rest]
    return re.sub(r"^((?:[وف]\+)?)ل\+ال\+ل?", r"\1لل", joined).replace("+", "")


def wikinews(path: Path | None = None) -> list[list[GoldWord]]:
    """The sentences of a file in WikiNews' form: `segments<TAB>tags`, an empty line after each sentence."""
    path = path or SHARED / "data/wikinews/wikinews-dev.tsv"
    sentences: list[list[GoldWord]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            sentences.append([])
            continue
        joined, tags = line.split("\t")
        segments = tuple(joined.split("+")) if joined.strip("+") else (joined,)
        sentences[-1].append(GoldWord(written(segments), segments, tuple(tags.split("+"))))
    return [sentence for sentence in sentences if sentence]


def themes() -> dict[str, list[list[GoldWord]]]:
    """WikiNews' sentences by theme; the file has three of ten articles each, in sequence."""
    sentences = wikinews()
    starts = [start for _, start in _THEMES] + [len(sentences)]
    return {name: sentences[start:end] for (name, start), end in zip(_THEMES, starts[1:], strict=True)}


@dataclass(frozen=True, slots=True)
class Clitic:
    """A syntactic word of Universal Dependencies: its form, lemma, part of speech and features."""

    form: str
    lemma: str
    pos: str
    features: dict[str, str]


def pud() -> list[list[tuple[str, tuple[Clitic, ...]]]]:
    """PUD's sentences: each surface word with the syntactic words it is made of."""
    sentences: list[list[tuple[str, tuple[Clitic, ...]]]] = [[]]
    parts: list[Clitic] = []
    for line in (SHARED / "data/pud/ar_pud-ud-test.conllu").read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) < 10:
            if not line.strip():
                sentences.append([])
            continue
        features = dict(pair.split("=") for pair in columns[5].split("|") if "=" in pair)
        parts.append(Clitic(normal(columns[1]) or columns[1], normal(columns[2]), columns[3], features))
        if "SpaceAfter=No" not in columns[9] or columns[3] == "PUNCT":
            sentences[-1] += _surface_words(parts)
            parts = []
    return [sentence for sentence in sentences if sentence]


def _surface_words(parts: list[Clitic]) -> Iterator[tuple[str, tuple[Clitic, ...]]]:
    """Surface words of syntactic words without space between; marks stand alone."""
    word: list[Clitic] = []
    for part in parts:
        if part.pos in ("PUNCT", "SYM", "NUM"):
            if word:
                yield "".join(each.form for each in word), tuple(word)
            word = []
            yield part.form, (part,)
        else:
            word.append(part)
    if word:
        yield "".join(each.form for each in word), tuple(word)


def ant_texts() -> Iterator[str]:
    """The texts of the ANT corpus, title first."""
    with gzip.open(SHARED / "data/ant/ant.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            yield f"{article.get('title') or ''}\n{article['text']}"


def ant_counts() -> Counter[str]:
    """How often each word occurs in the ANT corpus, in its normal form."""
    counts: Counter[str] = Counter()
    for text in ant_texts():
        counts.update(text[word.start : word.end] for word in words(text) if word.kind == Kind.ARABIC)
    merged: Counter[str] = Counter()
    for word, count in counts.items():
        merged[normal(word)] += count
    return merged
