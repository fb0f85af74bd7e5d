"""`kg export`: a build in the formats of other tools."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg import settings
from kg.cli.console import say
from kg.cli.options import OUTPUT, Config, Engine, Graph


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("export")(_export)


def _export(
    format: Annotated[
        str, typer.Argument(help="graphml, gexf, neo4j, csv, parquet, conllu, brat or events.", show_default=False)
    ],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="The file or folder to write.", show_default="in the folder of the build"),
    ] = None,
    graph: Graph = OUTPUT,
    engine: Engine = None,
    config_dir: Config = Path(),
) -> None:
    """Write a build for another tool: Gephi, Neo4j, pandas, R, brat, treebank tools, event data.

    Examples:

        kg export gexf -o graph.gexf

        kg export neo4j -o import/

        kg export parquet
    """
    from kg.export import export

    target = export(graph, format, output, engine=settings.load(config_dir, engine=engine).engine)
    say(f"wrote {target}")
