"""Work for a client that may go away before it is done."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from starlette.requests import Request

T = TypeVar("T")
_EVERY = 0.25


async def while_there(request: Request, work: Coroutine[Any, Any, T]) -> T | None:
    """The outcome of `work`, which is cancelled when the client closes the connection: then None.

    The body of `request` must have been read.
    """
    task = asyncio.create_task(work)
    try:
        while not task.done():
            await asyncio.wait({task}, timeout=_EVERY)
            if not task.done() and await request.is_disconnected():
                return None
        return task.result()
    finally:
        task.cancel()
