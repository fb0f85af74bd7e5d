"""Many documents through one run, with retries in halves."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

import pytest

from kg.analyze.farasa.batches import run_documents
from kg.analyze.farasa.tasks import RunError, Task
from kg.errors import EngineError

DOCUMENTS = [[f"السطر الأول من المقال رقم {number}", f"السطر الثاني من المقال رقم {number}"] for number in range(8)]


class Tool:
    """A tool that answers as a function of its lines does, and counts its runs."""

    def __init__(self, answer: Callable[[Sequence[str]], list[str]]) -> None:
        self.answer = answer
        self.runs: list[int] = []

    def run(self, lines: Sequence[str]) -> list[str]:
        self.runs.append(len(lines))
        return self.answer(lines)

    def probe(self) -> None:
        """It works."""


class Broken(Tool):
    def probe(self) -> None:
        raise EngineError("it does not work at all")


def failing_on(words: str) -> Callable[[Sequence[str]], list[str]]:
    def answer(lines: Sequence[str]) -> list[str]:
        if any(line.endswith(words) for line in lines):
            raise RunError("it died")
        return list(lines)

    return answer


def test_all_documents_go_through_one_run():
    tool = Tool(list)
    assert run_documents(Task.TAG, tool, DOCUMENTS) == DOCUMENTS
    assert tool.runs == [16]


def test_documents_without_lines_need_no_run():
    tool = Tool(list)
    assert run_documents(Task.TAG, tool, [[], []]) == [[], []]
    assert run_documents(Task.TAG, tool, []) == []
    assert tool.runs == []


def test_the_document_at_fault_is_found_and_the_others_are_kept(caplog):
    tool = Tool(failing_on("5"))
    with caplog.at_level(logging.WARNING):
        done = run_documents(Task.TAG, tool, DOCUMENTS)
    assert [at for at, outcome in enumerate(done) if isinstance(outcome, RunError)] == [5]
    assert [outcome for at, outcome in enumerate(done) if at != 5] == [*DOCUMENTS[:5], *DOCUMENTS[6:]]
    assert tool.runs == [16, 8, 8, 4, 2, 2, 4]
    assert caplog.messages == ["Farasa's tagger failed on 8 articles: it died; trying halves"]


def test_patience_ends_and_the_rest_is_told():
    tool = Tool(failing_on(""))
    done = run_documents(Task.TAG, tool, DOCUMENTS, patience=0)
    assert [str(outcome) for outcome in done] == ["it was not tried again, after too many runs that failed"] * 8
    assert tool.runs == [16]


WRONG = {
    "too few lines": (lambda lines: list(lines[:-1]), "it gave 15 lines for 16"),
    "too many lines": (lambda lines: [*lines, "زائد"], "it gave 17 lines for 16"),
    "none": (lambda lines: [], "it gave 0 lines for 16"),
    "other lines": (lambda lines: ["شيء آخر تماما بحروف كثيرة"] * len(lines), "another line"),
}


@pytest.mark.parametrize(("answer", "message"), WRONG.values(), ids=WRONG)
def test_answers_to_other_lines_are_noticed(answer, message, caplog):
    done = run_documents(Task.TAG, Tool(answer), DOCUMENTS)
    assert all(isinstance(outcome, RunError) for outcome in done)
    assert message in caplog.text


def test_a_shift_of_lines_is_noticed():
    lines = [["وصل الوزير إلى العاصمة"], ["قال الرئيس إن الحرب انتهت"], ["فاز الفريق بالبطولة أمس"]]
    tool = Tool(lambda given: ["", *given[:-1]])
    assert all(isinstance(outcome, RunError) for outcome in run_documents(Task.TAG, tool, lines))


def test_a_tool_that_does_not_work_at_all_is_one_error():
    tool = Broken(failing_on(""))
    with pytest.raises(EngineError, match="at all"):
        run_documents(Task.TAG, tool, DOCUMENTS)
    assert tool.runs == [16]
