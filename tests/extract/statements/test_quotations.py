"""Quotations with all the marks of Arabic newspapers, balanced or not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.statements.quotes import quotations

QUOTED = [
    ("قال «نعم» ثم مضى", ["نعم"]),
    ('قال "نعم" ثم "لا".', ["نعم", "لا"]),
    ("قال “نعم” ثم ”لا“.", ["نعم", "لا"]),
    ("قال ‹نعم› ومضى", ["نعم"]),
    ('وصفه بـ"العبث" و"الخطأ"', ["العبث", "الخطأ"]),
    ('قال " نعم " ثم مضى', [" نعم "]),
    ('قال «سمعنا "لا" مرارا» ومضى', ['سمعنا "لا" مرارا']),
    ("قال ''نعم'' ومضى", ["نعم"]),
    ("قال ((نعم (أو لا))) ومضى", ["نعم (أو لا)"]),
    ('قال: "أولا.\nثانيا". ثم مضى', ["أولا.\nثانيا"]),
    ('قال: "لم تغلق هذه العلامة.\nفقرة ثانية.\nفقرة "ثالثة" هنا', ["ثالثة"]),
    ("قال «لم تغلق", []),
    ("قال» لا تفتح", []),
]


@pytest.mark.parametrize(("text", "quoted"), QUOTED)
def test_quotations(text: str, quoted: list[str]) -> None:
    assert [span.of(text) for span in quotations(text).spans] == quoted


def test_around_knows_marks_and_words() -> None:
    text = "قال «نعم» ثم"
    found = quotations(text)
    assert [found.around(at) is not None for at in range(len(text))] == [4 <= at < 9 for at in range(len(text))]
    assert found.opened[4] == found.around(5)
    assert 5 not in found.opened


@given(st.text(alphabet="اب «»“”\"‹›.\n'", max_size=40))
def test_quotations_do_not_overlap_and_lie_within_their_marks(text: str) -> None:
    found = quotations(text)
    assert all(a.end <= b.start for a, b in zip(found.outer, found.outer[1:], strict=False))
    assert all(outer.covers(inner) for outer, inner in zip(found.outer, found.spans, strict=True))
    assert all(outer.end <= len(text) for outer in found.outer)
