"""The gate on articles that nothing was learnt from: extraction must not fall below its floors on other outlets."""

import tomllib
from pathlib import Path

import pytest

from kg.collection import collect
from kg.evaluate import evaluate, load_gold
from kg.resolve import resolve
from kg.settings import Settings

FOLDER = Path(__file__).parents[1] / "gold"
FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))["held_out"]


@pytest.fixture(scope="module")
def figures():
    collection = collect([FOLDER], Settings())
    records = {line.id: line for line in collection.records(resolve(collection.extractions))}
    return evaluate(load_gold(FOLDER), records)


@pytest.mark.parametrize("family", FLOORS)
def test_f1_is_not_below_its_floor(figures, family):
    assert figures.tallies()[family].f1 >= FLOORS[family]
