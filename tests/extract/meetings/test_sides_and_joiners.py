"""Who speaks for the sides that meet, who joins those who met, who is gathered or hosted beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.meetings import meetings

Read = Callable[[str], Document]

# text | the words that tell its parties, a meeting a field
TOLD = """
عقدت أمس محادثات بين الأردن وسوريا شارك فيها عن الجانب الأردني كريم ناصر وعن الجانب السوري سمير حداد. | كريم سمير
تواصلت جولة المفاوضات بين السودان وتشاد. وسيقود الفريق التشادي الوزير كريم ناصر. | السودان كريم
تواصلت المفاوضات بين السودان وتشاد. ومثل الخرطوم في المحادثات سمير حداد، ورأس وفد تشاد كريم ناصر. | سمير كريم
استؤنفت محادثات بين تشاد وجبهة التغيير. وقاد وفد الجبهة كريم ناصر. | تشاد كريم
تلت ذلك مناقشات ترأسها عن الجانب السوداني كريم ناصر وسمير حداد، وعن الجانب التشادي فهد الحربي. | كريم سمير فهد
عقد الوزير كريم ناصر محادثات مع سمير حداد. وانضم إلى الاجتماع في وقت لاحق السفير فهد الحربي. | كريم سمير فهد
عقد الوزير كريم ناصر محادثات مع سمير حداد. ثم انضم السفير فهد الحربي إلى المحادثات. | كريم سمير فهد
التقى الوزير كريم ناصر الوزير سمير حداد. وسينضم إليهما غدا السفير فهد الحربي. | كريم سمير فهد
التقى الوزير كريم ناصر الوزير سمير حداد، وشارك في الجلسة السفير فهد الحربي. | كريم سمير فهد
التقى الوزير كريم ناصر الرئيس سمير حداد في قصر قرطاج ورئيس البرلمان فهد الحربي في باردو. | كريم سمير فهد
عقد أمس لقاء ضم إلى الرئيس كريم ناصر كلا من الوزير سمير حداد والنائب فهد الحربي. | كريم سمير فهد
عقد لقاء يضم إلى جانب الوزير كريم ناصر السفير سمير حداد. | كريم سمير
استضاف الملك كريم ناصر في عمان قمة جمعت الرئيس سمير حداد والرئيس فهد الحربي. | كريم سمير فهد
عقد الوزير كريم ناصر لقاء مع السفير سمير حداد، وآخر مع السفير فهد الحربي. | كريم سمير | كريم فهد
زار الوزير كريم ناصر المنامة، وأقام الملك سمير حداد مأدبة عشاء على شرفه. | كريم سمير
كما تسلم الرئيس كريم ناصر أوراق اعتماد السفير سمير حداد والسفير فهد الحربي. | كريم سمير | كريم فهد
قدم السفير سمير حداد أوراق اعتماده إلى الرئيس كريم ناصر. | كريم سمير
جلس الوزير كريم ناصر والوزير سمير حداد وجها لوجه. | كريم سمير
نفى المتحدث فهد الحربي أنباء عن لقاء سري في بيروت جمع الرئيس كريم ناصر بالملك سمير حداد. | كريم سمير
""".strip().splitlines()


def _told(document: Document) -> list[list[str]]:
    return [[document.entity(id).name for id in one.participants] for one in meetings(document)]


def _fits(names: list[str], words: list[str]) -> bool:
    return len(names) == len(words) and all(any(word in name for name in names) for word in words)


@pytest.mark.parametrize("line", TOLD)
def test_who_speaks_for_a_side_and_who_joins(read: Read, line: str) -> None:
    text, *parties = line.split(" | ")
    found = _told(read(text))
    assert len(found) == len(parties), found
    assert all(any(_fits(names, one.split()) for names in found) for one in parties), found


@pytest.mark.parametrize(
    "text",
    [
        "التقى الوزير كريم ناصر الوزير سمير حداد. وانضم فهد الحربي إلى الحزب.",
        "التقى الوزير كريم ناصر الوزير سمير حداد. وتحدث عن الجانب الإنساني فهد الحربي.",
        "التقى الوزير كريم ناصر الوزير سمير حداد في قرطاج ورئيس البرلمان فهد الحربي يزور روما.",
    ],
)
def test_who_does_something_else_is_no_party(read: Read, text: str) -> None:
    (names,) = _told(read(text))
    assert _fits(names, ["كريم", "سمير"])
