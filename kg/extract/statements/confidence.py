"""How sure a statement is, by the rule that found its speaker."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kg.tables import rows

_UNKNOWN = 0.8


@cache
def _shares() -> Mapping[str, float]:
    """The share of right statements by rule, from `frames/statements_confidence.tsv`."""
    return {rule: float(share) for rule, share in rows("kg.extract", "frames/statements_confidence.tsv")}


def confidence(rule: str) -> float:
    """The share of right statements that the rule made on annotated articles."""
    return _shares().get(rule, _UNKNOWN)
