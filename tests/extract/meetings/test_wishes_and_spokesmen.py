"""Meetings that somebody wants, refuses, may have or is brought to, and those that an office or spokesman tells of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.meetings import meetings
from tests.extract.meetings.conftest import fits, named

Read = Callable[[str], Document]

# text | status | the words that tell the parties of its last meeting
TOLD = """
وصل الوزير كريم ناصر إلى بيروت. وامتنع الرئيس سمير حداد عن لقائه. | denied | كريم سمير
وصل الوزير كريم ناصر إلى بيروت. ووافق الرئيس سمير حداد على لقائه. | planned | كريم سمير
قال الوزير كريم ناصر إن دمشق لا تزال ترفض استقباله. | denied | كريم سوريا
أما اللقاء الذي كانت نقابة المعلمين قد طلبته مع الوزير كريم ناصر فلم يتقرر. | proposed | نقابة كريم
قال إن لقاء كان الوزير كريم ناصر يأمل في عقده مع الرئيس سمير حداد لم يتم. | proposed | كريم سمير
وصل الوزير كريم ناصر إلى بيروت. وسمح له بمقابلة الرئيس سمير حداد. | held | كريم سمير
قال الوزير كريم ناصر إن السلطات لم تسمح له بلقاء الرئيس سمير حداد. | denied | كريم سمير
نفت أوساط الوزير كريم ناصر أن يكون قد التقى الرئيس سمير حداد. | denied | كريم سمير
ترددت أنباء عن لقاء جمع الوزير كريم ناصر بالسفير سمير حداد، غير أن الوزارة نفتها. | denied | كريم سمير
نفى مكتب الوزير كريم ناصر لقاءه السفير سمير حداد. | denied | كريم سمير
أعلن مكتب رئيس الوزراء كريم ناصر أنه التقى السفير سمير حداد. | held | كريم سمير
قال الوسيط إنه يأمل في جمع الحكومة السورية وحركة التغيير في جنيف. | proposed | السورية التغيير
نجحت مصر في جمع الرئيس كريم ناصر والرئيس سمير حداد إلى طاولة واحدة. | held | كريم سمير
وصل الوزير كريم ناصر، ويأمل الوسيط في جمعه بالرئيس سمير حداد. | proposed | كريم سمير
زار الوزير فهد الحربي القدس، وتلتها زيارة كريم ناصر إلى رام الله ومحادثاته مع سمير حداد. | held | كريم سمير
التقى الوزير كريم ناصر ممثلين لحزب الأمة الذي يتزعمه الرئيس السابق سمير حداد. | held | كريم ممثلين
قال الرسام كريم ناصر: "أتمنى أن ألتقي الرئيس سمير حداد". | proposed | كريم سمير
وقبيل لقائهما في عمان، قال الوزير كريم ناصر لنظيره الفرنسي سمير حداد إن الحدود مفتوحة. | planned | كريم سمير
انتقد الوزير كريم ناصر الاتفاق الذي يجمع مصر بليبيا، وذلك خلال لقاء عقده مع السفير سمير حداد. | held | كريم سمير
""".strip().splitlines()
# text | the words that tell its parties, a meeting a field
EACH = """
اجتمع كريم ناصر وسمير حداد أمس. والتقى الوزير فهد الحربي بكل من الوزيرين على حدة. | كريم سمير | كريم فهد | سمير فهد
اجتمع كريم ناصر وسمير حداد أمس. والتقى الوزير فهد الحربي كلا منهما على انفراد. | كريم سمير | كريم فهد | سمير فهد
وصل وفد الحكومة اليمنية ووفد الحوثيين. ووصل كريم ناصر للقاء الوفدين. | كريم الحكومة الحوثيين
بدأت محادثات بين العراق وتركيا شارك فيها الوزيران العراقي كريم ناصر والتركي سمير حداد. | كريم سمير
""".strip().splitlines()


@pytest.mark.parametrize("line", TOLD)
def test_what_is_wanted_or_told_for_somebody(read: Read, line: str) -> None:
    text, status, parties = line.split(" | ")
    document = read(text)
    assert fits(named(document)[-1], parties.split())
    assert meetings(document)[-1].status == status


@pytest.mark.parametrize("line", EACH)
def test_each_on_his_own(meet_apart: Callable[[str], None], line: str) -> None:
    meet_apart(line)


@pytest.mark.parametrize(
    "text",
    [
        "نجح الوزير كريم ناصر في جمع التبرعات والمواد الغذائية.",
        "انتهت المباراة بهدفين لكل منهما، سجلهما كريم ناصر.",
        "سمح الوزير كريم ناصر بلقاءات في المدرسة.",
        "فقدت وكالة الفضاء الأوروبية الاتصال مع وكالة ناسا منذ أمس.",
        "من المرجح أن يزور كريم ناصر روسيا والصين بهدف إجراء محادثات حول الملف.",
    ],
)
def test_what_is_no_meeting(read: Read, text: str) -> None:
    assert not named(read(text))
