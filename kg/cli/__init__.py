"""The command line: each command parses, calls one public function and prints.

Results go to standard output, words for people to standard error. Exit codes: 0 done, 1 a fault of the program,
2 an input or option that cannot be used, 3 an engine that is not there, 4 a query that cannot be run, 5 a target that
cannot be written.
"""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from kg import __version__
from kg.cli import (
    analyze,
    build,
    convert,
    entities,
    evaluate,
    explain,
    export,
    extract,
    farasa,
    load,
    network,
    query,
    serve,
    validate,
)
from kg.cli.console import fail
from kg.errors import KgError

app = typer.Typer(
    name="kg",
    help="Build a knowledge graph from Arabic news: who met whom, who said what, and where it is written.",
    no_args_is_help=True,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)
for command in (
    build,
    extract,
    explain,
    analyze,
    query,
    convert,
    validate,
    load,
    serve,
    network,
    export,
    entities,
    evaluate,
    farasa,
):
    command.register(app)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"kg {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    pass


def main() -> None:
    """The entry point of the `kg` program: runs the command and turns errors into messages and exit codes."""
    try:
        app()
    except KgError as error:
        fail(str(error))
        raise SystemExit(error.exit_code) from error
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader went away; nothing more to say
        raise SystemExit(0) from None
