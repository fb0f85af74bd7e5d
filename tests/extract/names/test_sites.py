"""Places called after people, sole places and parts of states. Our own sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.model import EntityType

Read = Callable[[str], Document]

# article | a name in it and its type
NAMES = """
زار الوزير متنزه الأمير سعود ثم عاد. | متنزه الأمير سعود | LOC
عقد المكتب اجتماعا في مصيف صلاح الدين أمس. | مصيف صلاح الدين | LOC
نزح السكان من إقليمي سورين وأودار مينتشي أمس. | أودار مينتشي | LOC
التقى الوزير في سورين أودار مينتشي أمس. | أودار مينتشي | PER
وقع حريق بحي الزهور في المدينة. | حي الزهور | LOC
اجتمع رئيس الحكومة مع النواب في السراي الكبير. | السراي الكبير | LOC
زار الوفد الصرح البطريركي أمس. | الصرح البطريركي | LOC
وصل الرواد إلى محطة الفضاء الدولية أمس. | محطة الفضاء الدولية | LOC
وقع الحادث بالطريق الصحراوى الغربى. | الطريق الصحراوى الغربى | LOC
توزع المساعدات في مخيمات الشمال السوري. | الشمال السوري | LOC
استقبل الوزير ضيفه في منزله بالعاصمة برازيليا. | برازيليا | LOC
أكد كريم ناصر، الباحث في مركز السلام، أن الأمر انتهى. | مركز السلام | ORG
خسر الفريق أمام وفاق سطيف أمس. | وفاق سطيف | ORG
كتب ـ علي الشربيني: استعرض المهندس سامي فهمي الخطة. | علي الشربيني | PER
تلقى الوزير مكالمة من نظيره النيجيري بولا تينوبو أمس. | بولا تينوبو | PER
زار الوفد مديريات المنصورة والشيخ عثمان ودار سعد أمس. | دار سعد | LOC
زار الوالي بلدات نبل والزهراء وكريم ناصر معه. | كريم ناصر | PER
يباع الوقود في السوق السوداء بكريتر والمعلا. | كريتر | LOC
وجه الوزير دعوة لحسن روحاني أمس. | حسن روحاني | PER
قالت الشرطة إن عناصر الدرك الملكي بالدراركة أوقفت المتهم. | الدرك الملكي | ORG
"""


@pytest.mark.parametrize("row", [line.split(" | ") for line in NAMES.strip().splitlines()])
def test_name_is_of_the_type(read: Read, row: list[str]) -> None:
    text, name, kind = row
    found = {named: entity.type for entity in read(text).entities for named in entity.names}
    assert found.get(name) is EntityType(kind)


def test_board_of_many_is_no_name(read: Read) -> None:
    document = read("رأى عضو هيئة التدريس الدكتور كريم ناصر أن الأمر سهل.")
    assert all("هيئة التدريس" not in entity.names for entity in document.entities)


@pytest.mark.parametrize("thing", ["حركة الملاحة الجوية", "النظام الانتخابي", "شبكة الكهرباء"])
def test_what_happens_or_is_made_is_no_name(read: Read, thing: str) -> None:
    assert all(thing not in entity.names for entity in read(f"وأكد الوزير كريم ناصر أن {thing} بخير.").entities)


def test_adjective_is_no_capital(read: Read) -> None:
    names = {entity.name for entity in read("التقى المدرب لاعبا برازيليا أمس.").entities}
    assert "برازيليا" not in names
