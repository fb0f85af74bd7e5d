"""What the server and its workers say to each other: length-prefixed MessagePack over a Unix socket."""

from __future__ import annotations

import struct
from collections.abc import Mapping

import msgspec

LENGTH = struct.Struct("!I")


class Ask(msgspec.Struct, frozen=True, tag=True):
    """A SPARQL query; `accept` is the client's `Accept` header.

    `default_graphs` and `named_graphs` are the dataset that the request asks for, in place of the query's own.
    """

    query: str
    accept: str = ""
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


class Describe(msgspec.Struct, frozen=True, tag=True):
    """Everything about the thing at `path`, as it came over the wire: RDF as `accept` wishes, or JSON for a page."""

    path: str
    accept: str = ""
    as_page: bool = False


class Find(msgspec.Struct, frozen=True, tag=True):
    """The entities with the words of `text` in a name, in any spelling."""

    text: str
    limit: int


class Neighbourhood(msgspec.Struct, frozen=True, tag=True):
    """The entities that events link to `entity`, those of most events first."""

    entity: str
    limit: int


class Surroundings(msgspec.Struct, frozen=True, tag=True):
    """An entity, by its IRI or id, and its events as the page of the graph shows them."""

    entity: str


class Fill(msgspec.Struct, frozen=True, tag=True):
    """The SPARQL of a named query with the entities of the given names."""

    name: str
    given: Mapping[str, str]


Request = Ask | Describe | Find | Neighbourhood | Surroundings | Fill


class Answer(msgspec.Struct, frozen=True):
    """An HTTP status with its body; `cut` tells that rows past the bound were left out, `kept` that somebody asked the
    same before."""

    status: int
    media: str
    body: bytes
    cut: bool = False
    location: str | None = None
    kept: bool = False


def framed(message: Request | Answer) -> bytes:
    """`message` as it goes over the socket."""
    body = msgspec.msgpack.encode(message)
    return LENGTH.pack(len(body)) + body


def refusal(status: int, message: str) -> Answer:
    """An answer that says why there is none."""
    return Answer(status, "text/plain; charset=utf-8", f"{message}\n".encode())


def json_answer(value: object) -> Answer:
    """`value` as JSON."""
    return Answer(200, "application/json", msgspec.json.encode(value))
