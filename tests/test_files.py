"""Files are replaced whole or not at all."""

import pytest

from kg.errors import OutputError
from kg.files import replacing


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
