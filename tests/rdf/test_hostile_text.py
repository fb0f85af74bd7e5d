"""No text breaks out of a literal or an IRI: two parsers read back what was written."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from desk import PER, Draft
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse
from rdflib import Dataset, Graph, URIRef

from kg.rdf import convert, write_nquads, write_turtle
from kg.rdf.disk import FORMATS
from kg.rdf.terms import step
from kg.rdf.vocabulary import OA
from kg.resolve import resolve
from kg.settings import Settings

BREAKOUT = '"@ar . <http://evil> <http://evil> <http://evil> <http://evil> .\n\\u0022 \\'
TEXT = st.text(alphabet=st.one_of(st.characters(), st.sampled_from('"\\<>\n\r\t\x00\x85\u2028{}|^`% #/.')), min_size=1)


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # rdflib calls what rdflib deprecates
@settings(max_examples=60, deadline=None)
@given(TEXT, TEXT, TEXT)
@example(BREAKOUT, BREAKOUT, BREAKOUT)
@example(".", "..", "قال\ud800")
@example("0", "0", ":")
def test_hostile_text(id: str, name: str, text: str) -> None:
    draft = Draft(id, text, title=name, outlet=text, source=f"http://{name}")
    speaker = draft.entity(PER, name, country=text)
    draft.role(speaker, text, draft.entity(PER, text))
    draft.statement(speaker, content=text)
    knowledge, articles = resolve([draft.extraction]), {id: draft.article}
    with TemporaryDirectory() as folder:
        nquads, turtle = Path(folder) / "graph.nq", Path(folder) / "graph.ttl"
        write_nquads(knowledge, articles, nquads, Settings())
        write_turtle(nquads, turtle)
        quads = list(parse(path=str(nquads), format=RdfFormat.N_QUADS))
        for syntax in ("trig", "jsonld"):
            other = Path(folder) / f"graph.{syntax}"
            convert(nquads, other)
            assert set(parse(path=str(other), format=FORMATS[other.suffix])) == set(quads)
        dataset, graph, linked = Dataset(), Graph(), Dataset()
        linked.parse(other, format="json-ld")
        dataset.parse(data=nquads.read_bytes(), format="nquads")
        graph.parse(turtle, format="turtle")
    terms = {str(quad.predicate) for quad in quads}
    assert not any("evil" in term for term in terms)
    assert len(quads) == len(dataset) == len(linked)
    assert len({(quad.subject, quad.predicate, quad.object) for quad in quads}) == len(graph)
    exact = {str(value) for value in graph.objects(None, OA.exact)}
    expected = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    assert expected in exact or len(expected) != len(text)


@given(TEXT)
def test_a_step_is_one_step(value: str) -> None:
    encoded = step(value)
    assert encoded.isascii() and encoded not in {"", ".", ".."}
    assert not set(encoded) & set('/?#[]<>"\\{}|^` ')
    assert URIRef(f"https://kg.example/{encoded}").n3()
