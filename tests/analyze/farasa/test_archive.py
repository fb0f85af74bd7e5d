"""Archives that nobody vouches for."""

from __future__ import annotations

import os
import stat
import zipfile
from pathlib import Path

import pytest

from kg.analyze.farasa.archive import Limits, copy, unpack
from kg.errors import InputError

LIMITS = Limits(bytes=1_000_000, files=20, ratio=50)


@pytest.fixture
def make(tmp_path):
    """Writes an archive with these members: a name or a ZipInfo, and its content."""

    def make(*members: tuple[str | zipfile.ZipInfo, bytes]) -> Path:
        path = tmp_path / "archive.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in members:
                archive.writestr(name, content)
        return path

    return make


@pytest.fixture
def target(tmp_path):
    return tmp_path / "deep" / "er" / "target"


def of_kind(name: str, kind: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = (kind | 0o777) << 16
    return info


def refused(path: Path, target: Path, limits: Limits = LIMITS) -> str:
    """The message with which the archive is refused, with nothing written outside of the target."""
    before = set(target.parents[2].rglob("*"))
    with pytest.raises(InputError) as error:
        unpack(path, target, limits)
    left = set(target.parents[2].rglob("*")) - before
    assert all(entry == target or target in entry.parents or entry in target.parents for entry in left)
    return str(error.value)


def test_a_plain_archive_is_unpacked(make, target):
    path = make(("farasa_bin/", b""), ("farasa_bin/lib/a.jar", b"one"), ("farasa_bin/b.jar", b"two"))
    assert sorted(map(str, unpack(path, target, LIMITS))) == ["farasa_bin/b.jar", "farasa_bin/lib/a.jar"]
    assert (target / "farasa_bin/lib/a.jar").read_bytes() == b"one"


PATHS = [
    "../evil.jar", "a/../../evil.jar", "/etc/evil.jar", "C:/evil.jar", "..\\evil.jar", "a\\b.jar", "..", "a.jar\0.txt",
    "\\\\host\\a.jar",
]  # fmt: skip


@pytest.mark.parametrize("name", PATHS)
def test_paths_that_lead_out_are_refused(make, target, name):
    info = zipfile.ZipInfo("harmless.jar")
    info.filename = info.orig_filename = name
    assert "refused" in refused(make(("good.jar", b"good"), (info, b"evil")), target)
    assert not target.exists()


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK])
def test_links_and_special_files_are_refused(make, target, kind):
    assert "link or a special file" in refused(make((of_kind("a.jar", kind), b"/etc/passwd")), target)


def test_a_bomb_is_refused_before_it_goes_off(make, target):
    assert "would become 900000" in refused(make(("a.jar", b"\0" * 900_000)), target)
    assert not target.exists()


def test_more_bytes_than_allowed_are_refused(make, target):
    assert "would become 1000001" in refused(make(("a.jar", os.urandom(1_000_001))), target)


def test_a_bomb_that_lies_about_its_size_is_stopped(make, target):
    path = make(("a.jar", b"\0" * 5_000_000))
    lie, truth = (1000).to_bytes(4, "little"), (5_000_000).to_bytes(4, "little")
    content = path.read_bytes()
    assert truth in content
    path.write_bytes(content.replace(truth, lie))
    refused(path, target)
    assert sum(file.stat().st_size for file in target.rglob("*") if file.is_file()) <= LIMITS.bytes


def test_too_many_files_are_refused(make, target):
    assert "21 files" in refused(make(*((f"{number}.jar", b"x") for number in range(21))), target)


def test_doubled_files_are_refused(make, target):
    with pytest.warns(UserWarning, match="Duplicate name"):
        path = make(("a.jar", b"x"), ("a.jar", b"y"))
    assert "twice" in refused(path, target)


def test_encrypted_files_are_refused(make, target):
    path = make(("a.jar", b"x"))
    content = bytearray(path.read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + place] |= 1
    path.write_bytes(content)
    assert "encrypted" in refused(path, target)


@pytest.mark.parametrize("kept", [0.0, 0.3, 0.9, 0.999])
def test_truncated_archives_are_refused(make, target, kept):
    path = make(("a.jar", os.urandom(50_000)), ("b.jar", os.urandom(50_000)))
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * kept)])
    assert "no whole zip archive" in refused(path, target)


def test_changed_content_is_refused(make, target):
    path = make(("a.jar", os.urandom(50_000)))
    content = bytearray(path.read_bytes())
    content[25_000] ^= 0xFF
    path.write_bytes(content)
    assert "no whole zip archive" in refused(path, target)


def test_what_is_no_archive_is_refused(tmp_path, target):
    path = tmp_path / "page.zip"
    path.write_text("<html>404</html>")
    assert "no whole zip archive" in refused(path, target)


def test_a_folder_is_copied(tmp_path, target):
    source = tmp_path / "source"
    (source / "lib").mkdir(parents=True)
    (source / "lib" / "a.jar").write_bytes(b"one")
    assert [str(path) for path in copy(source, target, LIMITS)] == ["lib/a.jar"]
    assert (target / "lib" / "a.jar").read_bytes() == b"one"


def test_a_folder_with_a_link_is_refused(tmp_path, target):
    source = tmp_path / "source"
    source.mkdir()
    (source / "a.jar").symlink_to("/etc/passwd")
    with pytest.raises(InputError, match="link"):
        copy(source, target, LIMITS)


def test_a_folder_that_is_too_large_is_refused(tmp_path, target):
    source = tmp_path / "source"
    source.mkdir()
    (source / "a.jar").write_bytes(bytes(1_000_001))
    with pytest.raises(InputError, match="more bytes"):
        copy(source, target, LIMITS)
