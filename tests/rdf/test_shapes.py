"""The graph conforms to the SHACL shapes, and what is broken is named."""

from __future__ import annotations

import pytest
from desk import vientiane
from pyshacl import validate
from rdflib import PROV, RDF, Graph, Literal, URIRef

from kg.rdf.ontology import folder
from kg.rdf.quads import quads
from kg.rdf.vocabulary import KG, OA
from kg.resolve import resolve
from kg.settings import Settings


@pytest.fixture
def graph() -> Graph:
    drafts = vientiane()
    articles = {draft.id: draft.article for draft in drafts}
    knowledge = resolve(draft.extraction for draft in drafts)
    found = quads(knowledge, articles, Settings())
    return Graph().parse(data="".join(f"{quad[: quad.rindex(' <')]} .\n" for quad in found), format="nt")


def report(graph: Graph) -> tuple[bool, str]:
    conforms, _, text = validate(graph, shacl_graph=Graph().parse(folder() / "shapes.ttl"))
    return conforms, text


def test_what_kg_writes_conforms(graph: Graph) -> None:
    conforms, text = report(graph)
    assert conforms, text


BROKEN = [
    # property, the class of its subjects, the value put instead of what was there
    (KG.participant, KG.Meeting, None),
    (KG.status, KG.Meeting, KG.say),
    (KG.speaker, KG.Statement, None),
    (KG.evidence, KG.Visit, None),
    (KG.confidence, KG.Evidence, Literal("1.5")),
    (OA.exact, KG.Passage, None),
    (KG.post, KG.Tenure, URIRef("https://kg.example/id/nothing")),
    (KG.firstDay, KG.TimeSpan, None),
]


@pytest.mark.parametrize(("term", "kind", "value"), BROKEN)
def test_what_is_broken_is_named(graph: Graph, term: URIRef, kind: URIRef, value: Literal | URIRef | None) -> None:
    subject = min(graph.subjects(RDF.type, kind))
    graph.remove((subject, term, None))
    if value is not None:
        graph.add((subject, term, value))
    conforms, text = report(graph)
    assert not conforms
    assert str(subject) in text


def test_every_class_has_its_shape() -> None:
    shapes = Graph().parse(folder() / "shapes.ttl")
    targets = set(shapes.objects(None, URIRef("http://www.w3.org/ns/shacl#targetClass")))
    kinds = (
        KG.Person,
        KG.Organisation,
        KG.Place,
        KG.Group,
        KG.Meeting,
        KG.Statement,
        KG.Tenure,
        KG.Visit,
        KG.Post,
        KG.Relation,
    )
    assert targets == {*kinds, KG.TimeSpan, KG.Article, KG.Evidence, KG.Passage, PROV.SoftwareAgent}
