"""Difficult pairs: names that are one thing, and names that are two."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from desk import LOC, ORG, PER, lone

from kg.model import EntityType, Extraction
from kg.resolve import resolve


class Seen(NamedTuple):
    """An entity as one article has it."""

    type: EntityType
    names: str
    country: str | None = None
    title: str | None = None

    def extraction(self, id: str) -> Extraction:
        return lone(id, self.type, *self.names.split("|"), country=self.country, title=self.title)


ONE = [
    (Seen(ORG, "الجيش الأردني"), Seen(ORG, "الجيش الوطني الأردني")),
    (Seen(ORG, "المنتخب الوطني المغربي"), Seen(ORG, "منتخب المغرب")),
    (Seen(ORG, "وزارة الخارجية", "الولايات المتحدة"), Seen(ORG, "الخارجية الأميركية")),
    (Seen(ORG, "كلسي|كيلسي"), Seen(ORG, "كيلسي")),
    (Seen(LOC, "كولومبيا"), Seen(LOC, "جمهورية كولومبيا")),
    (Seen(PER, "سيرغي لافروف|لافروف"), Seen(PER, "سيرجي لافروف")),
    (Seen(PER, "سيرغي لافروف"), Seen(PER, "لافروف", "روسيا", "وزير الخارجية")),
    (Seen(PER, "ستيفان دي ميستورا"), Seen(PER, "استيفان دي مستورا")),
    (Seen(PER, "ستافان دي ميستورا"), Seen(PER, "ديمستورا")),
    (Seen(PER, "سيرغي شويغو"), Seen(PER, "شويجو", "روسيا")),
    (Seen(PER, "ميخائيل بوغدانوف"), Seen(PER, "ميخائيل بوجدانوف")),
    (Seen(PER, "دونالد ترامب"), Seen(PER, "دونالد ترمب")),
    (Seen(PER, "بنيامين نتانياهو"), Seen(PER, "بنيامين نتنياهو")),
    (Seen(PER, "محمد بن سلمان"), Seen(PER, "محمد بن سلمان بن عبد العزيز")),
    (Seen(PER, "رجب طيب أردوغان"), Seen(PER, "رجب أردوغان")),
    (Seen(PER, "عبد الفتاح السيسي"), Seen(PER, "عبدالفتاح السيسى")),
    (Seen(PER, "الباجي قايد السبسي"), Seen(PER, "الباجي قائد السبسي")),
    (Seen(LOC, "أستانا"), Seen(LOC, "الأستانة")),
    (Seen(LOC, "الولايات المتحدة"), Seen(LOC, "أميركا|واشنطن")),
    (Seen(LOC, "سوريا"), Seen(LOC, "سورية")),
    (Seen(LOC, "مدينة الرقة"), Seen(LOC, "الرقة")),
    (Seen(ORG, "تنظيم داعش"), Seen(ORG, "داعش")),
    (Seen(ORG, "تنظيم الدولة الإسلامية"), Seen(ORG, "داعش")),
    (Seen(ORG, "الخارجية الروسية"), Seen(ORG, "وزارة الخارجية الروسية")),
    (Seen(PER, "جان كلود يونكر"), Seen(PER, "جون كلود يونكر")),
    (Seen(PER, "ستيفان دي ميستورا"), Seen(PER, "مع دي ميستورا")),
    (Seen(PER, "بان كي مون"), Seen(PER, "بان كي-مون")),
    (Seen(LOC, "بيونغ يانغ"), Seen(LOC, "بيونغيانغ")),
    (Seen(LOC, "كازاخستان"), Seen(LOC, "قازاخستان")),
    (Seen(LOC, "الأردن"), Seen(LOC, "عمان", "الأردن")),
    (Seen(ORG, "قوات الدعم المحلي"), Seen(ORG, "قدم|قوات الدعم المحلي")),
    (Seen(ORG, "الاتحاد العام التونسي للشغل|اتحاد الشغل"), Seen(ORG, "اتحاد الشغل")),
    (Seen(ORG, "أمم المتحدة"), Seen(ORG, "منظمة الأمم المتحدة")),
    (Seen(ORG, "الأممالمتحدة"), Seen(ORG, "الأمم المتحدة")),
    (Seen(ORG, "الاتحاد الأوربي"), Seen(ORG, "الاتحاد الأوروبي")),
    (Seen(ORG, "داعش الإرهابي"), Seen(ORG, "تنظيم الدولة")),
    (Seen(ORG, "الكرملين الروسي"), Seen(ORG, "الكرملين")),
    (Seen(ORG, "وكالة رويترز للأنباء"), Seen(ORG, "وكالة أنباء رويترز")),
    (Seen(ORG, "وكالة الأنباء السعودية واس"), Seen(ORG, "واس")),
    (Seen(ORG, "قوات الجيش الأردني"), Seen(ORG, "الجيش الأردني")),
    (Seen(ORG, "الخارجية الأميركية"), Seen(ORG, "وزارة الخارجية الأمريكية")),
    (Seen(ORG, "وزارة الشؤون الخارجية", "تونس"), Seen(ORG, "الخارجية التونسية")),
    (Seen(LOC, "مدينة تبريز الإيرانية"), Seen(LOC, "تبريز")),
    (Seen(LOC, "المملكة السعودية"), Seen(LOC, "السعودية")),
    (Seen(LOC, "مملكة هولندا"), Seen(LOC, "هولندا")),
    (Seen(LOC, "الكورية الجنوبية"), Seen(LOC, "كوريا الجنوبية")),
    (Seen(LOC, "الولايات المتخدة"), Seen(LOC, "الولايات المتحدة")),
    (Seen(LOC, "جزيرة صقلية"), Seen(LOC, "صقلية")),
    (Seen(LOC, "سول"), Seen(LOC, "سيول")),
    (Seen(LOC, "محافظة البصرة|البصرة"), Seen(LOC, "البصرة")),
    (Seen(ORG, "التلفزيون السوري"), Seen(ORG, "التلفزيون السوري")),
    (Seen(PER, "لي سيانلونغ"), Seen(PER, "لي سيان لونغ")),
    (Seen(PER, "كيم جونغ أون", "كوريا الشمالية", "زعيم"), Seen(PER, "كيم يونغ أون", "كوريا الشمالية", "زعيم")),
]
TWO = [
    (Seen(ORG, "MBC"), Seen(ORG, "MBC مصر")),
    (Seen(ORG, "الشرطة المحلية", "فرنسا"), Seen(ORG, "الشرطة المحلية", "ألمانيا")),
    (Seen(ORG, "المنتخب الوطني"), Seen(ORG, "المنتخب الوطني")),
    (Seen(ORG, "قوات الشرعية"), Seen(ORG, "القوات الشرعية")),
    (Seen(LOC, "الجزيرة"), Seen(LOC, "مدينة الجزائر")),
    (Seen(ORG, "التلفزيون المصري"), Seen(ORG, "النادي المصري")),
    (Seen(ORG, "الصحيفة البريطانية"), Seen(ORG, "الشركة البريطانية")),
    (Seen(ORG, "قوات"), Seen(ORG, "قوات")),
    (Seen(ORG, "النادي الإنجليزي"), Seen(ORG, "النادي الإنجليزي")),
    (Seen(PER, "حسن الأسد"), Seen(PER, "حسين الأسد")),
    (Seen(PER, "محمد علي", "مصر", "وزير الصحة"), Seen(PER, "محمد علي", "اليمن", "لاعب")),
    (Seen(PER, "بشار الأسد", "سوريا", "رئيس"), Seen(PER, "الأسد", "تونس", "لاعب")),
    (Seen(PER, "جورج بوش", "الولايات المتحدة", "رئيس"), Seen(PER, "بوش", "ألمانيا", "مدرب")),
    (Seen(PER, "جون كيري"), Seen(PER, "جون كوري")),
    (Seen(PER, "محمد بن سلمان"), Seen(PER, "محمد بن نايف")),
    (Seen(PER, "محمد بن سلمان"), Seen(PER, "خالد بن سلمان")),
    (Seen(PER, "محمود عباس"), Seen(PER, "محمد عباس")),
    (Seen(PER, "أحمد الجربا"), Seen(PER, "حمد الجربا")),
    (Seen(PER, "جمال ولد عباس"), Seen(PER, "كمال ولد عباس")),
    (Seen(PER, "عبد الله الثاني", "الأردن", "ملك"), Seen(PER, "عبد الله بن عبد العزيز", "السعودية", "ملك")),
    (Seen(PER, "أحمد حسن", "العراق", "وزير"), Seen(PER, "أحمد حسن", "مصر", "لاعب")),
    (Seen(LOC, "غينيا"), Seen(LOC, "كينيا")),
    (Seen(LOC, "كوريا الشمالية"), Seen(LOC, "كوريا الجنوبية")),
    (Seen(LOC, "روسيا|موسكو"), Seen(LOC, "موسكو")),
    (Seen(LOC, "السودان"), Seen(LOC, "جنوب السودان")),
    (Seen(LOC, "سلطنة عمان"), Seen(LOC, "عمان", "الأردن")),
    (Seen(LOC, "عُمان"), Seen(LOC, "عمّان")),
    (Seen(LOC, "الغوطة"), Seen(LOC, "الكوت")),
    (Seen(LOC, "فرنسا"), Seen(LOC, "فرنسوا")),
    (Seen(LOC, "إستونيا"), Seen(LOC, "أستانا")),
    (Seen(LOC, "صنعاء"), Seen(LOC, "حي الصناعة")),
    (Seen(ORG, "صحيفة الشروق"), Seen(ORG, "شركة")),
    (Seen(ORG, "الاتحاد الأفريقي"), Seen(ORG, "الاتحاد الأفريقي لكرة القدم|الاتحاد الأفريقي")),
    (Seen(PER, "سعود بن عبد العزيز"), Seen(PER, "سعود بن نايف بن عبد العزيز")),
    (Seen(LOC, "طرابلس", "ليبيا"), Seen(LOC, "طرابلس", "لبنان")),
    (Seen(ORG, "مجلس النواب", "العراق"), Seen(ORG, "مجلس النواب", "ليبيا")),
    (Seen(ORG, "وزارة الخارجية الروسية"), Seen(ORG, "وزارة الخارجية السورية")),
    (Seen(ORG, "حزب الله"), Seen(ORG, "حزب الأمة")),
    (Seen(ORG, "حزب الله"), Seen(ORG, "حزب الله العراقي")),
    (Seen(ORG, "مجلس الأمن"), Seen(ORG, "مجلس الأمن الروسي")),
    (Seen(ORG, "الأمم المتحدة"), Seen(ORG, "وكالة الأمم المتحدة للطفولة|الأمم المتحدة")),
    (
        Seen(ORG, "الاتحاد الدولي لكرة القدم"),
        Seen(ORG, "لجنة الحكام في الاتحاد الدولي لكرة القدم|الاتحاد الدولي لكرة القدم"),
    ),
    (Seen(ORG, "الجيش السوري"), Seen(ORG, "الجيش السوري الحر")),
    (Seen(LOC, "محافظة البصرة"), Seen(LOC, "البصرة")),
    (Seen(LOC, "تونس", "تونس"), Seen(LOC, "تونس العاصمة")),
    (Seen(LOC, "إنجلترا"), Seen(LOC, "بريطانيا")),
    (Seen(LOC, "الجزيرة السورية"), Seen(LOC, "سوريا")),
    (Seen(LOC, "سيناء"), Seen(LOC, "الصين")),
    (Seen(PER, "سلمان بن عبد العزيز", "السعودية", "أمير"), Seen(PER, "سلطان بن عبد العزيز", "السعودية", "أمير")),
    (Seen(PER, "جورج بوش", "الولايات المتحدة", "رئيس"), Seen(PER, "جيب بوش", "الولايات المتحدة", "حاكم")),
]


def are_one(one: Seen, other: Seen) -> bool:
    knowledge = resolve([one.extraction("a"), other.extraction("b")])
    return knowledge.local["a", "e1"] == knowledge.local["b", "e1"]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one(one: Seen, other: Seen) -> None:
    assert are_one(one, other)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two(one: Seen, other: Seen) -> None:
    assert not are_one(one, other)
