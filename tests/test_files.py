"""Files are replaced whole or not at all."""

import pytest

from kg.errors import OutputError
from kg.files import finish_together, replacing, replacing_together


def test_a_finished_block_replaces_the_file(tmp_path):
    target = tmp_path / "deep" / "file.txt"
    with replacing(target) as draft:
        draft.write_text("new", encoding="utf-8")
        assert not target.exists()
    assert target.read_text(encoding="utf-8") == "new"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("stop", [RuntimeError, KeyboardInterrupt])
def test_a_broken_block_leaves_the_old_file(tmp_path, stop):
    target = tmp_path / "file.txt"
    target.write_text("old", encoding="utf-8")
    with pytest.raises(stop), replacing(target) as draft:
        draft.write_text("half", encoding="utf-8")
        raise stop
    assert target.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_target_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match="file/below"), replacing(tmp_path / "file" / "below.txt"):
        pass


def write_both(folder, work, text, *, die=False):
    with replacing_together(folder, work) as drafts:
        (drafts / "a").write_text(text)
        if die:
            raise RuntimeError("half-way")
        (drafts / "b").write_text(text)


def contents(folder):
    return [(folder / name).read_text() for name in ("a", "b")]


def test_files_are_replaced_together(tmp_path):
    work = tmp_path / ".work"
    write_both(tmp_path, work, "old")
    with pytest.raises(RuntimeError):
        write_both(tmp_path, work, "new", die=True)
    assert contents(tmp_path) == ["old", "old"]
    write_both(tmp_path, work, "new")
    assert contents(tmp_path) == ["new", "new"]
    assert list(work.iterdir()) == []


def test_what_was_ready_is_finished_and_what_was_not_is_removed(tmp_path):
    work = tmp_path / ".work"
    write_both(tmp_path, work, "old")
    for name in ("drafts", "ready"):
        (work / name).mkdir()
    (work / "drafts" / "a").write_text("half")
    (work / "ready" / "b").write_text("new")
    (tmp_path / "a").write_text("new")
    finish_together(tmp_path, work)
    assert contents(tmp_path) == ["new", "new"]
    assert list(work.iterdir()) == []
