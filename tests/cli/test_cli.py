"""The commands as a user runs them: what they print, where, and with which exit code."""

import json
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from typer.main import get_command

from kg.cli import app
from kg.page.core import core

SAMPLE = Path(__file__).resolve().parents[2] / "kg" / "data" / "sample"
ARTICLE = (
    "اجتماع في موسكو\n\nالتقى وزير الخارجية الروسي سيرغي لافروف نظيره الأمريكي جون كيري في موسكو. "
    "وقال لافروف إن اللقاء كان مفيدا.\n"
)


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


GROUP = get_command(app)
COMMANDS = [name for name in GROUP.list_commands(None) if not hasattr(GROUP.get_command(None, name), "commands")]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_examples(run, command):
    code, out, _ = run(command, "--help")
    assert code == 0
    assert "Examples" in out


def test_help_tells_defaults_that_settings_have_and_exit_codes(run, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    _, out, _ = run("build", "--help")
    for default in ("output", "(1)", "(embedded)", "(0)", "(60)", "(corrections.toml, where there is one)"):
        assert f"[default: {default}]" in out
    assert "2 an input or option that cannot be used" in " ".join(run("--help")[1].split())


def test_the_version_is_printed(run):
    assert run("--version")[:2] == (0, "kg 0.1.0\n")


def test_a_mistyped_command_is_told_what_was_meant(run):
    code, _, err = run("qery")
    assert (code, "query" in err) == (2, True)


def test_a_command_loads_no_more_than_it_needs():
    asks = "import sys; from kg.cli import main\ntry: main()\nexcept SystemExit: pass\n"
    told = subprocess.run(
        [sys.executable, "-c", f"{asks}print('kg.rdf' in sys.modules, 'kg.extract' in sys.modules)", "query", "--list"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.splitlines()[-1] == "True False"


def test_extract_prints_records_and_nothing_else(run, article):
    code, out, err = run("extract", article)
    record = json.loads(out)
    assert (code, err, record["id"]) == (0, "", "article")
    names = {entity["id"]: entity["name"] for entity in record["entities"]}
    assert [{names[party] for party in m["participants"]} for m in record["meetings"]] == [{"سيرغي لافروف", "جون كيري"}]
    assert [names[s["speaker"]] for s in record["statements"]] == ["سيرغي لافروف"]


def test_a_build_tells_what_the_page_has_no_room_for(run, article, tmp_path, monkeypatch):
    code, out, _ = run("build", article, "-o", tmp_path / "whole")
    assert (code, "most told" in out) == (0, False)
    monkeypatch.setattr("kg.page.write.core", partial(core, entities=1))
    code, out, _ = run("build", article, "-o", tmp_path / "cut")
    assert (code, "(the 1 most told of 5 entities; kg serve shows all)" in out) == (0, True), out
    assert '"entities":5' in (tmp_path / "cut" / "graph.html").read_text(encoding="utf-8")


def test_a_reader_that_goes_away_is_no_fault():
    process = subprocess.Popen(
        [sys.executable, "-m", "kg", "query", "--list"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    process.stdout.close()
    assert (process.stderr.read(), process.wait()) == (b"", 0)
    process.stderr.close()


def test_extract_reads_standard_input():
    process = subprocess.run(
        [sys.executable, "-m", "kg", "extract", "-"], input=ARTICLE.encode(), capture_output=True, check=True
    )
    assert json.loads(process.stdout)["text"] == ARTICLE


def test_good_articles_beside_bad_ones_are_built(run, article, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    lines = [
        json.dumps({"id": "one", "text": ARTICLE}),
        '{"id": "two", "text": ',
        json.dumps({"id": "three", "text": ARTICLE + "."}),
    ]
    (tmp_path / "lines.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "long.txt").write_text("كلمة " * 4_000_000, encoding="utf-8")
    code, _, err = run("build", tmp_path, "-o", tmp_path / "output")
    report = json.loads((tmp_path / "output" / "report.json").read_text(encoding="utf-8"))
    assert code == 0
    assert report["articles"] == 3
    assert sorted(Path(problem["source"].split(":")[0].split(",")[0]).name for problem in report["problems"]) == [
        "binary.txt",
        "empty.txt",
        "lines.jsonl",
        "long.txt",
    ]
    assert "left out" in err


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["build", "nowhere.txt"], 2, "nowhere.txt"),
        (["extract", "."], 2, "no article"),
        (["build", "article.txt", "--engine", "guess"], 3, "guess"),
        (["build", "article.txt", "--workers", "0"], 2, "workers"),
        (["evaluate", "."], 2, "annotated"),
        (["evaluate", "--segmentation", "words.tsv", "--json"], 2, "annotated articles"),
        (["evaluate", "--segmentation", "nowhere.tsv"], 2, "nowhere.tsv: No such file"),
        (["evaluate", ".", "--pos", "words.tsv", "--json"], 2, "without it"),
        (["analyze", "nowhere.txt"], 2, "nowhere.txt"),
        (["query", "who-met-whom", "--graph", "nowhere"], 2, "nowhere"),
        (["export", "nothing"], 2, "graphml, gexf"),
        (["convert", "graph.doc"], 2, ".ttl"),
        (["validate", "nowhere"], 2, "nowhere"),
        (["load", "nowhere"], 2, "nowhere"),
        (["serve", "nowhere"], 2, "kg build"),
        (["explain", "nowhere.txt"], 2, "nowhere.txt"),
        (["explain", "/dev/null"], 2, "no article"),
        (["build", "article.txt", "--config-dir", "nowhere"], 2, "nowhere"),
        (["entities", "--graph", "nowhere"], 2, "nowhere"),
        (["merge", "one", "other", "--graph", "nowhere"], 2, "nowhere"),
        (["rename", "one"], 2, "--latin"),
        (["split", "one"], 2, "--article"),
        (["top", "--graph", "nowhere"], 2, "nowhere"),
        (["path", "one", "other", "--graph", "nowhere"], 2, "nowhere"),
        (["timeline", "one", "--graph", "nowhere"], 2, "nowhere"),
    ],
)
def test_a_bad_call_gets_a_message_and_a_code(run, tmp_path, monkeypatch, arguments, code, message):
    monkeypatch.chdir(tmp_path)
    if "article.txt" in arguments:
        (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    got, out, err = run(*arguments)
    assert (got, out) == (code, "")
    assert message in err
    assert "Traceback" not in err
    assert "Errno" not in err


def test_analyze_keeps_given_words(run, tmp_path):
    (tmp_path / "words.txt").write_text("قال لافروف للصحفيين\nوصل أمس\n", encoding="utf-8")
    code, out, _ = run("analyze", "--pretokenized", tmp_path / "words.txt")
    blocks = [[line.split("\t") for line in block.splitlines()] for block in out.rstrip("\n").split("\n\n")]
    assert code == 0
    assert [[row[0] for row in block] for block in blocks] == [["قال", "لافروف", "للصحفيين"], ["وصل", "أمس"]]
    assert blocks[0][2][1:3] == ["ل+ال+صحفي+ين", "PREP+DET+NOUN+NSUFF"]
    assert blocks[0][1][3] == "B-PER"
