"""Groups and officials without a name who meet: people behind the name of their host, duals of delegations, guests."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.meetings import meetings

Read = Callable[[str], Document]

# text | the parties, each by a word of its name or description
MEETINGS = """
استقبل الوزير كريم ناصر الطلبة المتفوقين في مكتبه. | كريم الطلبة
التقى رئيس الجامعة كريم ناصر طلبة كلية الحقوق. | كريم طلبة
التقى الوزير سالم العلي أطباء المدينة. | العلي أطباء
التقى كريم ناصر قادة الفصائل المسلحة. | كريم قادة
بدأت محادثات بين وفدي الحكومة السودانية والحركة الشعبية. | السودانية الشعبية
أجرى الرئيس كريم ناصر محادثات مع ضيفه الرئيس الغاني نانا أكوفو. | كريم أكوفو
اجتمع المدير العام للهيئة مع وفد من المزارعين. | المدير وفد
اجتمع الوزير بطلبة الجامعات أمس. | الوزير طلبة
التقى المدير بأصحاب المصانع في جدة. | المدير أصحاب
نفى المدير كريم ناصر أن يكون قد اجتمع بطالبات متظلمات. | كريم طالبات
أجرى قائد البحرية كريم ناصر محادثة هاتفية بنظيره الفرنسي بيير دوبون. | كريم دوبون
استقبلت وزارة الصحة وفدا من البنك الدولي. | الصحة وفدا
استقبل مجلس النواب سفراء الاتحاد الأوروبي. | النواب سفراء
التقى الوزير كريم ناصر في مقر الوزارة أمس طلبة الجامعة. | كريم طلبة
وصل الوزير كريم ناصر إلى البلدة. والتقى هناك ذوي الشهداء. | كريم ذوي
كان في استقبال الوزير كريم ناصر المدير سمير حداد وعدد من أفراد الجالية. | كريم سمير أفراد
التقى الوزير كريم ناصر السفير سمير حداد وأبناء الجالية. | كريم سمير أبناء
جاء ذلك خلال لقاء الوزير كريم ناصر السفراء. | كريم السفراء
جاء ذلك خلال استقبال الوزير كريم ناصر اليوم رؤساء البلديات. | كريم رؤساء
بحث الوزير كريم ناصر مع منسوبي الجامعة سبل الدعم. | كريم منسوبي
عقد الوزير كريم ناصر اجتماعا ضم أصحاب المصانع. | كريم أصحاب
اجتمع الوزير كريم ناصر إلى مربي الماشية أمس. | كريم مربي
"""
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in MEETINGS.strip().splitlines()]

NONE = """
تعادل الأهلي مع ضيفه الزمالك بهدف لمثله.
تحدث بعض الناس مع مسؤولين عن الطقس.
"""


@pytest.mark.parametrize(("text", "parties"), ROWS)
def test_parties(meet: Callable[[str, str], None], text: str, parties: str) -> None:
    meet(text, parties)


@pytest.mark.parametrize("text", NONE.strip().splitlines())
def test_no_meeting(read: Read, text: str) -> None:
    assert not meetings(read(text))
