"""The processes that hold the graph: one loads it and forks a worker for each connection.

    python -m kg.serve.worker FOLDER SOCKET SECONDS ROWS MEMORY

A worker shares the memory of the loaded graph, answers one request after the other, and is ended by the kernel when a
request takes longer than SECONDS or more than MEMORY bytes: nothing else stops a query inside Oxigraph. The next
worker is a fork away. All end when the server closes their standard input or their connection.
"""

from __future__ import annotations

import os
import resource
import select
import signal
import socket
import sys
from pathlib import Path
from typing import Final

import msgspec

from kg.rdf import Store
from kg.serve.handling import Graph
from kg.serve.limits import Limits
from kg.serve.messages import LENGTH, Answer, Request, framed, refusal

_DECODER: msgspec.msgpack.Decoder[Request] = msgspec.msgpack.Decoder(Request)
_PAGES: Final = Path("/proc/self/statm")


def main(folder: Path, address: str, limits: Limits) -> None:
    """Load the graph in `folder`, listen at the Unix socket `address`, say the base IRI, fork until stdin closes."""
    graph = Graph(Store.open(folder), folder, limits.rows)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # children leave without anybody waiting for them
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which lets running requests finish
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(address)
        listener.listen()
        sys.stdout.buffer.write(f"{graph.base}\n".encode())
        sys.stdout.flush()
        while listener in select.select([listener, sys.stdin], [], [])[0]:
            _fork(listener, graph, limits)


def _fork(listener: socket.socket, graph: Graph, limits: Limits) -> None:
    connection, _ = listener.accept()
    if os.fork():
        connection.close()
        return
    try:
        listener.close()
        confine(limits.memory, may_open=graph.is_on_disk)
        _work(connection, graph, limits.seconds)
    finally:
        os._exit(0)


def confine(memory: int, may_open: bool) -> None:
    """Bind this process: no more than `memory` bytes beyond what it has (on Linux), and no core dump.

    Unless it `may_open` files, which a graph on disk needs for a part of it that is read first, it opens no new file or
    socket, so that a worker which is led astray reaches neither the disk nor the network.
    """
    if _PAGES.exists():
        taken = int(_PAGES.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (taken + memory,) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if not may_open:
        resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))  # what is open already stays open


def _work(connection: socket.socket, graph: Graph, seconds: float) -> None:
    connection.sendall(LENGTH.pack(os.getpid()))
    while head := _received(connection, LENGTH.size):
        request = _DECODER.decode(_received(connection, LENGTH.unpack(head)[0]))
        signal.setitimer(signal.ITIMER_REAL, seconds)  # the default action of SIGALRM ends the process
        reply = framed(_handled(graph, request))
        signal.setitimer(signal.ITIMER_REAL, 0)
        connection.sendall(reply)


def _handled(graph: Graph, request: Request) -> Answer:
    try:
        return graph.handle(request)
    except MemoryError:
        raise
    except Exception as error:  # a fault in one request must be told, and must not cost the next
        return refusal(500, f"a fault of the server: {type(error).__name__}: {error}")


def _received(connection: socket.socket, size: int) -> bytes:
    """`size` bytes, or none where the other side is gone."""
    parts, missing = [], size
    while missing and (part := connection.recv(min(missing, 1 << 20))):
        parts.append(part)
        missing -= len(part)
    return b"" if missing else b"".join(parts)


if __name__ == "__main__":
    _, folder, address, seconds, rows, memory = sys.argv
    main(Path(folder), address, Limits(seconds=float(seconds), rows=int(rows), memory=int(memory)))
