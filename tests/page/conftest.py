"""A hand-made graph of the talks on Syria, and the same as a page in headless Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.page import write_page
from tests.chromium import wait
from tests.page.diplomacy import newsroom
from tests.page.newsroom import Newsroom

Open = Callable[..., Any]


@pytest.fixture(scope="session")
def talks() -> Newsroom:
    return newsroom()


@pytest.fixture(scope="session")
def page_file(talks: Newsroom, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "graph.html"
    write_page(talks.knowledge(), talks.articles, path)
    return path


@pytest.fixture
def open_page(chromium: Any, page_file: Path) -> Iterator[Open]:
    """Opens a page file with the network cut off; at the end no error was told and nothing was asked for."""
    complaints: list[str] = []
    contexts = []

    def dismissed(dialog: Any) -> None:
        complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def noted(request: Any) -> None:
        if not _is_local(request.url):
            complaints.append(f"request: {request.url}")

    def opened(address: str = "", path: Path = page_file, **options: Any) -> Any:
        context = chromium.new_context(offline=True, **({"viewport": {"width": 1440, "height": 900}} | options))
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.on("console", lambda message: complaints.append(f"console {message.type}: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("dialog", dismissed)
        page.on("request", noted)
        page.goto(f"{path.as_uri()}{address}")
        wait(page, "document.documentElement.dataset.ready !== undefined")
        wait(page, "kg.store.get().tab !== 'network' || kg.network.state().boxes.length > 0")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


def _is_local(url: str) -> bool:
    return url.startswith(("file:", "data:", "blob:"))
