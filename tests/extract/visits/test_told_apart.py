"""Visitors, places and their verb told apart by asides, spans of days and unnamed goals; visits that none pays: our own
sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.visits import visits

Read = Callable[..., Document]

# sentence | all visits as visitor = place, each by a part of the name; nothing for none
ENVOYS = """
أعلنت أنقرة أن الرئيس سيوفد مبعوثين إلى فرنسا وألمانيا. | مبعوثين = فرنسا, مبعوثين = ألمانيا
زار وفد حكومي أوروبي عدن والتقى محافظها. | وفد حكومي أوروبي = عدن
زار كريم ناصر غانا للمرة الأولى. | ناصر = غانا
وصل رئيس ساحل العاج الحسن واتارا باريس. | الحسن واتارا = باريس
"""
ASIDES = """
وصلت هدى قباني، الحائزة جائزة نوبل للسلام، السبت، إلى مدينة حلب. | قباني = حلب
كشف تقرير أن سامي حداد، لاعب الفريق الأول لكرة القدم، توجه إلى مدينة حلب مرتين. | حداد = حلب
قال المتحدث إن الوزير سامي حداد سيتوجه غدا، مع وفد يضم خمسة من وزراء الخارجية العرب، إلى بروكسل. | حداد = بروكسل
يزور أعضاء مجلس الأمن الدولي الـ15، من 26 أبريل إلى 2 مايو، كلا من غانا والعراق. | \
أعضاء = غانا, أعضاء = العراق
أنهى الكاردينال سامي حداد زيارة تاريخية من ستة أيام لإسبانيا. | حداد = إسبانيا
وخلال زيارته للكويت، بحث وزير النفط العراقي مع نظيره الكويتي ملف الحقول. | وزير النفط = الكويت
"""
GOALS = """
قام أعضاء من اللجنة بزيارة عدة مدن في فرنسا وكندا والمكسيك. | أعضاء = فرنسا, أعضاء = كندا, أعضاء = المكسيك
اعتقل الناشطون في أثينا، قبيل زيارة رسمية للرئيس سامي حداد أواخر العام الماضي. | حداد = أثينا
شرع الوزير سامي حداد في الجولة التي التقى خلالها قادة في أوروبا والشرق الأوسط. | حداد = أوروبا, حداد = الشرق
عاد الرئيس التونسي لتونس أمس. | الرئيس التونسي = تونس
نزل الوزير سامي حداد إلى مدينة حلب لتفقد الأضرار. | حداد = حلب
"""
GOERS = """
قضت لجنة التقييم أياما بالمغرب، بعد زيارة مماثلة قامت بها لكندا والمكسيك. | لجنة = كندا, لجنة = المكسيك
ألغى وزير الدفاع رحلة كانت مقررة إلى الهند. | وزير الدفاع = الهند
أراد السفير إقناع الرئيس سامي حداد بالقيام بزيارة أخرى لغانا. | حداد = غانا
أجرى العاهل الأردني مباحثات مع رئيس الوزراء الإسرائيلي سامي حداد خلال زيارة قصيرة له إلى الأردن. | حداد = الأردن
كشف الرئيس الأمريكي كريم ناصر أن الشرطة تبحث ما حدث للسعودي سامي حداد، الذي اختفى بعد زيارته للقنصلية السعودية. | \
    حداد = القنصلية
"""
NONE = """
أدخل الرئيس سامي حداد إلى مستشفى الزهراء لإجراء فحوص. |
يقول أحد الرجال، وهو متزوج من سعودية، لا تستطيع حاليا زيارة أمها في الرياض. |
الرئيس سامي حداد يزور مقر المنتخب الفرنسي المشارك بكأس العالم قبيل مغادرة اللاعبين إلى روسيا. |
رجع النجم سامي حداد السبت إلى مقر التدريب التابع لنادي باريس سان جرمان. |
"""


ROWS = [line for line in f"{ENVOYS}{ASIDES}{GOALS}{GOERS}{NONE}".replace("\\\n", "").splitlines() if line]


@pytest.mark.parametrize("case", ROWS)
def test_who_visits_which_place(read: Read, case: str) -> None:
    text, expected = case.split("|")
    document = read(text.strip())
    told = [(document.entity(one.visitor).name, document.entity(one.place).name) for one in visits(document)]
    pairs = [tuple(part.strip() for part in one.split("=")) for one in expected.split(",") if one.strip()]
    assert len(told) == len(pairs), told
    assert not any(" إلى " in who for who, _ in told), told
    for visitor, place in pairs:
        assert any(visitor in who and place in where for who, where in told), told
