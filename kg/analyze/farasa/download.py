"""Fetches one large file: TLS verified, resumed where it broke off, never beyond a size."""

from __future__ import annotations

import http.client
import ssl
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.errors import EngineError, OutputError

Progress = Callable[[int, int], None]
"""Called with the bytes that are there and the bytes expected in all (0 where not told)."""

_CHUNK: Final = 1 << 18
_SECONDS: Final = 60
_TRIES: Final = 4
_PARTIAL: Final = 206
_CANNOT_RESUME: Final = 416
_BY_HAND: Final = "fetch the file by other means and give it with --from"


def download(
    address: str, target: Path, largest: int, progress: Progress, context: ssl.SSLContext | None = None
) -> None:
    """Fetch the file at an `https` address into `target`, of at most `largest` bytes.

    What a broken transfer left in `target` + `.part` is gone on with where the server still has the same file (by its
    `ETag` or `Last-Modified`). `context` are the TLS settings, by default those of the machine. Raises `EngineError`
    for an address that is not `https`, a certificate or a server that fails, and a file that is too large;
    `OutputError` where nothing can be written.
    """
    part, mark = target.with_name(f"{target.name}.part"), target.with_name(f"{target.name}.part.tag")
    opener = _opener(context or ssl.create_default_context())
    transfer = _Transfer(opener, address, part, mark, largest, progress)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        transfer.complete()
        part.replace(target)
        mark.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(f"cannot write {target}: {error.strerror or error}") from error


def _opener(context: ssl.SSLContext) -> urllib.request.OpenerDirector:
    """What opens https addresses and no others, also where it is redirected."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.HTTPSHandler(context=context),
        urllib.request.ProxyHandler(),
        urllib.request.HTTPRedirectHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    return opener


class _BrokenError(Exception):
    """A transfer that broke off; it may be gone on with."""


@dataclass(frozen=True, slots=True)
class _Transfer:
    """A file on its way. `mark` holds what tells the server's file in `part` from a later one at the same address."""

    opener: urllib.request.OpenerDirector
    address: str
    part: Path
    mark: Path
    largest: int
    progress: Progress

    def complete(self) -> None:
        """Fetch until the whole file is in `part`."""
        for left in reversed(range(_TRIES)):
            try:
                self._go_on()
                break
            except _BrokenError as error:
                if not left:
                    raise EngineError(f"{self.address} could not be fetched: {error}; {_BY_HAND}") from error

    def _go_on(self) -> None:
        with self._response() as response:
            resumed = response.status == _PARTIAL
            start = self.part.stat().st_size if resumed else 0
            if resumed and not response.headers.get("Content-Range", "").startswith(f"bytes {start}-"):
                raise self._afresh("the server went on at another place")
            length = int(response.headers.get("Content-Length") or 0)
            expected = start + length if length else 0
            self._check(expected)
            self._remember(response)
            size = self._append(response, start, expected)
        if expected and size < expected:
            raise _BrokenError(f"only {size} of {expected} bytes came")

    def _response(self) -> http.client.HTTPResponse:
        request = urllib.request.Request(self.address, headers={"User-Agent": "kg", "Accept-Encoding": "identity"})
        if self.part.is_file() and self.mark.is_file():
            request.add_header("Range", f"bytes={self.part.stat().st_size}-")
            request.add_header("If-Range", self.mark.read_text(encoding="ascii"))
        try:
            response: http.client.HTTPResponse = self.opener.open(request, timeout=_SECONDS)
        except urllib.error.HTTPError as error:
            if error.code == _CANNOT_RESUME:
                raise self._afresh("the server has no more of it") from error
            raise EngineError(f"{self.address} answers {error.code} {error.reason}; {_BY_HAND}") from error
        except urllib.error.URLError as error:
            if isinstance(error.reason, ssl.SSLError):
                raise EngineError(f"{self.address} cannot be trusted: {error.reason}; {_BY_HAND}") from error
            raise _BrokenError(str(error.reason)) from error
        except (OSError, http.client.HTTPException) as error:
            raise _BrokenError(str(error)) from error
        return response

    def _remember(self, response: http.client.HTTPResponse) -> None:
        tag = response.headers.get("ETag") or response.headers.get("Last-Modified") or ""
        if tag and tag.isascii() and not tag.startswith("W/"):
            self.mark.write_text(tag, encoding="ascii")
        else:
            self.mark.unlink(missing_ok=True)

    def _append(self, response: http.client.HTTPResponse, size: int, expected: int) -> int:
        with self.part.open("ab" if size else "wb") as file:
            while chunk := _read(response):
                size += len(chunk)
                self._check(size)
                file.write(chunk)
                self.progress(size, expected)
        return size

    def _check(self, size: int) -> None:
        if size > self.largest:
            self._afresh("too large")
            raise EngineError(f"{self.address} is refused: it has more than {self.largest} bytes")

    def _afresh(self, reason: str) -> _BrokenError:
        self.part.unlink(missing_ok=True)
        self.mark.unlink(missing_ok=True)
        return _BrokenError(reason)


def _read(response: http.client.HTTPResponse) -> bytes:
    try:
        return response.read(_CHUNK)
    except (OSError, http.client.HTTPException) as error:
        raise _BrokenError(str(error)) from error
