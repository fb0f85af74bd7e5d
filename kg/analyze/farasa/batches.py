"""Many documents through one run, with retries in halves where a run fails."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from typing import Final

from rapidfuzz.distance import Levenshtein

from kg.analyze.farasa.tasks import RunError, Task, Tool
from kg.arabic.normal import fold

logger = logging.getLogger("kg.analyze.farasa")

_PATIENCE: Final = 3600.0
_ALIKE: Final = 0.5
_FEW_LETTERS: Final = 8

Lines = Sequence[str]


def run_documents(
    task: Task, tool: Tool, documents: Sequence[Lines], patience: float = _PATIENCE
) -> list[list[str] | RunError]:
    """The tool's output for the lines of each document, or why there is none, from as few runs as can be.

    All documents go through one run. Where that fails, or gives lines that are not those it was given, both halves are
    tried, and so on until the document at fault is alone; runs that fail may take `patience` seconds in all, what is
    not done then has failed. Raises `EngineError` where the tool does not work at all.
    """
    try:
        return list(_run(tool, documents))
    except RunError as error:
        logger.warning("Farasa's %s failed on %d articles: %s; trying halves", task, len(documents), error)
        tool.probe()
        return _Halving(tool, patience).halves(documents, error)


class _Halving:
    """Tries halves of what failed, as long as the patience lasts."""

    def __init__(self, tool: Tool, patience: float) -> None:
        self._tool = tool
        self._left = patience

    def halves(self, documents: Sequence[Lines], error: RunError) -> list[list[str] | RunError]:
        """The outcomes of documents whose common run failed with `error`."""
        if len(documents) == 1:
            return [error]
        middle = len(documents) // 2
        return [outcome for half in (documents[:middle], documents[middle:]) for outcome in self._outcomes(half)]

    def _outcomes(self, documents: Sequence[Lines]) -> list[list[str] | RunError]:
        if self._left <= 0:
            return [RunError("it was not tried again, after too many runs that failed") for _ in documents]
        started = time.monotonic()
        try:
            return list(_run(self._tool, documents))
        except RunError as error:
            self._left -= time.monotonic() - started
            return self.halves(documents, error)


def _run(tool: Tool, documents: Sequence[Lines]) -> list[list[str]]:
    lines = [line for document in documents for line in document]
    if not lines:
        return [[] for _ in documents]
    output = tool.run(lines)
    if len(output) != len(lines):
        raise RunError(f"it gave {len(output)} lines for {len(lines)}")
    for line, answer in zip(lines, output, strict=True):
        if not _same_line(line, answer):
            raise RunError(f"it gave another line than it was given: {answer[:60]!r} for {line[:60]!r}")
    rest = iter(output)
    return [[next(rest) for _ in document] for document in documents]


def _same_line(line: str, answer: str) -> bool:
    """Whether Farasa's answer can be to this line, by their Arabic letters."""
    given, got = _letters(line), _letters(answer)
    return len(given) < _FEW_LETTERS or Levenshtein.normalized_similarity(given, got, score_cutoff=_ALIKE) > 0


def _letters(text: str) -> str:
    return "".join([char for char in fold(text) if "ء" <= char <= "ي"])
