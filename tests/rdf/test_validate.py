"""`kg validate` names the node, the property and the article of what is broken."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from desk import vientiane
from typer.testing import CliRunner

from kg.cli import app
from kg.errors import InputError, KgError
from kg.rdf import write_nquads
from kg.rdf.validate import validate
from kg.resolve import resolve
from kg.settings import Settings

ARTICLE = "https://kg.example/id/article/"


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    drafts = vientiane()
    articles = {draft.id: draft.article for draft in drafts}
    write_nquads(resolve(draft.extraction for draft in drafts), articles, tmp_path / "graph.nq", Settings())
    return tmp_path / "graph.nq"


def break_lines(graph: Path, part: str, instead: str | None) -> None:
    """Put `instead` in the place of `part` in the first line that has it, or take that line out."""
    lines = graph.read_text(encoding="utf-8").splitlines(keepends=True)
    at = next(at for at, line in enumerate(lines) if part in line)
    lines[at] = "" if instead is None else lines[at].replace(part, instead)
    graph.write_text("".join(lines), encoding="utf-8", newline="\n")


BROKEN = [
    # what is in the line, what stands there instead, the property, the article
    ('ontology#confidence> "', 'ontology#confidence> "7', "kg:confidence", "evening"),
    ("ontology#visitor>", None, "kg:visitor", "evening"),
    ("ontology#status> <https://kg.example/ontology#held>", "ontology#status> <https://x.example/>", "kg:status", None),
    ("ontology#post>", None, "kg:post", "morning"),
    ("ontology#content> <https://kg.example/id/article/", "ontology#content> <https://x.example/", "kg:content", None),
    ("ontology#title>", None, "kg:title", "morning"),
    ("ontology#firstDay>", None, "kg:firstDay", None),
    ("schema.org/identifier>", None, "schema:identifier", "evening"),
    ("oa#exact>", None, "oa:exact", "evening"),
    ("skos/core#prefLabel>", None, "skos:prefLabel", None),
]


def test_what_kg_writes_conforms(graph: Path) -> None:
    assert validate(graph) == validate(graph.parent) == []


@pytest.mark.parametrize(("part", "instead", "property", "article"), BROKEN)
def test_what_is_broken_is_named(
    graph: Path, part: str, instead: str | None, property: str, article: str | None
) -> None:
    break_lines(graph, part, instead)
    violations = validate(graph)
    assert property in {violation.property for violation in violations}
    for violation in violations:
        assert violation.message and violation.node.startswith("https://kg.example/id/")
        assert violation.articles and all(one.startswith(ARTICLE) for one in violation.articles)
        assert article is None or f"{ARTICLE}{article}" in violation.articles


def test_the_command_prints_them_and_fails(graph: Path) -> None:
    assert CliRunner().invoke(app, ["validate", str(graph)]).exit_code == 0
    break_lines(graph, "ontology#visitor>", None)
    result = CliRunner().invoke(app, ["validate", str(graph)])
    assert result.exit_code == 1
    assert "kg:visitor" in result.output and f"{ARTICLE}evening" in result.output


def test_what_is_no_graph_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no graph at"):
        validate(tmp_path)


def test_a_missing_extra_is_told(graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyshacl", None)
    with pytest.raises(KgError, match=r"kg\[validate\]"):
        validate(graph)
