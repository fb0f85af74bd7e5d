"""`kg build`: articles to the graph's outputs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg import settings
from kg.build import Report, build
from kg.cli.console import progress_bar, say_problems, summary
from kg.cli.options import Config, Corrections, Engine, MinConfidence, Paths, Workers


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("build")(_build)


def _build(
    paths: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write to.")] = Path("output"),
    workers: Workers = None,
    engine: Engine = None,
    min_confidence: MinConfidence = None,
    corrections: Corrections = None,
    config_dir: Config = Path(),
) -> None:
    """Build the graph: RDF, GraphML, the interactive page, the extractions and a report.

    Examples:

        kg build articles/ -o output

        kg build news.jsonl.gz --workers 4

        cat article.txt | kg build - -o output
    """
    chosen = settings.load(
        config_dir, workers=workers, engine=engine, min_confidence=min_confidence, corrections=corrections
    )
    with progress_bar() as progress:
        report = build(paths, output, chosen, progress)
    say_problems(report.problems)
    _say_summary(report, output)


def _say_summary(report: Report, output: Path) -> None:
    rows: list[tuple[str, object]] = [("articles", report.articles), *report.counts.items()]
    rows.append(("left out", len(report.problems)))
    rows.append(("seconds", round(sum(report.seconds.values()), 1)))
    summary("The graph holds", rows)
    typer.echo(f"page:    {output / 'graph.html'}")
    typer.echo(f"RDF:     {output / 'graph.nq'}, {output / 'graph.ttl'}")
    typer.echo(f"network: {output / 'graph.graphml'}")
    typer.echo(f"report:  {output / 'report.json'}")
