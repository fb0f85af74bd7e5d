"""For whom those who meet stand, who goes along, and where they meet: our own sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.meetings import meetings
from kg.model import Medium
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


def test_a_pass_that_a_player_gets_is_no_reception(read: Read) -> None:
    assert not named(read("وعاد اللاعب كريم ناصر هدافا عندما استقبل تمريرة من زميله، سمير حداد، وسددها."))


def test_an_interview_with_a_reporter_is_no_meeting(read: Read) -> None:
    assert not named(read("أجرى الوزير كريم ناصر حوارا مع الإعلامي سمير حداد."))


def test_what_two_discuss_may_be_what_they_talked_of_by_phone(read: Read) -> None:
    document = read("تلقى الملك كريم ناصر اتصالا من الرئيس سمير حداد. وبحث الزعيمان الأوضاع في السودان.")
    (meeting,) = meetings(document)
    assert meeting.medium is Medium.PHONE


def test_a_group_is_not_called_by_where_it_is_received(read: Read) -> None:
    (names,) = named(read("التقى المحافظ كريم ناصر ممثلي القطاع الخاص في مكتبه بتونس."))
    assert "ممثلي القطاع الخاص" in names
