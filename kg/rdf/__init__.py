"""RDF: quads with a named graph per article, the files they go to, the store and its named queries."""

from kg.rdf.convert import convert
from kg.rdf.patching import Difference, Told, difference, patch_nquads, patch_turtle
from kg.rdf.queries import NamedQuery, Parameter, constant, filled, find, named, run
from kg.rdf.store import Store
from kg.rdf.table import Table, as_csv, as_json, as_text
from kg.rdf.write import write_nquads, write_turtle

__all__ = [
    "Difference",
    "NamedQuery",
    "Parameter",
    "Store",
    "Table",
    "Told",
    "as_csv",
    "as_json",
    "as_text",
    "constant",
    "convert",
    "difference",
    "filled",
    "find",
    "named",
    "patch_nquads",
    "patch_turtle",
    "run",
    "write_nquads",
    "write_turtle",
]
