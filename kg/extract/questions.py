"""Questions that rules ask of all words of every article by their letters alone, answered together.

Most words are of no use to most rules. What a word answers to all questions is remembered, so that it is looked up once
and not by each rule; all are known before the first word is read, since the package imports whoever asks.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from kg.remembered import remembered

Question = Callable[[str], bool]
"""Asks something of a word as it stands in the text."""

_QUESTIONS: Final[list[Question]] = []


def asked_of_all(question: Question) -> Question:
    """Makes a function one of the questions."""
    _QUESTIONS.append(question)
    return question


@remembered
def answered(text: str) -> tuple[Question, ...]:
    """The questions to which a word answers yes; none for nearly all words."""
    return tuple([question for question in _QUESTIONS if question(text)])
