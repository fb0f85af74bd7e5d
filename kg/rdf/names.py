"""What things are called: the IRIs under one base."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.model import Evidence, Role, Span
from kg.rdf.terms import step
from kg.resolve.keys import key


def names_under(base: str) -> Names:
    """The names under a base IRI, which gets a `/` where it does not end in `/`, `#`, `:`, `=` or `?`."""
    return Names(base if base.endswith(("/", "#", ":", "=", "?")) else f"{base}/")


@dataclass(frozen=True, slots=True)
class Names:
    """IRIs under `base`, as `names_under` gives it.

    Entities and events have their ids (`<base>per-lavrov`); an article is `<base>article/<id>`, and a span of its text
    `<base>article/<id>#char=10,25` after RFC 5147, in code points (`/char=10,25` where `base` has a `#` already).
    """

    base: str

    def thing(self, id: str) -> NamedNode:
        """An entity or event."""
        return NamedNode(self.base + step(id))

    def article(self, id: str) -> NamedNode:
        """An article, and the graph of what it says."""
        return NamedNode(f"{self.base}article/{step(id)}")

    def entities(self) -> NamedNode:
        """The graph of the entities."""
        return NamedNode(f"{self.base}entities")

    def passage(self, article_id: str, span: Span) -> NamedNode:
        """A span of an article's text."""
        mark = "/" if "#" in self.base else "#"
        return NamedNode(f"{self.base}article/{step(article_id)}{mark}char={span.start},{span.end}")

    def evidence(self, event: str, piece: Evidence) -> NamedNode:
        """A piece of evidence of an event, by event, article, span and rule."""
        where = f"{piece.span.start}-{piece.span.end}"
        return NamedNode(f"{self.base}{step(event)}/{step(piece.article_id)}/{where}/{step(piece.rule)}")

    def post(self, role: Role) -> NamedNode:
        """A post, the same for all who hold it."""
        content = f"{key(role.title)}\0{role.of or ''}".encode("utf-8", "surrogatepass")
        return NamedNode(f"{self.base}post-{hashlib.sha256(content).hexdigest()[:12]}")

    def time(self, value: str) -> NamedNode:
        """The span of days of an ISO 8601 value."""
        return NamedNode(f"{self.base}time/{step(value.replace('/', '--'))}")
