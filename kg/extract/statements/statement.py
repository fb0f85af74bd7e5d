"""A statement made of a trigger, its speaker and its content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extract.phrases import Phrase
from kg.extract.statements.reader import Reader
from kg.model import Act, Evidence, Span, Statement


def make_statement(
    reader: Reader,
    trigger: Span,
    speaker: str,
    act: Act,
    content: Span | None,
    *,
    quoted: bool,
    rule: str,
    confidence: float,
) -> Statement:
    """The statement with its evidence: the clause from trigger to content, in whichever order they stand."""
    inside = [trigger, content] if content is not None else [trigger]
    clause = Span(min(span.start for span in inside), max(span.end for span in inside))
    evidence = Evidence(reader.document.analysis.article.id, clause, (trigger,), rule, confidence)
    return Statement(speaker, act, quoted, content, tuple(about(reader, content)), evidence)


def about(reader: Reader, content: Span | None) -> Iterator[str]:
    """The entities mentioned in the content, once each, in text order."""
    if content is None:
        return
    seen: set[str] = set()
    first = reader.token_at(content.start)
    for phrase in reader.document.phrases_in(first, reader.token_at(content.end)):
        for entity in _entities((phrase,)):
            if entity not in seen:
                seen.add(entity)
                yield entity


def _entities(phrases: Iterable[Phrase]) -> Iterator[str]:
    for phrase in phrases:
        if phrase.entity:
            yield phrase.entity
        yield from _entities(phrase.nested)
