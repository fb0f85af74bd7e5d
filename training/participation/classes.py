"""Features that count for a class of entities alone, by one name each."""

from __future__ import annotations

from collections import defaultdict

from kg.extract.weighing import Tables, Weights

_OF = "|"
_NOT_IN_CLASSES = frozenset(" :")


def named_for(whom: str, name: str) -> str:
    """A feature that counts for a class alone."""
    return f"{whom}{_OF}{name}"


def tables_of(first: Weights, second: Weights) -> Tables:
    """The weights of both ways of taking part side by side, by the classes that features count for, so that judging
    asks once for a feature and makes no name anew."""
    tables: dict[str, dict[str, complex]] = defaultdict(dict)
    for name in {**first, **second}:
        whom, mark, rest = name.partition(_OF)
        pair = complex(first.get(name, 0.0), second.get(name, 0.0))
        if mark and _NOT_IN_CLASSES.isdisjoint(whom):
            tables[whom][rest] = pair
        else:
            tables[""][name] = pair
    return tables
