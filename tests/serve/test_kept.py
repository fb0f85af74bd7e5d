"""Answers that are given again without asking the graph."""

from __future__ import annotations

from pathlib import Path

from kg.serve.kept import Kept
from kg.serve.messages import Answer, Ask, Find, refusal
from tests.serve.conftest import Serve, Server

NAMES = "SELECT ?n { ?p a kg:Person ; skos:prefLabel ?n }"


def _answer(size: int) -> Answer:
    return Answer(200, "text/plain", b"x" * size)


def test_an_answer_is_found_again_by_all_that_was_asked() -> None:
    kept = Kept(10_000)
    kept.keep(Ask(NAMES, "text/csv"), _answer(10))
    found = kept.find(Ask(NAMES, "text/csv"))
    assert found is not None and found.kept and found.body == b"x" * 10
    assert kept.find(Ask(NAMES, "application/json")) is None
    assert kept.find(Ask(NAMES, "text/csv", named_graphs=("http://a/",))) is None
    assert kept.find(Find(NAMES, 10)) is None


def test_those_asked_for_longest_ago_make_room() -> None:
    kept = Kept(1000)
    for text in "abcdefghi":
        kept.keep(Find(text, 1), _answer(100))
        assert kept.find(Find("a", 1)) is not None
    assert kept.find(Find("b", 1)) is None
    assert kept.find(Find("i", 1)) is not None


def test_what_is_refused_large_or_changes_is_not_kept() -> None:
    kept = Kept(1000)
    given = [
        (Ask(NAMES), refusal(422, "stopped")),
        (Ask(NAMES), _answer(500)),
        (Ask("SELECT (rand () AS ?r) {}"), _answer(10)),
        (Ask("SELECT (NOW() AS ?r) {}"), _answer(10)),
        (Ask("SELECT (STRUUID() AS ?r) {}"), _answer(10)),
    ]
    for request, answer in given:
        kept.keep(request, answer)
        assert kept.find(request) is None
    nothing = Kept(0)
    nothing.keep(Ask(NAMES), _answer(0))
    assert nothing.find(Ask(NAMES)) is None


def test_the_same_query_is_answered_alike_and_told_to_be_kept(serve: Serve, sample_build: Path) -> None:
    server: Server = serve(sample_build)
    first, second = server.query(NAMES), server.query(NAMES)
    assert "cache-status" not in first.headers
    assert second.headers["cache-status"] == "kg; hit"
    assert (first.status, first.body, first.media) == (second.status, second.body, second.media)


def test_without_a_cache_each_query_asks_the_graph(serve: Serve, sample_build: Path) -> None:
    server: Server = serve(sample_build, "--cache", "0")
    for _ in range(2):
        assert "cache-status" not in server.query(NAMES).headers
