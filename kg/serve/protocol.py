"""The SPARQL 1.1 Protocol: from an HTTP request to a query with its dataset.

https://www.w3.org/TR/sparql11-protocol/#query-operation
"""

from __future__ import annotations

from urllib.parse import parse_qsl

from starlette.requests import Request

from kg.serve.guard import UPDATE
from kg.serve.messages import Answer, Ask, refusal

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
_FIELDS = 100


class RequestRejectedError(Exception):
    """A request that is no query operation; `answer` says why."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.answer: Answer = refusal(status, message)


async def asked(request: Request, max_body: int) -> Ask | None:
    """The query of a request, None where a GET has none. Raises `RequestRejectedError`."""
    fields = _fields(request.scope["query_string"])
    if request.method == "POST":
        media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        content = await body(request, max_body)
        fields += _posted(media, content)
    elif not any(name in ("query", "update") for name, _ in fields):
        return None
    return _ask(fields, request.headers.get("accept", ""))


async def body(request: Request, max_body: int) -> bytes:
    """The body of a request. Raises `RequestRejectedError` as soon as it has more than `max_body` bytes."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > max_body:
            raise RequestRejectedError(413, f"the request is longer than {max_body} bytes; shorten the query")
        parts.append(part)
    return b"".join(parts)


def _posted(media: str, content: bytes) -> list[tuple[str, str]]:
    if media == FORM:
        return _fields(content)
    if media == QUERY:
        try:
            return [("query", content.decode("utf-8"))]
        except UnicodeDecodeError as error:
            raise RequestRejectedError(400, f"the query is not UTF-8: {error}") from error
    if media == "application/sparql-update":
        raise RequestRejectedError(403, UPDATE)
    raise RequestRejectedError(415, f"a body of type {media or 'unknown'} cannot be read; POST {QUERY} or {FORM}")


def _fields(encoded: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(encoded.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=_FIELDS)
    except ValueError as error:
        raise RequestRejectedError(400, f"the parameters cannot be read: {error}") from error


def _ask(fields: list[tuple[str, str]], accept: str) -> Ask:
    if any(name in ("update", "using-graph-uri", "using-named-graph-uri") for name, _ in fields):
        raise RequestRejectedError(403, UPDATE)
    queries = [value for name, value in fields if name == "query"]
    if len(queries) != 1:
        raise RequestRejectedError(400, f"there are {len(queries)} parameters named query; give one")
    default, named = (
        tuple(value for name, value in fields if name == wanted) for wanted in ("default-graph-uri", "named-graph-uri")
    )
    return Ask(queries[0], accept, default, named)
