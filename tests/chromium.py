"""Headless Chromium for all tests and benchmarks that look at pages."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

PROGRAM = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def launched() -> Iterator[Any]:
    """A running browser; a process may have but one at a time."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only an extra brings it

    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=PROGRAM, args=ARGUMENTS)
        yield browser
        browser.close()


def wait(page: Any, condition: str, argument: Any = None) -> None:
    """Until the script `condition` holds; Playwright's own waiting needs the `eval` that our pages forbid."""
    for _ in range(1500):
        if page.evaluate(condition, argument):
            return
        page.wait_for_timeout(40)
    raise AssertionError(f"not in time: {condition}")
