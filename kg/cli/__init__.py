"""The command line: each command parses, calls one public function and prints.

Results go to standard output, words for people to standard error; `kg --help` tells the exit codes, which `kg.errors`
gives to each kind of error.
"""

from __future__ import annotations

import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

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

_EXIT_CODES = (
    "Exit codes: 0 done, 1 a fault of the program or a graph that does not conform, 2 an input or option that cannot "
    "be used, 3 an engine that is not there, 4 a query that cannot be run, 5 a target that cannot be written, "
    "130 interrupted."
)


class _Commands(TyperGroup):
    """The commands, done without a fault where who reads their standard output goes away (`kg query --list | head`).

    Typer by itself makes that exit code 1 before `main` sees it.
    """

    def invoke(self, ctx: Any) -> Any:
        """What the command returns."""
        try:
            returned = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is still held goes nowhere
            raise typer.Exit from None
        return returned


app = typer.Typer(
    name="kg",
    cls=_Commands,
    epilog=_EXIT_CODES,
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
