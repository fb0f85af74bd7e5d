"""Words of visiting that tell of no visit, or of another's: our own sentences, by class."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.visits import visits

Read = Callable[..., Document]

# sentence | all visits as visitor = place = status, each by a part of the name; nothing for none
OTHER = """
انتقل المدرب سامي حداد إلى إسبانيا ودرب هناك منتخب الشباب عام 1994. |
وصل المدرب سامي حداد يوم الأحد إلى إسبانيا بعد موسم طويل مع منتخب الشباب. | حداد = إسبانيا = held
التحق الوزير سامي حداد بكلية الحقوق قبل أن ينتقل إلى جامعة دمشق. |
قال الرئيس سامي حداد إنه يريد أن يأتي بها إلى لبنان. |
وكان الرئيس سامي حداد قد حل البرلمان في لبنان. |
حل الرئيس سامي حداد في لبنان. | حداد = لبنان = held
قال الوزير سامي حداد إنه يدخل الشرق الأوسط في المجهول. |
دخل الوزير سامي حداد لبنان في سيارة. | حداد = لبنان = held
يدخل الوزير سامي حداد نهائيات روسيا وهو من المرشحين. |
حذر الوزير سامي حداد أمس من عودة الحرب إلى لبنان. |
قال الوزير سامي حداد إن الطريق تتيح الوصول إلى لبنان. |
قال الوزير سامي حداد إن الصواريخ يمكنها الوصول إلى لبنان. |
قال الوزير سامي حداد إن الغلاء يبعد السياح عن زيارة لبنان. |
"""
STATUS = """
قرر القضاء منع سفر الوزير سامي حداد إلى ليبيا. | حداد = ليبيا = denied
أظهر المقطع صورا للحظة دخول الوزير سامي حداد إلى لبنان. | حداد = لبنان = held
يغيب الوزير سامي حداد عن زيارة الوفد إلى لبنان. | الوفد = لبنان = denied
"""
VISITORS = """
تابعت الصحف زيارة الوزير سامي حداد للندن باهتمام. | حداد = لندن = held
أكدت المنظمة زيارة المفتشين لبغداد. | المفتشين = بغداد = held
قال الوزير سامي حداد أمس. وقال الوزير للصحفيين قبل مغادرته إلى فرنسا إنه متفائل. | سامي حداد = فرنسا = held
وعند وصولها إلى بروكسل، قالت قباني إن الوقت ضيق. | قباني = بروكسل = held
اختفى الصحفي سامي حداد في تركيا، الذي غاب منذ زيارته إلى إزمير. | حداد = إزمير = held
كانت زيارة وفد من حماس المملكة ناجحة. | وفد من حماس = السعودية = held
"""


@pytest.mark.parametrize("line", (OTHER + STATUS + VISITORS).replace("\n\n", "\n").strip().splitlines())
def test_visits(read: Read, line: str) -> None:
    text, expected = (part.strip() for part in line.split("|"))
    document = read(text)
    found = {(document.entity(v.visitor).name, document.entity(v.place).name, v.status.value) for v in visits(document)}
    wanted = [tuple(part.strip() for part in one.split("=")) for one in expected.split("،") if one]
    assert len(found) == len(wanted)
    for visitor, place, status in wanted:
        assert any(visitor in one[0] and place in one[1] and status == one[2] for one in found)
