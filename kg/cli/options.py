"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Paths = Annotated[
    list[str],
    typer.Argument(
        help="Articles: files (.txt .html .json .jsonl, also .gz), folders of these, or - for standard input."
    ),
]
Engine = Annotated[
    str | None, typer.Option("--engine", "-e", help="The analysis engine: embedded or farasa. [default: embedded]")
]
Workers = Annotated[int | None, typer.Option("--workers", "-w", min=1, help="Worker processes. [default: 1]")]
MinConfidence = Annotated[
    float | None,
    typer.Option("--min-confidence", min=0.0, max=1.0, help="Leave out edges below this confidence. [default: 0]"),
]
Config = Annotated[
    Path, typer.Option("--config-dir", help="The folder with kg.toml, where there is one.", show_default="this folder")
]
Corrections = Annotated[
    str | None,
    typer.Option("--corrections", help="What you decided about identities. [default: corrections.toml, if present]"),
]
