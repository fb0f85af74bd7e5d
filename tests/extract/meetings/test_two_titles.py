"""Two who meet and are told by their titles alone, side by side; bodies and states that deliberate."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.meetings import meetings
from tests.extract.meetings.conftest import named

Read = Callable[[str], Document]

# text | the words that tell its parties, a meeting a field
APART = """
التقى الوزير كريم ناصر أمس. واستقبل المبعوث الأممي الرئيس السوري سمير حداد. | الأممي سمير
التقى الأمين العام للأمم المتحدة الرئيس التركي كريم ناصر في جنيف. | الأمين كريم
استقبل رئيس البرلمان المستشار الألماني كريم ناصر. | البرلمان كريم
استقبل رئيس الحكومة القائم بالأعمال السعودي كريم ناصر. | الحكومة كريم
التقى رئيس الحكومة المنسق المقيم للأمم المتحدة كريم ناصر. | الحكومة كريم
استقبل رئيس الحكومة المفوض السامي كريم ناصر. | الحكومة كريم
استقبل الرئيس المدير العام للشركة كريم ناصر السفير الهولندي سمير حداد. | كريم سمير
استقبل الأمين العام المساعد للجامعة كريم ناصر السفير الهولندي سمير حداد. | كريم سمير
استقبل وزير العدل المستشار كريم ناصر السفير الهولندي سمير حداد. | كريم سمير
بحثت مصر مع السودان ملف المياه. | مصر السودان
بحثت وزارة الطاقة اليوم مع شركة النور فرص التعاون. | الطاقة النور
ناقش الاتحاد الأوروبي مع إيران برنامجها. | الأوروبي إيران
استقبل كريم ناصر السفير سمير حداد. ثم التقى النائب فهد الحربي، فالوزير وليد سالم. | كريم سمير | كريم فهد | كريم وليد
على هامش القمة، عقد الرئيس كريم ناصر لقاءات مع كل من الرئيس سمير حداد والنائب فهد الحربي. | كريم سمير | كريم فهد
وصل الرئيس الكيني كريم ناصر، وكان في استقباله لدى وصوله مطار القاهرة وزير النقل سمير حداد. | كريم سمير
وضم الاجتماع إلى جانب رئيس الوزراء كريم ناصر كلا من الوزير سمير حداد والنائب فهد الحربي. | كريم سمير فهد
تقدم السفير كريم ناصر بأوراق اعتماده إلى الرئيس الغاني سمير حداد. | كريم سمير
زار الوزير كريم ناصر بيروت، حيث عقد لقاءات شملت الرئيس سمير حداد والنائب فهد الحربي. | كريم سمير فهد
كان للرئيس كريم ناصر لقاء مع وفد من جمعية المصارف برئاسة سمير حداد. | كريم سمير
جمع لقاء سري مسؤولا فرنسيا بقائد الجيش كريم ناصر. | مسؤولا كريم
""".strip().splitlines()
# text | status
STATUS = """
رفض الرئيس كريم ناصر لقاء نظيره سمير حداد. | denied
تجنب الرئيس كريم ناصر لقاء نظيره سمير حداد. | denied
""".strip().splitlines()


@pytest.mark.parametrize("line", APART)
def test_who_meets(meet_apart: Callable[[str], None], line: str) -> None:
    meet_apart(line)


@pytest.mark.parametrize("line", STATUS)
def test_whether_they_meet(read: Read, line: str) -> None:
    text, status = line.split(" | ")
    (meeting,) = meetings(read(text))
    assert meeting.status == status


@pytest.mark.parametrize(
    "text",
    [
        "طرحت شركة النور مع شركة الأمل سيارة جديدة.",
        "استقبل وزير العدل المستشار كريم ناصر.",
        "عرضت فرنسا مع ألمانيا خطة.",
    ],
)
def test_what_is_no_meeting(read: Read, text: str) -> None:
    assert not named(read(text))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("اجتمع الوزير كريم ناصر مع الرئيس الأمريكي في البيت الأبيض.", "البيت الأبيض"),
        ("غادر الرئيس كريم ناصر أنقرة بعد زيارة التقى خلالها نظيره سمير حداد.", "أنقرة"),
        ("شهدت أنقرة لقاء قمة بين الرئيسين كريم ناصر وسمير حداد.", "أنقرة"),
    ],
)
def test_where_they_meet(read: Read, text: str, place: str) -> None:
    document = read(text)
    (meeting,) = meetings(document)
    assert meeting.place is not None
    assert document.entity(meeting.place).name == place
