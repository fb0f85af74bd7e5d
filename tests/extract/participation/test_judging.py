"""What a model makes of the rules' readings of meetings and visits."""

from __future__ import annotations

from collections.abc import Callable

from kg.extract.document import Document
from kg.extract.meetings import meetings
from kg.extract.visits import visits

Read = Callable[[str], Document]
Believe = Callable[[float], None]

TALKS = "اجتمع الوزير سامي حداد مع السفير كريم ناصر أمس."
STATES = "عقدت مصر والسودان محادثات أمس."
JOURNEY = "وصل الوزير سامي حداد إلى بيروت أمس."
UNREAD = "الوزير سامي حداد، السفير كريم ناصر: اجتماع."


def test_what_rules_read_stands_where_it_is_likely(read: Read, believe: Believe) -> None:
    believe(1.0)
    (meeting,) = meetings(read(TALKS))
    assert len(meeting.participants) == 2
    assert len(visits(read(JOURNEY))) == 1


def test_what_is_unlikely_is_left_out(read: Read, believe: Believe) -> None:
    believe(-3.0)
    assert not meetings(read(TALKS))
    assert not visits(read(JOURNEY))


def test_what_is_hardly_likely_is_no_meeting(read: Read, believe: Believe) -> None:
    believe(0.0)
    assert len(meetings(read(STATES))) == 1
    believe(-0.5)
    assert not meetings(read(STATES))


def test_what_no_rule_reads_is_added_where_it_is_likely(read: Read, believe: Believe) -> None:
    believe(0.0)
    assert not meetings(read(UNREAD))
    believe(3.0)
    (meeting,) = meetings(read(UNREAD))
    assert [evidence.rule for evidence in meeting.evidence] == ["learnt"]


def test_the_less_likely_part_tells_how_sure_an_edge_is(read: Read, believe: Believe) -> None:
    believe(1.0)
    (meeting,), (visit,) = meetings(read(TALKS)), visits(read(JOURNEY))
    assert [round(edge.evidence[0].confidence, 3) for edge in (meeting, visit)] == [0.731, 0.731]


def test_where_a_way_begins_is_no_goal_beside_one(read: Read, believe: Believe) -> None:
    believe(3.0)
    document = read("قال المدرب فهد الحربي إن اللاعب كريم ناصر سيسافر إلى موسكو من بوينس أيرس للانضمام إلى المنتخب.")
    places = {document.entity(visit.place).name for visit in visits(document)}
    assert "موسكو" in places
    assert "بوينس أيرس" not in places
