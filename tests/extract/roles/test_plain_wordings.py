"""Posts in plain variants of what every outlet writes. Our own sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.roles.reader import roles

Read = Callable[[str], Document]

# sentence | person | title | of
TOLD = """
انتخب كريم ناصر رئيسا لمجلس النواب الأردني. | كريم ناصر | رئيس | مجلس النواب الأردني
انتخب كريم ناصر عضوا لمجلس الشيوخ الأمريكي. | كريم ناصر | عضو | مجلس الشيوخ الأمريكي
عين الرئيس الأمريكي دونالد ترامب كريم ناصر سفيرا لدى إسرائيل. | دونالد ترامب | رئيس | الولايات المتحدة
عين الرئيس الأمريكي دونالد ترامب كريم ناصر سفيرا لدى إسرائيل. | كريم ناصر | سفير | الولايات المتحدة
استقبل الأمير تميم بن حمد آل ثاني أمير قطر الوفد. | تميم بن حمد آل ثاني | أمير | قطر
شاركت هدى الزين بصفتها رئيسة لنقابة المعلمين الأردنيين. | هدى الزين | رئيسة | نقابة المعلمين الأردنيين
تسلم سامر حداد مهامه مديرا عاما لشركة النور للتأمين. | سامر حداد | مدير عام | شركة النور للتأمين
تسلم أمير قطر أوراق اعتماد سامر حداد سفيرا للجمهورية التونسية. | سامر حداد | سفير | الجمهورية التونسية
جدد مجلس الإدارة الثقة بسامر حداد رئيسا لشركة النور للتأمين. | سامر حداد | رئيس | شركة النور للتأمين
وفاز سامر حداد برئاسة نادي الوحدات الأردني. | سامر حداد | رئيس | نادي الوحدات الأردني
قال رئيس حزب الوفاق العراقي ووزير النفط الأسبق سامر حداد إن الوضع صعب. | سامر حداد | رئيس | حزب الوفاق العراقي
قال وزير النفط العراقي ورئيس حزب الوفاق سامر حداد إن الوضع صعب. | سامر حداد | وزير النفط | العراق
قال وزير الخارجية الأردني ووزير الخارجية المصري سامر حداد ذلك. | سامر حداد | وزير الخارجية | مصر
"""


@pytest.mark.parametrize("case", TOLD.strip().splitlines())
def test_plain_wordings(read: Read, case: str) -> None:
    text, person, title, of = case.split(" | ")
    document = read(text)
    told = {
        (document.entity(one.person).name, one.title, document.entity(one.of or "").name) for one in roles(document)
    }
    assert (person, title, of) in told


def test_who_appoints_was_not_there_before(read: Read) -> None:
    document = read("كلف رئيس الجمهورية قيس سعيد سمير حداد برئاسة الحكومة خلفا لكريم ناصر.")
    assert not any(one.evidence[0].rule == "role.succeeds" for one in roles(document))
