"""The graph as networkx sees it: views of it, measures, communities, paths and patterns, and GraphML for others."""

from kg.graph.communities import Community, communities
from kg.graph.graphml import write_graphml
from kg.graph.measures import Measure, betweenness, degree, measured, pagerank, top
from kg.graph.motifs import Motif, met_then_spoke
from kg.graph.multigraph import to_networkx
from kg.graph.patching import patch_graphml
from kg.graph.paths import Hop, shortest_path
from kg.graph.time import between, by_month
from kg.graph.timeline import Entry, timeline
from kg.graph.weighted import weighted

__all__ = [
    "Community",
    "Entry",
    "Hop",
    "Measure",
    "Motif",
    "between",
    "betweenness",
    "by_month",
    "communities",
    "degree",
    "measured",
    "met_then_spoke",
    "pagerank",
    "patch_graphml",
    "shortest_path",
    "timeline",
    "to_networkx",
    "top",
    "weighted",
    "write_graphml",
]
