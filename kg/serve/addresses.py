"""Where the server is, and between the IRIs of things and the paths they have on it."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from kg.rdf.terms import step

LOOPBACK = ("127.0.0.1", "localhost", "::1")
"""The names of this machine that no other machine can reach it by."""

PREFIX = "/id/"
"""Where things are whose base IRI has no path of its own (`urn:news:`, `https://example.org/news#`)."""


def prefix(base: str) -> str:
    """The path that stands for the base IRI: its own path where it is a web address that ends in `/`."""
    parts = urlsplit(base)
    has_path = parts.scheme in ("http", "https") and parts.path.endswith("/") and not parts.query and base.endswith("/")
    return parts.path if has_path else PREFIX


def iri_at(path: str, base: str) -> str | None:
    """The IRI of what is at `path`, as it came over the wire; None where no thing can be there."""
    start = prefix(base)
    rest = path.removeprefix(start)
    if not path.startswith(start) or not rest:
        return None
    return base + "/".join(step(unquote(part)) for part in rest.split("/"))


def path_of(iri: str, base: str) -> str | None:
    """The path of a thing on this server; None for what is elsewhere."""
    return prefix(base) + iri.removeprefix(base) if base and iri.startswith(base) else None
