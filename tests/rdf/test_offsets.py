"""Every edge leads to its sentence: offsets, quoted words and trigger words agree with the articles' own text."""

from __future__ import annotations

import gzip
import itertools
import random
from pathlib import Path
from urllib.parse import unquote

import pytest
from conftest import SAMPLE

from kg.rdf import Store
from kg.read import read
from kg.settings import Settings

EDGES = """
SELECT ?graph ?event ?source ?kind ?start ?end ?exact ?passage {
  GRAPH ?graph {
    ?event kg:evidence ?evidence .
    ?evidence kg:article ?source .
    { ?evidence kg:passage ?passage BIND ("sentence" AS ?kind) }
    UNION { ?evidence kg:trigger ?passage BIND ("trigger" AS ?kind) }
    UNION { ?event kg:content ?passage BIND ("content" AS ?kind) }
    ?passage oa:start ?start ; oa:end ?end ; oa:exact ?exact .
  }
}
"""
ARTICLE = "https://kg.example/id/article/"


def check(store: Store, texts: dict[str, str], wanted: int) -> None:
    rows = sorted(set(store.query(EDGES)), key=str)
    chosen = random.Random(1000).sample(rows, min(wanted, len(rows)))
    assert {row[3] for row in chosen} == {"sentence", "trigger", "content"}
    for graph, _, source, _, start, end, exact, passage in chosen:
        assert graph and start and end
        assert source == graph
        text = texts[unquote(graph.removeprefix(ARTICLE))]
        assert text[int(start) : int(end)] == exact, passage
        assert passage == f"{graph}#char={start},{end}"


def test_a_thousand_edges_of_the_bundled_articles(sample_build: Path) -> None:
    texts = {article.id: article.text for article in read([SAMPLE]) if hasattr(article, "text")}
    check(Store.open(sample_build), texts, 1000)


def test_triggers_lie_in_their_sentence(sample_build: Path) -> None:
    outside = """SELECT ?evidence { GRAPH ?g {
      ?evidence kg:passage/oa:start ?from ; kg:passage/oa:end ?to ; kg:trigger/oa:start ?start ; kg:trigger/oa:end ?end
      FILTER (?start < ?from || ?end > ?to) } }"""
    store = Store.open(sample_build)
    assert not len(store.query(outside))
    assert len(store.query("SELECT ?e { ?e kg:trigger ?t }"))


def test_every_direct_edge_leads_to_evidence(sample_build: Path) -> None:
    unfounded = """SELECT ?one ?edge ?other { GRAPH ?g { ?one ?edge ?other }
      FILTER (?edge IN (kg:met, kg:saidAbout, kg:holdsPost, kg:visited))
      FILTER NOT EXISTS { GRAPH ?g { ?event kg:evidence ?evidence ; ?role ?one ; ?part ?other } } }"""
    assert not len(Store.open(sample_build).query(unfounded))


@pytest.mark.shared
def test_a_thousand_edges_of_news(shared: Path, tmp_path: Path) -> None:
    """Other outlets, with the marks and line ends that news comes with."""
    from kg.build import build  # noqa: PLC0415 - a fault of one room must not stop the tests of the others

    some = tmp_path / "some.jsonl"
    with gzip.open(shared / "data" / "ant" / "ant.jsonl.gz", "rb") as lines:
        some.write_bytes(b"".join(itertools.islice(lines, 0, None, 900)))
    build([some], tmp_path, Settings())
    texts = {article.id: article.text for article in read([some]) if hasattr(article, "text")}
    check(Store.open(tmp_path), texts, 1000)
