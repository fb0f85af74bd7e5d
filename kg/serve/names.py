"""The entities of a graph by their names, in any spelling."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import msgspec
from pyoxigraph import Literal, NamedNode, Store
from rapidfuzz import process
from rdflib import RDF, SKOS

from kg.rdf.vocabulary import KG
from kg.resolve.keys import key, variants, words
from kg.serve.terms import value

_LABELS = (SKOS.prefLabel, SKOS.altLabel, KG.latinName)
_CLASSES = (KG.Person, KG.Organisation, KG.Place, KG.Group)
_LIKENESS = 60


class Hit(msgspec.Struct, frozen=True):
    """An entity that was found: its IRI, class, name, Latin name and in how many articles it stands."""

    iri: str
    type: str
    name: str
    latin: str
    articles: int


@dataclass(frozen=True, slots=True)
class Names:
    """The index: what each entity is, and the entities of each name's key."""

    hits: dict[str, Hit]
    keys: dict[str, set[str]]

    @classmethod
    def of(cls, store: Store) -> Names:
        """The names of all entities in `store`."""
        hits = {iri: _hit(store, iri, kind) for iri, kind in _entities(store)}
        keys: dict[str, set[str]] = defaultdict(set)
        for label in _LABELS:
            for quad in store.quads_for_pattern(None, NamedNode(str(label)), None, None):
                if value(quad.subject) in hits:
                    keys[key(value(quad.object))].add(value(quad.subject))
        return cls(hits, dict(keys))

    def search(self, text: str, limit: int) -> list[Hit]:
        """The entities with all words of `text`, the last of which may be a beginning, those in most articles first."""
        wanted = words(text)
        if not wanted:
            return []
        found = {iri for known, iris in self.keys.items() if _has(known.split(), wanted) for iri in iris}
        return self._ordered(found)[:limit]

    def called(self, name: str) -> list[str]:
        """The IRIs of the entities with just this name, in any spelling or transliteration."""
        wanted = words(name)
        found = self.keys.get(" ".join(wanted), set()) or {
            iri for known, iris in self.keys.items() if _alike(known.split(), wanted) for iri in iris
        }
        return sorted(found)

    def near(self, text: str, limit: int = 5) -> list[Hit]:
        """The entities whose names are nearest to `text`, the nearest first."""
        matches = process.extract(key(text), list(self.keys), limit=limit, score_cutoff=_LIKENESS)
        iris = dict.fromkeys(iri for known, _, _ in matches for iri in sorted(self.keys[known]))
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


def _has(name: list[str], wanted: tuple[str, ...]) -> bool:
    return set(wanted[:-1]) <= set(name) and any(word.startswith(wanted[-1]) for word in name)


def _alike(name: list[str], wanted: tuple[str, ...]) -> bool:
    return len(name) == len(wanted) and all(map(variants, name, wanted))
