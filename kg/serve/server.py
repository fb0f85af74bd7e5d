"""The web server around the application: listens, logs, and stops when running requests are done."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import uvicorn

from kg.errors import InputError
from kg.rdf.disk import GRAPH_FILE
from kg.serve.addresses import LOOPBACK
from kg.serve.app import application
from kg.serve.limits import Limits
from kg.serve.site import Site

_GRACE = 5


class Address(NamedTuple):
    """Where to listen; `allowed` are names that the server is called by besides `host` and those of this machine, `*`
    is any."""

    host: str
    port: int
    allowed: tuple[str, ...] = ()


def run(folder: Path, address: Address, limits: Limits, ready: Callable[[], None]) -> None:
    """Serve the build in `folder` until SIGTERM or Ctrl-C; requests that run by then are finished.

    `ready` is called when the graph is loaded and the server listens. Raises `InputError` where there is no build or
    the address cannot be taken, and `KgError` where the graph cannot be loaded.
    """
    if not (folder / GRAPH_FILE).is_file():
        raise InputError(f"no build in {folder}: {GRAPH_FILE} is not there; make one with kg build")
    names = {*LOOPBACK, address.host, *address.allowed}
    site = Site(folder, limits)
    config = uvicorn.Config(
        application(site, None if "*" in names else names),
        host=address.host,
        port=address.port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=int(limits.seconds) + _GRACE,
    )
    _log()
    try:
        with contextlib.suppress(KeyboardInterrupt):  # Ctrl-C, when all is done
            asyncio.run(_serve(site, _Server(config, ready)))
    except SystemExit as error:  # uvicorn ends the process where it cannot listen
        raise InputError(
            f"cannot listen at {address.host}:{address.port}; is another server there? try another --port"
        ) from error


class _Server(uvicorn.Server):
    """Uvicorn's server, which tells when it listens."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Take the address, or end the process where that cannot be had."""
        await super().startup(sockets)
        if self.started:
            self._ready()


async def _serve(site: Site, server: uvicorn.Server) -> None:
    await site.start()
    await server.serve()


def _log() -> None:
    """Messages and the access log go to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%Y-%m-%d %H:%M:%S"))
    for name, level in (("kg.serve", logging.INFO), ("uvicorn.error", logging.WARNING)):
        logging.getLogger(name).addHandler(handler)
        logging.getLogger(name).setLevel(level)
