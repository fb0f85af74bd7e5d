"""Builds on a Dask cluster of two processes on this machine: the same bytes, also when one of them is killed."""

import os
import signal
from pathlib import Path

import pytest
from faults import articles
from faults.breaking import digests

from kg.build import build
from kg.errors import InputError
from kg.settings import Settings

distributed = pytest.importorskip("distributed", reason="needs Dask: pip install 'kg[cluster]'")
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    return articles.write(tmp_path_factory.mktemp("source") / "news.jsonl", 120)


@pytest.fixture(scope="module")
def expected(source, tmp_path_factory):
    output = tmp_path_factory.mktemp("here")
    build([source], output, Settings())
    return digests(output)


def test_a_cluster_of_its_own_writes_the_same_bytes(source, expected, tmp_path):
    build([source], tmp_path, Settings(cluster="local:2"))
    assert digests(tmp_path) == expected


def test_a_machine_that_is_lost_half_way_changes_no_byte(source, expected, tmp_path):
    killed = []

    def kill_one(step, done):
        if done >= 32 and not killed:
            killed.append(next(iter(cluster.workers.values())).pid)
            os.kill(killed[0], signal.SIGKILL)

    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        report = build([source], tmp_path, Settings(cluster=cluster.scheduler_address), kill_one)
    assert killed
    assert report.problems == ()
    assert digests(tmp_path) == expected


def test_an_address_where_nobody_answers_is_named(source, tmp_path, monkeypatch):
    monkeypatch.setattr("kg.cluster.dask._PATIENCE", "1s")
    with pytest.raises(InputError, match=r"127\.0\.0\.1:9"):
        build([source], tmp_path, Settings(cluster="tcp://127.0.0.1:9"))
    assert not (Path(tmp_path) / "graph.html").exists()
