"""Who meets where something else stands between the parties: places, times, the occasion itself, what somebody else
does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.meetings import meetings

Read = Callable[[str], Document]

# text | the parties of each meeting, each by a word of its name, meetings parted by +
MEETINGS = """
وصل كريم ناصر إلى عمان، حيث كان في استقباله عند سلم الطائرة الملك سامي الثاني. | ناصر الثاني
وصل الأمير كريم بن ناصر إلى جدة. وكان في استقبال سموه بالمطار الأمير سامي بن حداد محافظ جدة. | ناصر حداد
أشاد رئيس المجلس سامي حداد بذلك لدى استقباله بمكتبه بمقر المجلس اليوم وفد الصداقة برئاسة كريم ناصر. | حداد ناصر
أشاد الوزير سامي حداد بذلك خلال استقباله اليوم في مقر الوزارة نظيره الأردني كريم ناصر. | حداد ناصر
جاء ذلك خلال لقاء رئيس المجلس سامي حداد في مكتبه أمس سفير فرنسا كريم ناصر. | حداد ناصر
جاء ذلك خلال لقاء الوزير سامي حداد، اليوم الثلاثاء، بسفير فرنسا كريم ناصر. | حداد ناصر
أشاد الوزير سامي حداد بذلك خلال زيارته في مقر الوزارة أمس. وقال الوزير كريم ناصر إنه راض. |
اجتمع الوزير كريم ناصر إلى المحافظ سامي حداد. | ناصر حداد
وكان الوزير كريم ناصر قد استقبل، صباح اليوم، من طرف رئيس المجلس، السيد سامي حداد. | حداد ناصر
هنأ الرئيس الأمريكي كريم ناصر في اتصال هاتفي نظيره الروسي سامي حداد على فوزه. | ناصر حداد
ذكر الرئيس الأمريكي كريم ناصر في اتصال هاتفي برنامج نظيره الروسي سامي حداد. |
قال الرئيس كريم ناصر في مؤتمر صحفي مشترك مع نظيره التركي سامي حداد إنه متفائل. | ناصر حداد
قال الرئيس كريم ناصر في مؤتمر صحفي مع قناة محلية إنه متفائل. |
واستقبل كريم ناصر وسامي حداد كل على حدة المسؤول الصيني فادي مراد. | ناصر مراد + حداد مراد
وجهت انتقادات إلى كريم ناصر بسبب موقفه تجاه نظيره الروسي سامي حداد خلال لقائه به. | ناصر حداد
تستدعي اللجنة التركية رئيس الهيئة كريم ناصر لاجتماع عاجل الأحد المقبل. | التركية ناصر
دعا المبعوث كريم ناصر الأطراف إلى حوار شامل. |
وشهد الاجتماع حضور الوزير كريم ناصر والسفير سامي حداد. | ناصر حداد
وأمر المحافظ كريم ناصر بفتح تحقيق، فيما زار المصابين مدير الصحة الدكتور سامي حداد. |
"""
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in MEETINGS.strip().splitlines()]


@pytest.mark.parametrize(("text", "parties"), ROWS)
def test_parties(read: Read, text: str, parties: str) -> None:
    document = read(text)
    told = [[document.entity(id).name for id in meeting.participants] for meeting in meetings(document)]
    wanted = [one.split() for one in parties.split(" + ")] if parties else []
    assert [len(names) for names in told] == [len(names) for names in wanted]
    for names, words in zip(told, wanted, strict=True):
        assert all(word in name for name, word in zip(names, words, strict=True))
