"""Whom a bare title of a state stands for: an official of the state for which is spoken, none from abroad who is named
only later. Our own sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.model import EntityType

Read = Callable[[str], Document]

# text | the bare title | who it stands for, - for nobody with a name
BARE = """
وصل الرئيس الفرنسي كريم ناصر أمس. وقالت المتحدثة باسم البيت الأبيض سلمى حداد إن الرئيس ينتظر هذا اللقاء. | الرئيس | -
التقى الرئيس الروسي كريم ناصر الوزير في سوتشي. وأعلن البيت الأبيض أن الرئيس سيسافر غدا. | الرئيس | -
قالت الرئاسة التركية إن الرئيس تلقى اتصالا من الرئيس الأوكراني كريم ناصر. | الرئيس | -
قالت الرئاسة التركية إنه لا جديد. واتصل الرئيس الأوكراني كريم ناصر أمس. وأضافت الرئاسة التركية أن الرئيس مسافر. | الرئيس | -
قال متحدث باسم وزارة الخارجية الأميركية إن الوزير سيزور موسكو ويلتقي وزير الخارجية الروسي كريم ناصر. | الوزير | -
قال رئيس الوزراء إن الحكومة الأردنية ستدعم الخبز. والتقى رئيس الوزراء العراقي كريم ناصر في عمان. | رئيس الوزراء | -
أعلن رئيس الوزراء الحداد. وقالت الشرطة العراقية إنها جاهزة. واتصل رئيس الوزراء البريطاني كريم ناصر معزيا. | رئيس الوزراء | -
وصل الرئيس الفرنسي كريم ناصر أمس. وقالت الرئاسة الفرنسية إن الرئيس ينتظر هذا اللقاء. | الرئيس | كريم ناصر
التقى الرئيس التركي كريم ناصر نظيره الروسي سمير حداد. وقال الناطق باسم الرئاسة التركية إن الرئيس سيزور الهند. | الرئيس | كريم ناصر
التقى رئيس الجمهورية كريم ناصر الرئيس الفرنسي سمير حداد. وأعلنت الرئاسة اللبنانية أن الرئيس مسافر. | الرئيس | كريم ناصر
قالت الخارجية الأميركية إن الوزير التقى الرئيس المصري كريم ناصر وإن الرئيس أكد له ذلك. | الرئيس | كريم ناصر
أعلن وزير النقل خطة جديدة لتطوير الموانئ. وقال وزير النقل السنغالي كريم ناصر إن الخطة جاهزة. | وزير النقل | كريم ناصر
"""  # noqa: E501


@pytest.mark.parametrize(
    ("text", "title", "name"), [[part.strip() for part in row.split("|")] for row in BARE.strip().splitlines()]
)
def test_bare_titles_stand_for_whom(read: Read, text: str, title: str, name: str) -> None:
    document = read(text)
    bare = [one for one in document.every if one.type is EntityType.PER and one.span.of(text) == title]
    assert [document.entity(one.entity).names for one in bare[:1]] == [(name,) if name != "-" else ()]
