"""Validation of a graph against the SHACL shapes of the ontology."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from rdflib import RDF, SH, Graph, Literal
from rdflib.term import Node

from kg.errors import KgError
from kg.rdf.convert import convert
from kg.rdf.ontology import folder
from kg.rdf.vocabulary import KG, PREFIXES

_TO_ARTICLE = (KG.reportedIn, KG.article, KG.mentionedIn)
_DEPTH = 3  # a trigger is of a piece of evidence, a post of a tenure, a span of days of an event


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """A node that breaks a shape: the property at fault and its value where they are told, what is wrong, and the
    articles that tell of the node."""

    node: str
    property: str
    value: str
    message: str
    articles: tuple[str, ...]


def validate(source: Path) -> list[Violation]:
    """What breaks a shape in the graph of a build's folder or of an RDF file, sorted.

    The union of all graphs is held in memory. Raises `InputError` for a source that is no graph, and `KgError` where
    pyshacl is not installed.
    """
    try:
        import pyshacl  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise KgError("kg validate needs pyshacl; install it with pip install 'kg[validate]'") from error
    graph = _union(source)
    shapes = Graph().parse(folder() / "shapes.ttl")
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, inplace=True)
    assert isinstance(report, Graph)
    return sorted(_violation(result, report, graph) for result in report.subjects(RDF.type, SH.ValidationResult))


def _union(source: Path) -> Graph:
    with TemporaryDirectory() as temporary:
        triples = Path(temporary) / "graph.nt"
        convert(source, triples)
        return Graph().parse(triples, format="nt")


def _violation(result: Node, report: Graph, graph: Graph) -> Violation:
    node = report.value(result, SH.focusNode)
    assert node is not None
    told = [report.value(result, term) for term in (SH.resultPath, SH.value)]
    path, value = ("" if term is None else _short(term) for term in told)
    articles = sorted({str(article) for article in _articles(node, graph, _DEPTH)})
    return Violation(str(node), path, value, _message(result, report), tuple(articles))


def _message(result: Node, report: Graph) -> str:
    """The message in English, where there are several."""
    messages = sorted(report.objects(result, SH.resultMessage), key=_language)
    return " ".join(str(messages[0]).split()) if messages else ""


def _language(message: Node) -> tuple[bool, str]:
    return (isinstance(message, Literal) and message.language == "ar", str(message))


def _articles(node: Node, graph: Graph, depth: int) -> Iterator[Node]:
    """The articles that a node is, that it leads to, or that what leads to it leads to."""
    if (node, RDF.type, KG.Article) in graph:
        yield node
        return
    found = [article for term in _TO_ARTICLE for article in graph.objects(node, term)]
    yield from found
    if not found and depth:
        for subject in graph.subjects(None, node):
            yield from _articles(subject, graph, depth - 1)


def _short(term: Node) -> str:
    for name, iri in PREFIXES.items():
        if str(term).startswith(iri):
            return f"{name}:{str(term).removeprefix(iri)}"
    return str(term)
