"""Constructions that report speech beside plain verbs, and near misses of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.statements import statements

Read = Callable[[str], Document]

# sentence | trigger | speaker | content
CONSTRUCTIONS = """
وإثر ذلك أعلنت وزارة الصحة السودانية أن المرض انتشر. | أعلنت | وزارة الصحة السودانية | المرض انتشر
ومع ذلك قال الوزير سامي عادل إن الخطة جاهزة. | قال | سامي عادل | الخطة جاهزة
وطالبت دول غربية بوقف القتال. | طالبت | دول غربية | وقف القتال
وتتهم دول خليجية إيران بالتدخل في شؤونها. | تتهم | دول خليجية | إيران بالتدخل في شؤونها
وتتهم منظمات حقوقية دولية كندا بالتقصير. | تتهم | منظمات حقوقية دولية | كندا بالتقصير
وسبق للوزير سامي عادل أن حذر من الأزمة. | حذر | سامي عادل | الأزمة
كما عبر أحد السكان عن استيائه من انقطاع المياه. | عبر | أحد السكان | استيائه من انقطاع المياه
وأرجع محللون ضعف المشاركة إلى الأزمة. | أرجع | محللون | ضعف المشاركة إلى الأزمة
قالت أكبر نقابة للعمال إنها ستضرب غدا. | قالت | نقابة | ستضرب غدا
قال (اتحاد الكتاب) إن المعرض ناجح. | قال | اتحاد الكتاب | المعرض ناجح
ووجه سامي عادل انتقادات لاذعة إلى الحكومة. | انتقادات | سامي عادل | الحكومة
ووجه سامي عادل تحذيرا إلى السكان من السيول. | تحذيرا | سامي عادل | السيول
ووجهت روسيا أصابع الاتهام إلى النظام السوري. | اتهام | روسيا | النظام السوري
تتبادل روسيا وأوكرانيا الاتهامات بشأن الهجوم. | اتهامات | روسيا | الهجوم
رغم التهديدات الأمريكية بفرض عقوبات، وقعت الشركة العقد. | تهديدات | الولايات المتحدة | فرض عقوبات
بعد إعلان الوزير سامي عادل أمس الاثنين استقالته، عم الهدوء. | إعلان | سامي عادل | استقالته
نقلت الوكالة عن الوزير سامي عادل تأكيده استمرار الحوار. | تأكيد | سامي عادل | استمرار الحوار
رد سامي عادل على المنتقدين قائلا إن الخطة جاهزة. | قائلا | سامي عادل | الخطة جاهزة
وأعلنت الداخلية أن المتهم اعتقل. | أعلنت | الداخلية | المتهم اعتقل
سيخسر الحزب، حسبما أظهر استطلاع أجرته جامعة القاهرة. | أظهر | جامعة القاهرة | سيخسر الحزب
وصل اللاعب إلى لندن، وفقا لما نشره سامي عادل. | نشر | سامي عادل | وصل اللاعب إلى لندن
وكما ذكر سامي عادل، كان اللقاء وديا. | ذكر | سامي عادل | كان اللقاء وديا
ووصف مراقبون محكمة برانسون بالمسرحية. | وصف | مراقبون | محكمة برانسون بالمسرحية
واختتم سامي عادل حديثه: "الفريق جاهز للمباراة القادمة". | اختتم | سامي عادل | الفريق جاهز للمباراة القادمة
أعلنت وزارة الدفاع الروسية، في بيان أوردته وكالة تاس، أن الطائرة تحطمت. | أعلنت | وزارة الدفاع الروسية | الطائرة تحطمت
نقلت الوكالة عن الوزير سامي عادل وصفه القرار بأنه خطير. | وصف | سامي عادل | خطير
أصدرت وزارة العدل المصرية بيانا واعتبرته ملزما. | اعتبرت | وزارة العدل المصرية | ملزما
ولا يتردد السكان في القول إنهم متعبون. | قول | السكان | متعبون
أصيب عشرة في حادث، وفق ما جاء في بيان لوزارة العدل المصرية. | وفق | وزارة العدل المصرية | أصيب عشرة في حادث
بحسب ما ورد في صحيفة النهار، تأجل الحفل. | حسب | صحيفة النهار | تأجل الحفل
توعد الوزير سامي عادل روسيا. | توعد | سامي عادل | روسيا
وأجمع الخبراء على أن الأزمة ستطول. | أجمع | الخبراء | الأزمة ستطول
تأجل اللقاء، وهو ما اعتبرته روسيا خطوة عدائية. | اعتبرت | روسيا | خطوة عدائية
ودعت اللجنة الحكومة السورية إلى الحوار. | دعت | اللجنة | الحكومة السورية إلى الحوار
"""


def _rows(table: str) -> list[list[str]]:
    return [[part.strip() for part in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text", "trigger", "speaker", "content"), _rows(CONSTRUCTIONS))
def test_construction(read: Read, text: str, trigger: str, speaker: str, content: str) -> None:
    document = read(text)
    (made,) = statements(document)
    assert made.evidence.triggers[0].of(text) == trigger
    assert document.entity(made.speaker).name == speaker
    assert made.content is not None
    assert made.content.of(text) == content


@pytest.mark.parametrize(
    "text",
    [
        "رحب الرئيس سامي عادل بالوزير خالد منصور.",
        "خرج الآلاف للترحيب بالفنانة هدى العيادي.",
        "رحب اللاعب سامي عادل بالجماهير.",
        "ستحيي الفرقة السورية الحفلين مساء الخميس.",
        "وعبر الحدود وصل اللاجئون إلى المدينة.",
        "يواجه الرئيس الفرنسي السابق اتهامات بالفساد.",
        "وتحدث سامي عادل بلهجة تنم عن الثقة.",
        "أقر الاتحاد الدولي اعتماد التقنية في بطولاته، بدعم من رئيسه.",
        "كما نشرت صحيفة النهار صورا للاعب.",
        "قتل سامي عادل، أبرز منتقدي الحزب، في منزله.",
        "ستعاقب الشركة العمال وفقا للأنظمة.",
        "وعلق سامي عادل على ما قاله الوزير خالد منصور.",
        "وأدانت المحكمة المتهمين بالسرقة.",
    ],
)
def test_no_statement(read: Read, text: str) -> None:
    assert statements(read(text)) == ()


def test_what_is_answered_by_a_pronoun_has_no_content(read: Read) -> None:
    text = "وتتهم تركيا سوريا بقصف البلدة، وهو ما تنفيه سوريا."
    document = read(text)
    accused, denied = statements(document)
    assert accused.evidence.triggers[0].of(text) == "تتهم"
    assert (document.entity(denied.speaker).name, denied.content) == ("سوريا", None)


def test_who_denies_without_words_denies_what_was_told(read: Read) -> None:
    document = read("وتتهم تركيا سوريا بقصف البلدة، لكن سوريا تنفي.")
    accused, denied = statements(document)
    assert (document.entity(denied.speaker).name, denied.content) == ("سوريا", None)
    assert document.entity(accused.speaker).name == "تركيا"


def test_a_verb_with_l_goes_on_behind_a_comma(read: Read) -> None:
    document = read("قال سامي عادل إن الفريق جاهز، ليضيف أن المباراة صعبة.")
    assert [document.entity(made.speaker).name for made in statements(document)] == ["سامي عادل", "سامي عادل"]


def test_an_agency_in_a_sentence_of_its_own_only_relays(read: Read) -> None:
    document = read("وحث سامي عادل الأندية على الهدوء. حسب ما نقلت رويترز.")
    assert [document.entity(made.speaker).name for made in statements(document)] == ["سامي عادل"]


def test_ones_own_country_speaks(read: Read) -> None:
    document = read("أعلن وزير الخارجية الأردني سامي عادل أن بلاده تطالب بوقف القتال.")
    assert [document.entity(made.speaker).name for made in statements(document)] == ["سامي عادل", "الأردن"]
