"""RDF: quads with a named graph per article, the files they go to, the store and its named queries."""

from kg.rdf.write import write_nquads, write_turtle

__all__ = ["write_nquads", "write_turtle"]
