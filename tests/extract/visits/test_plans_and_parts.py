"""What became of a plan, and who goes along or where a thing without a name is visited: our own sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.visits import visits

Read = Callable[..., Document]

# sentence | all visits as visitor = place = status, names by a part; nothing for none
PLANS = """
أرجأ الوزير سامي حداد زيارته إلى بيروت. | حداد = بيروت = denied
أرجأ الوزير سامي حداد زيارته إلى بيروت إلى الأسبوع المقبل. | حداد = بيروت = planned
أرجأ الوزير سامي حداد زيارته إلى بيروت إلى أجل غير مسمى. | حداد = بيروت = denied
إن زيارة الوزير سامي حداد إلى بيروت تأجلت. | حداد = بيروت = denied
الزيارة التي كان مقررا أن يقوم بها الوزير سامي حداد إلى بيروت ألغيت. | حداد = بيروت = denied
كان مقررا أن يزور الوزير سامي حداد بيروت، إلا أن الزيارة ألغيت. | حداد = بيروت = denied
كان مقررا أن يسافر الوزير سامي حداد إلى بيروت، لكن الزيارة تأجلت إلى مايو. | حداد = بيروت = planned
غادر الوزير سامي حداد إلى بيروت بعد أن ألغيت رحلات القطار. | حداد = بيروت = held
أكد الوزير سامي حداد أن لا نية لديه لزيارة بيروت. | حداد = بيروت = denied
ليس من المقرر أن يزور الوزير سامي حداد بيروت. | حداد = بيروت = denied
لم يستبعد الناطق أن يزور الوزير سامي حداد بيروت. | حداد = بيروت = proposed
كان من المؤمل أن يزور الوزير سامي حداد بيروت. | حداد = بيروت = planned
يغادر الوزير سامي حداد اليوم إلى بيروت. | حداد = بيروت = planned
يجول الوزير سامي حداد اليوم في بيروت. | حداد = بيروت = held
"""
PARTS = """
غادر البلاد أمس متوجها إلى روما وكيل الوزارة سامي حداد. | حداد = روما = held
ترأس الوزير سامي حداد وفدا من 40 خبيرا زار روما. | حداد = روما = held
سيزور الوزير سامي حداد، الذي يقوم حاليا بجولة أوروبية، روما غدا. | حداد = روما = planned
سيزور الوزير سامي حداد، الذي يقوم بجولة في برلين، والده. | حداد = برلين = held
قام الوزير سامي حداد بجولة في مستشفى النور ومنطقة الزرقاء. | حداد = مستشفى النور = held, حداد = الزرقاء = held
قام الوزير سامي حداد بجولة ميدانية على مشروع توسعة طريق بريدة. | حداد = بريدة = held
بدأ الفنان سامي حداد جولة يحيي خلالها حفلات في تونس. | حداد = تونس = held
بدأ الفنان سامي حداد جولة يحيي خلالها حفلات غنائية. |
زار الوزير سامي حداد قرى ضربتها السيول في السودان. | حداد = السودان = held
يقوم الوزير سامي حداد بزيارة دولة للصين. | حداد = الصين = held
وكان الأخ نائب الرئيس قد زار مدينة الفاو. | نائب الرئيس = الفاو = held
حلت ببيروت لجنة التراث العالمي في مستهل زيارة تفقدية. | لجنة = بيروت = held
حل بروما البرد أمس. |
حل الوزير سامي حداد، السبت، بأكرا. | حداد = أكرا = held
يتوجه إلى مسقط غدا الوزير سامي حداد. | حداد = مسقط = planned
عاد سامي حداد إلى مسقط رأسه أمس. |
يبدأ الوزير سامي حداد زيارة عمل وتفقد إلى مدينة الفاو. | حداد = الفاو = held
"""
ROWS = [
    tuple(part.strip() for part in line.split("|"))
    for table in (PLANS, PARTS)
    for line in table.replace("\\\n", "").strip().splitlines()
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_visits(read: Read, text: str, expected: str) -> None:
    document = read(text)
    triples = [tuple(part.strip() for part in one.split("=")) for one in expected.split(",") if one]
    told = [
        (document.entity(visit.visitor).name, document.entity(visit.place).name, visit.status)
        for visit in visits(document)
    ]
    assert len(told) == len(triples), told
    for visitor, place, status in triples:
        assert any(visitor in who and place in where and how == status for who, where, how in told), told
