"""Occasions told by a feast, a welcome, an opening, the heads of two sides, or a session that opens the sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.meetings import meetings
from kg.model import Status

Read = Callable[[str], Document]

# text | the parties, each by a word of its name
MEETINGS = """
أقام الوزير كريم ناصر مأدبة غداء تكريما لنظيره العماني بدر العمري. | كريم بدر
أقام السفير كريم ناصر مأدبة عشاء على شرف رئيس مجلس النواب سمير حداد. | كريم سمير
حضر الضيوف المأدبة التي أقامها الوزير كريم ناصر على شرف السفير سمير حداد. | كريم سمير
استضاف الشيخ كريم ناصر على مأدبة عشاء السفير الكويتي خالد المطيري. | كريم خالد
وفي مستهل اللقاء رحب الوزير كريم ناصر بالسفير الهندي راجيف كومار. | كريم راجيف
وفي بداية الاجتماع أعرب السفير الهندي راجيف كومار لوزير المالية كريم ناصر عن شكره. | راجيف كريم
ترأس الجلسة عن الجانب السعودي الوزير كريم ناصر وعن الجانب الهندي الوزير راجيف كومار. | كريم راجيف
حظي وفد اتحاد الكتاب باستقبال من وزير الثقافة كريم ناصر. | الكتاب كريم
بعد خلوة مع رئيس الجمهورية كريم ناصر، قال الوزير سمير حداد إنه متفائل. | سمير كريم
بعد جلسة مغلقة دامت ثلاث ساعات مع المدرب سعيد عزمي، غادر الرئيس كريم ناصر القاعة. | كريم سعيد
وصل الوزير كريم ناصر إلى بريشتينا، حيث كانت له جلسة مطولة مع الرئيس سمير حداد. | كريم سمير
كانت للوزير كريم ناصر جلسة عمل بمقر الولاية جمعته بالوالي سمير حداد. | كريم سمير
ناقشت لجنة الدفاع مع الوزير كريم ناصر الموازنة. | الدفاع كريم
التقى الرئيس الكولومبي كريم ناصر وجها لوجه زعيم التمرد سمير حداد. | كريم سمير
بحث الجانبان السعودي والياباني التعاون في الطاقة. | السعودية اليابان
تقابل الرئيسان كريم ناصر وسمير حداد في أنقرة. | كريم سمير
تناقش وزير المالية كريم ناصر مع نظيره التونسي سمير حداد حول الديون. | كريم سمير
"""
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in MEETINGS.strip().splitlines()]

DROPPED = """
وصل إلى بغداد أمس وفد من المفوضية السامية، وعقد فور وصوله جلسة مع السفير كريم ناصر. | المفوضية كريم
التقى سمير حداد وفدا برئاسة كريم ناصر. ووصل الوفد أمس، وسيتوجه إلى طنجة، حيث سيلتقي الوزير فهد الحربي. | كريم فهد
قال فهد الحربي إنه متفائل. وقد حل ببغداد وفد من المفوضية السامية، وعقد جلسة مع السفير كريم ناصر. | المفوضية كريم
سيتوجه البطريرك كريم إلى بغداد حيث يستقبله الرئيس سمير حداد، قبل أن ينتقل إلى عمان للقاء الوزير فهد الحربي. | كريم فهد
استمرت في جنيف مفاوضات دامت يومين بين الوزير كريم ناصر ونظيره سمير حداد، بمشاركة السفير فهد الحربي. | كريم سمير فهد
تم أمس استقبال الجنرال كريم ناصر، قائد القوة الأوروبية (يوفور)، من قبل رئيس الجمهورية سمير حداد. | كريم سمير
أوضح الوزير كريم ناصر أن شركات بلاده ملتزمة، لكنه نفى ما تردد عن لقاء عقده مع الوزير سمير حداد. | كريم سمير
"""


@pytest.mark.parametrize("row", DROPPED.strip().splitlines())
def test_whose_clause_goes_on(read: Read, row: str) -> None:
    text, parties = row.split("|")
    document = read(text.strip())
    told = [[document.entity(id).name for id in meeting.participants] for meeting in meetings(document)]
    wanted = parties.split()
    assert any(all(any(party in name for name in names) for party in wanted) for names in told)


def test_what_is_only_rumoured_and_denied(read: Read) -> None:
    (meeting,) = meetings(read("نفى الوزير كريم ناصر ما تردد عن لقاء عقده مع الوزير سمير حداد."))
    assert meeting.status is Status.DENIED


NONE = """
أقام الوزير كريم ناصر مأدبة غداء بعد وصوله.
وفي مستهل الكتاب رحب الكاتب كريم ناصر بالقارئ سمير حداد.
ناقشت صحيفة الوطن مع تزايد الأسعار ملف السكن.
ترأس الجلسة الوزير كريم ناصر.
"""


@pytest.mark.parametrize(("text", "parties"), ROWS)
def test_parties(meet: Callable[[str, str], None], text: str, parties: str) -> None:
    meet(text, parties)


def test_reciprocal_past_is_held(read: Read) -> None:
    (meeting,) = meetings(read("تقابل الرئيسان كريم ناصر وسمير حداد في أنقرة."))
    assert meeting.status is Status.HELD
    (meeting,) = meetings(read("تقابل الوزيرة هند صبري غدا السفير كريم ناصر."))
    assert meeting.status is Status.PLANNED


@pytest.mark.parametrize("text", NONE.strip().splitlines())
def test_no_meeting(read: Read, text: str) -> None:
    assert not meetings(read(text))
