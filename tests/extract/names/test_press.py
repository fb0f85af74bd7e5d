"""Newspapers, agencies and reporters by where they stand in a report."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.phrase import flat
from kg.model import EntityType

Read = Callable[[str], Document]

# text (| a new line) = the press named in it
PRESS = """
الدوحة - الشرق|يواصل المنتخب معسكره. = الشرق
عمان في 3 مايو /بترا/ بحث الوزير كريم ناصر الأمر. = بترا
قال كريم ناصر لـ"الغد" إن القرار صدر. = الغد
حصلت «البيان» على نسخة من القرار. = البيان
الرياض: «الشرق الأوسط»|قال الوزير كريم ناصر ذلك. = الشرق الأوسط
الجزائر - الخبر|قال الوزير كريم ناصر ذلك. = الخبر
قال كريم ناصر في تصريح لهسبريس إن القرار صدر. = هسبريس
أكد كريم ناصر في حديث مع "نبض المدينة" أن القرار صدر. = نبض المدينة
باريس 3 - 7 (اف ب) - بحث الوزير كريم ناصر الأمر. = اف ب
الدوحة (ق ن ا) بحث الوزير كريم ناصر الأمر. = ق ن ا
بغداد - و ا ع - بحث الوزير كريم ناصر الأمر. = و ا ع
بحث الوزير كريم ناصر الأمر أمس في لقاء دام ساعات. (د. ب. أ، رويترز) = د. ب. أ
قال كريم ناصر لـ " الحياة " إن القرار صدر. = الحياة
"""

NO_PRESS = """
الرياض - بحث الوزير كريم ناصر الأمر. = الرياض
قال كريم ناصر، اليوم، إن القرار صدر. = اليوم
دعا كريم ناصر لـ"تعزيز التعاون" بين البلدين. = تعزيز التعاون
عكاظ (الخبر)|قال الوزير كريم ناصر ذلك. = الخبر
"""

REPORTERS = """
دبي ـ رحاب الحداد|اعتمدت الوزارة الخطة. = رحاب الحداد
القاهرة - سعيد الناصر|نظمت الجامعة محاضرة. = سعيد الناصر
إربد (بترا)- بكر الناصر- نظمت الجامعة محاضرة. = بكر الناصر
"""


def _rows(table: str) -> list[tuple[str, str]]:
    return [(text.replace("|", "\n"), name) for text, name in (row.split(" = ") for row in table.strip().splitlines())]


def _names(document: Document, kind: EntityType) -> set[str]:
    text = document.analysis.article.text
    named = (phrase.name for phrase in flat(document.phrases) if phrase.type is kind)
    return {name.of(text) for name in named if name is not None}


@pytest.mark.parametrize(("text", "name"), _rows(PRESS))
def test_press_is_named(read: Read, text: str, name: str) -> None:
    assert name in _names(read(text), EntityType.ORG)


@pytest.mark.parametrize(("text", "name"), _rows(NO_PRESS))
def test_what_is_no_press_stays_none(read: Read, text: str, name: str) -> None:
    assert name not in _names(read(text), EntityType.ORG)


@pytest.mark.parametrize(("text", "name"), _rows(REPORTERS))
def test_reporter_is_named(read: Read, text: str, name: str) -> None:
    assert name in _names(read(text), EntityType.PER)
