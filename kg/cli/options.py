"""Options that several commands share.

A default that a setting has is named by `show_default`: Rich takes brackets in a help text for markup.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

OUTPUT = Path("output")

Paths = Annotated[
    list[str],
    typer.Argument(
        help="Articles: files (.txt .html .json .jsonl .csv .tsv .parquet .xml .rss .atom .warc, also .gz), folders of "
        "these, or - for standard input."
    ),
]
Engine = Annotated[
    str | None,
    typer.Option(
        "--engine", "-e", help="The analysis engine: embedded, farasa or a plug-in's.", show_default="embedded"
    ),
]
Workers = Annotated[int | None, typer.Option("--workers", "-w", min=1, help="Worker processes.", show_default="1")]
MinConfidence = Annotated[
    float | None,
    typer.Option("--min-confidence", min=0.0, max=1.0, help="Leave out edges below this confidence.", show_default="0"),
]
Config = Annotated[
    Path,
    typer.Option(
        "--config-dir",
        exists=True,
        file_okay=False,
        help="The folder with kg.toml, where there is one.",
        show_default="this folder",
    ),
]
Corrections = Annotated[
    str | None,
    typer.Option(
        "--corrections",
        help="What you decided about identities.",
        show_default="corrections.toml, where there is one",
    ),
]
Graph = Annotated[Path, typer.Option("--graph", "-g", help="The folder of a build.")]
RdfGraph = Annotated[Path, typer.Option("--graph", "-g", help="The folder of a build, or an RDF file.")]
