"""Around every request: the check of its host, security headers, permission to read across origins, the access log."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_LOG = logging.getLogger("kg.serve.access")
_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_READING = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD, POST, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, Content-Type",
    "Access-Control-Expose-Headers": "X-SPARQL-MaxRows, Retry-After",
    "Access-Control-Max-Age": "86400",
}


class Shield:
    """An ASGI application around `app` that answers to the names `hosts` alone; `None` answers to any.

    A page elsewhere whose name is made to resolve to this machine (DNS rebinding) sends its own name as `Host`.
    """

    def __init__(self, app: ASGIApp, hosts: Iterable[str] | None) -> None:
        self._app = app
        self._hosts = None if hosts is None else frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        start, told = time.perf_counter(), {"status": 0, "bytes": 0}

        async def shielded(message: Message) -> None:
            if message["type"] == "http.response.start":
                told["status"] = message["status"]
                _add(MutableHeaders(raw=message.setdefault("headers", [])))
            told["bytes"] += len(message.get("body", b""))
            await send(message)

        try:
            await (self._refusal(scope) or self._app)(scope, receive, shielded)
        finally:
            milliseconds = (time.perf_counter() - start) * 1000
            _LOG.info(
                "%s %s %s %d %d %.0fms",
                (scope.get("client") or ("-",))[0],
                scope["method"],
                _written(scope),
                *told.values(),
                milliseconds,
            )

    def _refusal(self, scope: Scope) -> Response | None:
        host = Headers(scope=scope).get("host", "")
        if self._hosts is not None and _name(host) not in self._hosts:
            return PlainTextResponse(f"{host!r} is not the name of this server; allow it with --allow-host\n", 421)
        return Response(status_code=204) if scope["method"] == "OPTIONS" else None


def _add(headers: MutableHeaders) -> None:
    headers.setdefault("Content-Security-Policy", "; ".join(f"{name} {value}" for name, value in _POLICY.items()))
    for name, value in (_HEADERS | _READING).items():
        headers.setdefault(name, value)


def _name(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _written(scope: Scope) -> str:
    """The path and query of a request as they came, which hold no line ends."""
    path = (scope.get("raw_path") or scope["path"].encode()).decode("ascii", "backslashreplace")
    query = scope["query_string"].decode("ascii", "backslashreplace")
    return f"{path}?{query}" if query else path
