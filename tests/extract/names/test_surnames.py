"""Last and first parts of people's names that look like other words; styles and nationalities before them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.phrase import flat

# text | the names of people in it
NAMES = """
قال رئيس الوفد بارك جونغ هو إن الشركة ستستثمر في المصنع. | بارك جونغ هو
زار البابا بنديكتوس السادس عشر المدينة في الربيع. | بنديكتوس السادس عشر
بدأ البابا لاوون الرابع عشر رحلة إلى الجزيرة. | لاوون الرابع عشر
استقبل الوزير القنصل خالد ناصر دفع الله في مكتبه. | خالد ناصر دفع الله
رأس الاجتماع المبعوث الخاص عبد الرحمن ناصر ورسمي مساء أمس. | عبد الرحمن ناصر ورسمي
التقى المحامي الفرنسي جيروم كالفيه موكله في السجن. | جيروم كالفيه
أكد الدكتور أحمد بالهول الفلاسي أن التعليم أولوية. | أحمد بالهول الفلاسي
وصل المبعوث الأمريكي زلماي خليل زاد إلى كابل. | زلماي خليل زاد
قال العقيد باسم غانم إن الحريق أخمد. | باسم غانم
زار محافظ المدينة نجم الدين كريم المستشفى. | نجم الدين كريم
التقى الوزير الأول المختار ولد ناصر أمس الوفد. | المختار ولد ناصر
التقى الرئيس الطاجيكي إمام علي رحمن ضيفه. | إمام علي رحمن
قال متحدث باسم كريم غانم إن الحريق أخمد. | كريم غانم
أشاد المرجع آية الله محمد الحداد بالقرار. | محمد الحداد
أما الروماني ريجيكامف مدرب الفريق فأشاد باللاعبين. | ريجيكامف
قالت بروفيسورة كارول روتر إن الدراسة مهمة. | كارول روتر
توجه البطريرك الماروني الكاردينال مار نصرالله صفير إلى قبرص. | نصرالله صفير
"""


@pytest.mark.parametrize(("text", "name"), [line.split(" | ") for line in NAMES.strip().splitlines()])
def test_name_is_whole_and_alone(read: Callable[[str], Document], text: str, name: str) -> None:
    assert name in [phrase.name.of(text) for phrase in flat(read(text).phrases) if phrase.name is not None]
