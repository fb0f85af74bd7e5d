"""The closed vocabulary: every term of `ontology/kg.ttl`, and nothing else.

Asking `KG` for a term that is not declared here raises `AttributeError`; a test holds the module and the
ontology together.
"""

# ruff: noqa: N815 (terms are spelled as in the ontology)

from rdflib import Namespace, URIRef
from rdflib.namespace import DefinedNamespace


class KG(DefinedNamespace):
    """Terms of the ontology at `https://kg.example/ontology#`."""

    _fail = True
    _NS = Namespace("https://kg.example/ontology#")

    Entity: URIRef
    Person: URIRef
    Organisation: URIRef
    Place: URIRef
    Group: URIRef
    Event: URIRef
    Meeting: URIRef
    Statement: URIRef
    Tenure: URIRef
    Visit: URIRef
    Relation: URIRef
    Post: URIRef
    Article: URIRef
    Evidence: URIRef
    Passage: URIRef
    TimeSpan: URIRef
    Status: URIRef
    Medium: URIRef
    SpeechAct: URIRef

    latinName: URIRef
    country: URIRef
    mentionedIn: URIRef

    participant: URIRef
    speaker: URIRef
    visitor: URIRef
    holder: URIRef
    about: URIRef
    addressee: URIRef
    subject: URIRef
    object: URIRef
    kind: URIRef
    place: URIRef
    post: URIRef
    title: URIRef
    of: URIRef
    time: URIRef
    timeText: URIRef
    firstDay: URIRef
    lastDay: URIRef
    status: URIRef
    medium: URIRef
    act: URIRef
    quoted: URIRef
    content: URIRef
    occasion: URIRef
    topic: URIRef
    reportedIn: URIRef

    evidence: URIRef
    article: URIRef
    passage: URIRef
    trigger: URIRef
    rule: URIRef
    confidence: URIRef
    outlet: URIRef
    source: URIRef

    met: URIRef
    saidAbout: URIRef
    holdsPost: URIRef
    visited: URIRef
    relatedTo: URIRef

    held: URIRef
    planned: URIRef
    denied: URIRef
    proposed: URIRef

    inPerson: URIRef
    phone: URIRef
    video: URIRef
    unspecified: URIRef

    say: URIRef
    affirm: URIRef
    announce: URIRef
    appeal: URIRef
    demand: URIRef
    warn: URIRef
    accuse: URIRef
    deny: URIRef
    promise: URIRef
    admit: URIRef
    praise: URIRef
    condemn: URIRef
    opine: URIRef
    express: URIRef
    attribute: URIRef
    ask: URIRef


class OA(DefinedNamespace):
    """The terms in use of the Web Annotation vocabulary."""

    _fail = True
    _NS = Namespace("http://www.w3.org/ns/oa#")

    TextPositionSelector: URIRef
    TextQuoteSelector: URIRef
    start: URIRef
    end: URIRef
    exact: URIRef


for _vocabulary in (KG, OA):  # rdflib looks a term up at each use; as attributes they are there at once
    for _name in _vocabulary.__annotations__:
        if not _name.startswith("_"):
            setattr(_vocabulary, _name, _vocabulary[_name])

PREFIXES = {
    "kg": str(KG._NS),
    "oa": str(OA._NS),
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefix to namespace, as Turtle output and queries use them."""
