"""Summits: states whose leaders meet, and people who take part in the occasion of a body."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.meetings import meetings

Read = Callable[[str], Document]


def _parties(document: Document) -> list[set[str]]:
    names = {entity.id: entity.name for entity in document.entities}
    return [{names[id] for id in meeting.participants} for meeting in meetings(document)]


@pytest.mark.parametrize(
    "text",
    [
        "التقى الرئيس الروسي كريم ناصر الرئيس التركي سمير حداد في أنقرة. وتناولت القمة بين روسيا وتركيا ملف الغاز.",
        "يلتقي الرئيس الروسي كريم ناصر غدا نظيره التركي فهد الحربي. وهذه أول قمة روسية تركية هذا العام.",
    ],
)
def test_summit_of_states_is_the_meeting_of_their_leaders(read: Read, text: str) -> None:
    (parties,) = _parties(read(text))
    assert "كريم ناصر" in parties


def test_summit_of_states_beside_a_meeting_of_their_ministers(read: Read) -> None:
    text = "التقى وزير الخارجية الروسي كريم ناصر وزير الخارجية التركي سمير حداد. وعقدت أمس قمة بين روسيا وتركيا."
    assert _parties(read(text)) == [{"كريم ناصر", "سمير حداد"}, {"روسيا", "تركيا"}]


def test_talks_of_two_states_in_a_headline_are_their_officials_meeting(read: Read) -> None:
    lead = "أجرى وزير الري المصري كريم ناصر محادثات مع وزير الري الفرنسي سمير حداد."
    assert _parties(read(f"محادثات مصرية فرنسية حول المياه. {lead}")) == [{"كريم ناصر", "سمير حداد"}]
    assert _parties(read(f"محادثات مصرية كينية حول المياه. {lead}"))[0] == {"مصر", "كينيا"}


@pytest.mark.parametrize(
    "text",
    [
        "يشارك الوزير كريم ناصر غدا في اجتماع لوزراء الطاقة العرب.",
        "توجه الوزير كريم ناصر إلى باريس للمشاركة في قمة وزراء الطاقة العرب.",
        "وصل الوزير كريم ناصر إلى باريس لحضور اجتماع وزراء الطاقة العرب.",
        "تحدث الوزير كريم ناصر عن حضوره اجتماع وزراء الطاقة العرب.",
    ],
)
def test_participant(read: Read, text: str) -> None:
    assert _parties(read(text)) == [{"كريم ناصر", "وزراء الطاقة العرب"}]


@pytest.mark.parametrize("hyphen", ["-", " - ", " – "])
def test_hyphen_parts_those_who_met(read: Read, hyphen: str) -> None:
    assert _parties(read(f"انعقدت قمة بوتين{hyphen}أردوغان في سوتشي أمس.")) == [{"بوتين", "أردوغان"}]


def test_a_body_is_no_party_of_its_own_occasion(read: Read) -> None:
    assert not _parties(read("وصل الوزير كريم ناصر إلى باريس لحضور اجتماع الاتحاد الأوروبي."))


def test_who_travels_before_the_occasion_of_a_body_takes_no_part(read: Read) -> None:
    assert _parties(read("زار الوزير كريم ناصر باريس قبل اجتماع الاتحاد الأوروبي.")) == []


def test_two_summits_are_met_one_by_one(read: Read) -> None:
    text = "يعقد الرئيس كريم ناصر قمتين مرتقبتين مع الرئيس سمير حداد والرئيس فهد الحربي."
    assert _parties(read(text)) == [{"كريم ناصر", "سمير حداد"}, {"كريم ناصر", "فهد الحربي"}]


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير فهد الحربي إن أداء الرئيس كريم ناصر في قمة هلسنكي مع الرئيس سمير حداد كان ضعيفا.",
        "قال الوزير فهد الحربي إن على الرئيس كريم ناصر أن يفي بتعهداته خلال قمة هلسنكي مع الرئيس سمير حداد.",
    ],
)
def test_whose_deed_was_at_a_summit(read: Read, text: str) -> None:
    assert _parties(read(text)) == [{"كريم ناصر", "سمير حداد"}]


@pytest.mark.parametrize(
    "text",
    [
        "انتهت القمة التي جمعت رؤساء كل من روسيا وإيران وتركيا.",
        "سيعقد وزراء خارجية روسيا وإيران وتركيا لقاء في الشتاء.",
    ],
)
def test_officials_of_several_states(read: Read, text: str) -> None:
    assert _parties(read(text)) == [{"روسيا", "إيران", "تركيا"}]


def test_country_of_the_speaker_by_her_pronoun(read: Read) -> None:
    text = "أعلن وزير الخزانة الأميركي كريم ناصر أن بلاده تسعى إلى اتفاق في مفاوضاتها مع كندا."
    assert _parties(read(text)) == [{"الولايات المتحدة", "كندا"}]


def test_several_people_by_name_who_are_present(read: Read) -> None:
    text = "عقد أمس اجتماع لبحث الخطة بحضور الوزير كريم ناصر والمدير سمير حداد."
    assert _parties(read(text)) == [{"كريم ناصر", "سمير حداد"}]


@pytest.mark.parametrize(
    "text",
    [
        "علق المتحدث كريم ناصر على مقابلة الوزير سمير حداد مع قناة محلية.",
        "تعقد روسيا وتركيا لقاء في كأس العالم.",
        "عقد أمس اجتماع لبحث الخطة بحضور الوزير كريم ناصر.",
    ],
)
def test_no_meeting(read: Read, text: str) -> None:
    assert _parties(read(text)) == []


def test_summit_of_states_whose_leaders_alone_are_told_of(read: Read) -> None:
    text = "قال الرئيس الروسي كريم ناصر والرئيس التركي سمير حداد إن الهدنة قائمة. وعقدت أمس قمة بين روسيا وتركيا."
    assert _parties(read(text)) == [{"كريم ناصر", "سمير حداد"}]


def test_summit_of_states_where_one_leader_is_told_of(read: Read) -> None:
    text = "قال الرئيس الروسي كريم ناصر إن الهدنة قائمة. وعقدت أمس قمة بين روسيا وتركيا."
    assert _parties(read(text)) == [{"روسيا", "تركيا"}]


@pytest.mark.parametrize(
    "text",
    [
        "يترأس الوزير كريم ناصر غدا اجتماعا لمجلس الأمن الوطني.",
        "توجه الوزير سمير حداد إلى نيويورك للمشاركة في اجتماعات الدورة السنوية للجمعية العامة للأمم المتحدة.",
        "شارك خبراء في اجتماعات صندوق النقد الدولي والبنك الدولي.",
        "ويلتقي قادة حلف شمال الأطلسي الأسبوع المقبل في بروكسل.",
        "تحدث الوزير سمير حداد أمس في باريس. ويلتقي قادة حلف شمال الأطلسي الأسبوع المقبل في بروكسل.",
        "استعد الناس لزيارة الرئيس كريم ناصر بمناسبة اللقاء الوطني للمزارعين.",
        "قال الرئيس الروسي كريم ناصر إنه يرغب في إجراء محادثات مع روسيا.",
        "تأجلت قمة فرنسا مع الرئيس كريم ناصر.",
    ],
)
def test_bodies_and_lands_that_meet_nobody(read: Read, text: str) -> None:
    assert _parties(read(text)) == []
