"""One name of the analyzer cut into two."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.phrase import ProperName
from kg.model import Analysis, EntityType, Span


def cut_name(
    name: ProperName, at: int, analysis: Analysis, skip: int = 0, kind: EntityType = EntityType.PER
) -> Iterator[ProperName]:
    """The name before token `at` and one of the kind from there on, without the first `skip` letters of the token."""
    yield ProperName(Span(name.span.start, analysis.tokens[at - 1].span.end), name.type, name.first, at)
    yield ProperName(Span(analysis.tokens[at].span.start + skip, name.span.end), kind, at, name.last)
