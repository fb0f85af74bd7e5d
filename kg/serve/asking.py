"""SPARQL questions to an open graph."""

from __future__ import annotations

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Store

from kg.rdf.faults import fault
from kg.rdf.vocabulary import PREFIXES
from kg.serve.guard import Checked, MalformedQueryError, RefusedQueryError, check
from kg.serve.messages import Answer, Ask, refusal
from kg.serve.results import answer

_Default = list[NamedNode | BlankNode | DefaultGraph] | None
_Named = list[NamedNode | BlankNode] | None


def ask(store: Store, asked: Ask, max_rows: int) -> Answer:
    """The answer to a query: 400 where it is malformed, 403 where it is not allowed here."""
    try:
        checked = check(asked.query)
        default, named = _dataset(store, asked, checked)
        result = store.query(
            checked.text, prefixes=checked.prefixes, base_iri=None, default_graph=default, named_graphs=named
        )
        return answer(result, asked.accept, max_rows)
    except RefusedQueryError as error:
        return refusal(403, str(error))
    except MalformedQueryError as error:
        return refusal(400, _plainer(asked.query) or str(error))
    except (SyntaxError, ValueError) as error:
        return refusal(400, f"this query cannot be run: {error}")


def _plainer(query: str) -> str | None:
    """What Oxigraph says of a malformed query: it names what may stand at the place of the fault."""
    try:
        Store().query(query, prefixes=PREFIXES)
    except (SyntaxError, ValueError) as error:
        return fault(query, error)
    return None


def _dataset(store: Store, asked: Ask, checked: Checked) -> tuple[_Default, _Named]:
    """The graphs to ask, None and None for all: those of the request, or else those of the query."""
    of_request = asked.default_graphs or asked.named_graphs
    default, named = (
        (asked.default_graphs, asked.named_graphs) if of_request else (checked.default_graphs, checked.named_graphs)
    )
    if not default and not named:
        return None, None
    return [_held(store, iri) for iri in default], [_held(store, iri) for iri in named]


def _held(store: Store, iri: str) -> NamedNode:
    graph = NamedNode(iri)
    if not store.contains_named_graph(graph):
        raise RefusedQueryError(
            f"there is no graph <{iri}> here, and none is fetched from elsewhere; take it out of the dataset"
        )
    return graph
