"""A Virtuoso of our own on loopback, where it is installed (Debian's `virtuoso-opensource`)."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

INSTALLED = shutil.which("virtuoso-t")
PATIENCE = 600
"""Seconds that an answer may take."""
CONFIG = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/temp.db
TransactionFile = {folder}/temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = {buffers}
MaxDirtyBuffers = {dirty}
DirsAllowed = {folder}
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
[SPARQL]
ResultSetMaxRows = 1000000
"""


class Virtuoso(NamedTuple):
    """A running server: its address, and its process."""

    url: str
    pid: int

    def answer(self, sparql: str) -> bytes:
        """The rows of a query, tab-separated, under their heading. Raises `OSError` where it is refused."""
        query = urllib.parse.urlencode({"query": sparql, "format": "text/tab-separated-values"})
        with urllib.request.urlopen(f"{self.url}/sparql?{query}", timeout=PATIENCE) as answer:
            return bytes(answer.read())


@contextmanager
def running(folder: Path, buffers: int = 10_000) -> Iterator[Virtuoso]:
    """A server with its files in `folder` and so many buffers of 8 KB; raises `RuntimeError` where it ends at once."""
    sql, http = _free_ports()
    config = folder / "virtuoso.ini"
    settings = CONFIG.format(folder=folder, sql=sql, http=http, buffers=buffers, dirty=buffers * 3 // 4)
    config.write_text(settings, encoding="utf-8")
    command = [str(INSTALLED), "+foreground", "+configfile", str(config)]
    process = subprocess.Popen(command, cwd=folder, stderr=subprocess.DEVNULL)
    try:
        server = Virtuoso(f"http://127.0.0.1:{http}", process.pid)
        _wait(server, process)
        yield server
    finally:
        process.terminate()
        process.wait(120)


def _free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as other:
        for each in (one, other):
            each.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


def _wait(server: Virtuoso, process: subprocess.Popen[bytes]) -> None:
    while process.poll() is None:
        try:
            server.answer("ASK {}")
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError(f"Virtuoso ended as it began, with code {process.returncode}")
