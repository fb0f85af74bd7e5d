"""The entities of a graph by their names, in any spelling."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
from pyoxigraph import Literal, NamedNode, Store
from rdflib import RDF, SKOS

from kg.rdf.vocabulary import KG
from kg.resolve.index import NameIndex
from kg.serve.terms import value

_LABELS = (SKOS.prefLabel, SKOS.altLabel, KG.latinName)
_CLASSES = (KG.Person, KG.Organisation, KG.Place, KG.Group)


class Hit(msgspec.Struct, frozen=True):
    """An entity that was found: its IRI, class, name, Latin name and in how many articles it stands."""

    iri: str
    type: str
    name: str
    latin: str
    articles: int


@dataclass(frozen=True, slots=True)
class Names:
    """What each entity is, and the index of its names."""

    hits: dict[str, Hit]
    index: NameIndex

    @classmethod
    def of(cls, store: Store) -> Names:
        """The names of all entities in `store`."""
        hits = {iri: _hit(store, iri, kind) for iri, kind in _entities(store)}
        labels = (
            (value(quad.subject), value(quad.object))
            for label in _LABELS
            for quad in store.quads_for_pattern(None, NamedNode(str(label)), None, None)
        )
        return cls(hits, NameIndex((iri, name) for iri, name in labels if iri in hits))

    def search(self, text: str, limit: int) -> list[Hit]:
        """The entities with all words of `text`, the last of which may be a beginning, those in most articles first."""
        return self._ordered(self.index.holding(text))[:limit]

    def called(self, name: str) -> list[str]:
        """The IRIs of the entities with just this name, in any spelling or transliteration."""
        return self.index.called(name)

    def near(self, text: str, limit: int = 5) -> list[Hit]:
        """The entities whose names are nearest to `text`, the nearest first."""
        iris = dict.fromkeys(iri for found in self.index.near(text, limit).values() for iri in found)
        return [self.hits[iri] for iri in iris][:limit]

    def _ordered(self, iris: set[str]) -> list[Hit]:
        return sorted((self.hits[iri] for iri in iris), key=lambda hit: (-hit.articles, hit.iri))


def _entities(store: Store) -> list[tuple[str, str]]:
    return [
        (value(quad.subject), str(kind).partition("#")[2])
        for kind in _CLASSES
        for quad in store.quads_for_pattern(None, NamedNode(str(RDF.type)), NamedNode(str(kind)), None)
    ]


def _hit(store: Store, iri: str, kind: str) -> Hit:
    node = NamedNode(iri)
    articles = {quad.object for quad in store.quads_for_pattern(node, NamedNode(str(KG.mentionedIn)), None, None)}
    name, latin = (_literal(store, node, str(label)) for label in (SKOS.prefLabel, KG.latinName))
    return Hit(iri, kind, name or iri, latin, len(articles))


def _literal(store: Store, node: NamedNode, label: str) -> str:
    quads = store.quads_for_pattern(node, NamedNode(label), None, None)
    return next((quad.object.value for quad in quads if isinstance(quad.object, Literal)), "")
