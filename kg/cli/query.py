"""`kg query`: questions to the graph, by name or in SPARQL."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table as RichTable

from kg.cli.console import cell, console, say
from kg.cli.options import OUTPUT, RdfGraph
from kg.errors import InputError, QueryError
from kg.rdf import NamedQuery, Store, Table, as_csv, as_json, as_text, named, run

_VALUE = {"entity": "NAME", "day": "YYYY-MM-DD", "term": "TERM"}


class Format(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("query", context_settings={"allow_extra_args": True, "ignore_unknown_options": True})(_query)


def _query(
    context: typer.Context,
    query: Annotated[
        str | None,
        typer.Argument(help="A named query, a .rq file, or SPARQL; without it the named queries are listed."),
    ] = None,
    graph: RdfGraph = OUTPUT,
    format: Annotated[Format, typer.Option("--format", "-f", help="How to print the rows.")] = Format.TABLE,
    max_rows: Annotated[int | None, typer.Option("--max-rows", min=1, help="Print at most this many rows.")] = None,
    show_list: Annotated[bool, typer.Option("--list", help="List the named queries and their parameters.")] = False,
) -> None:
    """Ask the graph a named question, or any question in SPARQL 1.1.

    A named query takes its parameters as options; names match whatever their spelling.

    Examples:

        kg query --list

        kg query who-met-whom

        kg query said-about --subject لافروف --about سوريا

        kg query 'SELECT ?name { ?person a kg:Person ; skos:prefLabel ?name }' --format csv
    """
    if show_list or query is None:
        _list_queries()
        return
    parameters = _parameters(context.args)
    with console.status("opening the graph"):
        store = Store.open(graph)
    if query in named() or not _is_sparql(query):
        table = run(store, query, parameters, max_rows=max_rows)
    elif parameters:
        raise QueryError(f"only a named query takes parameters; {', '.join(parameters)} cannot be used here")
    else:
        table = store.query(_text(query), max_rows=max_rows)
    _print(table, format)


def _is_sparql(query: str) -> bool:
    return query.endswith(".rq") or "{" in query or " " in query


def _text(query: str) -> str:
    if not query.endswith(".rq"):
        return query
    try:
        return Path(query).read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"cannot read {query}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{query} is not UTF-8: {error}") from error


def _parameters(arguments: list[str]) -> dict[str, str]:
    """`--name value` and `--name=value` pairs."""
    parameters: dict[str, str] = {}
    rest = iter(arguments)
    for argument in rest:
        name, equals, value = argument.removeprefix("--").partition("=")
        if not argument.startswith("--") or not name:
            raise QueryError(f"{argument!r} is no parameter; write --name value")
        found = value if equals else next(rest, None)
        if found is None:
            raise QueryError(f"--{name} has no value; write --{name} value")
        parameters[name] = found
    return parameters


def _list_queries() -> None:
    for query in named().values():
        typer.echo(_usage(query))
        typer.echo(f"    {query.english}\n    {query.arabic}")
        for parameter in query.parameters:
            typer.echo(f"    --{parameter.name}: {parameter.english} {parameter.arabic}")


def _usage(query: NamedQuery) -> str:
    return " ".join([query.name, *(f"[--{parameter.name} {_VALUE[parameter.kind]}]" for parameter in query.parameters)])


def _print(table: Table, format: Format) -> None:
    printers: dict[Format, Callable[[Table], str]] = {Format.JSON: as_json, Format.CSV: as_csv}
    terminal = Console(highlight=False)
    if format in printers:
        typer.echo(printers[format](table), nl=False)
    elif terminal.is_terminal:
        terminal.print(_rich(table))
    else:
        typer.echo(as_text(table), nl=False)
    say(f"{len(table)} row{'' if len(table) == 1 else 's'}{', cut by --max-rows' if table.cut else ''}")


def _rich(table: Table) -> RichTable:
    shown = RichTable(*table.columns)
    for row in table:
        shown.add_row(*(cell(value or "") for value in row))
    return shown
