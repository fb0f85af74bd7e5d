"""An article's analysis with Farasa's answers read into it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from kg.analyze.farasa.alignment import align
from kg.analyze.farasa.formats import Label, labelled, segmented, tagged
from kg.analyze.farasa.lines import Line
from kg.analyze.farasa.names import names
from kg.analyze.farasa.tasks import Task
from kg.analyze.farasa.words import token
from kg.analyze.morphology import Morphology
from kg.model import Analysis

Answers = Mapping[Task, Sequence[str]]
"""Farasa's output for each line of an article, by task; a task that was not done is missing."""


class _Spelled(Protocol):
    @property
    def spelled(self) -> str: ...


Word = TypeVar("Word", bound=_Spelled)


def read(given: Analysis, document: Sequence[Line], answers: Answers, morphology: Morphology) -> Analysis:
    """`given`, the embedded engine's analysis, with Farasa's tokens where it answered, and its names.

    The tagger's segments and tags come first, the segmenter's segments stand in for a word that the tagger lost.
    """
    tags = _by_token(document, answers.get(Task.TAG, ()), tagged)
    splits = _by_token(document, answers.get(Task.SEGMENT, ()), segmented)
    tokens = tuple(
        token(given.article.text, known, (tags.get(at, ()), splits.get(at, ())), morphology)
        for at, known in enumerate(given.tokens)
    )
    if Task.NAME not in answers:
        return replace(given, tokens=tokens)
    parts = _by_token(document, answers[Task.NAME], labelled)
    labels = {at: _first_in_a_name(found) for at, found in parts.items()}
    return replace(given, tokens=tokens, names=names(given.sentences, tokens, labels))


def _first_in_a_name(labels: Sequence[Label]) -> Label:
    """The label of a word that Farasa parted."""
    return next((label for label in labels if label.type), labels[0])


def _by_token(
    document: Sequence[Line], answers: Sequence[str], parse: Callable[[str], list[Word]]
) -> dict[int, list[Word]]:
    """What Farasa says about each token, by the token's number."""
    found: dict[int, list[Word]] = {}
    for line, answer in zip(document, answers, strict=False):
        words = parse(answer)
        for at, numbers in zip(line.tokens, align(line.words, [word.spelled for word in words]), strict=True):
            if numbers:
                found[at] = [words[number] for number in numbers]
    return found
