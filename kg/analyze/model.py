"""The model of words as it is stored: lexicon, segmenter, tagger and lemmas in one file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kg.analyze.lexicon import Lexicon
from kg.analyze.morphology import Morphology
from kg.analyze.segmenter import Pattern, Segmenter
from kg.analyze.store import MODEL, Archive, write
from kg.analyze.tagger import Weights

_TAB = "\t"


@dataclass(frozen=True, slots=True)
class WordModel:
    """All that the embedded engine knows of words; `digest` tells one model file from another."""

    lexicon: Lexicon
    segmenter: Segmenter
    tagger: Weights
    morphology: Morphology
    digest: str = ""


def load_model(path: Path = MODEL) -> WordModel:
    """The model in a file; raises `EngineError` where it cannot be read."""
    archive = Archive(path)
    counts = dict(zip(archive.strings("words"), archive.array("counts").tolist(), strict=True))
    lexicon = Lexicon(counts, _pairs(archive.strings("classes")), _pairs(archive.strings("tendencies")))
    splits = dict(zip(archive.strings("split names"), archive.array("split weights").tolist(), strict=True))
    names = archive.strings("tag names")
    scores = archive.array("tag scores").astype(np.float32) * archive.array("tag scale").astype(np.float32)
    tagger = Weights(
        {name: row for row, name in enumerate(names)}, scores, archive.array("transitions").astype(np.float32)
    )
    morphology = Morphology(
        lexicon,
        _verbs(archive.strings("verbs")),
        _pairs(archive.strings("plurals")),
        frozenset(archive.strings("participles")),
        frozenset(archive.strings("verbal nouns")),
    )
    known = _known(counts, archive.strings("patterns"), archive.array("known splits").tolist())
    return WordModel(lexicon, Segmenter(lexicon, splits, known), tagger, morphology, archive.digest)


def save_model(model: WordModel, path: Path = MODEL) -> None:
    """Writes a model; the weights are stored in bytes and half precision."""
    counts, tagger, morphology = model.lexicon.counts, model.tagger, model.morphology
    words = sorted(counts)
    splits, known = sorted(model.segmenter.weights), model.segmenter.known
    patterns = sorted(set(known.values()))
    numbers = {pattern: number for number, pattern in enumerate(patterns, start=1)}
    scale = np.float32(np.abs(tagger.scores).max() / 32767)
    write(
        path,
        {
            "words": words,
            "counts": np.array([counts[word] for word in words], np.uint32),
            "classes": [f"{form}{_TAB}{kind}" for form, kind in sorted(model.lexicon.classes.items())],
            "tendencies": [f"{stem}{_TAB}{seen}" for stem, seen in sorted(model.lexicon.tendencies.items())],
            "split names": splits,
            "split weights": np.array([model.segmenter.weights[name] for name in splits], np.float16),
            "patterns": [_TAB.join(map(str, pattern)) for pattern in patterns],
            "known splits": np.array([numbers[known[word]] if word in known else 0 for word in words], np.uint16),
            "tag names": sorted(tagger.rows, key=tagger.rows.__getitem__),
            "tag scores": np.round(tagger.scores / scale).astype(np.int16),
            "tag scale": np.array([scale], np.float32),
            "transitions": tagger.transitions.astype(np.float16),
            "verbs": [
                f"{form}{_TAB}{' '.join(aspect + lemma for aspect, lemma in readings)}"
                for form, readings in sorted(morphology.verbs.items())
            ],
            "plurals": [f"{plural}{_TAB}{singular}" for plural, singular in sorted(morphology.plurals.items())],
            "participles": sorted(morphology.participles),
            "verbal nouns": sorted(morphology.verbal_nouns),
        },
    )


def _known(words: Iterable[str], lines: list[str], numbers: list[int]) -> dict[str, Pattern]:
    """The splits of words: each word's number counts the patterns from 1, 0 is for a word whose split is not kept."""
    rows = (line.split(_TAB) for line in lines)
    patterns = [Pattern(prefix, suffix, int(before), int(after)) for prefix, suffix, before, after in rows]
    return {word: patterns[number - 1] for word, number in zip(words, numbers, strict=True) if number}


def _pairs(lines: list[str]) -> dict[str, str]:
    return dict(line.split(_TAB) for line in lines)


def _verbs(lines: list[str]) -> dict[str, tuple[tuple[str, str], ...]]:
    return {
        form: tuple((reading[0], reading[1:]) for reading in readings.split(" "))
        for form, readings in _pairs(lines).items()
    }
