"""What things are called: the IRIs under one base, in N-Triples' syntax."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from pyoxigraph import NamedNode

import kg
from kg.model import Evidence, Role, Span
from kg.rdf.terms import step
from kg.resolve.keys import key


def names_under(base: str) -> Names:
    """The names under a base IRI, which gets a `/` where it does not end in `/`, `#`, `:`, `=` or `?`.

    Raises `ValueError` for a base that is no IRI.
    """
    NamedNode(base)
    return Names(base if base.endswith(("/", "#", ":", "=", "?")) else f"{base}/")


@dataclass(frozen=True, slots=True)
class Names:
    """IRIs under `base`, as `names_under` gives it.

    Entities and events have their ids (`<base>per-lavrov`); an article is `<base>article/<id>`, and a span of its text
    `<base>article/<id>#char=10,25` after RFC 5147, in code points (`/char=10,25` where `base` has a `#` already).
    """

    base: str

    def thing(self, id: str) -> str:
        """An entity or event."""
        return f"<{self.base}{step(id)}>"

    def article(self, id: str) -> str:
        """An article, and the graph of what it says."""
        return f"<{self.base}article/{step(id)}>"

    def entities(self) -> str:
        """The graph of the entities."""
        return f"<{self.base}entities>"

    def software(self) -> str:
        """The program, in its version, that read the articles."""
        return f"<{self.base}software/kg-{step(kg.__version__)}>"

    def passage(self, article_id: str, span: Span) -> str:
        """A span of an article's text."""
        mark = "/" if "#" in self.base else "#"
        return f"<{self.base}article/{step(article_id)}{mark}char={span.start},{span.end}>"

    def evidence(self, event: str, piece: Evidence) -> str:
        """A piece of evidence of an event, by event, article, span and rule."""
        where = f"{piece.span.start}-{piece.span.end}"
        return f"<{self.base}{step(event)}/{step(piece.article_id)}/{where}/{step(piece.rule)}>"

    def post(self, role: Role) -> str:
        """A post, the same for all who hold it."""
        content = f"{key(role.title)}\0{role.of or ''}".encode("utf-8", "surrogatepass")
        return f"<{self.base}post-{hashlib.sha256(content).hexdigest()[:12]}>"

    def time(self, value: str) -> str:
        """The span of days of an ISO 8601 value."""
        return f"<{self.base}time/{step(value.replace('/', '--'))}>"
