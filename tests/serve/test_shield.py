"""Who is answered, and with which headers."""

import time

import pytest

from tests.serve.conftest import LAVROV, PATIENCE, Server


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1", 200),
        ("127.0.0.1:7687", 200),
        ("localhost:7687", 200),
        ("LOCALHOST", 200),
        ("[::1]:7687", 200),
        ("graph.example", 200),
        ("evil.example", 421),
        ("127.0.0.1.evil.example", 421),
        ("localhost.evil.example:7687", 421),
        ("evil.example:127.0.0.1", 421),
        ("[::1", 421),
        ("", 421),
    ],
)
def test_only_who_calls_the_server_by_its_name_is_answered(server: Server, host: str, status: int) -> None:
    assert server.get("/health", Host=host).status == status


@pytest.mark.parametrize("path", ["/sparql", LAVROV, "/docs", "/id/nobody", "/static/editor.js", "/api/find?q=a"])
def test_every_answer_carries_the_headers_that_keep_a_browser_safe(server: Server, path: str) -> None:
    headers = server.get(path, Accept="text/html").headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert "server" not in headers


def test_the_log_holds_a_line_for_each_request_and_no_line_end_of_a_client(server: Server) -> None:
    server.get("/api/find?q=one%0Atwo&marker=yes")
    deadline = time.monotonic() + PATIENCE
    while "marker=yes" not in (log := server.log.read_text(encoding="utf-8")) and time.monotonic() < deadline:
        time.sleep(0.05)  # a line may be written after its answer
    lines = [line for line in log.splitlines() if "marker=yes" in line]
    assert len(lines) == 1
    assert "127.0.0.1 GET /api/find?q=one%0Atwo&marker=yes 200" in lines[0]
