"""Where else a visit leads, by whom it is told apart from its word: our own sentences, by class."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.visits import visits

Read = Callable[..., Document]

# sentence | all visits as visitor = place, each by a part of the name; nothing for none
PLACES = """
زار الوزير سامي حداد متحف الفنون في مدينة ليون. | حداد = متحف الفنون, حداد = ليون
وصل الوزير سامي حداد إلى مطار النجمة الدولي في ليون. | حداد = مطار النجمة, حداد = ليون
زار الوزير سامي حداد مدينة ليون في فرنسا. | حداد = ليون, حداد = فرنسا
اختفى الصحفي سامي حداد بعد زيارته إلى القنصلية المغربية في ليون. | حداد = القنصلية
زار الأمير سامي حداد دول أوروبا، من بينها فرنسا، عام 1986. | حداد = أوروبا, حداد = فرنسا
وصل الأمير سامي حداد إلى الأردن في مستهل زيارة لآسيا تقوده إلى تركيا. | حداد = الأردن, حداد = آسيا, حداد = تركيا
قال الوزير سامي حداد في ليون التي وصل إليها أمس إن الوضع صعب. | حداد = ليون
وصف محللون جولة سامي حداد الأولى التي سيزور خلالها أيضا تشاد وكينيا بأنها مهمة. | حداد = تشاد, حداد = كينيا
دعت الكويت الرئيس سامي حداد إلى زيارتها لكنه لم يرد. | حداد = الكويت
قال الوزير سامي حداد إنه سوف يذهب لكندا. | حداد = كندا
يفضل الوزير سامي حداد أن يذهب للبرلمان لنيل الثقة. |
"""
VISITORS = """
التقى الوزير سامي حداد نظيره في روما. وقد زار باريس في مايو الماضي. | حداد = باريس
تحدث الوزير سامي حداد عن الأزمة. ومن المتوقع أن يزور برج بيزا نحو سبعة ملايين سائح. |
تحدث الوزير سامي حداد عن الأزمة. وفر نحو 700 ألف شخص إلى بنغلادش. |
أشاد الرئيس سامي حداد بزيارة مقبلة لبعثة من الخبراء إلى سوريا. |
وكان الوزير سامي حداد أبلغ الرئيس الروسي كريم ناصر، خلال زيارة لموسكو مؤخرا، بالأمر. | حداد = موسكو
التقت الوزيرة ليلى حداد وفدا. وكان كريم ناصر متوجها إلى ليون. | ناصر = ليون
وإذا عقدت القمة فإن الرئيس سامي حداد سيكون أول زعيم أوروبي يزور طوكيو. | حداد = طوكيو
جاء ذلك في مستهل زيارة تستغرق ثلاثة أسابيع يقوم بها الأمير سامي حداد للولايات المتحدة. | حداد = الولايات المتحدة
دفعت الأزمة سامي حداد رئيس النادي للسفر إلى البرازيل. | حداد = البرازيل
وكانت منى حداد، البالغة من العمر 22 عاما، قد وصلت إلى فرنسا. | حداد = فرنسا
وكان الوزير كريم ناصر استقبل سامي حداد لدى وصوله إلى مطار بيروت. | حداد = مطار
التقى الوزير كريم ناصر الرئيس الفرنسي سامي حداد خلال زيارة إلى باريس. | ناصر = باريس
وقالت منى حداد، زوجة الرئيس الأمريكي كريم ناصر، ذلك خلال زيارتها لمصر. | منى = مصر
"""
ROWS = [
    tuple(part.strip() for part in line.split("|"))
    for table in (PLACES, VISITORS)
    for line in table.strip().splitlines()
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_visits(read: Read, text: str, expected: str) -> None:
    document = read(text)
    pairs = [tuple(part.strip() for part in pair.split("=")) for pair in expected.split(",") if pair]
    told = [(document.entity(visit.visitor).name, document.entity(visit.place).name) for visit in visits(document)]
    assert len(told) == len(pairs), told
    for visitor, place in pairs:
        assert any(visitor in who and place in where for who, where in told), told
