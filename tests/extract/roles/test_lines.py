"""Posts in lines of a list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from tests.extract.roles.conftest import told

Read = Callable[[str], Document]

HEADING = "أعلنت الرئاسة اللبنانية تشكيل الحكومة على النحو التالي:\n"
LINES = [
    "وزير الدفاع: كريم ناصر\nوزيرة الصحة: هدى منصور",
    "- وزير الدفاع: العماد كريم ناصر\n- وزيرة الصحة: الدكتورة هدى منصور",
    "1- كريم ناصر وزيرا للدفاع\n2- هدى منصور وزيرة للصحة",
    "* كريم ناصر: وزيرا للدفاع\n* هدى منصور: وزيرة الصحة.",
    "كريم ناصر - وزير الدفاع\nهدى منصور – وزيرة الصحة",
]


@pytest.mark.parametrize("lines", LINES)
def test_each_line_tells_a_post(read: Read, lines: str) -> None:
    assert told(read(HEADING + lines)) == {("كريم ناصر", "وزير الدفاع", "لبنان"), ("هدى منصور", "وزيرة الصحة", "لبنان")}


@pytest.mark.parametrize("line", ["وزير الدفاع: كريم ناصر لم يصل بعد", "وزير الدفاع اللبناني: لقاء كريم ناصر مهم"])
def test_who_is_told_of_has_no_post_of_the_speaker(read: Read, line: str) -> None:
    assert not any(person == "كريم ناصر" for person, *_ in told(read(HEADING + line)))
