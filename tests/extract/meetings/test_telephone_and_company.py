"""Meetings told by an adverb of the telephone or an exchange of words, those who go along, verbs behind other words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.meetings import meetings
from kg.model import Medium

Read = Callable[[str], Document]

CALLS = """
هنأ الرئيس خالد العمري هاتفيا نظيره سمير حداد بالعيد. | خالد سمير
أبلغ الوزير خالد العمري السفير سمير حداد هاتفيا بالقرار. | خالد سمير
قدم الوزير خالد العمري التعازي هاتفيا للسفير سمير حداد. | خالد سمير
حاول الرئيس خالد العمري أمس الاتصال هاتفيا بالسفير سمير حداد. | خالد سمير
"""
MEETINGS = """
تبادل الوزير خالد العمري والسفير سمير حداد أطراف الحديث على مأدبة العشاء. | خالد سمير
تبادل الوزير خالد العمري وجهات النظر مع السفير سمير حداد. | خالد سمير
استقبل الوزير خالد العمري رئيسة الجمعية هدى قباني، التي كانت مرفوقة بالمستشار كريم ناصر. | خالد هدى كريم
استقبل الوزير خالد العمري السفير سمير حداد، ترافقه القنصلة هدى قباني. | خالد سمير هدى
التقى الوزير خالد العمري السفير سمير حداد، ترافقه زوجته هدى قباني. | خالد سمير
اجتمع الوزير خالد العمري برفقة المدير كريم ناصر مع السفير سمير حداد. | خالد كريم سمير
وفي صلالة عقد السيد خالد العمري لقاء مع الوزير سمير حداد. | خالد سمير
أوضح أن المدير خالد العمري بحث ميدانيا مع المحافظ سمير حداد الأضرار. | خالد سمير
وكان خالد العمري قابل الوزير سمير حداد في الفندق. | خالد سمير
استقبل الأخ خالد العمري نائب الرئيس أمس السفير سمير حداد. | خالد سمير
اعتذر الوزير خالد العمري عن عدم لقاء السفير سمير حداد. | خالد سمير
رفض المتحدث نفي إجراء الأمم المتحدة محادثات مع حركة الشباب. | المتحدة الشباب
الجلسة التي عقدت بمقر الولاية وجمعت الوالي خالد العمري بالأمين العام سمير حداد لم تفض إلى حل. | خالد سمير
بدأ وزيرا الخارجية الهندي مانموهان سينغ والباكستاني خورشيد قصوري محادثات في لندن. | سينغ قصوري
"""
IN_TURN = """
اجتمع خالد العمري في بيروت مع الرئيس سمير حداد ثم في مقر السفارة مع النائب كريم ناصر. | خالد سمير | خالد كريم
"""
NONE = """
قال الوزير خالد العمري هاتفيا لمراسل الصحيفة إن القرار صدر.
تبادل الوزير خالد العمري والسفير سمير حداد الهدايا.
يقوم الفنان خالد العمري بجولة فنية يشاركه فيها العازف سمير حداد وكريم ناصر.
أثنى وزير الاتصال على دور المعهد.
"""


@pytest.mark.parametrize("line", CALLS.strip().splitlines())
def test_calls(line: str, read: Read, meet: Callable[[str, str], None]) -> None:
    text, parties = map(str.strip, line.split("|"))
    meet(text, parties)
    (meeting,) = meetings(read(text))
    assert meeting.medium is Medium.PHONE


@pytest.mark.parametrize("line", MEETINGS.strip().splitlines())
def test_meetings(line: str, meet: Callable[[str, str], None]) -> None:
    meet(*map(str.strip, line.split("|")))


@pytest.mark.parametrize("line", IN_TURN.strip().splitlines())
def test_met_in_turn(line: str, read: Read) -> None:
    text, *told = map(str.strip, line.split("|"))
    document = read(text)
    found = [[document.entity(id).name.split()[0] for id in one.participants] for one in meetings(document)]
    assert found == [one.split() for one in told]


@pytest.mark.parametrize("text", NONE.strip().splitlines())
def test_no_meetings(text: str, read: Read) -> None:
    assert meetings(read(text)) == ()
