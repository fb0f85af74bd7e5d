"""Recording Farasa's output, and replaying it."""

from __future__ import annotations

from pathlib import Path

import pytest
from contract_articles import ARTICLES, RECORDING

from kg.analyze import embedded
from kg.analyze.farasa.engine import Farasa
from kg.analyze.farasa.tasks import Task
from kg.analyze.replay import Recorder, Replay
from kg.errors import EngineError
from kg.model import Analysis, Article, Problem


@pytest.fixture
def record(stand_in, tmp_path):
    """Records the stand-in's answers to the articles of the contract; its analyses, and the recording."""

    def record() -> tuple[list[Analysis | Problem], Path]:
        path = tmp_path / "recorded.jsonl"
        tools = {task: Recorder(task, tool, path) for task, tool in stand_in().tools.items()}
        return list(Farasa(tools, embedded.load(), "stand-in").analyze(ARTICLES)), path

    return record


def test_a_replay_says_what_was_recorded(record):
    found, path = record()
    assert list(Replay.open(path).analyze(ARTICLES)) == found
    again = f"the words or sentences are cut otherwise now: cp {path} {RECORDING}"
    assert path.read_text(encoding="utf-8") == RECORDING.read_text(encoding="utf-8"), again


def test_an_article_that_was_not_recorded_is_a_problem():
    known, other = ARTICLES[0], Article("other", "هذا مقال آخر لم يسجل.", source="other.txt")
    found = list(Replay.open(RECORDING).analyze([other, known]))
    assert isinstance(found[1], Analysis)
    assert isinstance(found[0], Problem)
    assert found[0].source == "other.txt"
    assert "the recording does not hold the line" in found[0].message


def test_a_recording_of_some_tasks_is_filled(tmp_path):
    path = tmp_path / "some.jsonl"
    path.write_text('{"task": "recogniser", "line": "وصل زيد", "output": "وصل/O زيد/B-PERS"}\n', encoding="utf-8")
    replay = Replay.open(path)
    assert replay.name == "replay"
    assert list(replay.tools) == [Task.NAME]
    (found,) = replay.analyze([Article("1", "وصل زيد")])
    assert isinstance(found, Analysis)
    assert [(name.type, name.span.start) for name in found.names] == [("PER", 4)]


@pytest.mark.parametrize("content", ["{", '{"task": "stemmer", "line": "", "output": ""}', '{"task": "tagger"}'])
def test_what_is_no_recording_is_told(tmp_path, content):
    path = tmp_path / "bad.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(EngineError, match=r"bad\.jsonl cannot be read as a recording"):
        Replay.open(path)


def test_a_missing_recording_is_told(tmp_path):
    with pytest.raises(EngineError, match="cannot be read"):
        Replay.open(tmp_path / "nothing.jsonl")
