"""A new build takes the place of the old one, and a server that is told to stop lets its clients have their answers."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kg.files import replacing
from tests.serve.conftest import PATIENCE, Reply, Serve, Server

PERSONS = "SELECT (COUNT(DISTINCT ?p) AS ?n) { ?p a kg:Person }"
SLOW = "SELECT (COUNT(*) AS ?n) { ?a a kg:Evidence . ?b a kg:Passage . ?c a kg:Person }"


@pytest.fixture
def build(sample_build: Path, tmp_path: Path) -> Path:
    """A build of its own, which a test may change."""
    folder = tmp_path / "build"
    folder.mkdir()
    for name in ("graph.nq", "graph.html", "entities.jsonl", "extractions.jsonl", "report.json"):
        shutil.copyfile(sample_build / name, folder / name)
    return folder


def persons(server: Server) -> int:
    return int(json.loads(server.query(PERSONS).body)["results"]["bindings"][0]["n"]["value"])


def builds(server: Server) -> int:
    return int(json.loads(server.get("/health").body)["builds"])


def keep(build: Path, wanted: str) -> None:
    """Write the build's graph anew with the lines that hold `wanted` left out."""
    lines = (build / "graph.nq").read_bytes().splitlines(keepends=True)
    with replacing(build / "graph.nq") as draft:
        draft.write_bytes(b"".join(line for line in lines if wanted.encode() not in line))


def await_build(server: Server, number: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while builds(server) < number:
        assert time.monotonic() < deadline, server.log.read_text(encoding="utf-8")
        time.sleep(0.1)


def begin(server: Server, query: str, begun: threading.Event) -> str:
    """The answer to a query; sets `begun` when the application has taken the request and waits for its body."""
    body = query.encode()
    head = (
        "POST /sparql HTTP/1.1", "Host: localhost", "Content-Type: application/sparql-query", "Connection: close",
        f"Content-Length: {len(body)}", "Expect: 100-continue", "", "",
    )  # fmt: skip
    with socket.create_connection(("127.0.0.1", server.port), PATIENCE) as client, client.makefile("rb") as answer:
        client.sendall("\r\n".join(head).encode())
        assert answer.readline().split()[1] == b"100"
        assert answer.readline() == b"\r\n"
        client.sendall(body)
        begun.set()
        return answer.read().decode()


def test_a_new_build_is_served_and_no_request_is_dropped(serve: Serve, build: Path) -> None:
    server: Server = serve(build, "--timeout", "100")
    before = persons(server)
    done: list[Reply] = []

    def client(_: int) -> None:
        while builds(server) < 2:
            done.append(server.query(PERSONS))

    with ThreadPoolExecutor(4) as threads:
        clients = threads.map(client, range(4))
        slow = threads.submit(server.query, SLOW)
        keep(build, "/id/per-sirgi-lafruf>")
        await_build(server, 2)
        list(clients)
    assert slow.result().status == 200
    assert {reply.status for reply in done} == {200}
    assert persons(server) == before - 1


def test_a_build_that_is_no_rdf_leaves_the_old_one_in_place(serve: Serve, build: Path) -> None:
    server: Server = serve(build)
    before = persons(server)
    with replacing(build / "graph.nq") as draft:
        draft.write_text("this is no RDF\n", encoding="utf-8")
    deadline = time.monotonic() + PATIENCE
    while "the old one still is" not in server.log.read_text(encoding="utf-8"):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    assert (persons(server), builds(server)) == (before, 1)


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT], ids=["terminate", "ctrl-c"])
def test_a_server_that_is_told_to_stop_finishes_what_it_has_begun(serve: Serve, build: Path, sign: int) -> None:
    server: Server = serve(build, "--timeout", "100")
    with ThreadPoolExecutor(1) as threads:
        begun = threading.Event()
        slow = threads.submit(begin, server, SLOW, begun)
        assert begun.wait(PATIENCE)
        code = server.stop(sign)
        assert slow.result().startswith("HTTP/1.1 200")
    assert code == (0 if sign == signal.SIGINT else -signal.SIGTERM)
    assert "Traceback" not in server.log.read_text(encoding="utf-8")


def test_the_loss_of_the_process_that_holds_the_graph_is_made_good(serve: Serve, build: Path) -> None:
    server: Server = serve(build)
    children = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children")
    if not children.exists():
        pytest.skip("needs /proc to find the process")
    for child in children.read_text(encoding="ascii").split():
        os.killpg(int(child), signal.SIGKILL)  # with its workers
    deadline = time.monotonic() + PATIENCE
    while builds(server) < 2 or server.query(PERSONS).status != 200:
        assert time.monotonic() < deadline
        time.sleep(0.1)
