"""Places found by the noun that tells what they are, and towns of the Arab states."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.model import EntityType

Read = Callable[[str], Document]

FOUND = """
وصل قائد الشرطة إلى مدينة عطبرة صباح اليوم. | مدينة عطبرة
زار الوالي ولاية جندوبة، ثم عاد. | ولاية جندوبة
زار الوالي معتمديتي الرقاب والمزونة أمس. | المزونة
عاين الوزير بئرا في حوض بركين أمس. | حوض بركين
بدأ الإنتاج من حقل «أفروديت» هذا العام. | أفروديت
توجه الوزير إلى بوسعادة أمس. | بوسعادة
سافر النائب سامي حداد إلى منيارة. | منيارة
زار السفير الفرنسي أمس البترون وعاد. | البترون
توقف العمل في أم قصر منذ يومين. | أم قصر
"""

NONE = """
تحول البيت إلى استديو خاص. | استديو
عاد لاعب الفريق إلى تداريب النادي. | تداريب
يعيش السكان في محافظات البلاد كلها. | البلاد
زار السفير أمس سوق الشرقية القديم. | الشرقية
زار السفير مدينة ساحلية صغيرة. | مدينة ساحلية
اتفقوا على مناطق "تخفيف التوتر" في الشمال. | تخفيف التوتر
تمتد منطقة "عازلة" على طول الحدود. | عازلة
"""


def _rows(table: str) -> list[tuple[str, str]]:
    return [(text, name) for text, name in (line.split(" | ") for line in table.strip().splitlines())]


def _places(document: Document) -> set[str]:
    text = document.analysis.article.text
    return {one.name.of(text) for one in document.phrases if one.type is EntityType.LOC and one.name is not None}


@pytest.mark.parametrize(("text", "name"), _rows(FOUND))
def test_noun_of_a_place_or_the_list_of_towns_finds_it(read: Read, text: str, name: str) -> None:
    assert name in _places(read(text))


@pytest.mark.parametrize(("text", "name"), _rows(NONE))
def test_what_is_no_name_stays_none(read: Read, text: str, name: str) -> None:
    assert name not in _places(read(text))
