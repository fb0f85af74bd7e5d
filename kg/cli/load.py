"""`kg load`: the graph to a SPARQL server."""

from __future__ import annotations

import hashlib
import os
from typing import Annotated

import typer

from kg.cli.console import progress_bar, say
from kg.cli.options import OUTPUT, RdfGraph
from kg.rdf.batches import Manner, Protocol
from kg.rdf.http import Login, Server
from kg.rdf.load import load

_PASSWORD = "KG_PASSWORD"


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("load")(_load)


def _load(
    url: Annotated[str, typer.Argument(help="The server's address for updates, or of its graph store.")],
    graph: RdfGraph = OUTPUT,
    protocol: Annotated[Protocol, typer.Option("--protocol", help="How to send it.")] = Protocol.UPDATE,
    batch: Annotated[int, typer.Option("--batch", min=1, help="Send at most this many quads at once.")] = 1000,
    user: Annotated[
        str | None, typer.Option("--user", "-u", help=f"Log in with this name; the password is ${_PASSWORD} or asked.")
    ] = None,
    timeout: Annotated[float, typer.Option("--timeout", min=1, help="Seconds to wait for an answer.")] = 120,
) -> None:
    """Send the graph to a SPARQL 1.1 server: each article's graph takes the place of what the server had of it.

    A request that fails is tried again; a run that broke off goes on where it stopped when it is started again.

    Examples:

        kg load http://localhost:3030/kg/update

        kg load http://localhost:8890/sparql-auth --user dba

        kg load http://localhost:7200/repositories/kg/rdf-graphs/service --protocol graph-store
    """
    server = Server(url, _login(user), timeout=timeout)
    folder = graph if graph.is_dir() else graph.parent
    mark = folder / f".load-{hashlib.blake2b(url.encode(), digest_size=6).hexdigest()}.json"
    with progress_bar() as bar:
        done = load(graph, server, mark, Manner(protocol, batch), lambda done: bar("requests sent", done))
    say(f"sent {graph} to {url} in {done} requests")


def _login(user: str | None) -> Login | None:
    if user is None:
        return None
    return Login(user, os.environ.get(_PASSWORD) or typer.prompt(f"password of {user}", hide_input=True, err=True))
