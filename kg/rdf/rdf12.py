"""The graph in RDF 1.2: words with their direction, and direct edges that their evidence reifies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from kg.rdf.rows import Row
from kg.rdf.store import Store
from kg.rdf.vocabulary import PREFIXES

_REIFIES: Final = f"<{PREFIXES['rdf']}reifies>"
_EDGES: Final = """
SELECT ?graph ?evidence ?subject ?edge ?object {
  GRAPH ?graph {
    ?event kg:evidence ?evidence .
    {
      ?event kg:status kg:held ; kg:participant ?subject ; kg:participant ?object
      FILTER (?subject != ?object)
      BIND (kg:met AS ?edge)
    }
    UNION { ?event kg:speaker ?subject ; kg:about ?object BIND (kg:saidAbout AS ?edge) }
    UNION { ?event kg:holder ?subject ; kg:post ?object BIND (kg:holdsPost AS ?edge) }
    UNION { ?event kg:status kg:held ; kg:visitor ?subject ; kg:place ?object BIND (kg:visited AS ?edge) }
    UNION { ?event kg:status kg:held ; kg:subject ?subject ; kg:object ?object BIND (kg:relatedTo AS ?edge) }
  }
}
"""


def directed(rows: Iterable[Row]) -> Iterator[Row]:
    """`rows` with Arabic words marked as right-to-left (`"…"@ar--rtl`)."""
    for row in rows:
        arabic = row.object.endswith("@ar") and row.object.startswith('"')
        yield row._replace(object=f"{row.object}--rtl") if arabic else row


def reifiers(store: Store) -> Iterator[Row]:
    """For each direct edge in an article, that a piece of evidence reifies it (`e rdf:reifies <<( s p o )>>`)."""
    for row in store.query(_EDGES):
        graph, evidence, subject, edge, object = (f"<{iri}>" for iri in row)
        yield Row(graph, evidence, _REIFIES, f"<<( {subject} {edge} {object} )>>")
