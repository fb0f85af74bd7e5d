"""All that kg knows of Dask: batches go out as tasks, outcomes come back; the rest of a build stays where it is.

A task runs in a worker process of its own on the cluster's machine (see `kg.workers`), so an article that takes too
long or ends its process is isolated there. A machine that is lost while it works has its tasks done by another.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib import import_module
from itertools import islice
from threading import local
from typing import Any, Final

import msgspec

from kg.errors import EngineError, InputError
from kg.settings import Settings
from kg.workers.messages import Answer, Batch, Greeting, Outcome
from kg.workers.pool import Pool

_TASKS_A_THREAD: Final = 3
_LOCAL: Final = "local:"
_PATIENCE: Final = "20s"


def run(batches: Iterator[Batch], engine: Greeting, settings: Settings) -> Iterator[tuple[Batch, list[Outcome]]]:
    """Each batch with what became of its articles, in whatever order they get done.

    Raises `InputError` where there is no cluster at the address, `EngineError` where a machine of the cluster has
    another engine than this one.
    """
    with _client(settings) as client:
        yield from _outcomes(client, batches, engine, settings)


@contextmanager
def _client(settings: Settings) -> Iterator[Any]:
    address = settings.cluster or ""
    distributed = _distributed()
    with ExitStack() as stack:
        if address.startswith(_LOCAL):
            size = int(address.removeprefix(_LOCAL))
            cluster = distributed.LocalCluster(n_workers=size, threads_per_worker=1, dashboard_address=None)
            address = stack.enter_context(cluster).scheduler_address
        try:
            client = distributed.Client(address, timeout=_PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            raise InputError(f"no Dask cluster answers at {address!r}: {error}; check --cluster") from error
        yield stack.enter_context(client)


def _distributed() -> Any:
    """Dask's package, which is an extra and slow to load."""
    try:
        return import_module("distributed")
    except ImportError as error:
        raise InputError("--cluster needs Dask; install it with pip install 'kg[cluster]'") from error


def _outcomes(
    client: Any, batches: Iterator[Batch], engine: Greeting, settings: Settings
) -> Iterator[tuple[Batch, list[Outcome]]]:
    """Keeps a few tasks a thread under way, and takes each as it is done."""

    def submit(batch: Batch) -> Any:
        task = msgspec.msgpack.encode(batch)
        future = client.submit(
            work, task, settings.engine, engine.version, settings.article_timeout, pure=False, retries=2
        )
        under_way[future.key] = batch
        return future

    under_way: dict[str, Batch] = {}
    threads = max(1, sum(client.nthreads().values()))
    first = [submit(batch) for batch in islice(batches, threads * _TASKS_A_THREAD)]
    done = _distributed().as_completed(first, loop=client.loop)
    for future in done:
        batch = under_way.pop(future.key)
        answers = msgspec.msgpack.decode(_result(future), type=tuple[Answer, ...])
        future.release()
        if (following := next(batches, None)) is not None:
            done.add(submit(following))
        yield batch, [answer.outcome() for answer in answers]


def _result(future: Any) -> bytes:
    try:
        result: bytes = future.result()
    except _distributed().KilledWorker as error:
        raise EngineError(f"the cluster lost machine after machine over one batch: {error}") from error
    return result


_here = local()


def work(task: bytes, engine: str, version: str, seconds: float) -> bytes:
    """What a machine of the cluster does with a packed batch: packed answers in the order of its articles."""
    pool = _pool(engine, seconds)
    greeting = pool.engine()
    if greeting.version != version:
        raise EngineError(
            f"the cluster has engine {engine} {greeting.version}, this machine {version}; install the same kg on both"
        )
    batch = msgspec.msgpack.decode(task, type=Batch)
    found: dict[int, Outcome] = {}
    for part, outcomes in pool.run(iter([batch])):
        found.update(zip((item.number for item in part.items), outcomes, strict=True))
    return msgspec.msgpack.encode([Answer.of(found[item.number]) for item in batch.items])


def _pool(engine: str, seconds: float) -> Pool:
    """This thread's worker process, kept from task to task."""
    key = engine, seconds
    if getattr(_here, "key", None) != key:
        _here.key, _here.pool = key, Pool(1, engine, seconds)
    pool: Pool = _here.pool
    return pool
