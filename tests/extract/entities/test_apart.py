"""Names that stand beside each other and are of two things."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.phrase import flat

# text | a name | another one
APART = """
كتبت مجلة "ريال نيوز" أن ريال مدريد فاز. | ريال مدريد | نيوز
هاجم مسلحون قيادة الأمم المتحدة (UNC) أمس. وقالت الأمم المتحدة ذلك. | الأمم المتحدة | UNC
سان فرانسيسكو (CNN) -- ارتفعت أسعار الأسهم. | سان فرانسيسكو | CNN
وصل الجيش إلى الساحل الغربي (محافظة الحديدة). | الساحل | الحديدة
تفوق سمير حداد (مانشستر يونايتد) على كريم ناصر (توتنهام) أمس. | يونايتد | توتنهام
أعلن التحالف أن ميليشيات الحوثي أفرجت عن السفينة (سانت جورج) بعد شهرين. | الحوثي | جورج
قال البنك المركزي الإيراني إنه شريك في خطة (الحرس الثوري). | البنك | الحرس
قال الخبير لموقع "سكاي نيوز عربية": "(الإخوان) كانوا هناك". | سكاي | الإخوان
ناقشت اتفاقية الأمم المتحدة حول الأسلحة التقليدية (CCW) ذلك. | الأمم المتحدة | CCW
تحقق الآلية المشتركة بين منظمة الصحة العالمية والأمم المتحدة (JIM) في ذلك. | الأمم المتحدة | JIM
مثلت المرشحة أمام لجنة الاستخبارات بمجلس الشيوخ (الكونغرس) أمس. | لجنة | الكونغرس
جاء قميص منتخب السعودية (نايكي) ثانيا. | منتخب | نايكي
هدد رئيس المجلس السياسي الأعلى (الحوثي) بذلك. وردت ميليشيات الحوثي. | المجلس | ميليشيات
نقلت وكالة أنباء "فارس" الخبر، ثم أكدته وكالة الأنباء السعودية. | السعودية | فارس
ذكرت وكالة الأنباء "سبأ" ذلك، ونفته وكالة رويترز. | رويترز | سبأ
عثر على الرجل في جنوب إنجلترا، وقالت بريطانيا إنها تحقق. | إنجلترا | بريطانيا
فاز نادي الاتحاد، وهنأه الاتحاد الدولي لكرة القدم. | الدولي | نادي
شكر رئيس اتحاد القدم السعودي الاتحاد الدولي لكرة القدم. | الدولي | اتحاد القدم
قال اللاعب في حوار مع مجلة ليفربول إن ليفربول سيفوز. | ليفربول | مجلة
أعلن حاكم ولاية نيويورك ذلك، ووصل الوزير إلى نيويورك. | نيويورك | ولاية
كانت القدس عاصمة مملكة إسرائيل التاريخية، ثم أعلنت إسرائيل ذلك. | إسرائيل | مملكة
قال مراسل قناة "العربية" إن غارة للتحالف العربي قتلت مسلحين. | تحالف العربي | العربية
"""


@pytest.mark.parametrize(
    ("text", "one", "other"), [[part.strip() for part in line.split("|")] for line in APART.strip().splitlines()]
)
def test_two_things(read: Callable[[str], Document], text: str, one: str, other: str) -> None:
    named = [phrase for phrase in flat(read(text).phrases) if phrase.name is not None]
    called = [(phrase.name.of(text), phrase.entity) for phrase in named if phrase.name is not None]
    ones = {entity for name, entity in called if one in name and other not in name}
    others = {entity for name, entity in called if other in name}
    assert ones and others and not ones & others


# text | a name | the one in brackets behind it
ONE = """
أسس الخبير «معهد جرائم الغد» (Future Crimes Institute) قبل عام. | معهد | Crimes
حذر الناطق باسم منظمة الدول المصدرة للنفط (أوبك) من ذلك. | منظمة | أوبك
ذكرت وكالة الأنباء السعودية (واس) ذلك. | السعودية | واس
"""


@pytest.mark.parametrize(
    ("text", "one", "other"), [[part.strip() for part in line.split("|")] for line in ONE.strip().splitlines()]
)
def test_one_thing(read: Callable[[str], Document], text: str, one: str, other: str) -> None:
    named = [phrase for phrase in flat(read(text).phrases) if phrase.name is not None]
    called = [(phrase.name.of(text), phrase.entity) for phrase in named if phrase.name is not None]
    assert {entity for name, entity in called if one in name} == {entity for name, entity in called if other in name}


def test_a_surname_is_of_the_one_who_bears_it(
    read: Callable[[str], Document],
) -> None:
    document = read("أشاد أحمد المحمدي بزميله محمد صلاح. وقال المحمدي إنه سعيد.")
    text = document.analysis.article.text
    first, last = [one.entity for one in document.phrases if one.name is not None and "المحمدي" in one.name.of(text)]
    assert first == last


@pytest.mark.parametrize(("text", "named"), [("دعمت تركيا فصائل معارضة سورية أمس.", 0), ("زار الوزير سورية أمس.", 1)])
def test_a_state_s_name_that_is_an_adjective_too(read: Callable[[str], Document], text: str, named: int) -> None:
    names = [phrase.name.of(text) for phrase in flat(read(text).phrases) if phrase.name is not None]
    assert names.count("سورية") == named
