"""`kg analyze`: words, segments, tags and names, one word a line."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg import settings
from kg.analyze import load
from kg.analyze.columns import analyze_plain, analyze_pretokenized
from kg.cli.options import Config, Engine
from kg.errors import InputError


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("analyze")(_analyze)


def _analyze(
    file: Annotated[str, typer.Argument(help="A text file in UTF-8, or - for standard input.")],
    pretokenized: Annotated[
        bool,
        typer.Option("--pretokenized", help="FILE has one sentence a line, its words separated by single spaces."),
    ] = False,
    engine: Engine = None,
    config_dir: Config = Path(),
) -> None:
    """Print one word a line: the word, its segments, their tags and its name label, separated by tabs.

    Segments are spelled as Farasa spells them (ل+ال+صحفي+ين); a blank line stands after each sentence.

    Examples:

        kg analyze article.txt

        echo "التقى لافروف بكيري" | kg analyze --pretokenized -
    """
    chosen = settings.load(config_dir, engine=engine)
    columns = analyze_pretokenized if pretokenized else analyze_plain
    for line in columns(_read(file), load(chosen.engine)):
        sys.stdout.write(f"{line}\n")


def _read(file: str) -> str:
    try:
        return sys.stdin.buffer.read().decode() if file == "-" else Path(file).read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"cannot read {file}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{file} is not UTF-8: {error}; convert it first, for instance with iconv") from error
