"""Installing Farasa's toolkit and knowing it again."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import pytest

from kg.analyze.farasa import toolkit
from kg.analyze.farasa.tasks import Task
from kg.errors import EngineError, InputError, OutputError

FILES = {
    "farasa_bin/FarasaNERJar.jar": b"names",
    "farasa_bin/FarasaPOSJar.jar": b"tags",
    "farasa_bin/FarasaDiacritizeJar.jar": b"vowels",
    "farasa_bin/lib/FarasaSegmenterJar.jar": b"segments",
}


@pytest.fixture
def home(tmp_path) -> Path:
    return tmp_path / "data" / "kg" / "farasa"


def archive(path: Path, files: dict[str, bytes] = FILES) -> Path:
    with zipfile.ZipFile(path, "w") as zipped:
        for name, content in files.items():
            zipped.writestr(name, content)
    return path


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_an_archive_is_installed_and_known_again(tmp_path, home):
    source = archive(tmp_path / "farasa_bin.zip")
    done = toolkit.install(source, home, digest(source).upper())
    assert toolkit.installed(home) == done
    assert done.sha256 == digest(source)
    assert {task: path.read_bytes() for task, path in done.jars.items()} == {
        Task.SEGMENT: b"segments", Task.TAG: b"tags", Task.NAME: b"names",
    }  # fmt: skip
    done.check()
    assert [path.name for path in home.parent.iterdir()] == ["farasa"]


@pytest.mark.parametrize("nested", ["farasa_bin", "."])
def test_a_folder_is_installed(tmp_path, home, nested):
    source = tmp_path / "source"
    for name, content in FILES.items():
        path = source / nested / Path(name).relative_to("farasa_bin")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    done = toolkit.install(source, home)
    assert set(done.jars) == set(Task)
    assert toolkit.install(source, home, done.sha256).sha256 == done.sha256


def test_some_of_the_jars_will_do(tmp_path, home):
    source = archive(tmp_path / "some.zip", {"FarasaPOSJar.jar": b"tags"})
    assert list(toolkit.install(source, home).jars) == [Task.TAG]


def test_a_source_without_jars_is_refused(tmp_path, home):
    with pytest.raises(InputError, match="none of Farasa's jars"):
        toolkit.install(archive(tmp_path / "other.zip", {"readme.txt": b""}), home)
    assert not home.exists()


def test_a_missing_source_is_refused(tmp_path, home):
    with pytest.raises(InputError, match="does not exist"):
        toolkit.install(tmp_path / "nothing.zip", home)


def test_another_digest_is_refused_and_the_old_toolkit_stays(tmp_path, home):
    old = toolkit.install(archive(tmp_path / "old.zip"), home)
    new = archive(tmp_path / "new.zip", {"FarasaPOSJar.jar": b"other"})
    with pytest.raises(InputError, match=f"{digest(new)}, not {'0' * 64}"):
        toolkit.install(new, home, "0" * 64)
    assert toolkit.installed(home) == old
    old.check()


def test_what_comes_from_the_same_address_must_stay_the_same(tmp_path, home):
    toolkit.install(archive(tmp_path / "old.zip"), home, origin=toolkit.ADDRESS)
    new = archive(tmp_path / "new.zip", {"FarasaPOSJar.jar": b"other"})
    with pytest.raises(InputError, match="--sha256"):
        toolkit.install(new, home, origin=toolkit.ADDRESS)
    assert toolkit.install(new, home, digest(new), origin=toolkit.ADDRESS).sha256 == digest(new)


def test_a_changed_file_is_noticed(tmp_path, home):
    done = toolkit.install(archive(tmp_path / "farasa_bin.zip"), home)
    done.jars[Task.NAME].write_bytes(b"names, and more")
    with pytest.raises(
        EngineError, match=r"FarasaNERJar.jar is not the file that was installed; run `kg farasa install`"
    ):
        done.check()


def test_a_missing_file_is_noticed(tmp_path, home):
    done = toolkit.install(archive(tmp_path / "farasa_bin.zip"), home)
    done.jars[Task.NAME].unlink()
    with pytest.raises(EngineError, match=r"FarasaNERJar\.jar"):
        done.check()


def test_a_record_that_cannot_be_read_is_told(tmp_path, home):
    toolkit.install(archive(tmp_path / "farasa_bin.zip"), home)
    (home / "installed.json").write_text("{", encoding="utf-8")
    with pytest.raises(EngineError, match="install` again"):
        toolkit.installed(home)


def test_a_record_in_the_archive_is_not_believed(tmp_path, home):
    source = archive(tmp_path / "a.zip", {**FILES, "installed.json": b'{"source":"","sha256":"","files":{}}'})
    assert set(toolkit.install(source, home).jars) == set(Task)
    assert toolkit.installed(home).sha256 == digest(source)


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="cannot write"):
        toolkit.install(archive(tmp_path / "farasa_bin.zip"), tmp_path / "file" / "farasa")


def test_the_folder_follows_the_system(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert toolkit.home() == tmp_path / "kg" / "farasa"
    assert toolkit.installed(toolkit.home()) is None
