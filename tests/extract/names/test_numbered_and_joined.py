"""Names of groups of states by their number, of two bodies behind a dual, and of two that are joined."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.phrase import flat

# text | the names of bodies in it
NAMES = """
تستأنف إيران ومجموعة "5+1" المفاوضات في فيينا. | مجموعة "5+1"
تستأنف إيران ومجموعة دول (5+1) المفاوضات في فيينا. | مجموعة دول (5+1)
تستأنف إيران ومجموعة «خمسة زائد واحد» المفاوضات في فيينا. | مجموعة «خمسة زائد واحد»
ضمت مجموعة 5 أعضاء من النادي. |
أعلن حزبا الأمة والمؤتمر الشعبي رفضهما الحوار. | الأمة ; المؤتمر الشعبي
أجرت الوزارة مباحثات مع شركتي سيمنس الألمانية وتوتال الفرنسية. | سيمنس ; توتال
اجتمع رئيس الجهاز مع وفدي حركتي فتح وحماس في القاهرة. | فتح ; حماس
عقد اجتماع بين وزارة الصحة ومطرانية حلب أمس. | وزارة الصحة ; مطرانية حلب
اجتمعت وزارة الصحة بمديرية التربية أمس. | وزارة الصحة ; مديرية التربية
قالت وزارة التربية والتعليم إن المدارس ستفتح. | وزارة التربية والتعليم
رحبت وزارة الصحة بالاتفاق أمس. | وزارة الصحة
التقى السفير عددا من قيادات 14 آذار بينهم كريم ناصر. |
"""


@pytest.mark.parametrize(("text", "names"), [line.split(" |") for line in NAMES.strip().splitlines()])
def test_bodies_have_their_own_names(read: Callable[[str], Document], text: str, names: str) -> None:
    document = read(text)
    told = {phrase.name for phrase in flat(document.phrases) if phrase.name is not None and phrase.type == "ORG"}
    assert {name.of(text) for name in told} == {name.strip() for name in names.split(";") if name.strip()}
