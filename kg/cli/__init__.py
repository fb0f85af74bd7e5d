"""The command line: each command parses, calls one public function and prints.

Results go to standard output, words for people to standard error; `kg --help` tells the exit codes, which `kg.errors`
gives to each kind of error.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Annotated, Any, Final

import typer
from typer.core import TyperGroup

from kg import __version__
from kg.cli.console import fail
from kg.errors import KgError

_EXIT_CODES = (
    "Exit codes: 0 done, 1 a fault of the program or a graph that does not conform, 2 an input or option that cannot "
    "be used, 3 an engine that is not there, 4 a query that cannot be run, 5 a target that cannot be written, "
    "130 interrupted."
)


_MODULES: Final[Mapping[str, str]] = {
    **{one: one for one in ("build", "extract", "explain", "analyze", "query", "convert", "validate", "load", "serve")},
    **dict.fromkeys(("top", "path", "timeline"), "network"),
    "export": "export",
    **dict.fromkeys(("entities", "merge", "split", "rename", "forbid"), "entities"),
    "evaluate": "evaluate",
    "farasa": "farasa",
}
"""The module of each command, in the order of the help; imported only when somebody wants the command."""


class _Commands(TyperGroup):
    """The commands, done without a fault where who reads their standard output goes away (`kg query --list | head`).

    Typer by itself makes that exit code 1 before `main` sees it.
    """

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of all commands."""
        return list(_MODULES)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, `None` where there is none."""
        for name in [cmd_name] if cmd_name in _MODULES else _MODULES:  # one that is mistyped is compared with all
            if name not in self.commands:
                part = typer.Typer()
                import_module(f"{__name__}.{_MODULES[name]}").register(part)
                self.commands.update(typer.main.get_group(part).commands)
        return super().get_command(ctx, cmd_name)

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
