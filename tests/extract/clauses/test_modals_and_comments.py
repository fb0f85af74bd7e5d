"""Meetings that may, must or cannot be, that are tried or shunned, and those that somebody only comments on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.meetings import meetings

Read = Callable[[str], Document]

# text | status of its meeting
TOLD = """
من المحتمل أن يجتمع الرئيس كريم ناصر بالوزير سمير حداد. | proposed
من الممكن أن يجتمع الرئيس كريم ناصر بالوزير سمير حداد. | proposed
من غير الممكن أن يجتمع الرئيس كريم ناصر بالوزير سمير حداد. | denied
قال الرئيس كريم ناصر إنه لم تعد هناك حاجة إلى لقاء مع الوزير سمير حداد. | denied
قال الرئيس كريم ناصر إنه لا داعي لعقد لقاء مع الوزير سمير حداد. | denied
قال الرئيس كريم ناصر إنه لا يرى ضرورة للاجتماع مع الوزير سمير حداد. | denied
قال الرئيس كريم ناصر إن هناك حاجة إلى لقاء مع الوزير سمير حداد. | proposed
من المستبعد أن يجتمع الرئيس كريم ناصر بالوزير سمير حداد. | denied
ليس من المستبعد أن يجتمع الرئيس كريم ناصر بالوزير سمير حداد. | proposed
من غير المرجح عقد لقاء بين الرئيس كريم ناصر والوزير سمير حداد. | denied
من المحتمل عقد لقاء بين الرئيس كريم ناصر والوزير سمير حداد. | proposed
يحاول الرئيس كريم ناصر لقاء الوزير سمير حداد. | proposed
يتجنب الرئيس كريم ناصر لقاء الوزير سمير حداد. | denied
لا يمانع الرئيس كريم ناصر لقاء الوزير سمير حداد. | proposed
لم يستبعد الرئيس كريم ناصر لقاء الوزير سمير حداد الذي وصل أمس. | proposed
رفض الرئيس كريم ناصر لقاء الوزير سمير حداد الذي عاد من روما. | denied
يسعى الرئيس كريم ناصر إلى لقاء الوزير سمير حداد الذي وصل أمس. | proposed
حدد الرئيس كريم ناصر شروطا للقاء الوزير سمير حداد. | proposed
وضعت الكويت شروطا لإجراء محادثات مع المغرب. | proposed
أبدت الكويت انفتاحها على محادثات مع المغرب. | proposed
لم يلتق الرئيس كريم ناصر الوزير سمير حداد إلا مرة واحدة. | held
لم يلتق الرئيس كريم ناصر سوى الوزير سمير حداد. | held
لم يلتق الرئيس كريم ناصر الوزير سمير حداد، إلا أنه هاتفه. | denied
لن يلتقي الرئيس كريم ناصر الوزير سمير حداد إلا غدا. | denied
تأمل الكويت في محادثات مع المغرب. | proposed
قالت الكويت في محادثات مع المغرب إنها راضية. | held
قال إن وسطاء داخل حزب الدعوة يسعون إلى ترتيب لقاء بين الوزير كريم ناصر والوزير سمير حداد. | proposed
لا تجري الكويت محادثات مع المغرب. | denied
قال إن الكويت لا تتفاوض مع المغرب. | denied
لا تزال المحادثات بين الكويت والمغرب جارية. | held
رفض الناطق التعليق على اللقاء بين الرئيس كريم ناصر والوزير سمير حداد. | held
علق الناطق على اللقاء بين الرئيس كريم ناصر والوزير سمير حداد. | held
"""


@pytest.mark.parametrize("case", TOLD.strip().splitlines())
def test_status_by_what_governs_the_meeting(read: Read, case: str) -> None:
    text, status = (part.strip() for part in case.split("|"))
    assert [str(meeting.status) for meeting in meetings(read(text))] == [status]
