"""How fast the graph is written, loaded and asked: `python -m benchmarks.rdf BUILD [MOST_QUADS]` prints tables.

Beside kg's store (Oxigraph on disk, opened read-only) stand rdflib's own store in memory, as people have it without
more, and Virtuoso where it is installed, started here on loopback. All are asked about the union of the graphs of the
articles; Virtuoso's union has a triple once for each of its graphs, so that it gives some rows more than once.
Time is that of the processors, Virtuoso's own included, so that other work on the machine does not count; opening is
what each question on the command line would pay. With MOST_QUADS only so many articles are taken that their graphs have
about as many, beside all entities.
"""

from __future__ import annotations

import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from rdflib import Graph

from kg.rdf import Store, convert, write_turtle
from kg.rdf.batches import Manner, Protocol
from kg.rdf.disk import STORE_FOLDER
from kg.rdf.http import Login, Server
from kg.rdf.load import load
from kg.rdf.rows import read_rows
from kg.rdf.vocabulary import PREFIXES
from tests.rdf.virtuoso import INSTALLED, running

Ask = Callable[[str], int]
"""Answers a SPARQL query with how many rows it has."""

QUERIES = {
    "who met whom": "SELECT ?a ?b { ?x kg:met ?y . ?x skos:prefLabel ?a . ?y skos:prefLabel ?b }",
    "most spoken about": """SELECT ?name (COUNT(?s) AS ?n) { ?s kg:about ?who . ?who skos:prefLabel ?name }
        GROUP BY ?name ORDER BY DESC(?n) LIMIT 10""",
    "evidence of meetings": """SELECT ?m ?words ?rule { ?m a kg:Meeting ; kg:evidence ?e .
        ?e kg:rule ?rule ; kg:passage/oa:exact ?words }""",
    "statements of holders of posts": """SELECT ?title ?words { ?who kg:holdsPost/kg:title ?title .
        ?s kg:speaker ?who ; kg:content/oa:exact ?words }""",
    "whom two have both met": "SELECT DISTINCT ?a ?c { ?a kg:met ?b . ?b kg:met ?c FILTER (?a != ?c) }",
    "weak evidence by rule": """SELECT ?rule (COUNT(?e) AS ?n) (AVG(?sure) AS ?mean)
        { ?e kg:rule ?rule ; kg:confidence ?sure FILTER (?sure < 0.9) } GROUP BY ?rule""",
}
PROLOGUE = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
BUFFERS = 85_000
"""Of 8 KB each, for Virtuoso."""


class Figures(NamedTuple):
    """Seconds to load, to open, and for each query, with the rows that it gave."""

    name: str
    load: float
    open: float
    queries: list[tuple[float, int]]


def cpu() -> float:
    """Seconds of the processors, of this process and of children that ended."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def asked(ask: Ask, clock: Callable[[], float]) -> list[tuple[float, int]]:
    """The seconds and rows of each query, the better of two times."""
    figures = []
    for sparql in QUERIES.values():
        times = []
        for _ in range(2):
            begin = clock()
            rows = ask(PROLOGUE + sparql)
            times.append(clock() - begin)
        figures.append((min(times), rows))
    return figures


def ours(build: Path) -> Figures:
    """kg's store on disk."""
    begin = cpu()
    Store.open(build)
    loaded = cpu()
    store = Store.open(build)
    opened = cpu()
    return Figures("kg: Oxigraph on disk", loaded - begin, opened - loaded, asked(lambda q: len(store.query(q)), cpu))


def plain_rdflib(build: Path) -> Figures:
    """rdflib's store in memory; it is loaded each time it is opened."""
    begin = cpu()
    graph = Graph().parse(build / "graph.nt", format="nt")
    loaded = cpu() - begin
    return Figures("rdflib in memory", loaded, loaded, asked(lambda q: len(list(graph.query(q))), cpu))


def virtuoso(build: Path) -> Figures:
    """Virtuoso over HTTP, loaded by `kg load`."""
    with tempfile.TemporaryDirectory() as folder, running(Path(folder), BUFFERS) as there:

        def clock() -> float:
            return time.process_time() + _seconds_of(there.pid)

        begin = clock()
        server = Server(f"{there.url}/sparql-graph-crud-auth", Login("dba", "dba"))
        load(build, server, build / "mark", Manner(Protocol.GRAPH_STORE, 2000))
        loaded = clock() - begin
        queries = asked(lambda sparql: there.answer(sparql).count(b"\n") - 1, clock)
        return Figures("Virtuoso over HTTP", loaded, 0.0, queries)


def _seconds_of(pid: int) -> float:
    ticks = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[11:13]
    return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")


def prepared(build: Path, folder: Path, most: int | None) -> int:
    """Put the graph, or as many of its articles, into `folder` as N-Quads and N-Triples; return how many quads it has.

    Articles are chosen by their IRIs, so that what they say is whole; entities are all there.
    """
    size = _lines(build / "graph.nq")
    share = min(1.0, most / size) if most else 1.0
    with (build / "graph.nq").open("rb") as source, (folder / "graph.nq").open("wb") as target:
        target.writelines(line for line in source if _chosen(line.split()[-2], share))
    convert(folder, folder / "graph.nt")
    return _lines(folder / "graph.nq")


def _lines(file: Path) -> int:
    with file.open("rb") as lines:
        return sum(1 for _ in lines)


def _chosen(graph: bytes, share: float) -> bool:
    return graph.endswith(b"/entities>") or crc32(graph) < share * 2**32


def written(folder: Path) -> Iterator[tuple[str, float]]:
    """The seconds it takes to write the graph in each syntax."""
    begin = cpu()
    write_turtle(folder / "graph.nq", folder / "written.ttl")
    yield "Turtle, as kg build does", cpu() - begin
    for name in ("graph.trig", "graph.jsonld"):
        begin = cpu()
        convert(folder, folder / name)
        yield f"{name}, by kg convert", cpu() - begin
    begin = cpu()
    for _ in read_rows(folder / "graph.nq"):
        pass
    yield "reading alone", cpu() - begin


def main() -> None:
    """Print the tables in Markdown."""
    build, most = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        size = prepared(build, folder, most)
        print(f"| writing {size:,} quads | quads a second |\n|---|---|")
        for name, seconds in written(folder):
            print(f"| {name} | {size / seconds:,.0f} |", flush=True)
        print("\n| store | load | open |", " | ".join(QUERIES), "|\n|---|---|---|" + "---|" * len(QUERIES))
        for measure in (ours, plain_rdflib, *([virtuoso] if INSTALLED else [])):
            name, loading, opening, queries = measure(folder)
            cells = " | ".join(f"{seconds * 1000:,.0f} ms ({rows:,})" for seconds, rows in queries)
            print(f"| {name} | {loading:.2f} s | {opening:.2f} s | {cells} |", flush=True)
        shutil.rmtree(folder / STORE_FOLDER)


if __name__ == "__main__":
    main()
