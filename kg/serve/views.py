"""What a page shows of a thing, read from the graph: an entity with the events it takes part in, or any other node."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

import msgspec
from pyoxigraph import DefaultGraph, Literal, NamedNode, Store
from rdflib import OWL, RDF, SDO, SKOS, URIRef

from kg.rdf.vocabulary import KG, OA
from kg.serve.terms import value

MAX_EVENTS: Final = 200
"""A page shows at most this many events of an entity."""

_ROLES: Final = (
    KG.participant,
    KG.speaker,
    KG.about,
    KG.visitor,
    KG.holder,
    KG.addressee,
    KG.subject,
    KG.object,
    KG.place,
    KG.post,
)
_KINDS: Final = {
    KG.Meeting: "meeting",
    KG.Statement: "statement",
    KG.Tenure: "role",
    KG.Visit: "visit",
    KG.Relation: "relation",
}


class Party(msgspec.Struct, frozen=True):
    """An entity in an event: its role there (`participant`, `speaker`, `of` …), IRI and name."""

    role: str
    iri: str
    name: str


class Passage(msgspec.Struct, frozen=True):
    """A sentence that an event stands on: its article and place there, the trigger words, the rule that read it."""

    sentence: str
    article: str
    headline: str
    date: str
    outlet: str
    start: int
    end: int
    triggers: tuple[str, ...]
    rule: str
    confidence: str


class Event(msgspec.Struct, frozen=True):
    """An event with its parties and evidence; `role` is what the shown entity is in it."""

    iri: str
    kind: str
    role: str
    title: str
    status: tuple[str, ...]
    medium: tuple[str, ...]
    act: tuple[str, ...]
    time: tuple[str, ...]
    content: tuple[str, ...]
    topics: tuple[str, ...]
    parties: tuple[Party, ...]
    passages: tuple[Passage, ...]


class EntityView(msgspec.Struct, frozen=True):
    """All that an entity's page shows; `left_out` events are more than a page holds."""

    iri: str
    type: str
    name: str
    latin: str
    names: tuple[str, ...]
    country: Party | None
    same: tuple[str, ...]
    former: tuple[str, ...]
    articles: tuple[Party, ...]
    events: tuple[Event, ...]
    left_out: int


class NodeView(msgspec.Struct, frozen=True):
    """Any other node: its label and its properties both ways, as (property, value, whether the value is an IRI)."""

    iri: str
    label: str
    outgoing: tuple[tuple[str, str, bool], ...]
    incoming: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the default graph of a store."""

    store: Store

    def kind(self, iri: str) -> str:
        """`entity`, `article`, `node`, or nothing where the graph says nothing of `iri`."""
        types = set(self._values(iri, RDF.type))
        if types & {str(KG.Person), str(KG.Organisation), str(KG.Place), str(KG.Group)}:
            return "entity"
        if str(KG.Article) in types:
            return "article"
        return "node" if types else ""

    def merged_into(self, iri: str) -> str | None:
        """The entity that has, or may have had, the id of `iri` as a former one."""
        return next((same for same in self._values(iri, OWL.sameAs)), None)

    def entity(self, iri: str) -> EntityView:
        """The view of an entity."""
        roles = self._events_of(iri)
        chosen = sorted(roles)[:MAX_EVENTS]
        country = next(self._values(iri, KG.country), None)
        return EntityView(
            iri,
            next(kind for kind in map(_local, self._values(iri, RDF.type)) if kind),
            self.name(iri),
            next(self._values(iri, KG.latinName), ""),
            tuple(sorted(self._values(iri, SKOS.altLabel))),
            Party("country", country, self.name(country)) if country else None,
            tuple(sorted(self._values(iri, OWL.sameAs))),
            tuple(sorted(self._subjects(OWL.sameAs, iri))),
            tuple(self._article(article) for article in sorted(self._values(iri, KG.mentionedIn))),
            tuple(self.event(event, roles[event]) for event in chosen),
            len(roles) - len(chosen),
        )

    def event(self, iri: str, role: str = "") -> Event:
        """An event with all accounts of it together."""
        return Event(
            iri,
            next((_KINDS[URIRef(kind)] for kind in self._values(iri, RDF.type) if URIRef(kind) in _KINDS), ""),
            role,
            self._title(iri),
            self._terms(iri, KG.status),
            self._terms(iri, KG.medium),
            self._terms(iri, KG.act),
            tuple(sorted(self._values(iri, KG.timeText))),
            tuple(sorted(self._exact(passage) for passage in self._values(iri, KG.content))),
            tuple(sorted({self._exact(passage) for passage in self._values(iri, KG.topic)})),
            tuple(self._parties(iri)),
            tuple(sorted(self._passages(iri), key=lambda passage: (passage.date, passage.article, passage.start))),
        )

    def node(self, iri: str, limit: int = MAX_EVENTS) -> NodeView:
        """The properties of any node, at most `limit` each way."""
        quads = self.store.quads_for_pattern(NamedNode(iri), None, None, DefaultGraph())
        outgoing = sorted((q.predicate.value, value(q.object), isinstance(q.object, NamedNode)) for q in quads)
        quads = self.store.quads_for_pattern(None, None, NamedNode(iri), DefaultGraph())
        incoming = sorted((q.predicate.value, value(q.subject)) for q in quads)
        return NodeView(iri, self.name(iri), tuple(outgoing[:limit]), tuple(incoming[:limit]))

    def name(self, iri: str) -> str:
        """The name, title or headline of a node, or the end of its IRI."""
        for label in (SKOS.prefLabel, KG.title, SDO.headline):
            for found in self._values(iri, label):
                return found
        return iri.rstrip("/").rpartition("/")[2]

    def identifier(self, article: str) -> str:
        """The id of an article."""
        return next(self._values(article, SDO.identifier), "")

    def neighbours(self, iri: str) -> Counter[tuple[str, str]]:
        """In how many events each other entity stands beside `iri`, by (IRI, kind of event)."""
        found: Counter[tuple[str, str]] = Counter()
        for event in self._events_of(iri):
            kind = next((_KINDS[URIRef(k)] for k in self._values(event, RDF.type) if URIRef(k) in _KINDS), "")
            found.update({(party.iri, kind) for party in self._parties(event) if party.iri != iri})
        return found

    def _events_of(self, iri: str) -> dict[str, str]:
        """The events of an entity with its role in each."""
        roles: dict[str, str] = {}
        for role in _ROLES[:-1]:
            for event in self._subjects(role, iri):
                roles.setdefault(event, _local(str(role)))
        for post in self._subjects(KG.of, iri):
            for event in self._subjects(KG.post, post):
                roles.setdefault(event, "of")
        return roles

    def _parties(self, event: str) -> Iterator[Party]:
        for role in _ROLES[:-1]:
            for party in sorted(self._values(event, role)):
                yield Party(_local(str(role)), party, self.name(party))
        for body in {body for post in self._values(event, KG.post) for body in self._values(post, KG.of)}:
            yield Party("of", body, self.name(body))

    def _title(self, event: str) -> str:
        """That of a post, or the kind of a relation."""
        titles = (title for post in self._values(event, KG.post) for title in self._values(post, KG.title))
        return next(chain(titles, self._values(event, KG.kind)), "")

    def _passages(self, event: str) -> Iterator[Passage]:
        for evidence in self._values(event, KG.evidence):
            told: dict[str, list[str]] = defaultdict(list)
            for quad in self.store.quads_for_pattern(NamedNode(evidence), None, None, DefaultGraph()):
                told[_local(quad.predicate.value)].append(value(quad.object))
            for passage in told["passage"]:
                yield self._passage(passage, told)

    def _passage(self, passage: str, told: dict[str, list[str]]) -> Passage:
        article = told["article"][0]
        start, end = (next(self._values(passage, place), "0") for place in (OA.start, OA.end))
        return Passage(
            self._exact(passage),
            article,
            self.name(article),
            next(self._values(article, SDO.datePublished), ""),
            next(self._values(article, KG.outlet), ""),
            int(start),
            int(end),
            tuple(sorted({self._exact(trigger) for trigger in told["trigger"]})),
            told["rule"][0],
            told["confidence"][0],
        )

    def _terms(self, event: str, predicate: URIRef) -> tuple[str, ...]:
        return tuple(sorted(map(_local, self._values(event, predicate))))

    def _article(self, iri: str) -> Party:
        return Party(next(self._values(iri, SDO.datePublished), ""), iri, self.name(iri))

    def _exact(self, passage: str) -> str:
        return next(self._values(passage, OA.exact), "")

    def _values(self, subject: str, predicate: URIRef) -> Iterator[str]:
        quads = self.store.quads_for_pattern(NamedNode(subject), NamedNode(str(predicate)), None, DefaultGraph())
        return (quad.object.value for quad in quads if isinstance(quad.object, NamedNode | Literal))

    def _subjects(self, predicate: URIRef, object: str) -> Iterator[str]:
        quads = self.store.quads_for_pattern(None, NamedNode(str(predicate)), NamedNode(object), DefaultGraph())
        return (value(quad.subject) for quad in quads)


def _local(iri: str) -> str:
    """The name of a term of our ontology; nothing for others."""
    return iri.removeprefix(str(KG._NS)) if iri.startswith(str(KG._NS)) else ""
