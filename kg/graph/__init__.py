"""The graph as networkx sees it, and GraphML for Gephi and its kin."""

from kg.graph.graphml import write_graphml
from kg.graph.multigraph import to_networkx

__all__ = ["to_networkx", "write_graphml"]
