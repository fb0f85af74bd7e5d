"""`kg extract`: articles to JSON records on standard output."""

from __future__ import annotations

import sys
from pathlib import Path

import typer

from kg import settings
from kg.cli.console import progress_bar, say_problems
from kg.cli.options import Config, Corrections, Engine, MinConfidence, Paths, Workers


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("extract")(_extract)


def _extract(
    paths: Paths,
    workers: Workers = None,
    engine: Engine = None,
    min_confidence: MinConfidence = None,
    corrections: Corrections = None,
    config_dir: Config = Path(),
) -> None:
    """Print what each article says: one JSON object a line, one line an article.

    Offsets are Unicode code points of the article's text, half-open; an entity has the same id in all articles.

    Examples:

        kg extract article.txt

        kg extract articles/ > extractions.jsonl
    """
    from kg.collection import collect
    from kg.contract import encode
    from kg.resolve import load_corrections, resolve_kept

    chosen = settings.load(
        config_dir, workers=workers, engine=engine, min_confidence=min_confidence, corrections=corrections
    )
    decided = load_corrections(chosen.corrections)
    with progress_bar() as progress:
        collection = collect(paths, chosen, progress)
    knowledge, unheeded = resolve_kept(lambda: collection.extractions, decided)
    for line in collection.records(knowledge):
        sys.stdout.buffer.write(encode(line) + b"\n")
    say_problems([*collection.problems, *unheeded])
