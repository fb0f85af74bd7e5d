"""The analyzer's names as the phrases use them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from kg.arabic.countries import by_name
from kg.model import Analysis, EntityType, NameType, Span

_TYPES = {NameType.PER: EntityType.PER, NameType.ORG: EntityType.ORG, NameType.LOC: EntityType.LOC}


@dataclass(frozen=True, slots=True)
class ProperName:
    """A name with its token range `first:last`."""

    span: Span
    type: EntityType
    first: int
    last: int


def proper_names(analysis: Analysis) -> dict[int, ProperName]:
    """The names of the analysis by their first token; a state's name is a place whatever the engine called it."""
    starts = [token.span.start for token in analysis.tokens]
    ends = [token.span.end for token in analysis.tokens]
    found: dict[int, ProperName] = {}
    for name in analysis.names:
        if name.type not in _TYPES:
            continue
        first = bisect_left(ends, name.span.start + 1)
        last = bisect_left(starts, name.span.end)
        kind = EntityType.LOC if by_name(name.span.of(analysis.article.text)) else _TYPES[name.type]
        found[first] = ProperName(name.span, kind, first, max(last, first + 1))
    return found
