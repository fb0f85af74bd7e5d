"""How sure a meeting or visit is, by the rule that told it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kg.tables import rows

_OTHER = "other"


def confidence(rule: str) -> float:
    """The share of right edges that the rule told, that of all rules together for one not measured."""
    return _shares().get(rule, _shares()[_OTHER])


@cache
def _shares() -> Mapping[str, float]:
    """The shares by rule, from `frames/events_confidence.tsv`."""
    return {rule: float(share) for rule, share in rows("kg.extract", "frames/events_confidence.tsv")}
