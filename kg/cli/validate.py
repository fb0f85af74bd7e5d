"""`kg validate`: the graph against the shapes of the ontology."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.console import console, say
from kg.cli.options import OUTPUT
from kg.rdf.validate import Violation, validate

_SHOWN_ARTICLES = 3


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("validate")(_validate)


def _validate(
    graph: Annotated[Path, typer.Argument(help="The folder of a build, or an RDF file.")] = OUTPUT,
    max_shown: Annotated[int, typer.Option("--max-shown", min=1, help="Print at most this many.")] = 50,
) -> None:
    """Check that every node of the graph has the shape the ontology gives its class.

    Each node that has not is printed with the property at fault, what is wrong, and the articles that tell of it; then
    the exit code is 1. Needs the extra `validate`.

    Examples:

        kg validate

        kg validate graph.trig
    """
    with console.status("validating"):
        violations = validate(graph)
    for violation in violations[:max_shown]:
        typer.echo(_told(violation))
    if len(violations) > max_shown:
        say(f"… and {len(violations) - max_shown} more; show them with --max-shown {len(violations)}")
    say(f"{graph} conforms" if not violations else f"{len(violations)} violations in {graph}")
    raise typer.Exit(1 if violations else 0)


def _told(violation: Violation) -> str:
    where = ", ".join(violation.articles[:_SHOWN_ARTICLES])
    more = len(violation.articles) - _SHOWN_ARTICLES
    lines = [
        violation.node,
        f"  {violation.property or 'node'}: {violation.message}",
        *([f"  value: {violation.value}"] if violation.value else []),
        f"  article: {where or 'none'}{f' and {more} more' if more > 0 else ''}",
    ]
    return "\n".join(lines)
