"""Requests to a SPARQL server, with authentication and patience."""

from __future__ import annotations

import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any, Final

from kg import __version__
from kg.errors import InputError, OutputError, reason
from kg.rdf.batches import Request

_WORTH_ANOTHER_TRY: Final = {408, 425, 429, 500, 502, 503, 504}
_TOLD_CHARS: Final = 500


@dataclass(frozen=True, slots=True)
class Login:
    """A user's name and password, for basic or digest authentication as the server asks."""

    user: str
    password: str


class Server:
    """A server at an address that takes requests; a failed one is tried again after 1, 2, 4 … seconds.

    Raises `InputError` for what is no address.
    """

    def __init__(
        self,
        url: str,
        login: Login | None = None,
        *,
        tries: int = 6,
        timeout: float = 120,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        if not url.startswith(("http://", "https://")):
            raise InputError(f"{url!r} is no address of a server; give one such as http://localhost:3030/kg/update")
        self._url, self._tries, self._timeout, self._wait = url, tries, timeout, wait
        self._opener = urllib.request.build_opener(_NoRedirect, *_handlers(url, login))

    def send(self, request: Request) -> None:
        """Send a request. Raises `OutputError` where the server refuses it, or cannot be reached after all tries."""
        for attempt in range(1, self._tries + 1):
            try:
                with self._opener.open(self._built(request), timeout=self._timeout) as answer:
                    answer.read()
                return
            except urllib.error.HTTPError as error:
                told = _told(error)
                if error.code not in _WORTH_ANOTHER_TRY or attempt == self._tries:
                    raise OutputError(f"{self._url} answered {error.code} {error.reason}: {told}") from error
            except (OSError, HTTPException, ValueError) as error:
                if isinstance(error, ValueError) or attempt == self._tries:
                    raise OutputError(f"{self._url} cannot be reached: {_why(error)}") from error
            self._wait(2.0 ** (attempt - 1))

    def _built(self, request: Request) -> urllib.request.Request:
        mark = "&" if "?" in self._url else "?"
        url = f"{self._url}{mark}{request.query}" if request.query else self._url
        headers = {"Content-Type": request.media, "User-Agent": f"kg/{__version__}"}
        return urllib.request.Request(url, data=request.body, headers=headers, method=request.method)


def _why(error: Exception) -> str:
    """`urllib` wraps the error of the connection, or words on it, in another."""
    inner = error.reason if isinstance(error, urllib.error.URLError) else error
    return reason(inner) if isinstance(inner, Exception) else str(inner)


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirected POST would become a GET, which loses the data: it is an error."""

    def redirect_request(self, *_: Any) -> None:
        """Refuse."""


def _handlers(url: str, login: Login | None) -> list[urllib.request.BaseHandler]:
    if login is None:
        return []
    passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()
    passwords.add_password(None, url, login.user, login.password)
    return [urllib.request.HTTPBasicAuthHandler(passwords), urllib.request.HTTPDigestAuthHandler(passwords)]


def _told(error: urllib.error.HTTPError) -> str:
    """The server's own words; urllib's answer to a refused digest login has none, and they are a `str` then."""
    body: bytes | str = error.read(_TOLD_CHARS)
    return body.decode("utf-8", "replace").strip() if isinstance(body, bytes) else body
