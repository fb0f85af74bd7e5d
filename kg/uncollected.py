"""Work with which the collector of reference cycles interferes little."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_YOUNG: Final = 300_000
"""Objects that are made before cycles among them are looked for: more than a batch of articles has at a time, as the
embedded analyzer and extraction leave none; those of another engine take some tens of megabytes at most."""


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the collector away from work that makes many objects and no cycle: to look through them again and again
    takes a third of the time."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


def seldom_collected() -> None:
    """From here on look for cycles seldom, and never among what there is: to look through an engine all the time takes
    a tenth of its time."""
    gc.freeze()
    gc.set_threshold(_YOUNG)
