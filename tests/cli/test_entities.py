"""Seeing entities and deciding on them, as a user does it: look, decide, build again."""

import json
from pathlib import Path

import msgspec
import pytest
from desk import Draft

from kg.build import build
from kg.resolve import resolve
from kg.settings import Settings


@pytest.fixture
def run(run, monkeypatch, tmp_path):
    """Run `kg` in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return run


@pytest.fixture
def articles(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    texts = {
        "one": "التقى وزير الخارجية الروسي سيرغي لافروف نظيره الأمريكي جون كيري في موسكو. وقال لافروف إن اللقاء مفيد.",
        "two": "قال وزير الخارجية الأمريكي جون كيري في واشنطن إن المحادثات مع سيرغي لافروف مستمرة.",
    }
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    build([folder], tmp_path / "output", Settings())
    return folder


@pytest.mark.parametrize("command", ["entities", "merge", "split", "rename", "forbid"])
def test_help_has_examples(run, command):
    code, out, _ = run(command, "--help")
    assert code == 0
    assert "Examples" in out


def test_entities_are_listed_searched_and_shown(run, articles):
    _, out, err = run("entities")
    rows = [line.split("\t") for line in out.splitlines()]
    assert rows[0][2] == "2"
    assert {"سيرغي لافروف", "جون كيري", "موسكو"} <= {row[4] for row in rows}
    assert f"{len(rows)} of {len(rows)} entities" in err
    _, out, _ = run("entities", "لافروف")
    assert "names:      سيرغي لافروف (2)" in out
    assert "وقال لافروف إن اللقاء مفيد" in out or "قال لافروف إن اللقاء مفيد" in out
    _, out, _ = run("entities", "moscow", "--json")
    assert [json.loads(line)["name"] for line in out.splitlines()] == ["موسكو"]
    assert run("entities", "لا أحد")[1] == ""


def test_every_later_build_obeys_and_a_deleted_line_is_undone(run, articles, tmp_path):
    code, out, _ = run("merge", "سيرغي لافروف", "جون كيري")
    assert (code, out.startswith("corrections.toml: merge [")) == (0, True)
    run("rename", "سيرغي لافروف", "--latin", "Sergey V. Lavrov")
    run("build", articles, "-o", "output")
    _, out, _ = run("entities", "جون كيري")
    assert "latin:      Sergey V. Lavrov" in out
    file = tmp_path / "corrections.toml"
    file.write_text(
        "\n".join(line for line in file.read_text(encoding="utf-8").splitlines() if "per-" not in line),
        encoding="utf-8",
    )
    run("build", articles, "-o", "output")
    _, out, _ = run("entities", "جون كيري")
    assert "Lavrov" not in out.split("articles:")[0]


def test_a_part_is_split_off_and_a_stale_correction_is_told(run, articles, tmp_path):
    assert run("split", "جون كيري", "--article", "two")[0] == 0
    assert run("forbid", "سيرغي لافروف", "جون كيري")[0] == 0
    _, _, err = run("build", articles, "-o", "output")
    assert "no longer applies" not in err
    _, out, _ = run("entities", "جون كيري")
    assert len(out.splitlines()) == 2
    (articles / "two.txt").unlink()
    code, _, err = run("build", articles, "-o", "output")
    assert code == 0
    assert "no longer applies" in err


WRONG = [
    (("merge", "لا أحد", "جون كيري"), "no entity is called"),
    (("merge", "جون كيري", "جون كيري"), "are one entity already"),
    (("rename", "جون كيري"), "--name, --latin or both"),
    (("split", "جون كيري"), "which part"),
    (("split", "جون كيري", "--article", "two", "--into", "No Id"), "is no id"),
    (("entities", "-g", "nowhere"), "kg build"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG)
def test_what_cannot_be_decided_is_told_and_nothing_is_written(run, articles, tmp_path, arguments, message):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert message in " ".join(err.split())
    assert not (tmp_path / "corrections.toml").exists()


def test_a_name_of_two_entities_is_asked_for_by_id(run, tmp_path):
    drafts = [Draft("a"), Draft("b")]
    for draft, country, title in zip(drafts, ("مصر", "اليمن"), ("وزير الصحة", "لاعب"), strict=True):
        draft.person("محمد علي", country=country, title=title)
    Path("output").mkdir()
    lines = map(msgspec.json.encode, resolve(draft.extraction for draft in drafts).entities)
    Path("output/entities.jsonl").write_bytes(b"\n".join(lines))
    code, _, err = run("rename", "محمد علي", "--latin", "Mohamed Ali")
    assert code == 2
    assert "2 entities are called" in err
