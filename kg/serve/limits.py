"""What one query, and all queries together, may take."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on each query, and on the queries that run and wait.

    `seconds` of time from start to answer, `rows` of the answer (rows past it are left out, and the answer says so),
    `memory` in bytes beyond what the store takes itself, `workers` that run at once, `waiting` queries in the queue,
    `body` bytes of a request, `kept` bytes of answers for who asks the same again.
    """

    seconds: float = 30.0
    rows: int = 100_000
    memory: int = 1024 * MEGABYTE
    workers: int = 2
    waiting: int = 128
    body: int = MEGABYTE
    kept: int = 64 * MEGABYTE
