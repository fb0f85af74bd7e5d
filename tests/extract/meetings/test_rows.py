"""Occasions of several parties: who takes part, who is added to a row, who is only there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.meetings import meetings

Read = Callable[[str], Document]


def _parties(document: Document) -> list[set[str]]:
    names = {entity.id: entity.name for entity in document.entities}
    return [{names[id] for id in meeting.participants} for meeting in meetings(document)]


# text | the parties of its one meeting
ROWS = """
عقد الاجتماع، وشارك فيه كريم ناصر مدير الأمن سابقا، وسمير حداد وفهد الحربي. | كريم ناصر + سمير حداد + فهد الحربي
عقد مؤتمر شاركت فيه 20 دولة من بينها روسيا وتركيا ومصر. | روسيا + تركيا + مصر
عقد الوزراء اجتماعا بحضور الوزير كريم ناصر وسمير حداد، إلى جانب السفير فهد الحربي. | كريم ناصر + سمير حداد + فهد الحربي
عقد المؤتمر برئاسة الشيخ كريم ناصر، بحضور ومشاركة الشيخ سمير حداد. | كريم ناصر + سمير حداد
عقد مجلس الأمن اجتماعا برئاسة الرئيس كريم ناصر. وحضر الاجتماع الوزير سمير حداد. | مجلس الأمن + كريم ناصر + سمير حداد
الرئيس كريم ناصر والرئيس سمير حداد والمستشار فهد الحربي سيشاركون في القمة. | كريم ناصر + سمير حداد + فهد الحربي
عقد الوزير كريم ناصر اجتماعا مع الوزير سمير حداد الذي وصل أمس، ونظيره فهد الحربي. | كريم ناصر + سمير حداد + فهد الحربي
رحب وزراء إعلام الدول الثلاث، وهي روسيا وتركيا ومصر، بالقرار خلال اجتماعهم أمس. | روسيا + تركيا + مصر
وافق الرئيس كريم ناصر والرئيس سمير حداد والمستشار فهد الحربي خلال قمتهم أمس. | كريم ناصر + سمير حداد + فهد الحربي
تعقد غدا قمة لزعماء الدول الثلاث (روسيا وتركيا ومصر). | روسيا + تركيا + مصر
عقد أمس اجتماع لوزراء خارجية روسيا وتركيا ومصر. | روسيا + تركيا + مصر
""".strip().splitlines()


@pytest.mark.parametrize("line", ROWS)
def test_row_of_those_who_take_part(read: Read, line: str) -> None:
    text, parties = line.split(" | ")
    assert _parties(read(text)) == [set(parties.split(" + "))]


@pytest.mark.parametrize(
    "text",
    [
        "عقد الوزير كريم ناصر لقاء مع الوزير سمير حداد. وحضر اللقاء السفير فهد الحربي.",
        "اجتمع الوزير كريم ناصر مع الوزير سمير حداد. وحضر الاجتماع السفير فهد الحربي والمدير عمر شاهين.",
        "التقى الوزير كريم ناصر الوزير سمير حداد الذي وصل أمس، وقال فهد الحربي إنه متفائل.",
    ],
)
def test_who_is_only_there_is_no_party(read: Read, text: str) -> None:
    assert _parties(read(text)) == [{"كريم ناصر", "سمير حداد"}]


@pytest.mark.parametrize(
    "text",
    [
        "عقد مؤتمر شاركت فيه شركات من بينها أرامكو وسابك.",
        "شارك الوزير كريم ناصر في الاجتماع.",
        "ناقش النواب خلال اجتماعهم الموازنة.",
    ],
)
def test_no_meeting(read: Read, text: str) -> None:
    assert _parties(read(text)) == []
