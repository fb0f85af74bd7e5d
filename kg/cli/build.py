"""`kg build`: articles to the graph's outputs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg import settings
from kg.cli.console import progress_bar, say, say_problems, summary
from kg.cli.options import OUTPUT, Config, Corrections, Engine, MinConfidence, Paths, Workers

if TYPE_CHECKING:
    from kg.build import Report

_INTERRUPTED = 130


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("build")(_build)


def _build(
    paths: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write to.")] = OUTPUT,
    workers: Workers = None,
    engine: Engine = None,
    min_confidence: MinConfidence = None,
    corrections: Corrections = None,
    article_timeout: Annotated[
        float | None, typer.Option(help="Seconds that an article's analysis may take.", show_default="60")
    ] = None,
    cluster: Annotated[
        str | None,
        typer.Option(help="Let a Dask cluster work: its scheduler's address, or local:N for N processes here."),
    ] = None,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Analyze all articles again, also those already known.")
    ] = False,
    config_dir: Config = Path(),
) -> None:
    """Build the graph: RDF, GraphML, the interactive page, the extractions and a report.

    What the articles say is kept in the output folder: a second build analyzes only what is new, and one that was
    interrupted goes on where it was.

    Examples:

        kg build articles/ -o output

        kg build news.jsonl.gz --workers 4

        cat article.txt | kg build - -o output
    """
    from kg.build import build

    chosen = settings.load(
        config_dir,
        workers=workers,
        engine=engine,
        min_confidence=min_confidence,
        corrections=corrections,
        article_timeout=article_timeout,
        cluster=cluster,
    )
    with _interruptible(output), progress_bar() as progress:
        report = build(paths, output, chosen, progress, fresh=fresh)
    say_problems(report.problems)
    _say_summary(report, output)


@contextmanager
def _interruptible(output: Path) -> Iterator[None]:
    """On Ctrl-C says what is kept, and ends with the exit code of an interrupted program."""
    from kg.build import WORK
    from kg.state import kept

    try:
        yield
    except KeyboardInterrupt:
        say(f"interrupted: the outputs in {output} are as they were; what {kept(output / WORK)} articles say")
        say("is kept, and the same command goes on from there")
        raise typer.Exit(_INTERRUPTED) from None


def _room(report: Report) -> str:
    """What the page has no room for."""
    total = report.counts["entities"]
    if report.on_page >= total:
        return ""
    return f" (the {report.on_page:,} most told of {total:,} entities; kg serve shows all)"


def _say_summary(report: Report, output: Path) -> None:
    rows: list[tuple[str, object]] = [("articles", report.articles), *report.counts.items()]
    if report.recalled:
        rows.insert(1, ("known before", report.recalled))
    rows.append(("left out", len(report.problems)))
    rows.append(("seconds", round(sum(report.seconds.values()), 1)))
    summary("The graph holds", rows)
    typer.echo(f"page:    {output / 'graph.html'}{_room(report)}")
    typer.echo(f"RDF:     {output / 'graph.nq'}, {output / 'graph.ttl'}")
    typer.echo(f"network: {output / 'graph.graphml'}")
    typer.echo(f"report:  {output / 'report.json'}")
