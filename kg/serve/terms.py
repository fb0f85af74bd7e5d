"""Oxigraph's terms as strings."""

from __future__ import annotations

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

Term = NamedNode | BlankNode | Literal | Triple


def value(term: Term) -> str:
    """The IRI, the text of a literal, or what else a term is written as."""
    return str(term) if isinstance(term, Triple | BlankNode) else term.value
