"""Who stands for a delegation or a group: the head told elsewhere, the member or leader named beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.meetings import meetings

# text | the parties, each by a word of its name
MEETINGS = """
اجتمع الوزير سامح شكري مع عدد من المسؤولين وعلى رأسهم رئيس البرلمان علي عبد العال. | شكري العال
التقت وزيرة الدفاع فلورنس بارلي كبار المسؤولين وفي مقدمتهم رئيس الوزراء حيدر العبادي. | بارلي العبادي
وصل وفد من حركة حماس للقاء الوزير سامح شكري. ويترأس الوفد صالح العاروري. | العاروري شكري
قال صالح العاروري الذي يترأس وفد حماس إن الحوار مستمر. والتقى الوفد الوزير سامح شكري. | العاروري شكري
سيقود وزير الخزانة ستيفن منوشين الوفد الأميركي. ويلتقي الوفد الوزير سامح شكري. | منوشين شكري
اجتمع الوفد التركي مع الوزير سامح شكري. وقال رئيس الوفد التركي سادات أونال إنه راض. | أونال شكري
وصل وفد كوري. ويتضمن الوفد عشرة أشخاص برئاسة المدير تشانغ يونغ. والتقى الوفد سامح شكري. | يونغ شكري
التقى وفد من حركة حماس الوزير سامح شكري. وترأس كريم ناصر وفد الجزائر إلى القمة. | حماس شكري
استقبل الوزير سامح شكري الوفد التونسي الذي يرأسه النائب كريم ناصر. | شكري ناصر
استقبل الوزير سامح شكري الوفد الذي ترأسه النائب كريم ناصر، وضم النائبة هدى قباني. | شكري ناصر قباني
التقى الرئيس كريم ناصر الوزير سامح شكري. وضم الوفد التونسي المرافق: السفيرة هدى قباني. | ناصر شكري قباني
"""
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in MEETINGS.strip().splitlines()]


def test_each_delegation_has_its_own_head(read: Callable[[str], Document]) -> None:
    text = "التقى الوزير سامي حداد وفدا ترأسه كريم ناصر وضم زياد بدر. كما التقى حداد الوفد الذي يرأسه جان دوبوا."
    document = read(text)
    told = [{document.entity(id).name for id in one.participants} for one in meetings(document)]
    assert told == [{"سامي حداد", "كريم ناصر", "زياد بدر"}, {"سامي حداد", "جان دوبوا"}]


@pytest.mark.parametrize(("text", "parties"), ROWS)
def test_parties(meet: Callable[[str, str], None], text: str, parties: str) -> None:
    meet(text, parties)
