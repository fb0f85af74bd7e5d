"""Who goes on from a visit, and who goes along on all of a journey: our own sentences, by class."""

from __future__ import annotations

from collections.abc import Callable

import pytest

# text | all visits as visitor = place = status, each by a part of the name
ONWARD = """
زار وزير الخارجية سامي حداد الدوحة أمس، ومنها سافر إلى مسقط. | حداد = الدوحة = held, حداد = مسقط = held
زار الوزير سامي حداد الدوحة أمس، ومن هناك انتقل إلى مسقط. | حداد = الدوحة = held, حداد = مسقط = held
زار الوزير سامي حداد الدوحة أمس، بعدها غادر إلى مسقط. | حداد = الدوحة = held, حداد = مسقط = held
زار الوزير سامي حداد الدوحة أمس، ثم غادر مباشرة إلى مسقط. | حداد = الدوحة = held, حداد = مسقط = held
زار الوزير سامي حداد الدوحة ليومين عاد بعدها إلى مسقط. | حداد = الدوحة = held, حداد = مسقط = held
غادر سامي حداد إلى حلب حيث يلتقي كريم ناصر، ومنها إلى دمشق. | حداد = حلب = held, حداد = دمشق = held
زار سامي حداد الأردن في زيارة استمرت يومين وشملت العقبة. | حداد = الأردن = held, حداد = العقبة = held
زار سامي حداد الأردن في زيارة شملت إلى جانب العاصمة العقبة. | حداد = الأردن = held, حداد = العقبة = held
حل أمس بولاية قفصة وفد يقوده سامي حداد. | حداد = قفصة = held
وصلت لجنة التحقيق برئاسة اللواء سامي حداد إلى مدينة حلب. | حداد = حلب = held
"""
ALONG = """
رافق رئيس الوزراء سامي حداد في رحلته إلى بيروت الوزير كريم ناصر. | حداد = بيروت = held, ناصر = بيروت = held
زار الوزير سامي حداد بيروت. ورافقه في زيارته إلى بيروت الوزير كريم ناصر. | حداد = بيروت = held, ناصر = بيروت = held
زار الوزير سامي حداد بيروت. وكان الوزير كريم ناصر رافقه في الزيارة. | حداد = بيروت = held, ناصر = بيروت = held
زار الرئيس سامي حداد بيروت. ويرافق الرئيس خلال هذا السفر كريم ناصر. | حداد = بيروت = held, ناصر = بيروت = held
زار وفد مصري ضم الوزير سامي حداد والنائب كريم ناصر مدينة العقبة. | حداد = العقبة = held, ناصر = العقبة = held
وصل سامي حداد إلى بيروت على رأس وفد ضم النائب كريم ناصر. | حداد = بيروت = held, ناصر = بيروت = held
عاد سامي حداد إلى بيروت بعد زيارة لتونس. ورافقه في الزيارة كريم ناصر. \
| حداد = بيروت = held, حداد = تونس = held, ناصر = تونس = held
"""


def _lines(*tables: str) -> list[tuple[str, ...]]:
    return [tuple(part.strip() for part in line.split("|")) for table in tables for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text", "expected"), _lines(ONWARD, ALONG))
def test_visits(tells: Callable[[str, str], None], text: str, expected: str) -> None:
    tells(text, expected)


def test_company_on_a_round_goes_to_all_of_its_places(tells: Callable[[str, str], None]) -> None:
    text = (
        "يبدأ الرئيس سامي حداد غدا جولة تشمل مصر وتونس. ثم يتوجه إلى الرباط. ويرافق الرئيس في جولته الوزير كريم ناصر."
    )
    own = "حداد = مصر = planned, حداد = تونس = planned, حداد = الرباط = planned"
    tells(text, f"{own}, ناصر = مصر = planned, ناصر = تونس = planned")
