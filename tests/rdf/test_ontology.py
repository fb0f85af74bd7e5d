"""The ontology, the vocabulary module and the code agree."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, Graph, URIRef

import kg
from kg.model import Act, Status
from kg.rdf.ontology import folder
from kg.rdf.vocabulary import KG

NAMESPACE = "https://kg.example/ontology#"
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
        for about in (RDFS.label, RDFS.comment):
            assert {text.language for text in ontology.objects(URIRef(NAMESPACE + name), about)} == {"ar", "en"}, name


def test_every_property_has_a_domain_and_a_range(ontology: Graph) -> None:
    for kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
        for term in ontology.subjects(RDF.type, kind):
            assert ontology.value(term, RDFS.domain) and ontology.value(term, RDFS.range), term


def test_every_status_medium_and_act_has_its_term(ontology: Graph) -> None:
    for value in (*Act, *Status):
        assert (KG[value.value], RDF.type, OWL.NamedIndividual) in ontology
