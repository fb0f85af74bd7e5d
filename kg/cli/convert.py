"""`kg convert`: the graph in another of RDF's syntaxes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.console import say
from kg.cli.options import OUTPUT, RdfGraph
from kg.rdf import convert


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("convert")(_convert)


def _convert(
    target: Annotated[Path, typer.Argument(help="The file to write: .nq, .nt, .ttl, .trig or .jsonld.")],
    graph: RdfGraph = OUTPUT,
    rdf12: Annotated[
        bool,
        typer.Option("--rdf12", help="RDF 1.2: right-to-left words, and edges annotated with their evidence."),
    ] = False,
) -> None:
    """Write the graph in the syntax that the target's name ends in.

    Examples:

        kg convert graph.trig

        kg convert graph.jsonld --graph output

        kg convert graph.nq --rdf12
    """
    convert(graph, target, rdf12=rdf12)
    say(f"wrote {target}")
