"""A pool of real worker processes: one that dies is replaced, and only the article it dies of is left out."""

import os
import signal

import pytest

from kg.errors import EngineError
from kg.model import Article, Problem
from kg.state.packing import pack_article
from kg.workers import Batch, Item, Pool

TEXT = "التقى الوزير نظيره في دمشق."


def batches(*ids, size=8):
    items = [Item(n, id, id, b"", pack_article(Article(id, TEXT))) for n, id in enumerate(ids)]
    return (Batch(tuple(items[at : at + size])) for at in range(0, len(items), size))


def outcomes(pool, *ids):
    """The messages of problems by id; None for an article that came through."""
    found = {}
    for batch, results in pool.run(batches(*ids)):
        for item, result in zip(batch.items, results, strict=True):
            assert item.id not in found
            found[item.id] = result.message if isinstance(result, Problem) else None
    return found


GOOD = [f"good-{number}" for number in range(20)]


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ("exits", "exit code 9"),
        ("killed", "signal 9"),
        ("crashes", "signal 11"),
        ("raises", "IndexError: no such word"),
    ],
)
def test_one_bad_article_costs_no_other(bad, said):
    with Pool(2, "faults.engines", 60) as pool:
        found = outcomes(pool, *GOOD[:5], bad, *GOOD[5:])
    assert said in found.pop(bad)
    assert found == dict.fromkeys(GOOD)


def test_an_article_that_takes_too_long_is_left_out():
    with Pool(1, "faults.engines", 0.5) as pool:
        assert outcomes(pool, "hangs") == {
            "hangs": "took longer than 0.5 seconds; raise article_timeout to wait for it; the article is left out"
        }


def test_several_bad_articles_in_one_batch_are_all_found():
    with Pool(1, "faults.engines", 60) as pool:
        found = outcomes(pool, "exits-1", "good-1", "killed-2", "raises-3", "good-2")
    assert {id for id, message in found.items() if message} == {"exits-1", "killed-2", "raises-3"}


def test_a_worker_that_somebody_kills_costs_no_article():
    slow = [f"slow-{number}" for number in range(40)]
    with Pool(2, "faults.engines", 60) as pool:
        found = {}
        for batch, results in pool.run(batches(*slow, size=4)):
            if not found:
                os.kill(pool.pids()[-1], signal.SIGKILL)
            found.update(zip((item.id for item in batch.items), results, strict=True))
    assert found.keys() == set(slow)
    assert not any(isinstance(result, Problem) for result in found.values())


def test_workers_end_with_their_pool():
    with Pool(2, "faults.engines", 60) as pool:
        assert pool.engine().engine == "stumbling"
        outcomes(pool, *GOOD)
        pids = pool.pids()
    assert len(pids) == 2
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_an_unknown_engine_is_one_clear_error():
    with Pool(1, "guess", 60) as pool, pytest.raises(EngineError, match="guess"):
        pool.engine()
