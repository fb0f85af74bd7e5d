"""The gate on articles that nothing was learnt from: extraction must not fall below its floors on other outlets."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from kg.collection import collect
from kg.evaluate import Figures, evaluate, load_gold
from kg.resolve import resolve
from kg.settings import Settings

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))["held_out"]
"""The floors of each folder of articles beside this one, by the kind of what is found."""


@cache
def figures(folder: str) -> Figures:
    path = Path(__file__).parents[1] / folder
    collection = collect([path], Settings())
    records = {line.id: line for line in collection.records(resolve(collection.extractions))}
    return evaluate(load_gold(path), records)


@pytest.mark.parametrize(("folder", "family"), [(folder, family) for folder in FLOORS for family in FLOORS[folder]])
def test_f1_is_not_below_its_floor(folder: str, family: str) -> None:
    assert figures(folder).tallies()[family].f1 >= FLOORS[folder][family]
