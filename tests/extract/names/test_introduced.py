"""People whom a title introduces, found by their given name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.model import EntityType

Read = Callable[[str], Document]

FOUND = """
وجه النائب راكان البصري سؤالا إلى الوزير. | راكان البصري
قال نقيب الأطباء مازن الحداد إن الإضراب قائم. | مازن الحداد
أكد نقيب الصيادلة علي العبوس على أهمية القرار. | علي العبوس
أكد رئيس المهندسين علي العبوس أن الطريق إلى الجسر مغلق. | علي العبوس
التقى الوزير السفير التونسي لدى المملكة حيدر الناصري أمس. | حيدر الناصري
جال وزير الصحة الدكتور فراس الأسمر في المستشفى. | فراس الأسمر
التقى الوفد رئيسه علي الحداد على هامش المؤتمر. | علي الحداد
قال مدير شركة رواء للاستثمار فهد القطري إن السوق جيدة. | فهد القطري
قالت نائب المدير العام م. نادية الشريدة إن العمل بدأ. | نادية الشريدة
زار أمير المنطقة الأمير فيصل بن راكان المدرسة. | فيصل بن راكان
"""

NONE = """
لعب الفريق على ملعب الأمير فيصل الحسيني مساء الجمعة. | فيصل الحسيني
طلب وزير المالية اعتماد الموازنة. | اعتماد الموازنة
شدد رئيس البلدية على القانون وشكر الحاضرين. | على القانون
حث نقيب الصيادلة علي القانون الجديد. | علي القانون
"""


def _rows(table: str) -> list[tuple[str, str]]:
    return [(text, name) for text, name in (line.split(" | ") for line in table.strip().splitlines())]


def _people(document: Document) -> set[str]:
    text = document.analysis.article.text
    people = (phrase for phrase in document.phrases if phrase.type is EntityType.PER and phrase.name is not None)
    return {phrase.name.of(text) for phrase in people if phrase.name is not None}


@pytest.mark.parametrize(("text", "name"), _rows(FOUND))
def test_given_name_behind_a_title_begins_a_name(read: Read, text: str, name: str) -> None:
    assert name in _people(read(text))


@pytest.mark.parametrize(("text", "name"), _rows(NONE))
def test_what_is_no_name_stays_none(read: Read, text: str, name: str) -> None:
    assert name not in _people(read(text))
