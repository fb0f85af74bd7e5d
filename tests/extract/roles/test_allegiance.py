"""The countries of people and organisations. Our own sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.roles.allegiance import allegiances
from kg.extract.roles.reader import roles

Read = Callable[[str], Document]

# sentence | name | country, empty where the text ties it to none
TIES = """
وصل وزير الخارجية الروسي سيرغي لافروف أمس. | سيرغي لافروف | روسيا
قال المدافع البرازيلي سيلفا إنه سعيد. | سيلفا | البرازيل
أعلن الجيش اللبناني انتهاء العملية. | الجيش اللبناني | لبنان
قال المتحدث باسم وزارة الدفاع الفرنسية جان مارك إن الطائرة وصلت. | جان مارك | فرنسا
أعلنت منظمة الصحة العالمية انتهاء الوباء. | منظمة الصحة العالمية |
حافظ الأهلي السعودي على الصدارة. وقال مدرب الأهلي ذلك. | الأهلي | السعودية
فاز الزمالك على الترجي التونسي، وقال مدرب الترجي ذلك. | الترجي | تونس
قال مهاجم نادي ليفربول الإنجليزي سامي حداد إنه سعيد. | سامي حداد |
قال نجم ليفربول الإنجليزي سامي حداد إنه سعيد. | سامي حداد |
قال نجم ليفربول المصري سامي حداد إنه سعيد. | سامي حداد | مصر
تصدر هداف الدوري الإنجليزي سامي حداد القائمة. | سامي حداد |
كان أفضل لاعب هو رونالدو البرازيلي في ذلك الموسم. | رونالدو | البرازيل
قال مدرب ميلان الإيطالي إن الفريق جاهز. | ميلان |
أشاد لاعب ليون بزميله في ريال مدريد الفرنسي كريم حداد. | ريال مدريد |
التقى الوزير السوري محمد حداد والوزير الأردني محمد حداد. | محمد حداد |
"""


@pytest.mark.parametrize("line", TIES.strip().splitlines())
def test_country_of_a_named_party(read: Read, line: str) -> None:
    text, name, country = (part.strip() for part in line.split("|"))
    document = read(text)
    found = allegiances(document, roles(document))
    (entity,) = [entity for entity in document.entities if name in entity.names]
    assert found.get(entity.id, "") == country
