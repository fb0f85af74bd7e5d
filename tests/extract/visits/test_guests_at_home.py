"""Who visits where a host and his guest are told together, and whether he has come yet: our own sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.visits import visits

# sentence | all visits as visitor = place = status, names by a part; nothing for none
GUESTS = """
أقام الرئيس الأمريكي كريم ناصر مأدبة للوزير السعودي سامي حداد خلال زيارته إلى البيت الأبيض. | حداد = البيت الأبيض = held
تناول الوزير كريم ناصر أزمة اختفاء الإعلامي سامي حداد بعد زيارته إلى القنصلية السعودية. | حداد = القنصلية = held
ندد الوزير كريم ناصر باعتقال الناشط سامي حداد بعد عودته إلى القاهرة. | حداد = القاهرة = held
وصل الأمير سامي حداد إلى الأردن أمس. وخلال زيارته للمملكة سيتفقد آثار جرش. | حداد = الأردن = held
استقبل الوزير كريم ناصر الوزير الفرنسي سامي حداد في إطار الزيارة التي يقوم بها إلى الكويت. | حداد = الكويت = held
التقى وزير الدفاع الكويتي كريم ناصر نظيره الفرنسي سامي حداد خلال زيارته إلى الكويت. | حداد = الكويت = held
التقى وزير الدفاع الفرنسي كريم ناصر نظيره الكويتي سامي حداد خلال زيارته إلى الكويت. | ناصر = الكويت = held
وصل إلى بيروت الموفد سامي حداد والتقى فور وصوله رئيس المجلس كريم ناصر. | حداد = بيروت = held
رحب أمير قطر كريم ناصر بالرئيس الأوكراني سامي حداد. وهذه أول زيارة له إلى الدوحة. | حداد = الدوحة = held
استقبل الرئيس المصري كريم ناصر رئيس وزراء الهند سامي حداد. وتأتي زيارته إلى القاهرة بعد انقطاع. | حداد = القاهرة = held
كان في استقبال الرئيس الصيني سامي حداد ولي العهد السعودي كريم ناصر. وتعد زيارته إلى جدة الثالثة. | حداد = جدة = held
عاد الرئيس المصري كريم ناصر بعد أن التقى الرئيس الفرنسي سامي حداد. وكانت زيارته إلى فرنسا ناجحة. | ناصر = فرنسا = held
"""
STATUS = """
بدأ الوزير سامي حداد زيارة للبصرة، حيث سيلتقي المحافظ. | حداد = البصرة = held
يقوم الوزير سامي حداد بزيارة عمل إلى بيروت يوم غد الخميس. | حداد = بيروت = planned
رجح مصدر دبلوماسي أن يزور الوزير سامي حداد بيروت قبل نهاية الشهر. | حداد = بيروت = planned
"""


@pytest.mark.parametrize("row", GUESTS.strip().splitlines())
def test_the_guest_visits_not_his_host(tells: Callable[[str, str], None], row: str) -> None:
    tells(*(part.strip() for part in row.split("|")))


@pytest.mark.parametrize("row", STATUS.strip().splitlines())
def test_whether_he_has_come(tells: Callable[[str, str], None], row: str) -> None:
    tells(*(part.strip() for part in row.split("|")))


def test_why_somebody_comes_is_no_part_of_the_name(read: Callable[[str], Document]) -> None:
    document = read("زار الوزير سامي حداد مستشفى اليرموك للاطمئنان على الجرحى.")
    (visit,) = visits(document)
    assert document.entity(visit.place).name == "مستشفى اليرموك"
