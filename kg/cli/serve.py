"""`kg serve`: the graph as a web site and SPARQL endpoint."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.console import console, say
from kg.cli.options import OUTPUT
from kg.errors import InputError
from kg.serve.addresses import LOOPBACK
from kg.serve.limits import MEGABYTE, Limits

_NEEDED = ("fastapi", "jinja2", "starlette", "uvicorn")
_INSTALL = "kg serve needs fastapi, uvicorn and jinja2; install them: pip install 'kg[serve]'"


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("serve")(_serve)


def _serve(
    output: Annotated[Path, typer.Argument(help="The folder of a build.")] = OUTPUT,
    host: Annotated[str, typer.Option("--host", help="The address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", "-p", min=1, max=65535, help="The port to listen at.")] = 7687,
    allow_host: Annotated[
        list[str] | None,
        typer.Option("--allow-host", help="A name that the server is called by; may be repeated; * is any."),
    ] = None,
    timeout: Annotated[float, typer.Option("--timeout", min=0.1, help="Seconds that a query may take.")] = 30.0,
    max_rows: Annotated[int, typer.Option("--max-rows", min=1, help="Rows that an answer may have.")] = 100_000,
    max_memory: Annotated[int, typer.Option("--max-memory", min=16, help="Megabytes that a query may take.")] = 1024,
    workers: Annotated[int, typer.Option("--workers", "-w", min=1, help="Queries that run at once.")] = 2,
    waiting: Annotated[int, typer.Option("--waiting", min=0, help="Queries that may wait.")] = 128,
    cache: Annotated[int, typer.Option("--cache", min=0, help="Megabytes of answers kept for the next to ask.")] = 64,
) -> None:
    """Serve a build: the graph's page, a SPARQL endpoint with an editor, and a page for each entity. Read-only.

    A new build in the same folder is served as soon as it is there.

    Examples:

        kg serve

        kg serve output --port 8000 --timeout 10
    """
    try:
        from kg.serve.server import Address, run  # an extra, which may not be installed
    except ModuleNotFoundError as error:
        if error.name not in _NEEDED:
            raise
        raise InputError(_INSTALL) from error
    if host not in LOOPBACK:
        say(f"warning: at {host} everybody who reaches this machine can ask the graph")
    limits = Limits(timeout, max_rows, max_memory * MEGABYTE, workers, waiting, kept=cache * MEGABYTE)
    loading = console.status("loading the graph (longest the first time after a build)")
    loading.start()

    def ready() -> None:
        loading.stop()
        say(f"http://{host}:{port}/ the graph · /sparql endpoint and editor · Ctrl-C stops")

    try:
        run(output, Address(host, port, tuple(allow_host or ())), limits, ready)
    finally:
        loading.stop()
