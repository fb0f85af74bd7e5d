"""Meetings told by a clause that leaves somebody out, and wider sessions that others join."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.meetings import meetings
from tests.extract.meetings.conftest import named

Read = Callable[[str], Document]

# text | the words that tell its parties, a meeting a field
TOLD = """
وصل الوزير بول مارتن إلى الرباط أمس. وقد استقبل من قبل الوزير سمير حداد. | مارتن سمير
سيصل الوزير بول مارتن إلى الرباط غدا، حيث يستقبل من طرف الوزير سمير حداد. | مارتن سمير
وصل الوزير بول مارتن إلى الرباط. وحظي لدى نزوله باستقبال من الوزير سمير حداد. | مارتن سمير
جرى في عمان لقاء ثالث في أقل من شهر بين الوزير سمير حداد والسفير فهد الحربي. | سمير فهد
أبدى الوزير سمير حداد استعداده للجلوس إلى الزعيم فهد الحربي. | سمير فهد
اتفق الرئيس بول مارتن والوزيرة ليلى حداد على الخطة عندما التقيا في باريس. | مارتن ليلى
قالت أوسلو وستوكهولم إن جلستين من المحادثات عقدتا بينهما في فيينا. | النرويج السويد
مرض المغني فهد الحربي الشهر الماضي. وزاره أمس في المستشفى الوزير سمير حداد. | فهد سمير
قال المغني فهد الحربي إن الوزير سمير حداد، الذي زاره في بيته، وعده بالعلاج. | فهد سمير
التقى الرئيس بول مارتن الملك سمير حداد. ثم عقدت جلسة محادثات موسعة شارك فيها السفير فهد الحربي. | مارتن سمير فهد
التقى الوزير بول مارتن الوزير سمير حداد، وانضم إلى الاجتماع السفير فهد الحربي. | مارتن سمير فهد
يعقد الملك سمير حداد لقاء مع الرئيس بول مارتن، وسينضم إليه السفير فهد الحربي. | مارتن سمير
""".strip().splitlines()


@pytest.mark.parametrize("line", TOLD)
def test_who_is_left_out_of_a_clause_and_who_joins_later(meet_apart: Callable[[str], None], line: str) -> None:
    meet_apart(line)


def test_a_place_that_is_visited_is_nobody_called_on(read: Read) -> None:
    assert not named(read("قال الوزير سمير حداد إن المدينة التي زارها أمس في الشمال هادئة، بحسب السفير فهد الحربي."))


def test_a_meeting_put_off_behind_its_name_is_planned(read: Read) -> None:
    (meeting,) = meetings(read("أما لقاء الوزير سمير حداد بالرئيس بول مارتن فقد أرجئ إلى الأربعاء."))
    assert meeting.status == "planned"
