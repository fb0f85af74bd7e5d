"""Grounds that are visited by what they are called, and whom a left-out subject goes back to: our own sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

# sentence | all visits as visitor = place = status, names by a part; nothing for none
GROUNDS = """
زار الوزير سامي حداد متحف ليلى كرم. | حداد = متحف ليلى كرم = held
تفقد الوزير سامي حداد سوق الذهب. | حداد = سوق الذهب = held
تفقد الوزير سامي حداد محطة الضخ. |
شملت جولة الوزير سامي حداد مدرسة الأمل وسد وادي السلام. | حداد = مدرسة الأمل = held, حداد = وادي السلام = held
توجه الوزير سامي حداد إلى القاع ورأس بعلبك. | حداد = رأس بعلبك = held
زار الوزير سامي حداد بلدات البقاع الشمالي. | حداد = البقاع = held
قال ذلك سامي حداد للعاملين بمستشفى الأمل الذي زاره أمس. | حداد = مستشفى الأمل = held
زار الوزير سامي حداد معسكرا قرب مدينة تبوك. | حداد = تبوك = held
"""
GUIDES = """
وكان فخامة الرئيس المصري قد وصل إلى بيروت. | الرئيس = بيروت = held
يزور معالي الوزير سامي حداد في طريق عودته اليابان. | حداد = اليابان = held
زار سامي حداد روما برفقة ليلى كرم، كما تفقد حلب. | حداد = روما = held, ليلى = روما = held, حداد = حلب = held
وكان الوزير سامي حداد، وهو طبيب سابق، قد غادر بيروت إلى روما. | حداد = روما = held
أكد الوزير سامي حداد أن الوزارة قوية، وأنه سيقوم بعد غد بجولة في تبوك. | حداد = تبوك = planned
وصل سامي حداد إلى روما حيث التقى كريم ناصر، ومن المقرر أن يزور ميلانو. | حداد = روما = held, حداد = ميلانو = planned
وصل الوزير سامي حداد إلى روما على رأس وفد. وسيتوجه الوفد غدا إلى ميلانو. | حداد = روما = held, حداد = ميلانو = planned
غادر وفد من الحزب برئاسة سامي حداد بيروت متوجها إلى روما. | حداد = روما = held
نفى الوزير سامي حداد أن يكون قد اجتمع بالوزير كريم ناصر خلال زيارته الأخيرة إلى روما. | حداد = روما = held
وقال إن "سامي حداد كان أمس في روما في زيارة رسمية". | حداد = روما = held
كان في استقبال الوزير سامي حداد لدى وصوله إلى روما المحافظ كريم ناصر مرفوقا بالسفيرة ليلى كرم. | حداد = روما = held
استهل الوزير سامي حداد جولته من حلب. | حداد = حلب = held
شكر الوزير سامي حداد للسفير كريم ناصر، مثمنا زيارته إلى روما. | ناصر = روما = held
حل الوزير سامي حداد أمس ضيفا على روما. | حداد = روما = held
عاد وزير الخارجية المصري سامي حداد أمس إلى أرض الوطن. | حداد = مصر = held
قام سامي حداد ومعه الوفد بزيارة إلى حلب. وضم الوفد كريم ناصر. | حداد = حلب = held, ناصر = حلب = held
غادرت بعثة الفريق أمس مطار حلب إلى روما، برئاسة سامي حداد. | حداد = روما = held
ستحل لجنة تفتيش تابعة للاتحاد بتونس الشهر المقبل. | لجنة تفتيش = تونس = planned
سيحل المخرج سامي حداد بتونس يوم الجمعة. | حداد = تونس = planned
"""


def _rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(map(str.strip, line.split("|"))) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text", "expected"), _rows(GROUNDS))
def test_grounds_are_told_by_what_they_are_called(tells: Callable[[str, str], None], text: str, expected: str) -> None:
    tells(text, expected)


@pytest.mark.parametrize(("text", "expected"), _rows(GUIDES))
def test_who_goes_is_told_in_another_clause(tells: Callable[[str, str], None], text: str, expected: str) -> None:
    tells(text, expected)
