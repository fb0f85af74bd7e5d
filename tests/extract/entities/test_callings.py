"""Whom or what a noun calls that was told of by another noun, or by nothing but a name. Our own sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document

# article | a description in it | the name of whom or what it stands for, none for somebody else
CALLED = """
سجل المهاجم البرتغالي كريم ناصر هدفين أمس. وقال اللاعب إن الفوز مهم. | اللاعب | كريم ناصر
سجل المهاجم البرتغالي كريم ناصر هدفين. وقال النجم البرتغالي إن الفوز مهم. | النجم البرتغالي | كريم ناصر
سجل المهاجم البرتغالي كريم ناصر هدفين. وقال اللاعب الفرنسي إن الفوز مهم. | اللاعب الفرنسي |
سجل كريم ناصر هدفين أمس. وقال النجم المصري إن الفوز مهم. | النجم المصري | كريم ناصر
غادر كريم ناصر أمس. وقال الطبيب إن المريض بخير. | الطبيب |
أحيت المطربة ليلى حداد حفلا أمس. وشكرت الفنانة جمهورها. | الفنانة | ليلى حداد
شارك المخرج كريم ناصر في المهرجان. وأوضح المخرج المصري أنه يعود غدا. | المخرج المصري | كريم ناصر
أعلنت بوينغ بيع طائرات. وقالت الشركة إنها تزيد الإنتاج. | الشركة | بوينغ
أعلنت بوينغ بيع طائرات. وقالت الشركة الأمريكية إنها تزيد الإنتاج. | الشركة الأمريكية | بوينغ
أعلنت شركة بوينغ بيع طائرات. وقالت الشركة الأمريكية إنها تزيد الإنتاج. | الشركة الأمريكية | شركة بوينغ
قالت صحيفة لوموند ذلك وكذبته صحيفة التايمز. وأضافت الصحيفة الإيطالية أن الخبر صحيح. | الصحيفة الإيطالية |
نفت حماس ذلك. وقالت الحركة إنها باقية. | الحركة | حماس
حذرت اليونيسف من الجوع. وقالت المنظمة الأممية إن الوضع صعب. | المنظمة الأممية | اليونيسف
انتقد الناتو الخطة. وأشار الحلف إلى أن قواته متأهبة. | الحلف | الناتو
اقترح البنك الدولي الخطة. وأشار المصرف إلى أن الأسعار ثابتة. | المصرف | البنك الدولي
أعلن ليفربول رحيل مدربه. وقال النادي الإنجليزي إنه يشكره. | النادي الإنجليزي | ليفربول
أعلن ليفربول رحيل مدربه. وقال النادي الفرنسي إنه يرحب به. | النادي الفرنسي |
"""


@pytest.mark.parametrize(
    ("text", "description", "name"),
    [[part.strip() for part in line.split("|")] for line in CALLED.strip().splitlines()],
)
def test_noun_calls_whom_another_noun_or_a_name_told(
    read: Callable[[str], Document], text: str, description: str, name: str
) -> None:
    document = read(text)
    phrase = next(one for one in document.phrases if one.name is None and one.span.of(text) == description)
    assert document.entity(phrase.entity).names[:1] == ((name,) if name else ())
