"""`kg top`, `kg path` and `kg timeline` on a build of the bundled articles."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.cli.rows import Format, print_rows

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(run: Run, monkeypatch: pytest.MonkeyPatch, sample_build: Path) -> Run:
    """Run `kg` on the build."""
    monkeypatch.setenv("COLUMNS", "200")
    return lambda *arguments: run(*arguments, "--graph", sample_build)


@pytest.mark.parametrize("measure", ["degree", "betweenness", "pagerank"])
def test_the_top_is_ranked(run: Run, measure: str) -> None:
    code, out, _ = run("top", "--by", measure, "--type", "PER", "-n", "4", "--format", "json")
    rows = json.loads(out)
    values = [row[measure] for row in rows]
    assert code == 0 and len(rows) == 4 and values == sorted(values, reverse=True)
    assert all(row["id"].startswith("per-") and row["community"] for row in rows)


def test_tsv_has_a_header_and_as_many_columns_in_each_line(run: Run) -> None:
    code, out, _ = run("timeline", "لافروف", "--format", "tsv")
    lines = [line.split("\t") for line in out.splitlines()]
    assert code == 0 and lines[0][:4] == ["date", "relation", "source", "targets"]
    assert len(lines) > 10 and {len(line) for line in lines} == {8}


def test_a_path_is_told_whatever_the_spelling(run: Run) -> None:
    code, out, _ = run("path", "سيرغى لافروف", "ألفانو", "--format", "json")
    assert code == 0 and json.loads(out)[-1]["to"] == "أنجلينو ألفانو"
    assert all(row["sentence"] for row in json.loads(out))


def test_tables_are_for_people(run: Run) -> None:
    for arguments in (("top",), ("path", "لافروف", "كيري"), ("timeline", "كيري")):
        code, out, _ = run(*arguments)
        assert code == 0 and "┃" in out and "لافروف" in out


def test_a_name_that_nobody_has_is_told_with_the_nearest(run: Run) -> None:
    code, out, err = run("timeline", "لافرونف")
    assert (code, out) == (2, "") and "did you mean" in err and "لافروف" in err


def test_nothing_in_a_year_is_said_so(run: Run) -> None:
    code, out, _ = run("top", "--since", "1999", "--until", "1999")
    assert (code, out) == (0, "nothing found\n")


def test_a_cell_of_a_table_turns_nothing_around_and_is_no_markup(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [{"name": "[red]\u202eلافروف\u2066", "text": "قال\u200f"}]
    print_rows(rows, Format.TABLE, title="\u202e[b]")
    out = capsys.readouterr().out
    assert "[red]لافروف " in out and "[b]" in out and "قال\u200f" in out
    print_rows(rows, Format.JSON)
    assert json.loads(capsys.readouterr().out) == rows
