"""Whose titles are that name neither body nor country: what stands before tells, or the dateline. Our own sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.roles.reader import roles

Read = Callable[[str], Document]

# text | person | title | of
TOLD = r"""
زار الوفد محافظة الغربية. وقال المحافظ كريم ناصر ذلك. | ناصر | محافظ | محافظة الغربية
تفقد الدكتور كريم ناصر محافظ الغربية ثلاث مدارس. | ناصر | محافظ | الغربية
زار الوفد البصرة والتقى محافظها كريم ناصر. | ناصر | محافظ | البصرة
قام والي بومرداس، كريم ناصر، بزيارة تفقدية. | ناصر | والي | بومرداس
استقبل قائممقام قضاء زحلة كريم ناصر الوفد. | ناصر | قائممقام | قضاء زحلة
قال أمير منطقة مكة المكرمة كريم ناصر ذلك. | ناصر | أمير | منطقة مكة المكرمة
قال المكلف بالإعلام في شركة سونلغاز كريم ناصر ذلك. | ناصر | مكلف بالإعلام | شركة سونلغاز
انتخبت نقابة المعلمين مجلسها. وقال نقيب المعلمين كريم ناصر ذلك. | ناصر | نقيب المعلمين | نقابة المعلمين
بحث الوزير في جامعة المجمعة مع مدير الجامعة كريم ناصر الأمر. | ناصر | مدير الجامعة | جامعة المجمعة
اجتمعت لجنة النقل بمجلس النواب برئاسة كريم ناصر أمس. | ناصر | رئيس | لجنة النقل
الرياض 9 يوليو 2019 م واس\nالتقى وزير المالية كريم ناصر وفدا من فرنسا. | ناصر | وزير المالية | السعودية
الدوحة في 22 نوفمبر /قنا/ التقى وزير المالية كريم ناصر وفدا من فرنسا. | ناصر | وزير المالية | قطر
جدة: الوطن\nالتقى وزير المالية كريم ناصر وفدا من فرنسا. | ناصر | وزير المالية | السعودية
زار الوفد اليمن والتقى مدير مكتب رئاسة الجمهورية كريم ناصر. | ناصر | مدير مكتب رئاسة الجمهورية | اليمن
قال وزير الصحة في حكومة تصريف الأعمال اللبنانية كريم ناصر ذلك. | ناصر | وزير الصحة | لبنان
"""


@pytest.mark.parametrize("case", TOLD.strip().splitlines())
def test_of(read: Read, case: str) -> None:
    text, person, title, of = (cell.strip().replace("\\n", "\n") for cell in case.split("|"))
    document = read(text)
    found = [role for role in roles(document) if person in document.entity(role.person).name]
    assert (title, of) in [(role.title, document.entity(role.of or "").name) for role in found]


@pytest.mark.parametrize(
    "text",
    [
        "وإلى بغداد توجه كريم ناصر.",
        "أنقرة (رويترز) - قال كريم ناصر ذلك.",
        "قال السفير المعتمد كريم ناصر ذلك.",
        "قتل عامل في الحريق.",
    ],
)
def test_no_post(read: Read, text: str) -> None:
    assert not roles(read(text))


def test_rank_of_an_official_is_no_further_post(read: Read) -> None:
    document = read("قالت وزارة الخارجية ذلك. وحضر وكيل الوزارة للشؤون السياسية والاقتصادية السفير كريم ناصر.")
    assert [role.title for role in roles(document)] == ["وكيل الوزارة للشؤون السياسية والاقتصادية"]
