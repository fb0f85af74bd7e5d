"""What is none of a name: nouns of whose relation somebody is, what he acts like, the adjective of an office, a unity
that looks like a unit. Our own sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.model import EntityType

Read = Callable[[str], Document]

# text | names that are told | names that are not
NAMES = """
وقال صديق مانينغ إن الجندي برادلي مانينغ لم ينم. وأضاف مانينغ أنه بخير. | برادلي مانينغ, مانينغ | صديق مانينغ
قال المدرب إن خليفة لام جاهز. وأضاف فيليب لام أنه سعيد. | فيليب لام, لام | خليفة لام
تراجع دونالد ترامب عن سياسة سلف ترامب باراك أوباما أمس. | باراك أوباما | ترامب باراك أوباما
ونفى محامي ترامب رودي جولياني علمه بالأمر. | رودي جولياني | ترامب رودي جولياني
وصل خليفة حفتر إلى القاهرة، ورافقه نجله صدام حفتر. | خليفة حفتر, صدام حفتر |
بعد أن أفرج عنهم كيم كبادرة حسن نية قبل القمة. | كيم | كيم كبادرة حسن
وقال المدرب إن سمير لعب كظهير أيمن طوال الموسم. | | كظهير أيمن
سأعلن في قاعة الحزب صباح الاثنين إني سأتنحى عن المنصب. | | إني
وقال رئيس هيئة الأركان المشتركة الأميركي، كريم ناصر، إن الأمر واضح. | هيئة الأركان المشتركة, كريم ناصر | هيئة الأركان المشتركة الأميركي
وقال رئيس البلدية الديمقراطي للصحافيين إن الأطفال نقلوا ليلا. | | البلدية الديمقراطي للصحافيين
واعتبر التيار أن ما يحصل يعبث بالسلم الأهلي وبأمن لبنان. | لبنان | الأهلي
وفاز الأهلي على الزمالك في مباراة الدوري. | الأهلي, الزمالك |
وأكد دعمه وحدة الأراضي السورية ووحدة ليبيا. | ليبيا | وحدة الأراضي السورية, وحدة ليبيا
قال كريم حداد رئيس مجموعة "حداد القابضة" إن حداد سيستقيل. | حداد القابضة, كريم حداد |
وقال مصدر في وحدة الجرائم الإلكترونية إن الملف أغلق. | وحدة الجرائم الإلكترونية |
وانتخب كريم ناصر لرئاسة لجنة النقل أمس. | كريم ناصر, لجنة النقل | رئاسة لجنة النقل
وقال موقع "وازلا" العبري إن الأمر انتهى. | وازلا | ازلا
وقال كريم ناصر: "وسوريا بخير". | سوريا | وسوريا
وأصدرت رئاسة الجزائر بيانا أمس. | رئاسة الجزائر |
"""  # noqa: E501


def _cases() -> list[tuple[str, list[str], list[str]]]:
    rows = [row.split("|") for row in NAMES.strip().splitlines()]
    return [(text.strip(), _listed(told), _listed(untold)) for text, told, untold in rows]


def _listed(names: str) -> list[str]:
    return [name.strip() for name in names.split(",") if name.strip()]


@pytest.mark.parametrize(("text", "told", "untold"), _cases())
def test_names_are_read(read: Read, text: str, told: list[str], untold: list[str]) -> None:
    names = {name for one in read(text).entities for name in one.names}
    assert names >= set(told)
    assert names.isdisjoint(untold)


@pytest.mark.parametrize(
    "text",
    [
        'وذكرت صحيفة "الميزان" المحلية أن الأمر انتهى. وأوضحت "الميزان" ذلك.',
        'ونقلت صحيفة "الميزان" المقربة من الحزب أن الأمر انتهى. وأضافت الصحيفة ذلك.',
        'وقالت شركة "الميزان" الأردنية، أمس، إن الأمر انتهى.',
    ],
)
def test_what_describes_a_quoted_body_is_none_of_it(read: Read, text: str) -> None:
    document = read(text)
    bodies = [one for one in document.phrases if one.type is EntityType.ORG]
    assert {document.entity(one.entity).names for one in bodies[:1]} == {("الميزان",)}
