"""The same articles give the same bytes, whoever did the work, in whatever order, in one build or in several."""

import gzip
import json
import os
import random
import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest
from faults import articles
from faults.breaking import digests

from kg.build import build
from kg.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "kg" / "data" / "sample"


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """Generated reports, and the bundled articles beside them."""
    return articles.write(tmp_path_factory.mktemp("source") / "news.jsonl")


@pytest.fixture(scope="module")
def expected(source, tmp_path_factory):
    output = tmp_path_factory.mktemp("expected")
    build([source, SAMPLE], output, Settings())
    return digests(output)


@pytest.mark.parametrize(("workers", "seed"), [(2, "1"), (4, "4711")])
def test_workers_and_hash_seeds_change_no_byte(source, expected, tmp_path, workers, seed):
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]), "PYTHONHASHSEED": seed}
    command = [sys.executable, "-m", "kg", "build", source, SAMPLE, "-o", tmp_path, "-w", str(workers)]
    subprocess.run(command, env=environment, check=True, cwd=tmp_path, stdout=subprocess.DEVNULL)
    assert digests(tmp_path) == expected


def test_order_and_earlier_builds_change_no_byte(source, expected, tmp_path):
    """A build of half of the articles, one of others that go again, then all in another order."""
    rows = source.read_text(encoding="utf-8").splitlines()
    random.Random(7).shuffle(rows)
    mixed, output = tmp_path / "news.jsonl", tmp_path / "output"
    gone = [json.dumps(articles.report(number), ensure_ascii=False) for number in range(100, 110)]
    for part in (rows[::2], rows[1::3] + gone):
        mixed.write_text("\n".join(part) + "\n", encoding="utf-8")
        build([mixed], output, Settings(workers=2))
        assert digests(output) != expected
    mixed.write_text("\n".join(rows) + "\n", encoding="utf-8")
    report = build([SAMPLE, mixed], output, Settings())
    assert 0 < report.recalled < report.articles
    assert digests(output) == expected


@pytest.mark.shared
def test_resumed_is_fresh_on_real_articles(shared, tmp_path):
    with gzip.open(shared / "data" / "ant" / "ant.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = list(islice(lines, 0, 12_000, 120))
    source = tmp_path / "news.jsonl"
    for count in (50, 100):
        source.write_text("".join(rows[:count]), encoding="utf-8")
        build([source], tmp_path / "resumed", Settings(workers=2))
    build([source], tmp_path / "fresh", Settings())
    assert digests(tmp_path / "resumed") == digests(tmp_path / "fresh")
