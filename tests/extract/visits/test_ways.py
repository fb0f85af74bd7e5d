"""Who goes where, by how the way, the stay, the host or the part in a delegation is told: our own sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.visits import visits

Read = Callable[..., Document]

# sentence | all visits as visitor = place = status, names by a part; nothing for none
WAYS = """
توجه الوزير سامي حداد إلى جدة فمكة المكرمة. | حداد = جدة = held, حداد = مكة = held
زار الوزير سامي حداد بيروت فدمشق فعمان. | حداد = بيروت = held, حداد = دمشق = held, حداد = عمان = held
شد الوزير سامي حداد الرحال إلى طوكيو. | حداد = طوكيو = held
شد الخطاب الأنظار إلى بيروت بقوة. |
استقل الرئيس سامي حداد طائرة خاصة إلى طوكيو. | حداد = طوكيو = held
استقل السودان عن مصر ولجأ إلى لندن. |
هرعت الوزيرة ليلى حداد إلى بيروت بعد الحادث. | ليلى = بيروت = held
حل المنتخب التونسي بمدينة سوتشي. | المنتخب = سوتشي = held
وتقود الجولة وزير الخارجية سامي حداد إلى عمان وبيروت. | حداد = عمان = held, حداد = بيروت = held
بدأ الرئيس سامي حداد زيارة دولة إلى طوكيو. | حداد = طوكيو = held
لم يزر الرئيس سامي حداد بيروت. | حداد = بيروت = denied
لم يعد الوزير سامي حداد إلى بيروت. | حداد = بيروت = denied
يعد الوزير سامي حداد إلى اليوم صديقا لبيروت. |
"""
STAYS = """
عاد الوزير سامي حداد أمس من لندن. | حداد = لندن = held
قال الوزير سامي حداد ذلك لدى عودته من لندن. | حداد = لندن = held
سيعود الوزير سامي حداد من لندن غدا. |
وصل الوزير سامي حداد إلى بيروت قادما من لندن حيث أجرى محادثات. | حداد = بيروت = held, حداد = لندن = held
وصل الوزير سامي حداد إلى بيروت قادما من لندن. | حداد = بيروت = held
"""
HOSTS = """
يحل الوزير سامي حداد الأحد ضيفا على نظيره الجزائري. | حداد = الجزائر = held
وصل الوزير سامي حداد إلى العاصمة أمس. وقال في الرياض إنه متفائل. | حداد = الرياض = held
وصل الوزير سامي حداد إلى العاصمة أمس. وزار كريم ناصر الرياض وبغداد. | ناصر = الرياض = held, ناصر = بغداد = held
حل الوزير سامي حداد بمقر مجلس النواب. | حداد = مجلس النواب = held
"""
PARTS = """
كان النائب سامي حداد ضمن وفد زار كابول. | حداد = كابول = held
استبعد الناطق كريم ناصر أن تتوجه ليلى حداد إلى بيروت. | ليلى = بيروت = denied
تحادث الوزير كريم ناصر مع الرئيس سامي حداد بمناسبة الزيارة التي قام بها هذا الأخير إلى تونس. | حداد = تونس = held
وخلال زيارة إلى كابول بدأت الخميس، التقى سامي حداد وكريم ناصر نظيرهما. | حداد = كابول = held, ناصر = كابول = held
قاد الوفد الوزير سامي حداد. ويصل الوفد إلى بيروت، فيما ألغيت زيارة كان مقررا أن يقوم بها إلى عمان. | \
حداد = بيروت = held, حداد = عمان = denied
"""
ROWS = [
    tuple(part.strip() for part in line.split("|"))
    for table in (WAYS, STAYS, HOSTS, PARTS)
    for line in table.replace("\\\n", "").strip().splitlines()
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_visits(read: Read, text: str, expected: str) -> None:
    document = read(text)
    triples = [tuple(part.strip() for part in one.split("=")) for one in expected.split(",") if one]
    told = [
        (document.entity(visit.visitor).name, document.entity(visit.place).name, visit.status)
        for visit in visits(document)
    ]
    assert len(told) == len(triples), told
    for visitor, place, status in triples:
        assert any(visitor in who and place in where and how == status for who, where, how in told), told
