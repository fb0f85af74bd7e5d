"""A name ends where the clause goes on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document

ENDS = """
أقرت اللجنة المالية مشروع القانون. | اللجنة المالية
أقر الاتحاد الدولي اعتماد التقنية في بطولاته. | الاتحاد الدولي
رحبت مصر بالاتصالات الروسية الأميركية. | مصر
أشادت المملكة العربية السعودية بالجهود الدولية. | المملكة العربية السعودية
أعلن البنك المركزي الأردني قراره. | البنك المركزي الأردني
<<<<<<< HEAD
حذرت وزارة الصحة المواطنين من السفر. | وزارة الصحة
ناشدت جمعية حماية المستهلك المستهلكين الإبلاغ عن المخالفات. | جمعية حماية المستهلك
انتقد حزب العمال القانون الجديد. | حزب العمال
طالبت اللجنة الأولمبية الاتحاد الدولي بالتراجع. | اللجنة الأولمبية
اتهمت هيئة الأسرى سلطات الاحتلال بالإهمال. | هيئة الأسرى
رفضت حركة الجهاد الإسلامي الاتهامات. | حركة الجهاد الإسلامي
استقبل الوزير كريم ناصر معالي النائب العام سامي حداد. | كريم ناصر
قال فضيلة الشيخ سعد الحميدي إن الزكاة واجبة. | سعد الحميدي
وقال المستشار على سليم فى المحكمة إن الحكم نهائى. | على سليم
أثنى الرئيس على سامح شكرى فى اللقاء. | سامح شكرى
=======
تحدث الأمير عبدالله بن مساعد اطمأن خلالها على صحته. | عبدالله بن مساعد
قال د. راكان السريحي إن المعرض ناجح. | راكان السريحي
>>>>>>> 4be0974 (Deputies' fields and assistants; rows of local posts)
"""


@pytest.mark.parametrize(
    ("text", "name"), [[part.strip() for part in line.split("|")] for line in ENDS.strip().splitlines()]
)
def test_name_ends_where_the_clause_goes_on(read: Callable[[str], Document], text: str, name: str) -> None:
    names = [phrase.name.of(text) for phrase in read(text).phrases if phrase.name is not None]
    assert names[:1] == [name]
