"""Exports: what the tools next door read, each written whole or not at all.

`export(folder, format, target)` writes the build in `folder` in one of `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.errors import InputError
from kg.export.brat import write_brat
from kg.export.conllu import write_conllu
from kg.export.events import write_events
from kg.export.flat import write_csv, write_parquet
from kg.export.gexf import write_gexf, write_graph
from kg.export.neo4j import write_neo4j
from kg.export.source import Source

__all__ = ["FORMATS", "Format", "Source", "export"]


@dataclass(frozen=True, slots=True)
class Format:
    """An export: the file or folder it writes to by default, what it is for, and the function that writes it."""

    target: str
    purpose: str
    write: Callable[[Source, Path], None]


FORMATS: Final[dict[str, Format]] = {
    "graphml": Format("graph.graphml", "the graph for Gephi, Cytoscape, yEd, igraph", write_graph),
    "gexf": Format("graph.gexf", "the graph for Gephi, with its days", write_gexf),
    "neo4j": Format("neo4j", "CSV for neo4j-admin, and a Cypher script", write_neo4j),
    "csv": Format("tables", "tables for spreadsheets and R", write_csv),
    "parquet": Format("tables", "tables for pandas, DuckDB, Spark", write_parquet),
    "conllu": Format("articles.conllu", "words, segments, tags and names", write_conllu),
    "brat": Format("brat", "annotated texts for brat", write_brat),
    "events": Format("events.tsv", "event data with CAMEO codes and PLOVER types", write_events),
}


def export(folder: Path, format: str, target: Path | None = None, *, engine: str = "embedded") -> Path:
    """Write the build in `folder` as `format` to `target`, by default beside the build's outputs; returns the target.

    `engine` analyses the articles anew for `conllu`. Raises `InputError` for an unknown format, a folder without a
    build and a library that is not installed, `OutputError`, and `EngineError`.
    """
    if format not in FORMATS:
        raise InputError(f"no export is called {format!r}; choose one of {', '.join(FORMATS)}")
    chosen = target or folder / FORMATS[format].target
    FORMATS[format].write(Source.open(folder, engine), chosen)
    return chosen
