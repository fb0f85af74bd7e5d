"""A name is whole, and has nothing of its neighbours."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.phrase import flat

# text | the names in it, and maybe others; - with what must be none
NAMES = """
قال الأمين العام للأمم المتحدة بان كي مون ذلك. | بان كي مون
قال الأمين العام للأمم المتحدة سامي حداد إن الجمعية العامة للأمم المتحدة ستنعقد. | أمم المتحدة; -للأمم المتحدة
أفاد المصدر بان كيم جونغ أون وصل. | كيم جونغ أون; -بان كيم جونغ أون
حضر رؤساء بنين بوني يايي وسيراليون إرنست كوروما القمة. | إرنست كوروما; سيراليون
قال العضو كريم ناصر لموزاييك إن القرار صدر. | كريم ناصر; موزاييك
وقالت لميا الحداد إن المؤتمر سيعقد غدا. | لميا الحداد
قال برايان لودروب إن الفريق سيفوز. | برايان لودروب
تحدث سامي حداد لباسيل ناصر عن الخطة. | باسيل ناصر
وصل الرئيس الكوري الجنوبي مون جاي إن إلى بكين. | مون جاي إن
أكد الرئيس الكوري الجنوبي مون جاي إن أن بلاده مستعدة. | مون جاي إن
قال الرئيس الكوري الجنوبي مون جاي إن الزعيم وصل. | مون جاي; -مون جاي إن
تحدث الوزير عن لقاء جمعه بلافروف في موسكو. | لافروف; -جمعه بلافروف
وأكد شالوم للبرادعي أن بلاده ترفض ذلك. | شالوم; برادعي; -شالوم للبرادعي
ظهرت حالات في مقاطعات لياونينج وانخوى وشهجيانج أمس. | لياونينج; انخوى; شهجيانج
عادت الهيئة إلى البوسنة والهرسك أمس. | البوسنة والهرسك
وصل سلطان بروناي دار السلام إلى القاهرة أمس. | بروناي دار السلام; -سلطان بروناي دار السلام
سينتخب الشيشانيون رئيسا للبلاد في الخريف. | -سينتخب الشيشانيون
وبعد الأداء، سيلتمس ناصر ثقة المجلس. | -سيلتمس ناصر
وحذر الوزير، ساجيد ناصر، من الخطر. | ساجيد ناصر
غنت سيلينا ناصر في الحفل. | سيلينا ناصر
كشف أرييل شارون خطته، واعتبر كثيرون رضوخ شارون تراجعا. | أرييل شارون; شارون; -رضوخ شارون
"""


@pytest.mark.parametrize(("text", "names"), [line.split(" | ") for line in NAMES.strip().splitlines()])
def test_names_are_whole(read: Callable[[str], Document], text: str, names: str) -> None:
    found = {phrase.name.of(text) for phrase in flat(read(text).phrases) if phrase.name is not None}
    expected = names.split("; ")
    assert {name for name in expected if not name.startswith("-")} <= found
    assert found.isdisjoint(name[1:] for name in expected if name.startswith("-"))
