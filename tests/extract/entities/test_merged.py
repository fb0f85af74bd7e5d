"""Names side by side that are two, and what belongs to one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.model import EntityType

# article | its named people, bodies and places
APART = """
زار فرانسوا دوبوا السيدة أنغيلا شتاين أمس. واستقبلت شتاين دوبوا في القصر. | PER فرانسوا دوبوا + PER أنغيلا شتاين
ألزمت المحكمة الإمارات بدفع التعويض. | LOC الإمارات
دعت اللجنة الحكومة التركية إلى الحوار. | ORG الحكومة التركية
وصل الجنود إلى بلدتي نبل والزهراء أمس. | LOC نبل + LOC الزهراء
أصدرت المحكمة الإدارية بجدة حكمها أمس. | ORG المحكمة الإدارية + LOC جدة
سأل الوفد كريم الحداد عن الأمر، فأجاب الحداد بأن القرار قريب. | PER كريم الحداد
قتل شخصان في القتال بين الجيش والدعم السريع. | ORG الجيش + ORG الدعم السريع
اتهم الاتحاد الأوروبي الشركة. وقالت بروكسل إن الاتفاق قريب. | ORG الاتحاد الأوروبي
وصل الوفد إلى تونس العاصمة أمس. وقالت تونس إن الزيارة مهمة. | LOC تونس العاصمة + LOC تونس
"""

# what has a name that is of no body, and clubs called by a place
KINDS = """
بدأت المناورات التي تحمل اسم "ماكس ثاندر" أمس. |
استخدم العلماء أداة تسمى "الكورنوغراف" لحجب الضوء. |
وقع اللاعب مع نادي القرية. وسيتولى المدرب تدريب موناكو الفرنسي. | ORG موناكو
"""


@pytest.mark.parametrize(
    ("text", "names"), [[part.strip() for part in line.split("|")] for line in APART.strip().splitlines()]
)
def test_names_side_by_side_are_apart(read: Callable[[str], Document], text: str, names: str) -> None:
    named = [entity for entity in read(text).entities if entity.names and entity.type is not EntityType.GRP]
    assert sorted(f"{entity.type.name} {entity.name}" for entity in named) == sorted(names.split(" + "))


@pytest.mark.parametrize(
    ("text", "names"), [[part.strip() for part in line.split("|")] for line in KINDS.strip().splitlines()]
)
def test_names_of_things_and_of_clubs(read: Callable[[str], Document], text: str, names: str) -> None:
    named = [entity for entity in read(text).entities if entity.names and "القرية" not in entity.name]
    assert " + ".join(f"{entity.type.name} {entity.name}" for entity in named) == names
