"""How sure a meeting or visit is, by the rule that told it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_OTHER = "other"


def confidence(rule: str) -> float:
    """The share of right edges that the rule told, that of all rules together for one not measured."""
    return _shares().get(rule, _shares()[_OTHER])


@cache
def _shares() -> Mapping[str, float]:
    """The shares by rule, from `frames/events_confidence.tsv`."""
    path = files("kg.extract") / "frames" / "events_confidence.tsv"
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return {rule: float(share) for rule, share in rows}
