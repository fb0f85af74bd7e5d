"""The ontology, the vocabulary module and the code agree."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import owlrl
import pytest
from conftest import ROOT
from desk import vientiane
from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, URIRef

import kg
from kg.model import Act, Status
from kg.rdf.ontology import folder
from kg.rdf.quads import quads
from kg.rdf.vocabulary import KG, PREFIXES
from kg.resolve import resolve
from kg.settings import Settings

NAMESPACE = "https://kg.example/ontology#"
WRONG = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")  # owlrl's word for a contradiction
TYPES = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.NamedIndividual)


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(folder() / "kg.ttl")


def declared(ontology: Graph) -> set[str]:
    terms = {term for type in TYPES for term in ontology.subjects(RDF.type, type)}
    return {str(term).removeprefix(NAMESPACE) for term in terms}


def code() -> str:
    sources = [path for path in Path(kg.__file__).parent.glob("rdf/*.py") if path.name != "vocabulary.py"]
    return "".join(path.read_text(encoding="utf-8") for path in sources)


def test_vocabulary_and_ontology_have_the_same_terms(ontology: Graph) -> None:
    assert declared(ontology) == {name for name in KG.__annotations__ if not name.startswith("_")}


def test_every_term_is_in_use(ontology: Graph) -> None:
    used = set(re.findall(r"KG\.([a-zA-Z]\w*)", code()))
    parents = {str(parent).removeprefix(NAMESPACE) for parent in ontology.objects(None, RDFS.subClassOf)}
    ranges = {str(kind).removeprefix(NAMESPACE) for kind in ontology.objects(None, RDFS.range)}
    closed = {str(term).removeprefix(NAMESPACE) for term in ontology.subjects(RDF.type, OWL.NamedIndividual)}
    assert declared(ontology) == used | (declared(ontology) & (parents | ranges)) | closed


def test_a_term_that_is_not_declared_is_refused() -> None:
    with pytest.raises(AttributeError):
        KG["metWith"]


def test_every_term_is_told_in_arabic_and_english(ontology: Graph) -> None:
    for name in declared(ontology):
        for about in (RDFS.label, RDFS.comment, SKOS.example):
            assert {text.language for text in ontology.objects(URIRef(NAMESPACE + name), about)} == {"ar", "en"}, name


def test_every_property_has_a_domain_and_a_range(ontology: Graph) -> None:
    for kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
        for term in ontology.subjects(RDF.type, kind):
            assert ontology.value(term, RDFS.domain) and ontology.value(term, RDFS.range), term


def test_every_status_medium_and_act_has_its_term(ontology: Graph) -> None:
    for value in (*Act, *Status):
        assert (KG[value.value], RDF.type, OWL.NamedIndividual) in ontology


def test_the_ontology_is_aligned(ontology: Graph) -> None:
    """Each class and property of an established vocabulary's matter is a kind of that vocabulary's."""
    links = {*ontology.objects(None, RDFS.subClassOf), *ontology.objects(None, RDFS.subPropertyOf)}
    for vocabulary in ("sem", "prov", "schema", "skos", "time", "oa"):
        assert any(str(term).startswith(PREFIXES[vocabulary]) for term in links), vocabulary


def test_there_are_no_blank_nodes(ontology: Graph) -> None:
    assert not [term for triple in ontology for term in triple if isinstance(term, BNode)]


def contradictions(graph: Graph) -> list[str]:
    """What OWL 2 RL's rules find wrong in a graph."""
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return [str(told) for _, _, told in graph.triples((None, WRONG, None))]


@pytest.fixture
def told(ontology: Graph) -> Graph:
    """The ontology with what kg writes of two articles."""
    drafts = vientiane()
    articles = {draft.id: draft.article for draft in drafts}
    lines = quads(resolve(draft.extraction for draft in drafts), articles, Settings())
    data = "".join(f"{line[: line.rindex(' <')]} .\n" for line in lines)
    return Graph().parse(data=data, format="nt") + ontology


def test_the_graph_is_consistent_in_owl_2_rl_and_its_rules_draw_what_the_alignment_says(told: Graph) -> None:
    sem = PREFIXES["sem"]
    assert contradictions(told) == []
    meeting = next(told.subjects(RDF.type, KG.Meeting))
    assert (meeting, RDF.type, URIRef(f"{sem}Event")) in told
    assert set(told.objects(meeting, URIRef(f"{sem}hasActor"))) >= set(told.objects(meeting, KG.participant))


@pytest.mark.parametrize(("one", "other"), [(KG.Person, KG.Article), (KG.Meeting, KG.Visit)])
def test_what_is_two_things_at_once_is_found(told: Graph, one: URIRef, other: URIRef) -> None:
    told.add((next(told.subjects(RDF.type, one)), RDF.type, other))
    assert contradictions(told)


def test_the_page_of_the_ontology_is_fresh() -> None:
    spec = importlib.util.spec_from_file_location("ontology_page", ROOT / "docs" / "ontology.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.PAGE.read_text(encoding="utf-8") == module.page(), "run python docs/ontology.py"
