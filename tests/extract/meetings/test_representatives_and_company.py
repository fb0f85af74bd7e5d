"""For whom those who meet stand, who goes along, and where they meet: our own sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.meetings import meetings
from kg.model import Medium, Status
from tests.extract.meetings.conftest import named

Read = Callable[[str], Document]

# text | the words that tell its parties, a meeting a field
TOLD = """
عقد ممثلون عن حركة النهضة وحزب العمال جلسة عمل أمس. | النهضة العمال
اجتمع قياديون في حركة النهضة وحزب العمال مساء أمس. | النهضة العمال
عقد قادة حركة النهضة وحزب العمال اجتماعا أمس. | النهضة العمال
اتفق وفدا المجلس الأعلى للدولة ومجلس النواب في ختام اجتماعاتهما على موعد جديد. | الأعلى النواب
ذكر الاتحاد أن رئيسه كريم ناصر يرافقه الوزير سمير حداد التقيا السفير فهد الحربي. | كريم سمير فهد
أرسلت الأمم المتحدة وفدا إلى بيروت التقى الوزير سمير حداد. | وفدا سمير
سلم السفير كريم ناصر رسالة خلال استقباله من طرف الوزير سمير حداد. | كريم سمير
قال القائد كريم ناصر إنه يجري حوارا دائما مع الوزير سمير حداد. | كريم سمير
أكد الوزير أن طهران لا تزال تعرض الحوار على الرياض. | إيران السعودية
وفي قمة طهران الثلاثية لزعماء إيران وروسيا وتركيا لم يغير الرئيس عادته. | إيران روسيا تركيا
عقد أمس لقاء بين والي المدينة ورئيس الاتحاد الجهوي للشغل سمير حداد. | والي سمير
قال النائب كريم ناصر إثر زيارته الوزير سمير حداد إن الحوار ضروري. | كريم سمير
استقبل نائب الملك ولي العهد وفد مجلس الشورى السعودي برئاسة سمير حداد. | نائب سمير
استقبل الرئيس كريم ناصر مبعوث الرئيس الأمريكي دونالد ترامب إلى ليبيا سمير حداد. | كريم سمير
جال السفير كريم ناصر على الوزير سمير حداد. | كريم سمير
اتفق النائبان فهد الحربي وسمير حداد مع الوزير كريم ناصر خلال لقائهما به. | فهد سمير كريم
التقى الوزير كريم ناصر على هامش القمة كلا من سمير حداد وفهد الحربي، كل على حدة. | كريم سمير | كريم فهد
كشفت مصادر عن اتصالات تجريها القاهرة مع حركة النهضة وحزب العمال لبحث التهدئة. | مصر النهضة | مصر العمال
حضر الاجتماع الذي دعا إليه الحزب كل من الوزير كريم ناصر والنائب سمير حداد. | كريم سمير
ورأس الجانب السعودي في المباحثات كريم ناصر، فيما رأس الجانب الأمريكي سمير حداد. | كريم سمير
عقدت اللجنة المشتركة اجتماعها. وترأس وفد الإقليم كريم ناصر فيما ترأس وفد بغداد سمير حداد. | كريم سمير
عقد الأمين العام لحزب العمال كريم ناصر لقاء مع مناضلي الحزب. | كريم مناضلي
التقى وزيرا الخارجية في مصر والسودان كريم ناصر وسمير حداد في القاهرة. | كريم سمير
بحث وزراء خارجية مصر والأردن والعراق كريم ناصر وسمير حداد وفهد الحربي الوضع. | كريم سمير فهد
أبلغ الرئيس كريم ناصر وفدا من الكونغرس الأميركي زاره في بعبدا أن الجيش ينتشر. | كريم وفدا
""".strip().splitlines()

# text | words of the place
PLACES = """
بحث الوزير كريم ناصر مع الوزير سمير حداد في بغداد اليوم سبل التعاون. | بغداد
زعيم الحزب كريم ناصر الذي يملك أكبر كتلة في البرلمان العراقي التقى الوزير سمير حداد. |
""".strip().splitlines()


@pytest.mark.parametrize("line", TOLD)
def test_for_whom_those_who_meet_stand(meet_apart: Callable[[str], None], line: str) -> None:
    meet_apart(line)


@pytest.mark.parametrize("line", PLACES)
def test_where_they_meet(read: Read, line: str) -> None:
    text, _, place = line.partition(" |")
    document = read(text)
    (meeting,) = meetings(document)
    name = document.entity(meeting.place).name if meeting.place else ""
    assert name == place.strip()


def test_what_is_said_of_who_is_to_talk_leaves_the_talks_planned(read: Read) -> None:
    (meeting,) = meetings(read("وسيجري الوزير كريم ناصر الذي وصل إلى القاهرة أمس محادثات مع الوزير سمير حداد."))
    assert meeting.status is Status.PLANNED


@pytest.mark.parametrize(
    "text",
    [
        "وعاد اللاعب كريم ناصر هدافا عندما استقبل تمريرة من زميله، سمير حداد، وسددها.",
        "أجرى الوزير كريم ناصر حوارا مع الإعلامي سمير حداد.",
        "ورافق الوزير كريم ناصر في زيارته السفير سمير حداد.",
        "اجتمع مجلس الأمن مع أعضاء مجلس الأمن في جلسة مغلقة.",
    ],
)
def test_what_is_no_meeting_of_two(read: Read, text: str) -> None:
    assert not named(read(text))


def test_what_two_discuss_may_be_what_they_talked_of_by_phone(read: Read) -> None:
    document = read("تلقى الملك كريم ناصر اتصالا من الرئيس سمير حداد. وبحث الزعيمان الأوضاع في السودان.")
    (meeting,) = meetings(document)
    assert meeting.medium is Medium.PHONE


def test_a_group_is_not_called_by_where_it_is_received(read: Read) -> None:
    (names,) = named(read("التقى المحافظ كريم ناصر ممثلي القطاع الخاص في مكتبه بتونس."))
    assert "ممثلي القطاع الخاص" in names
