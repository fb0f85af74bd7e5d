"""Fetching a file from a server that is real, local, and not always well-behaved."""

from __future__ import annotations

import hashlib
import io
import os
import ssl
import sys
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from kg.analyze.farasa import toolkit
from kg.analyze.farasa.download import download
from kg.cli import main
from kg.errors import EngineError

CERTIFICATE = Path(__file__).with_name("localhost.pem")
CONTENT = os.urandom(1_000_000)


class Server(ThreadingHTTPServer):
    """Serves CONTENT over TLS. `breaks` are the numbers of bytes after which the next answers break off."""

    daemon_threads = True

    def __init__(self, host: str) -> None:
        super().__init__((host, 0), Handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
        self.socket = context.wrap_socket(self.socket, server_side=True)
        self.content = CONTENT
        self.etag: str | None = '"one"'
        self.breaks: list[int] = []
        self.redirect: str | None = None
        self.status = 200
        self.asked: list[str | None] = []

    @property
    def address(self) -> str:
        return f"https://{self.server_address[0]}:{self.server_address[1]}/farasa_bin.zip"

    def handle_error(self, request, client_address) -> None:
        """A client that refuses the certificate is no error of the tests."""


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        asked = self.headers.get("Range")
        self.server.asked.append(asked)
        if self.server.redirect or self.server.status != 200:
            self.send_response(302 if self.server.redirect else self.server.status)
            self.send_header("Location", self.server.redirect or "")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        start = int(asked[6:-1]) if asked and self.headers.get("If-Range") == self.server.etag else 0
        content = self.server.content[start:]
        self.send_response(206 if start else 200)
        if start:
            self.send_header(
                "Content-Range", f"bytes {start}-{len(self.server.content) - 1}/{len(self.server.content)}"
            )
        if self.server.etag:
            self.send_header("ETag", self.server.etag)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content[: self.server.breaks.pop(0)] if self.server.breaks else content)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@pytest.fixture
def server(monkeypatch, request) -> Iterator[Server]:
    monkeypatch.setenv("no_proxy", "*")
    server = Server(getattr(request, "param", "127.0.0.1"))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def fetch(server, tmp_path):
    """Fetches the server's file, trusting its certificate; the content, and the progress that was told."""

    def fetch(largest: int = 10_000_000, address: str | None = None):
        told: list[tuple[int, int]] = []
        target = tmp_path / "data" / "farasa_bin.zip"
        context = ssl.create_default_context(cafile=CERTIFICATE)
        download(address or server.address, target, largest, lambda *step: told.append(step), context)
        assert [path.name for path in target.parent.iterdir()] == [target.name]
        return target.read_bytes(), told

    return fetch


def test_a_file_is_fetched_with_its_progress(fetch):
    content, told = fetch()
    assert content == CONTENT
    assert told[-1] == (len(CONTENT), len(CONTENT))
    assert told == sorted(told)


def test_a_certificate_that_nobody_vouches_for_is_refused(server, tmp_path):
    with pytest.raises(EngineError, match=r"cannot be trusted: .*self-signed.*--from"):
        download(server.address, tmp_path / "file", 10_000_000, lambda *step: None)
    assert server.asked == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("server", ["127.0.0.2"], indirect=True)
def test_a_certificate_of_another_host_is_refused(server, fetch):
    with pytest.raises(EngineError, match=r"cannot be trusted: .*127\.0\.0\.2"):
        fetch()


def test_a_broken_transfer_is_gone_on_with(server, fetch):
    server.breaks = [400_000, 300_000]
    assert fetch()[0] == CONTENT
    assert server.asked == [None, "bytes=400000-", "bytes=700000-"]


def test_a_transfer_is_gone_on_with_by_the_next_call(server, fetch, tmp_path):
    server.breaks = [100_000] * 4
    with pytest.raises(EngineError, match=r"only 400000 of 1000000 bytes came.*--from"):
        fetch()
    assert fetch()[0] == CONTENT
    assert server.asked[-1] == "bytes=400000-"


def test_another_file_at_the_same_address_is_fetched_afresh(server, fetch):
    server.breaks = [100_000] * 4
    with pytest.raises(EngineError):
        fetch()
    server.content, server.etag = CONTENT[::-1], '"two"'
    assert fetch()[0] == CONTENT[::-1]


def test_without_a_mark_of_its_version_a_file_is_fetched_afresh(server, fetch):
    server.etag, server.breaks = None, [400_000]
    assert fetch()[0] == CONTENT
    assert server.asked == [None, None]


def test_a_file_that_is_too_large_is_refused(server, fetch, tmp_path):
    with pytest.raises(EngineError, match="more than 999999 bytes"):
        fetch(largest=999_999)
    assert list((tmp_path / "data").iterdir()) == []


def test_a_redirection_is_followed_only_to_https(server, fetch):
    server.redirect = server.address.replace("https", "http")
    with pytest.raises(EngineError, match="unknown url type: http"):
        fetch()


@pytest.mark.parametrize("address", ["http://127.0.0.1/file", "file:///etc/passwd", "ftp://127.0.0.1/file"])
def test_other_schemes_are_refused(fetch, address):
    with pytest.raises(EngineError, match="unknown url type"):
        fetch(address=address)


def test_a_missing_file_is_told(server, fetch):
    server.status = 404
    with pytest.raises(EngineError, match=r"404.*--from"):
        fetch()
    assert len(server.asked) == 1


def archive(content: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as zipped:
        zipped.writestr("farasa_bin/FarasaPOSJar.jar", content)
    return file.getvalue()


@pytest.fixture
def install(server, tmp_path, monkeypatch, capfd):
    """Runs `kg farasa install --yes` with the server as the published address; the exit code, and what it says."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    monkeypatch.setattr(toolkit, "ADDRESS", server.address)

    def install(*arguments: str) -> tuple[int | str | None, str]:
        monkeypatch.setattr(sys, "argv", ["kg", "farasa", "install", "--yes", *arguments])
        with pytest.raises(SystemExit) as end:
            main()
        return end.value.code or 0, "".join(capfd.readouterr())

    return install


def test_the_published_archive_is_installed_and_known_again(server, install, tmp_path):
    server.content = archive(b"tags")
    assert install()[0] == 0
    done = toolkit.installed(toolkit.home())
    assert (done.source, done.sha256) == (server.address, hashlib.sha256(server.content).hexdigest())
    server.content = archive(b"something else")
    code, said = install()
    assert code == 2
    assert "--sha256" in said
    assert toolkit.installed(toolkit.home()) == done
    assert install("--sha256", hashlib.sha256(server.content).hexdigest())[0] == 0
    assert [path.name for path in (tmp_path / "kg").iterdir()] == ["farasa"]


def test_a_published_archive_that_is_none_is_refused(server, install, tmp_path):
    server.content = b"<html>moved</html>"
    code, said = install()
    assert code == 2
    assert "no whole zip archive" in said
    assert list((tmp_path / "kg").iterdir()) == []
