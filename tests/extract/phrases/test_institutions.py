"""Bodies that a common noun with its complement names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.phrase import flat
from kg.model import EntityType

Read = Callable[[str], Document]

NAMED = """
قال رئيس ديوان المحاسبة كريم ناصر إن التقرير جاهز. | ديوان المحاسبة
زار المصنع وفد من غرفة تجارة روتردام. | غرفة تجارة روتردام
أقرت اللجنة المالية مشروع القانون. | اللجنة المالية
وصل الجرحى إلى المستشفى الميداني مساء. | المستشفى الميداني
أكدت المديرية الولائية للحماية المدنية وقوع الحادث. | المديرية الولائية للحماية المدنية
جاء في بيان صادر عن رئاسة الجمهورية أن اللقاء أجل. | رئاسة الجمهورية
قال رئيس الآلية الأفريقية رفيعة المستوى كريم ناصر ذلك. | الآلية الأفريقية رفيعة المستوى
قال المدير الفني لمعرض الكتاب كريم ناصر ذلك. | معرض الكتاب
قال كريم ناصر، مدير بطولة الوادي للتنس، إن اللاعبين وصلوا. | بطولة الوادي للتنس
قال المتحدث باسم الطائفة الإنجيلية كريم ناصر ذلك. | الطائفة الإنجيلية
"""

DESCRIBED = """
اجتمع مجلس الإدارة في مقر الشركة. | مجلس الإدارة
طورت الشركة جهاز الكمبيوتر الجديد. | جهاز الكمبيوتر
تولى كريم ناصر رئاسة الحكومة عام 2010. | رئاسة الحكومة
أعلنت اللجنة الثالثة نتائجها. | اللجنة الثانية
نقل الجريح إلى مستشفى قرب المدينة. | مستشفى قرب المدينة
حضر الوزير مؤتمر المناخ. وقال كريم ناصر ذلك. | مؤتمر المناخ
يفتتح الرئيس مؤتمر الشباب غدا. | مؤتمر الشباب
"""


def _rows(table: str) -> list[tuple[str, str]]:
    return [(text, name) for text, name in (line.split(" | ") for line in table.strip().splitlines())]


def _bodies(document: Document) -> set[str]:
    text = document.analysis.article.text
    named = (phrase.name for phrase in flat(document.phrases) if phrase.type is EntityType.ORG)
    return {name.of(text) for name in named if name is not None}


@pytest.mark.parametrize(("text", "name"), _rows(NAMED))
def test_complement_makes_a_name(read: Read, text: str, name: str) -> None:
    assert name in _bodies(read(text))


@pytest.mark.parametrize(("text", "name"), _rows(DESCRIBED))
def test_description_is_no_name(read: Read, text: str, name: str) -> None:
    assert name not in _bodies(read(text))
