"""When a capital stands for its government."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document

GOVERNMENTS = """
نفت أنقرة أن تكون قد أرسلت قوات. | أنقرة
تسعى أطراف عدة إلى تحسين علاقاتها مع طهران. | طهران
وصف النائب سياسة واشنطن في المنطقة بأنها متناقضة. | واشنطن
يخشى المزارعون أن تفرض بكين رسوما جديدة على الصويا. | بكين
طلبت الأسرة من الدوحة الإفراج عنه. | الدوحة
قال مسؤول إن الخلاف بين القاهرة والخرطوم في طريقه إلى الحل. | القاهرة
"""
CITIES = """
ارتفعت الإيجارات في برلين للعام الرابع. | برلين
غادر الرئيس باريس صباحا. | باريس
يقوم الوزير بجولة تشمل مصر والدوحة. | الدوحة
توجه الوزير إلى مصر ثم الدوحة. | الدوحة
زار، أمس، رئيس الحكومة اللبنانية سامي حداد دمشق للمرة الأولى. | دمشق
زار وفد من أسمرة، في خطوة مفاجئة، أديس أبابا. | أديس أبابا
لم يزر الوزير سامي حداد الدوحة منذ سنوات. | الدوحة
ووصل الأمين العام للأمم المتحدة أنطونيو ناصر ليل الأحد الدوحة. | الدوحة
ولدت الكاتبة في القاهرة ودرست بها. | القاهرة
يقع الحي القديم وسط صنعاء. | صنعاء
خرجت مسيرة في شوارع بيروت. | بيروت
أغلقت المتاجر أبوابها في أحياء طوكيو. | طوكيو
هطلت أمطار غزيرة على بيروت ليلا. | بيروت
أعلن التنظيم أنه وراء اعتداءات باريس الأخيرة. | باريس
من المتوقع أن يتوجه الوفد لدمشق غدا. | دمشق
شهدت طرابلس اشتباكات عنيفة. | طرابلس
"""


def _rows(table: str) -> list[tuple[str, str]]:
    return [(text, name) for text, _, name in (line.partition(" | ") for line in table.strip().splitlines())]


@pytest.mark.parametrize(("text", "name"), _rows(GOVERNMENTS))
def test_governments(read: Callable[[str], Document], text: str, name: str) -> None:
    (found,) = [one for one in read(text).entities if name in one.names]
    assert found.country is not None


@pytest.mark.parametrize(("text", "name"), _rows(CITIES))
def test_cities(read: Callable[[str], Document], text: str, name: str) -> None:
    (found,) = [one for one in read(text).entities if name in one.names]
    assert found.name == name and found.country is None
