"""How sure a statement is, by the rule that found its speaker."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kg.tables import rows

_UNKNOWN = 0.8
_SURE = 0.8


@cache
def _shares() -> Mapping[str, float]:
    """The share of right statements by rule, from `frames/statements_confidence.tsv`."""
    return {rule: float(share) for rule, share in rows("kg.extract", "frames/statements_confidence.tsv")}


def band(certainty: float) -> str:
    """How sure the choice of a speaker is, as the table names it: empty or `likely`."""
    return "" if certainty >= _SURE else "likely"


def confidence(rule: str, certainty: float = 1.0) -> float:
    """The share of right statements that the rule made with such a certainty on articles that were read."""
    key = f"{rule} {band(certainty)}".strip()
    return _shares().get(key, _shares().get(rule, _UNKNOWN))
