"""A build of the bundled articles: golden edges, the same bytes for any number of workers, and clear ends."""

import json

import msgspec
import pytest
from golden_edges import GOLDEN, SAMPLE, edges

from kg.build import build
from kg.contract import decode_lines
from kg.errors import InputError
from kg.settings import Settings

ARTEFACTS = ("extractions.jsonl", "entities.jsonl", "graph.nq", "graph.ttl", "graph.graphml", "graph.html")


def read_records(output):
    with (output / "extractions.jsonl").open("rb") as lines:
        return list(decode_lines(lines, "extractions.jsonl"))


def test_the_edges_are_the_golden_ones(sample_build):
    """`make golden` writes the file anew after a change that is meant."""
    found = [edge for record in read_records(sample_build) for edge in edges(record)]
    assert found == GOLDEN.read_text(encoding="utf-8").splitlines()


def test_every_span_is_its_text(sample_build):
    def spans(value):
        if isinstance(value, dict):
            if value.keys() >= {"start", "end", "text"}:
                yield value
            for child in value.values():
                yield from spans(child)
        elif isinstance(value, tuple):
            for child in value:
                yield from spans(child)

    found = 0
    for record in read_records(sample_build):
        for span in spans({key: value for key, value in msgspec.to_builtins(record).items() if key != "text"}):
            found += 1
            assert record.text[span["start"] : span["end"]] == span["text"]
    assert found > 100


def test_several_workers_write_the_same_bytes(sample_build, tmp_path):
    build([SAMPLE], tmp_path, Settings(workers=3))
    assert {name: (tmp_path / name).read_bytes() for name in ARTEFACTS} == {
        name: (sample_build / name).read_bytes() for name in ARTEFACTS
    }


def test_the_order_of_the_articles_changes_no_byte(sample_build, tmp_path):
    build(sorted(set(SAMPLE.iterdir()) - {SAMPLE / "README.md"}, reverse=True), tmp_path, Settings())
    assert (tmp_path / "graph.nq").read_bytes() == (sample_build / "graph.nq").read_bytes()


def test_what_was_added_changed_and_removed_since_leaves_no_trace(sample_build, tmp_path):
    first, second, *others = sorted(set(SAMPLE.iterdir()) - {SAMPLE / "README.md"})
    changed, extra = tmp_path / "old" / second.name, tmp_path / "old" / "extra.txt"
    changed.parent.mkdir()
    changed.write_text(second.read_text(encoding="utf-8")[:400], encoding="utf-8")
    extra.write_text("التقى وزير الخارجية الروسي سيرغي لافروف نظيره السوري أمس في موسكو.", encoding="utf-8")
    build([changed, extra, *others], tmp_path / "output", Settings())
    report = build([first, second, *others], tmp_path / "output", Settings())
    assert report.recalled == len(read_records(sample_build)) - 2
    assert {name: (tmp_path / "output" / name).read_bytes() for name in ARTEFACTS} == {
        name: (sample_build / name).read_bytes() for name in ARTEFACTS
    }


def test_the_report_counts_what_the_graph_holds(sample_build):
    report = json.loads((sample_build / "report.json").read_text(encoding="utf-8"))
    assert report["articles"] == len(read_records(sample_build))
    assert report["counts"]["meetings"] > 0
    assert report["problems"] == []
    assert set(report["versions"]) >= {"kg", "python", "embedded", "rdflib"}


def test_edges_below_the_minimum_are_left_out(tmp_path):
    build([SAMPLE], tmp_path, Settings(min_confidence=1.0))
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert report["counts"]["statements"] == 0


def test_a_folder_without_articles_is_named(tmp_path):
    with pytest.raises(InputError, match="empty"):
        (tmp_path / "empty").mkdir()
        build([tmp_path / "empty"], tmp_path / "output", Settings())
    assert not (tmp_path / "output").exists()
