"""`kg farasa` and `--engine farasa` as a user runs them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from kg.analyze.farasa import toolkit
from kg.build import WORK


@pytest.fixture
def data(monkeypatch, tmp_path) -> Path:
    """The user's data folder, empty."""
    folder = tmp_path / "data"
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    return folder


@pytest.fixture
def run(data, run):
    """Run `kg` with that folder."""
    return run


@pytest.fixture
def archive(tmp_path) -> Path:
    path = tmp_path / "farasa_bin.zip"
    with zipfile.ZipFile(path, "w") as zipped:
        zipped.writestr("farasa_bin/FarasaPOSJar.jar", b"tags")
    return path


@pytest.fixture
def article(tmp_path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text("التقى لافروف كيري في موسكو.\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("command", ["install", "status"])
def test_help_has_examples(run, command):
    code, out, _ = run("farasa", command, "--help")
    assert code == 0
    assert "Examples" in out


def test_a_build_without_jars_is_one_message_and_nothing_else(run, data, article, tmp_path, monkeypatch):
    monkeypatch.setattr("socket.socket.connect", lambda *_: pytest.fail("it reaches for the network"))
    code, out, err = run("build", article, "-o", tmp_path / "output", "--engine", "farasa")
    assert (code, out) == (3, "")
    assert err == (
        "error: the engine farasa cannot run: its jars are not installed (run `kg farasa install`); "
        "or use --engine embedded\n"
    )
    assert [path.name for path in (tmp_path / "output").iterdir()] == [WORK]
    assert not data.exists()


@pytest.mark.parametrize("command", ["extract", "analyze"])
def test_other_commands_say_the_same(run, article, command):
    code, out, err = run(command, article, "--engine", "farasa")
    assert (code, out) == (3, "")
    assert "kg farasa install" in err


def test_several_workers_say_it_once(run, article, tmp_path):
    code, _, err = run("build", article, "-o", tmp_path / "output", "--engine", "farasa", "--workers", 2)
    assert code == 3
    assert err.count("kg farasa install") == 1


def test_status_of_nothing(run, data):
    code, out, _ = run("farasa", "status")
    assert code == 0
    lines = dict(line.split(":", 1) for line in out.splitlines())
    assert lines["folder"].strip() == str(data / "kg" / "farasa")
    assert "not installed" in lines["toolkit"]
    assert "missing (FarasaNERJar.jar)" in lines["recogniser"]
    assert "cannot run" in lines["engine farasa"]


def test_install_asks_for_consent(run, data, archive):
    code, _, err = run("farasa", "install", "--from", archive)
    assert code == 2
    assert "research only" in err
    assert "give --yes" in err
    assert not data.exists()


def test_install_from_an_archive(run, archive):
    code, out, err = run("farasa", "install", "--from", archive, "--yes")
    assert code == 0
    assert "research only" in err
    assert "tagger:        installed" in out
    assert "recogniser:    missing (FarasaNERJar.jar)" in out
    found = toolkit.installed(toolkit.home())
    assert found is not None
    assert f"SHA-256: {found.sha256}" in out
    assert archive.exists()


def test_install_with_another_digest(run, data, archive):
    code, _, err = run("farasa", "install", "--from", archive, "--yes", "--sha256", "0" * 64)
    assert code == 2
    assert "--sha256" in err
    assert toolkit.installed(toolkit.home()) is None


def test_install_where_the_address_cannot_be_reached(run, monkeypatch):
    monkeypatch.setattr(toolkit, "ADDRESS", "https://127.0.0.1:1/farasa_bin.zip")
    monkeypatch.setenv("no_proxy", "*")
    code, _, err = run("farasa", "install", "--yes")
    assert code == 3
    assert "give it with --from" in err


def test_a_changed_jar_is_seen_in_the_status(run, archive):
    run("farasa", "install", "--from", archive, "--yes")
    (toolkit.home() / "farasa_bin" / "FarasaPOSJar.jar").write_bytes(b"evil")
    assert "changed since it was installed" in run("farasa", "status")[1]
