"""Queries that would never end, or fill the memory, and those that come after them."""

from __future__ import annotations

import errno
import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.serve.conftest import PATIENCE, Serve, Server, serving

FIVE_WAYS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }"
HUGE = "SELECT ?x ?y ?z { ?a ?b ?x . ?c ?d ?y . ?e ?f ?z } ORDER BY ?x"
NEXT = "ASK { ?s a kg:Person }"


@pytest.fixture(scope="module")
def bounded(sample_build: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    log = tmp_path_factory.mktemp("bounded") / "log"
    with serving(sample_build, log, "--timeout", "3", "--max-rows", "10", "--waiting", "2") as running:
        yield running


def test_a_five_way_cross_product_is_stopped_and_the_next_query_is_answered(bounded: Server) -> None:
    for _ in range(2):
        reply = bounded.query(FIVE_WAYS)
        assert reply.status == 422
        assert "stopped after 3 seconds" in reply.text
        assert json.loads(bounded.query(NEXT).body)["boolean"] is True


def test_a_query_that_fills_the_memory_is_stopped_and_the_next_query_is_answered(
    serve: Serve, sample_build: Path
) -> None:
    server: Server = serve(sample_build, "--timeout", "100", "--max-memory", "32")
    reply = server.query(HUGE)
    assert reply.status == 422
    assert "needed more than 32 MB of memory" in reply.text
    assert json.loads(server.query(NEXT).body)["boolean"] is True


def test_rows_past_the_bound_are_left_out_and_a_header_says_so(bounded: Server) -> None:
    reply = bounded.query("SELECT * { ?s ?p ?o }")
    assert len(json.loads(reply.body)["results"]["bindings"]) == 10
    assert reply.headers["x-sparql-maxrows"] == "10"
    assert "x-sparql-maxrows" not in bounded.query("SELECT * { ?s ?p ?o } LIMIT 10").headers


def test_more_queries_than_may_wait_are_sent_away_for_a_moment(bounded: Server) -> None:
    with ThreadPoolExecutor(10) as threads:
        replies = list(threads.map(bounded.query, [FIVE_WAYS] * 10))
    statuses = sorted(reply.status for reply in replies)
    assert set(statuses) == {422, 503}
    assert all("retry-after" in reply.headers for reply in replies if reply.status == 503)
    assert bounded.query(NEXT).status == 200


def test_a_query_whose_client_went_away_is_stopped(serve: Serve, sample_build: Path) -> None:
    server: Server = serve(sample_build, "--timeout", "10000", "--workers", "1")
    with socket.create_connection(("127.0.0.1", server.port)) as client:
        body = FIVE_WAYS.encode()
        lines = ("POST /sparql HTTP/1.1", "Host: localhost", "Content-Type: application/sparql-query")
        head = "".join(f"{line}\r\n" for line in (*lines, f"Content-Length: {len(body)}", ""))
        client.sendall(head.encode() + body)
        time.sleep(1)
    assert server.query(NEXT).status == 200
    deadline = time.monotonic() + PATIENCE
    while "POST /sparql 499" not in server.log.read_text(encoding="utf-8"):
        assert time.monotonic() < deadline
        time.sleep(0.1)


CONFINED = """
from kg.serve.worker import confine
confine(1 << 30, may_open=False)
import socket
for reach in (lambda: socket.socket(), lambda: open("/etc/passwd")):
    try:
        reach()
    except OSError as error:
        print(error.errno)
"""


def test_a_worker_on_a_graph_in_memory_reaches_neither_the_network_nor_the_disk() -> None:
    done = subprocess.run([sys.executable, "-c", CONFINED], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(errno.EMFILE)] * 2


def test_many_clients_at_once_see_no_error(server: Server) -> None:
    queries = [NEXT, "SELECT ?n { ?p a kg:Person ; skos:prefLabel ?n }", "DESCRIBE ?p { ?p a kg:Place } LIMIT 3"] * 40
    with ThreadPoolExecutor(32) as threads:
        assert {reply.status for reply in threads.map(server.query, queries)} == {200}
