"""Who held a post before somebody or holds it after him. Our own sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.roles.reader import roles

Read = Callable[[str], Document]

# text | person | title | of
TOLD = """
عين كريم ناصر مديرا لشركة الأمل للنفط خلفا لسمير حداد. | حداد | مدير سابق | شركة الأمل للنفط
وقع مدرب نادي الوحدة كريم ناصر عقده أمس خلفا للإيطالي سمير حداد. | حداد | مدرب سابق | نادي الوحدة
رحب الوزير بالقنصل العام الكندي الجديد جون ناصر، الذي باشر عمله خلفا لمنى حداد. | حداد | قنصل عام سابق | كندا
غادر السفير الياباني كريم ناصر البلاد أمس. ويصل خلفه سمير حداد غدا. | حداد | سفير | اليابان
انتقد الرئيس الكيني كريم ناصر اتفاق سلفه سمير حداد. | حداد | رئيس سابق | كينيا
بحث الملك تكليف العاهل الأردني له بتشكيل حكومة خلفا لسمير حداد. | - | - | -
زار الرئيس الكيني كريم ناصر الدمار الذي خلفه سمير حداد. | - | - | -
قال وزير الخارجية الكيني كريم ناصر ذلك. وجاء بعد إعلان جون علي الانسحاب من اتفاق وقعه سلفه سمير حداد. | - | - | -
تسلم السفير الفرنسي كريم ناصر مهامه من سلفه سمير حداد. | حداد | سفير سابق | فرنسا
انتقد وزير الدفاع الكيني كريم ناصر نهج سلفه سمير حداد. | حداد | وزير الدفاع السابق | كينيا
"""


@pytest.mark.parametrize("case", TOLD.strip().splitlines())
def test_who_came_before_or_after(read: Read, case: str) -> None:
    text, person, title, of = case.split(" | ")
    document = read(text)
    told = [role for role in roles(document) if role.evidence[0].rule == "role.succeeds"]
    named = [
        (document.entity(one.person).name.split()[-1], one.title, document.entity(one.of or "").name) for one in told
    ]
    assert named == ([] if person == "-" else [(person, title, of)])
