"""How sure a statement is, by the rule that found its speaker and by what introduced its content."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

_UNKNOWN = 0.7


@cache
def _table() -> dict[str, float]:
    """The shares of right statements by rule and slot, from `frames/statements_confidence.tsv`."""
    path = files("kg.extract") / "frames" / "statements_confidence.tsv"
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return {name: float(share) for name, share in rows}


def confidence(rule: str, slot: str) -> float:
    """The confidence of a statement: the product of its rule's and its slot's share of right ones."""
    table = _table()
    return round(table.get(rule, _UNKNOWN) * table.get(slot, 1.0), 3)
