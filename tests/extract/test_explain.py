"""Explanations of what was extracted. Our own sentences."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.analyze import Engine, load
from kg.extract import extract
from kg.extract.explain import Explanation, MarkKind, explain
from kg.model import Analysis, Article

TEXT = (
    "التقى وزير الخارجية الروسي سيرغي لافروف نظيره الأمريكي جون كيري في موسكو. "
    "وقال لافروف إن اللقاء كان مفيدا، ورفض التعليق على الخبر."
)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return load("embedded")


def explained(engine: Engine, text: str) -> tuple[Analysis, Explanation]:
    (analysis,) = engine.analyze([Article("a", text)])
    assert isinstance(analysis, Analysis)
    return analysis, explain(analysis)


def test_names_phrases_and_triggers_are_marked(engine: Engine) -> None:
    _, explanation = explained(engine, TEXT)
    first, second = explanation.sentences
    marked = {(mark.kind, mark.span.of(TEXT)) for sentence in (first, second) for mark in sentence.marks}
    assert (MarkKind.NAME, "سيرغي لافروف") in marked
    assert (MarkKind.PHRASE, "وزير الخارجية الروسي سيرغي لافروف") in marked
    assert (MarkKind.TRIGGER, "التقى") in marked
    assert (MarkKind.TRIGGER, "قال") in marked
    assert (MarkKind.UNUSED, "رفض") in marked


def test_a_phrase_tells_its_entity_and_post(engine: Engine) -> None:
    _, explanation = explained(engine, TEXT)
    labels = [mark.label for mark in explanation.sentences[0].marks if mark.kind is MarkKind.PHRASE]
    assert any("سيرغي لافروف" in label and "وزير الخارجية → روسيا" in label for label in labels)


def test_every_edge_is_explained_once_for_each_piece_of_evidence(engine: Engine) -> None:
    analysis, explanation = explained(engine, TEXT)
    found = extract(analysis)
    pieces = [
        *(one for meeting in found.meetings for one in meeting.evidence),
        *(one for role in found.roles for one in role.evidence),
        *(one for visit in found.visits for one in visit.evidence),
        *(statement.evidence for statement in found.statements),
    ]
    shown = [edge.evidence for sentence in explanation.sentences for edge in sentence.edges]
    assert sorted(map(repr, shown)) == sorted(map(repr, pieces))
    assert next(edge.relation for edge in explanation.sentences[1].edges) == "statement"


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.sampled_from([*TEXT.split(), "\n", "«", "»", "x", ":"]), max_size=30))
def test_marks_lie_in_their_sentence(engine: Engine, words: list[str]) -> None:
    _, explanation = explained(engine, " ".join(words))
    for sentence in explanation.sentences:
        assert all(sentence.span.covers(mark.span) for mark in sentence.marks)


def test_a_meeting_tells_its_topics(engine: Engine) -> None:
    _, explanation = explained(engine, "التقى كريم ناصر الوزير سامي حداد لبحث أزمة المياه.")
    assert [edge.says.rpartition(": ")[2] for edge in explanation.sentences[0].edges] == ["أزمة المياه"]
