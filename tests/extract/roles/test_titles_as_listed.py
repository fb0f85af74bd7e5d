"""Titles without what belongs to the body, the clause or another person. Our own sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.roles.reader import roles

Read = Callable[[str], Document]

# sentence | of whom the roles are told | title = of
TOLD = """
وقال كريم ناصر رئيس حزب العدل المعارض إن الحكومة فشلت. | ناصر | رئيس = حزب العدل
وقال كريم ناصر رئيس مركز الطاقة التابع لوزارة النفط إن السعر جيد. | ناصر | رئيس = مركز الطاقة
وعمل كريم ناصر مديرا فنيا لمنتخب الأردن. | ناصر | مدير فني = منتخب الأردن
وكان كريم ناصر نائبا لرئيس الجمعية الأردنية للبيئة. | ناصر | نائب الرئيس = الجمعية الأردنية للبيئة
وقال كريم ناصر عضو البرلمان السابق في تونس إن القانون تغير. | ناصر | عضو سابق = البرلمان
رفضت الولايات المتحدة القرار، وقالت سفيرتها لدى الأمم المتحدة كريمة ناصر ذلك. | ناصر | سفيرة = الولايات المتحدة
وقالت الكويت على لسان منصور ناصر سفيرها في الأمم المتحدة إنها ستتحرك. | ناصر | سفير = الكويت
أكد كريم ناصر المدير الفني للفريق الأول لكرة القدم بنادي المريخ أن المباراة صعبة. | ناصر | مدير فني = نادي المريخ
أعلن كريم ناصر مدرب فريق الكرة الأول بنادي المريخ قائمته. | ناصر | مدرب الفريق = نادي المريخ
وقال رئيس البلدية السابق لمدينة نيويورك كريم ناصر إن القرار خاطئ. | ناصر | رئيس سابق = مدينة نيويورك
التقى الملك وزيري النفط الإيراني سمير حداد والطاقة الروسي كريم ناصر. | ناصر | وزير الطاقة = روسيا
قرر الرئيس الفرنسي تعيين كريم ناصر، وزيرا للداخلية، بعد زيارة أفغانستان. | ناصر | وزير الداخلية = فرنسا
وعينت الحكومة العراقية كريم ناصر وزيرا للطيران المدني. | ناصر | وزير الطيران المدني = العراق
قال مستشار الرئيس الأمريكي دونالد ترامب، كريم ناصر، إن الخطة جاهزة. | ناصر | مستشار الرئيس = الولايات المتحدة
قال محامي الرئيس الأمريكي دونالد ترامب إن الخطة جاهزة. | دونالد | رئيس = الولايات المتحدة
استقبل الرئيس السوداني فهد الحربي مبعوث الرئيس التركي سمير حداد، السفير كريم ناصر. | الحربي | رئيس = السودان
حث كريم ناصر، عضو حزب الأمة، المستشار في الديوان الملكي، الشباب. | ناصر | عضو = حزب الأمة، مستشار = الديوان الملكي
خلال لقائه نظيره الياباني كريم ناصر، جدد وزير الدفاع التركي سمير حداد الطلب. | ناصر | وزير الدفاع = اليابان
عقد رئيسا البلدين رجب طيب أردوغان وسمير حداد قمة في أنقرة. | أردوغان | رئيس = تركيا
التقى الوفد في مقديشو عمدة العاصمة كريم ناصر. | ناصر | عمدة العاصمة = مقديشو
قال رئيس الوزراء السوفيتي كريم ناصر ذلك في أمريكا. | ناصر | رئيس الوزراء = الاتحاد السوفيتي
وأكدت كلية الطب، التي تتولى عمادتها الدكتورة كريمة ناصر، ذلك. | ناصر | عميد = كلية الطب
وقال الرئيس البحريني للاتحاد الآسيوي كريم ناصر إن البطولة قريبة. | ناصر | رئيس = الاتحاد الآسيوي
طلبت سمر من الرئيس الأمريكي والسيدة الأولى كريمة ناصر العون في صحيفة واشنطن. | ناصر | سيدة أولى = الولايات المتحدة
"""

# sentence | title that nobody has in it, or all of the person's name
UNTOLD = """
وأبلغ الوزير الصحفيين في بغداد أن العراق سيوقع الاتفاق. | صحفيين
وقال مراسل لوكالة رويترز متحدثا من بغداد إن القصف توقف. | متحدث
وأشاد الوفد بدعم ولي عهده الأمين الأمير سالم بن ناصر للهيئة العامة للرياضة. | أمين
وندد الوزير بالموقف المعيب وغير المسؤول للحكومة الإيطالية. | مسؤول
وطالب وزير الخارجية اليمني المجتمع الدولي باتخاذ موقف. | المجتمع
"""


def _told(document: Document) -> set[tuple[str, str, str]]:
    name = {entity.id: entity.name for entity in document.entities}
    return {(name[role.person], role.title, name[role.of]) for role in roles(document) if role.of is not None}


@pytest.mark.parametrize("line", TOLD.strip().splitlines())
def test_title_as_a_list_of_posts_has_it(read: Read, line: str) -> None:
    text, whose, expected = (part.strip() for part in line.split("|"))
    wanted = {tuple(part.strip() for part in one.split("=")) for one in expected.split("،")}
    assert {(title, of) for person, title, of in _told(read(text)) if whose in person} == wanted


@pytest.mark.parametrize("line", UNTOLD.strip().splitlines())
def test_word_of_the_clause_is_no_title(read: Read, line: str) -> None:
    text, word = (part.strip() for part in line.split("|"))
    assert all(word not in title and word not in person.split() for person, title, _ in _told(read(text)))


def test_surname_is_no_title(read: Read) -> None:
    found = _told(read("قال محسن الأمين ذلك في حزب العدل بلبنان. ودعا الأمين إلى الحوار."))
    assert not any(title == "أمين" for _, title, _ in found)


def test_object_behind_a_titled_subject_is_another(read: Read) -> None:
    found = _told(read("رشح الرئيس التونسي كريم ناصر المسؤول السابق في وزارة الدفاع، سمير حداد، سفيرا في لندن."))
    assert {title for person, title, _ in found if person == "كريم ناصر"} == {"رئيس"}
