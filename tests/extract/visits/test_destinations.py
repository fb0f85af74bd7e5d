"""Where somebody goes, told in the ways news tell it, and who is sent there: our own sentences, by class."""

from __future__ import annotations

from collections.abc import Callable

import pytest

# text | all visits as visitor = place = status, each by a part of the name
EACH_OF = """
قام الوزير سامي حداد بزيارة لكل من مصر والأردن. | حداد = مصر = held, حداد = الأردن = held
جاء ذلك خلال زيارة الوزير سامي حداد لكل من الدوحة ومسقط. | حداد = الدوحة = held, حداد = مسقط = held
"""
REGIONS = """
يعتزم الوزير سامي حداد زيارة جنوب لبنان. | حداد = لبنان = planned
قرر الوزير سامي حداد زيارة شمال العراق غدا. | حداد = العراق = planned
"""
WITNESSED = """
شهدت بيروت زيارة الوزير سامي حداد. | حداد = بيروت = held
شهدت بيروت أمس زيارة الوزير سامي حداد. | حداد = بيروت = held
"""
CAPITALS = """
عرج الوزير سامي حداد على طهران. | حداد = طهران = held
سافر الوزير سامي حداد لموسكو أمس. | حداد = موسكو = held
جاء ذلك خلال جولة الوزير سامي حداد على بكين. | حداد = بكين = held
"""
SENT = """
أرسل الرئيس المصري وزير الخارجية سامي حداد إلى الخرطوم. | حداد = الخرطوم = held
أرسل الرئيس وزير خارجيته إلى الخرطوم لبحث الأزمة. | وزير خارجيته = الخرطوم = held
بعث الرئيس المصري بوزير خارجيته سامي حداد إلى الخرطوم. | حداد = الخرطوم = held
بعث الرئيس المصري برسالة إلى الخرطوم. |
أرسلت الحكومة مسؤولا كبيرا إلى الخرطوم. | مسؤولا = الخرطوم = held
أوفدت الحكومة مبعوثا إلى الخرطوم. | مبعوثا = الخرطوم = held
أوفد الرئيس سامي حداد مستشاره إلى الخرطوم. | مستشاره = الخرطوم = held
"""
COMING = """
قدم الوزير سامي حداد من دبي إلى مسقط. | حداد = مسقط = held
قدم الوزير سامي حداد دعما إلى مسقط. |
"""
DELEGATIONS = """
وفد برلماني عراقي في زيارة إلى مسقط. | وفد = مسقط = held
ألغى وفد أمريكي رفيع زيارة إلى مسقط. | وفد = مسقط = denied
يستعد وفد أمريكي رفيع لزيارة مسقط. | وفد = مسقط = planned
"""
PRESENT = """
التقى المسؤولون الوزير سامي حداد الموجود في زيارة إلى مسقط. | حداد = مسقط = held
التقى وزير الخارجية نظيره الفرنسي سامي حداد الموجود حاليا في زيارة رسمية إلى مسقط. | حداد = مسقط = held
"""


def _lines(*tables: str) -> list[tuple[str, ...]]:
    return [tuple(part.strip() for part in line.split("|")) for table in tables for line in table.strip().splitlines()]


GOALS = (EACH_OF, REGIONS, WITNESSED, CAPITALS, COMING)
GOERS = (SENT, DELEGATIONS, PRESENT)


GOALS = (EACH_OF, REGIONS, WITNESSED, CAPITALS, COMING)
GOERS = (SENT, DELEGATIONS, PRESENT)


@pytest.mark.parametrize(("text", "expected"), _lines(*GOALS, *GOERS))
def test_visits(tells: Callable[[str, str], None], text: str, expected: str) -> None:
    tells(text, expected)
