"""A real `kg serve` on the bundled articles, asked over HTTP."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest

PATIENCE = 120.0
LAVROV = "/id/per-sirgi-lafruf"


@dataclass(frozen=True)
class Reply:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def media(self) -> str:
        return self.headers["content-type"].partition(";")[0]


@dataclass
class Server:
    folder: Path
    port: int
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Reply:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
            response = connection.getresponse()
            found = {name.lower(): value for name, value in response.getheaders()}
            return Reply(response.status, found, response.read())
        finally:
            connection.close()

    def get(self, path: str, **headers: str) -> Reply:
        return self.ask("GET", path, **headers)

    def query(self, sparql: str, **headers: str) -> Reply:
        return self.get(f"/sparql?{urlencode({'query': sparql})}", **headers)

    def stop(self, sign: int = signal.SIGTERM) -> int:
        if self.process.poll() is None:
            self.process.send_signal(sign)
        return self.process.wait(PATIENCE)


Serve = Callable[..., Any]


@contextmanager
def serving(folder: Path, log: Path, *options: str) -> Iterator[Server]:
    server = _started(folder, log, options)
    while not _is_up(server):  # another program was faster to take the port
        server = _started(folder, log, options)
    try:
        yield server
    finally:
        server.stop()


def _started(folder: Path, log: Path, options: tuple[str, ...]) -> Server:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "kg", "serve", str(folder), "--port", str(port), *options]
    with log.open("wb") as file:
        process = subprocess.Popen(command, stdout=file, stderr=file, env=os.environ | {"NO_COLOR": "1"})
    return Server(folder, port, process, log)


def _is_up(server: Server) -> bool:
    """Whether the server answers; not where its port was taken. Fails, and ends it, where it did not start."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.process.poll() is None:
        try:
            if server.get("/health").status == 200 and server.process.poll() is None:
                return True
        except (OSError, http.client.HTTPException):
            pass
        time.sleep(0.1)
    told = server.log.read_text(encoding="utf-8")
    server.stop()
    assert "try another --port" in told, f"the server did not start: {told}"
    return False


@pytest.fixture(scope="session")
def server(sample_build: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The bundled articles, served with generous bounds."""
    log = tmp_path_factory.mktemp("serve") / "log"
    with serving(sample_build, log, "--timeout", "60", "--allow-host", "graph.example") as running:
        yield running


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    """Serves a folder with options of its own."""
    with ExitStack() as stack:
        yield lambda folder, *options: stack.enter_context(serving(folder, tmp_path / "log", *options))


Visit = Callable[..., Any]


@contextmanager
def visiting(browser: Any, server: Server) -> Iterator[Visit]:
    """Opens pages of `server`; at the end no error was told, and nothing was asked of anybody but the server."""
    complaints: list[str] = []
    contexts = []

    def asked(request: Any) -> None:
        if not request.url.startswith((f"{server.url}/", "data:", "blob:")):
            complaints.append(f"asked {request.url}")

    def opened(path: str, **options: Any) -> Any:
        context = browser.new_context(**({"viewport": {"width": 1300, "height": 900}, "locale": "ar"} | options))
        contexts.append(context)
        context.route(lambda url: urlsplit(url).netloc != f"127.0.0.1:{server.port}", lambda route: route.abort())
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.on("console", lambda message: complaints.append(f"console {message.type}: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("request", asked)
        page.goto(f"{server.url}{path}")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []
