"""Statements of texts nobody would write: the rules hold their promises on any sequence of words and marks."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.extract.document import Document
from kg.extract.statements import statements

WORDS = [
    "قال",
    "وقال",
    "أكدت",
    "وأضاف",
    "مشيرا",
    "مؤكدة",
    "اتهم",
    "ووصفها",
    "دعا",
    "إعلان",
    "قوله",
    "حسب",
    "بحسب",
    "وفقا",
    "نقلت",
    "لم",
    "كما",
    "ما",
    "لما",
    "الذي",
    "التي",
    "أن",
    "إن",
    "أنه",
    "بأن",
    "إلى",
    "على",
    "عن",
    "من",
    "في",
    "ب",
    "ل",
    "ذلك",
    "عدم",
    "لكن",
    "وهو",
    "جاء",
    "بيان",
    "البيان",
    "الجانبان",
    "سيرغي",
    "لافروف",
    "أنغيلا",
    "ميركل",
    "روسيا",
    "القاهرة",
    "الرئيس",
    "المصري",
    "الأمم",
    "المتحدة",
    "وكالة",
    "رويترز",
    "مصادر",
    "الحرب",
    "قريبة",
    "اليوم",
    "ضرورة",
    "السلام",
    "«",
    "»",
    '"',
    "“",
    "”",
    ":",
    "،",
    ".",
    "(",
    ")",
    "-",
    "\n",
]


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_spans_and_entities_are_those_of_the_text(read: Callable[[str], Document], text: str) -> None:
    document = read(text)
    known = {entity.id for entity in document.entities}
    for made in statements(document):
        (trigger,) = made.evidence.triggers
        assert trigger.of(text).strip() == trigger.of(text) != ""
        assert made.evidence.span.covers(trigger)
        assert {made.speaker, *made.about} <= known
        if made.content is not None:
            assert made.evidence.span.covers(made.content)
            assert made.content.of(text).strip() == made.content.of(text) != ""


@given(st.lists(st.sampled_from(WORDS), max_size=15).map(" ".join))
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_trigger_makes_one_statement(read: Callable[[str], Document], text: str) -> None:
    triggers = [made.evidence.triggers[0] for made in statements(read(text))]
    assert all(a.end <= b.start for a, b in pairwise(triggers))
