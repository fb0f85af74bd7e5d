"""Who said what: our own sentences, one construction each."""

# ruff: noqa: E501 — a sentence of a table stands on one line

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.statements import statements
from kg.model import Act, Statement

Read = Callable[..., Document]

# sentence | trigger | act | a word of the speaker's name | content
ONE = """
قال وزير الخارجية المصري سامح شكري إن بلاده تدعم الحل السياسي. | قال | say | شكري | بلاده تدعم الحل السياسي
وقالت وزارة الدفاع الروسية في بيان إنها دمرت مخازن للسلاح. | قالت | say | وزارة | دمرت مخازن للسلاح
أكد رئيس الوزراء العراقي حيدر العبادي أن الانتخابات ستجري في موعدها. | أكد | affirm | العبادي | الانتخابات ستجري في موعدها
شدد الرئيس اللبناني ميشال عون على ضرورة عودة النازحين. | شدد | affirm | عون | ضرورة عودة النازحين
أعلنت الأمم المتحدة عن هدنة إنسانية في الحديدة. | أعلنت | announce | الأمم | هدنة إنسانية في الحديدة
دعا الأمين العام للأمم المتحدة أنطونيو غوتيريش إلى وقف القتال فورا. | دعا | appeal | غوتيريش | وقف القتال فورا
طالبت تركيا بانسحاب القوات من المدينة. | طالبت | demand | تركيا | انسحاب القوات من المدينة
حذر الرئيس الفرنسي إيمانويل ماكرون من انهيار الاتفاق. | حذر | warn | ماكرون | انهيار الاتفاق
اتهمت واشنطن إيران بتسليح الجماعات المسلحة. | اتهمت | accuse | واشنطن | إيران بتسليح الجماعات المسلحة
نفى وزير الداخلية التونسي هشام الفوراتي وجود خلافات داخل الحكومة. | نفى | deny | الفوراتي | وجود خلافات داخل الحكومة
تعهد الرئيس الأوكراني فولوديمير زيلينسكي بمحاربة الفساد. | تعهد | promise | زيلينسكي | محاربة الفساد
أقر رئيس الوزراء البريطاني بوريس جونسون بأن المهمة صعبة. | أقر | admit | جونسون | المهمة صعبة
رحب الاتحاد الأوروبي بالإفراج عن المعتقلين. | رحب | praise | الاتحاد | الإفراج عن المعتقلين
أدانت جامعة الدول العربية الهجوم على السفارة. | أدانت | condemn | جامعة | الهجوم على السفارة
اعتبر وزير الخارجية القطري محمد بن عبد الرحمن أن الحوار هو الطريق الوحيد. | اعتبر | opine | محمد | الحوار هو الطريق الوحيد
أعرب الملك عبد الله الثاني عن أمله في نجاح القمة. | أعرب | express | عبد | أمله في نجاح القمة
وقالت أنغيلا ميركل: «لن نترك أحدا وحده. سنعمل معا». | قالت | say | ميركل | لن نترك أحدا وحده. سنعمل معا
وقال سيرغي لافروف "نحن مستعدون للحوار" خلال مؤتمر صحفي. | قال | say | لافروف | نحن مستعدون للحوار
وكان دونالد ترامب قد قال الجمعة إن الاتفاق قريب. | قال | say | ترامب | الاتفاق قريب
وصف الرئيس التركي رجب طيب أردوغان القرار بأنه خطأ كبير. | وصف | opine | أردوغان | القرار بأنه خطأ كبير
ارتفع عدد الضحايا إلى عشرين قتيلا، بحسب وزارة الصحة العراقية. | حسب | attribute | وزارة | ارتفع عدد الضحايا إلى عشرين قتيلا
وصل وفد من البنك الدولي إلى الخرطوم، وفق ما أعلنت وزارة المالية السودانية. | أعلنت | announce | وزارة | وصل وفد من البنك الدولي إلى الخرطوم
ونقلت وكالة رويترز عن وزير النفط السعودي خالد الفالح قوله إن السوق متوازنة. | قول | say | الفالح | السوق متوازنة
ويشهد لبنان إضرابا عاما دعا إليه الاتحاد العمالي العام. | دعا | appeal | الاتحاد | إضرابا عاما
ولم يستبعد وزير المالية الفرنسي برونو لومير فرض ضرائب جديدة. | يستبعد | opine | لومير | فرض ضرائب جديدة
وجاء في بيان لوزارة الصحة السودانية أن الوباء انحسر. | بيان | say | وزارة | الوباء انحسر
تردد المتحدث باسم الشركة كريم ناصر في الإجابة عن أسئلة سامي عادل، لكنه قال إن الخسائر محدودة. | قال | say | كريم | الخسائر محدودة
ولم تعلق وزارة الصحة التونسية على استقالة مديرة المستشفى هدى العيادي، بيد أنها شددت على أن الأدوية متوفرة. | شددت | affirm | وزارة | الأدوية متوفرة
وقال محتجز الرهائن إنه لن يستسلم. | قال | say | محتجز الرهائن | لن يستسلم
وأوضحت مطورة التطبيق أن العيب أصلح. | أوضحت | affirm | مطورة | العيب أصلح
قال البعض إن القرار متأخر. | قال | say | البعض | القرار متأخر
يقول عراقيون إن الكهرباء مقطوعة. | يقول | say | عراقيون | الكهرباء مقطوعة
وأوضح John Miller أن البيانات محفوظة. | أوضح | affirm | Miller | البيانات محفوظة
وبحسب ما ذكرت وكالة رويترز، سترتفع أسعار النفط في الشهر المقبل. | ذكرت | say | رويترز | سترتفع أسعار النفط في الشهر المقبل
أظهر تقرير للبنك الدولي أن النمو تباطأ. | أظهر | say | البنك الدولي | النمو تباطأ
تعترف الآن شركة فيسبوك أن الثغرة قديمة. | تعترف | admit | فيسبوك | الثغرة قديمة
اتهمت إيران، وهي عضو في منظمة أوبك، السعودية برفع الإنتاج. | اتهمت | accuse | إيران | السعودية برفع الإنتاج
أصدرت وزارة الصحة السودانية بيانا أكدت فيه أن الوباء انحسر. | أكدت | affirm | وزارة | الوباء انحسر
ووصل الوفد متأخرا، والخبراء يقولون إن الاتفاق بعيد. | يقولون | say | الخبراء | الاتفاق بعيد
بعض الصحف المصرية تحدثت عن أزمة في الوقود. | تحدثت | say | الصحف | أزمة في الوقود
وقال سمير عادل ردا على سؤال إن الموعد قريب. | قال | say | سمير | الموعد قريب
وأضافت هدى حداد مخاطبة أنصارها إن الطريق طويل. | أضافت | say | هدى | الطريق طويل
ونقلت وكالة رويترز عن بيان لوزارة الدفاع المصرية أن الجسر أعيد فتحه. | بيان | say | وزارة الدفاع | الجسر أعيد فتحه
كما نقلت وكالة رويترز عن مصدر مطلع قوله إن المصنع سيغلق. | قول | say | مصدر | المصنع سيغلق
توقع استطلاع لوكالة رويترز أن ترتفع الأسعار. | توقع | opine | رويترز | ترتفع الأسعار
كشفت تقديرات حديثة للأمم المتحدة أن عدد النازحين تراجع. | كشفت | announce | الأمم | عدد النازحين تراجع
لكن قصر الإليزيه أكد أن الزيارة قائمة. | أكد | affirm | قصر | الزيارة قائمة
نفت وزارة المالية المصرية ما تردد عن زيادة الضرائب. | نفت | deny | المالية | ما تردد عن زيادة الضرائب
وأرجع المحللون التراجع إلى ضعف الطلب. | أرجع | say | المحللون | التراجع إلى ضعف الطلب
سأل سمير عادل أنصاره: "هل نسيتم؟" | سأل | ask | سمير | هل نسيتم؟
وفي تقرير الشركة قال سمير عادل إن الأرباح تضاعفت. | قال | say | سمير | الأرباح تضاعفت
ونشرت مجلة النهضة صورا من البلدة، واصفة المشهد بالمؤلم. | واصفة | opine | النهضة | المشهد بالمؤلم
قامت شركة تويوتا بدعوة الزبائن إلى فحص السيارات. | دعوة | appeal | تويوتا | فحص السيارات
وتظاهر عمال في المدينة ويطالب نشطاء بالهدوء. | يطالب | demand | نشطاء | الهدوء
وقد دفع ذلك سمير عادل إلى الرد في تغريدة قال فيها إن الخبر كاذب. | قال | say | سمير | الخبر كاذب
"""
ROWS = [tuple(part.strip() for part in line.split("|")) for line in ONE.strip().splitlines()]


@pytest.mark.parametrize(("text", "trigger", "act", "speaker", "content"), ROWS)
def test_statement(read: Read, text: str, trigger: str, act: str, speaker: str, content: str) -> None:
    document = read(text)
    (made,) = statements(document)
    assert _told(document, text, made) == (trigger, Act(act), content)
    assert speaker in " ".join(document.entity(made.speaker).names or (document.entity(made.speaker).name,))


def _told(document: Document, text: str, made: Statement) -> tuple[str, Act, str]:
    return made.evidence.triggers[0].of(text), made.act, made.content.of(text) if made.content else ""


# text | speakers' triggers in order, each with a word of the speaker's name
SEVERAL = """
قال وزير الخارجية العماني يوسف بن علوي إن المحادثات جيدة، مضيفا أنها ستستمر، ومشيرا إلى دور الكويت. | قال=يوسف مضيفا=يوسف مشيرا=يوسف
قالت المستشارة الألمانية أنغيلا ميركل إن الوقت قصير. وأضافت أن الاتفاق ممكن. | قالت=ميركل أضافت=ميركل
أكد الرئيس المصري عبد الفتاح السيسي دعم بلاده للعراق. من جانبه، شكر رئيس الوزراء العراقي عادل عبد المهدي مصر على موقفها. | أكد=السيسي شكر=المهدي
قال المبعوث الأممي مارتن غريفيث إن رئيس الوفد محمد عبد السلام وعد بالتعاون. | قال=غريفيث وعد=محمد
أكد الوزير سمير عادل أن نقل الميناء إلى الجنوب "خطوة مكلفة جدا لا بد منها"، وفقا لبيان نشرته الوزارة. | أكد=سمير
وتطالب فلسطين بريطانيا بالاعتذار عن الوعد القديم. | تطالب=فلسطين
ودافع سمير عادل عن موقف الحزب، قائلا إنه واضح. وشدد على أن الباب مفتوح. | قائلا=سمير شدد=سمير
"""


@pytest.mark.parametrize("line", SEVERAL.strip().splitlines())
def test_speakers_of_several_statements(read: Read, line: str) -> None:
    text, wanted = (part.strip() for part in line.split("|"))
    document = read(text)
    found = [(s.evidence.triggers[0].of(text), document.entity(s.speaker).name) for s in statements(document)]
    pairs = [tuple(item.split("=")) for item in wanted.split()]
    assert [trigger for trigger, _ in found] == [trigger for trigger, _ in pairs]
    assert all(word in name for (_, name), (_, word) in zip(found, pairs, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "زار الوزير المدينة وتابع سير العمل في الميناء.",
        "يذكر أن الاتفاق وقع قبل عامين.",
        "ولم يعلن الرئيس موعد الزيارة.",
        "من المتوقع أن يعلن الرئيس نتائج التحقيق.",
        "رفض الوزير لقاء الوفد.",
        "وقيل إن الطائرة سقطت في البحر.",
        "حمل الجندي حقيبته وعاد إلى بيته.",
        "يعد الجسر الأطول في البلاد.",
        "ويتوقع أن تهطل الأمطار غدا.",
    ],
)
def test_no_statement(read: Read, text: str) -> None:
    assert statements(read(text)) == ()


def test_a_body_is_no_subject_of_a_plural_verb(read: Read) -> None:
    text = "قالت النيابة العامة السعودية إن متهمين بالسرقة، اعترفوا بالتهم المنسوبة إليهم."
    assert [made.evidence.triggers[0].of(text) for made in statements(read(text))] == ["قالت"]


def test_words_in_a_quotation_are_no_triggers(read: Read) -> None:
    text = 'قال رئيس الحكومة سعد الحريري: "أكد لنا الجميع أن الأزمة ستنتهي، ونعتقد أن الحل قريب".'
    (made,) = statements(read(text))
    assert made.quoted
    assert made.content is not None
    assert made.content.of(text) == "أكد لنا الجميع أن الأزمة ستنتهي، ونعتقد أن الحل قريب"


def test_about_names_the_entities_of_the_content(read: Read) -> None:
    text = "قال وزير الخارجية الروسي سيرغي لافروف إن الولايات المتحدة تعرقل الحل في سوريا."
    document = read(text)
    (made,) = statements(document)
    names = {document.entity(id).name for id in made.about}
    assert {"الولايات المتحدة", "سوريا"} <= names


def test_evidence_holds_speaker_trigger_and_content(read: Read) -> None:
    text = "وفي القاهرة، أعلن وزير الري المصري محمد عبد العاطي أن الجولة المقبلة ستعقد في الخرطوم. وانتهت الجولة."
    (made,) = statements(read(text))
    assert made.evidence.article_id == "a"
    assert made.evidence.span.of(text).startswith("أعلن")
    assert made.content is not None
    assert made.evidence.span.covers(made.content)
    assert made.evidence.span.covers(made.evidence.triggers[0])
    assert 0 < made.evidence.confidence <= 1


# text | its triggers with a word of the speaker's name or description, in order; empty where there is no statement
PARTIES = """
قالت موظفة في المصنع إن الأجور لم تدفع. | قالت=موظفة
وقال رجال من القرية إن النهر فاض. | قال=رجال
أكد والدها أن الأسرة بخير. | أكد=والدها
وقالت عضو المجلس المحلي إن المشروع تأخر. | قالت=عضو
أكدت مصادر مطلعة على المفاوضات أن الاتفاق قريب. | أكدت=مصادر
كشفت مصادر مصرية مسؤولة أن الاتفاق قريب. | كشفت=مصادر مصرية مسؤولة
وقال أحد المستخدمين "هل عاد الهاتف إلى العمل؟". | قال=أحد المستخدمين
ويطالب المتحمسون للمشروع باستقالة المدير. | يطالب=المتحمسون
وأعرب العديد من المسؤولين عن قلقهم من القرار. | أعرب=المسؤولين
طالبت ثلاث منظمات الحكومة بفتح الطريق. | طالبت=منظمات
أعلن المسؤول المصري الخميس أن الميناء مغلق. | أعلن=المسؤول المصري
اتهم رئيس بلدية المدينة، سالم حداد، الحكومة بالتقصير. | اتهم=حداد
وتحدث عن المدنيين الذين أعلنت الحكومة المصرية مقتلهم. | أعلنت=الحكومة
قال المدير إن الأرقام الأخيرة تشير إلى تراجع المبيعات. | قال=المدير
أكد الهولنديون أن السد متين. | أكد=الهولنديون
ويتهم محتجون وناشطون الوزير السابق بالإهمال. | يتهم=محتجون
وأضاف سمير عادل في مقابلة نشرتها اليوم صحيفة محلية إن الحل قريب. | أضاف=سمير
قال سمير عادل إن هذا القرار يؤكد حرص الجميع على السلام. | قال=سمير
جدد الجيش المصري غاراته على المنطقة. |
اعتبر ولي العهد السعودي، الأمير سالم بن حداد، أن الخطة جيدة. | اعتبر=حداد
وصلت السفن إلى الميناء الذي يقول خبراء إنه قديم. | يقول=خبراء
قال الخبير سمير عادل إن "بيانات جديدة" تشير إلى تحسن كبير. | قال=سمير
وكان اختيار المدرب أمرا متوقعا من الجميع. |
وأضاف سمير عادل هدف الفوز في الدقيقة الأخيرة من المباراة. |
"""


@pytest.mark.parametrize("line", PARTIES.strip().splitlines())
def test_parties_without_a_name_and_things_that_do_not_speak(read: Read, line: str) -> None:
    text, wanted = (part.strip() for part in line.split("|"))
    document = read(text)
    found = [(s.evidence.triggers[0].of(text), document.entity(s.speaker).name) for s in statements(document)]
    pairs = [item.split("=") for item in re.findall(r"\S+=[^=]+?(?= \S+=|$)", wanted)]
    assert [trigger for trigger, _ in found] == [trigger for trigger, _ in pairs]
    assert all(word in name for (_, name), (_, word) in zip(found, pairs, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "تلقت الشرطة بلاغا من رجل يبلغ من العمر ثلاثين عاما.",
        "وعثر على الشاب الذي تردد أنه غادر البلاد.",
        "قال سمير عادل في البلدة. والجفاف بات يهدد بتفاقم الأزمة.",
    ],
)
def test_age_rumour_and_danger_are_no_statements(read: Read, text: str) -> None:
    assert statements(read(text)) == ()


def test_who_repeats_an_assurance_gives_it(read: Read) -> None:
    document = read("جددت الحكومة الأردنية تأكيدها على أن المعركة مستمرة.")
    (made,) = statements(document)
    assert document.entity(made.speaker).name == "الحكومة الأردنية"


@pytest.mark.parametrize(
    "text",
    [
        "وقف اللاعب سامي عادل مهددا بالطرد من الملعب.",
        "لم يؤكد الوزير سامي عادل أو ينفي هذه الأنباء.",
        "لوح سامي عادل بعلم بلاده.",
        "لفت سامي عادل الأنظار إلى موهبته.",
        "يدين النادي الأهلي بالفضل في الفوز للاعبه.",
        "وكرم المهرجان المخرج، الذي وصف بالعبقري.",
        "واستقبلت مديرة المتحف هدى العيادي الزوار. ويبين الدليل أنه يفترض في كل زائر أن الصور ممنوعة.",
        "وقرر الوزير سامي عادل إغلاق الطرق التي يعتقد أنها شهدت أكبر الحوادث.",
        "يجب أن يستبعدا من الفريق بعد لقاء سمير عادل، الأمر الذي أزعج الجميع.",
        "وصل سمير عادل إلى المدينة. وانتشرت أخبار مؤخرا تؤكد اقتراب الفريقين من التعاقد معه.",
        "تم تحذير السفير المصري بأن الطريق مغلق.",
        'تواصل مصر الحوار مع السودان في ملف "المياه".',
        "تعد طوكيو أكبر مدينة حيث يبلغ عدد سكانها ملايين بحسبان دقيق.",
    ],
)
def test_words_spelled_like_speech_are_none(read: Read, text: str) -> None:
    assert statements(read(text)) == ()


def test_a_verb_that_may_be_impersonal_has_the_subject_told_before_it(read: Read) -> None:
    text = "وأضاف الوزير سامي عادل أنه يعتقد أن الخطة جاهزة."
    assert [statement.evidence.triggers[0].of(text) for statement in statements(read(text))] == ["أضاف", "يعتقد"]


# sentence | addressee | occasion
CIRCUMSTANCES = """
قال وزير الخارجية الروسي سيرغي لافروف لوكالة رويترز إن الحوار مستمر. | رويترز | -
قال سيرغي لافروف في مؤتمر صحفي إن الحوار مستمر. | - | مؤتمر صحفي
وخلال لقائه نظيره المصري، قال سيرغي لافروف إن الحوار مستمر. | - | لقائه نظيره المصري
حث سيرغي لافروف إيران على الحوار. | إيران | -
طالب سيرغي لافروف الحكومة الليبية بوقف القتال. | الحكومة الليبية | -
قال سيرغي لافروف إن الحوار مستمر. | - | -
"""
TOLD = [tuple(part.strip() for part in line.split("|")) for line in CIRCUMSTANCES.strip().splitlines()]


@pytest.mark.parametrize(("text", "addressee", "occasion"), TOLD)
def test_to_whom_and_on_what_occasion(read: Read, text: str, addressee: str, occasion: str) -> None:
    document = read(text)
    (made,) = statements(document)
    assert addressee in (document.entity(made.addressee).name if made.addressee else "-")
    assert (made.occasion.of(text) if made.occasion else "-") == occasion
