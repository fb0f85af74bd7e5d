"""Builds that end at any moment: the outputs are the old ones or the new ones, and the next build goes on."""

import json
import os
import random
import subprocess
import sys

import pytest
from faults import articles
from faults.breaking import digests

from kg.build import build
from kg.settings import Settings

OLD, NEW = 40, 60
LIMITS = (0, 100_000, 200_000, 400_000)


@pytest.fixture(scope="module")
def breaks(tmp_path_factory):
    """Does a list of breaks to an old build, and returns what each leaves."""
    folder = tmp_path_factory.mktemp("breaks")
    source, old = folder / "news.jsonl", folder / "old"
    build([articles.write(source, OLD)], old, Settings())
    articles.write(source, NEW)

    def do(*orders):
        command = [sys.executable, "-m", "faults.breaking", source, old, folder / orders[0].replace(":", "-"), *orders]
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
        return [json.loads(line) for line in done.stdout.splitlines()]

    do.old = digests(old)
    return do


EVENTS = random.Random(20).sample(range(1, 160), 12)  # a build has about 170 of them, and 16 renamings
RENAMES = random.Random(20).sample(range(1, 16), 8)
KILLS = [f"event:{at}" for at in EVENTS] + [f"rename:{at}" for at in RENAMES]


@pytest.mark.parametrize("part", range(4))
def test_twenty_kills_lose_nothing(breaks, part):
    left = breaks(*KILLS[part::4])
    (new,) = {one["resumed"] for one in left}
    assert new != breaks.old
    for one in left:
        assert one["signal"] == 9, one
        assert one["outputs"] in (breaks.old, new), one
        assert one["articles"] == NEW, one
        assert one["recalled"] == one["kept"] >= OLD, one
    assert len(left) == 5


def test_a_full_disk_leaves_the_old_outputs(breaks):
    left = breaks(*(f"limit:{size}" for size in LIMITS))
    assert {one["code"] for one in left} == {5}
    assert {one["outputs"] for one in left} == {breaks.old}
    assert len({one["resumed"] for one in left} - {breaks.old}) == 1


def test_a_resumed_build_is_the_same_as_a_fresh_one(breaks, tmp_path):
    (left,) = breaks("rename:1")
    build([articles.write(tmp_path / "news.jsonl", NEW)], tmp_path / "output", Settings(workers=2))
    assert left["resumed"] == digests(tmp_path / "output")
