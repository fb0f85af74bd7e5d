"""The gate: extraction on the annotated articles must not fall below its floors.

The floors hold for one state of the annotations, named by its digest; new annotations want new floors. They are no
measure of quality on unseen articles: these articles were read while the rules were written.
"""

import hashlib
import tomllib
from pathlib import Path

import pytest

from kg.collection import collect
from kg.evaluate import evaluate, evaluate_clusters, load_cluster_keys, load_gold
from kg.resolve import resolve
from kg.settings import Settings

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))


def digest(folder):
    """SHA-256 over the names and bytes of the annotated articles, in the order of names."""
    whole = hashlib.sha256()
    for file in sorted(folder.glob("*.json")):
        whole.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return whole.hexdigest()


@pytest.fixture(scope="module")
def folder(shared):
    folder = shared / "gold" / "dev"
    if digest(folder) != FLOORS["digest"]:
        pytest.skip(f"the floors are for other annotations: digest {FLOORS['digest']}, found {digest(folder)}")
    return folder


@pytest.fixture(scope="module")
def records(folder):
    collection = collect([folder], Settings())
    return {line.id: line for line in collection.records(resolve(collection.extractions))}


@pytest.fixture(scope="module")
def figures(folder, records):
    return evaluate(load_gold(folder), records)


@pytest.fixture(scope="module")
def agreement(folder, records):
    return evaluate_clusters(load_gold(folder), records, load_cluster_keys())


@pytest.mark.shared
@pytest.mark.parametrize("family", FLOORS["f1"])
def test_f1_is_not_below_its_floor(figures, family):
    assert figures.tallies()[family].f1 >= FLOORS["f1"][family]


@pytest.mark.shared
@pytest.mark.parametrize("figure", FLOORS["accuracy"])
def test_accuracy_is_not_below_its_floor(figures, figure):
    assert figures.accuracies()[figure] >= FLOORS["accuracy"][figure]


@pytest.mark.shared
@pytest.mark.parametrize("measure", FLOORS["identity"])
def test_identity_is_not_below_its_floor(agreement, measure):
    assert getattr(agreement, measure).f1 >= FLOORS["identity"][measure]
