"""Posts and whose they are. Our own sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.roles import roles
from kg.model import EntityType

Read = Callable[[str], Document]

# sentence | person | title | of
ROLES = """
وصل وزير الخارجية الروسي سيرغي لافروف أمس. | لافروف | وزير الخارجية | روسيا
وصل وزير خارجية روسيا سيرغي لافروف أمس. | لافروف | وزير الخارجية | روسيا
وصل فيصل بن فرحان وزير الخارجية السعودي أمس. | فيصل | وزير الخارجية | السعودية
قال نائب وزير الخارجية الروسي ميخائيل بوغدانوف ذلك. | بوغدانوف | نائب وزير الخارجية | روسيا
قال الأمين العام للأمم المتحدة أنطونيو غوتيريش ذلك. | غوتيريش | أمين عام | المتحدة
قال المبعوث الأممي الخاص إلى سوريا ستيفان دي ميستورا ذلك. | ميستورا | مبعوث خاص | الأمم المتحدة
قالت المتحدثة باسم البيت الأبيض سارة ساندرز ذلك. | ساندرز | متحدثة | البيت الأبيض
قال السفير الأمريكي لدى الفلبين سونغ كيم ذلك. | كيم | سفير | الولايات المتحدة
قال عضو المكتب التنفيذي لحركة النهضة سالم حداد ذلك. | حداد | عضو المكتب التنفيذي | النهضة
قال وزير خارجية مملكة النرويج سالم حداد ذلك. | حداد | وزير الخارجية | النرويج
قال وزير الدولة الإماراتي للشؤون الخارجية أنور قرقاش ذلك. | قرقاش | وزير الدولة للشؤون الخارجية | الإمارات
قال الزعيم الكوري الشمالي كيم جونغ أون ذلك. | كيم | زعيم | كوريا الشمالية
قال سامي عادل أحد مؤسسي شركة تسلا ذلك. | عادل | مؤسس | تسلا
قال عضو مجلس الإدارة في شركة أرامكو كريم ناصر ذلك. | ناصر | عضو مجلس الإدارة | أرامكو
قال محافظ بغداد كريم ناصر ذلك. | ناصر | محافظ | بغداد
قال وزير الخارجية السعودي آنذاك عادل الجبير ذلك. | الجبير | وزير الخارجية | السعودية
قال الرئيس العراقي المنتهية ولايته كريم ناصر ذلك. | ناصر | رئيس | العراق
قال رئيس لجنة الشؤون الخارجية في مجلس النواب الأمريكي إد رويس ذلك. | رويس | رئيس لجنة الشؤون الخارجية | مجلس النواب
قال كريم ناصر الذي يشغل منصب رئيس بلدية باريس ذلك. | ناصر | رئيس | بلدية باريس
انتخب كريم ناصر رئيسا لنادي الزمالك. | ناصر | رئيس | الزمالك
وعينت شركة آبل كريم ناصر مديرا تنفيذيا لها. | ناصر | مدير تنفيذي | آبل
فاز تيار الحكمة بزعامة عمار الحكيم. | الحكيم | زعيم | تيار الحكمة
وقال كريم ناصر الذي يرأس حزب الأمة ذلك. | ناصر | رئيس | حزب الأمة
قال المدير التنفيذي لشركة "آبل" كريم ناصر ذلك. | ناصر | مدير تنفيذي | آبل
قال المستشار النمساوي المحافظ كريم ناصر إن الحدود مغلقة. | ناصر | مستشار | النمسا
النائب الأول لرئيس الوزراء الروسي كريم ناصر وصل. | ناصر | نائب أول لرئيس الوزراء | روسيا
وقال كريم ناصر، 61 سنة، رئيس حزب الأمة، ذلك. | ناصر | رئيس | حزب الأمة
وقال كريم ناصر (55 عاما)، محافظ بغداد، ذلك. | ناصر | محافظ | بغداد
وانتخب مجلس إدارة النادي الأهلي برئاسة كريم ناصر لاعبا جديدا. | ناصر | رئيس | الأهلي
وتولى كريم ناصر رئاسة حزب الأمة عام 2015. | ناصر | رئيس | حزب الأمة
شغل كريم ناصر منصب وزير المالية في مصر بين عامي 2010 و2012. | ناصر | وزير المالية | مصر
وأدى كريم ناصر اليمين رئيسا لكينيا. | ناصر | رئيس | كينيا
وقال كريم ناصر مدير التسويق لدى شركة تسلا إن السيارة جديدة. | ناصر | مدير التسويق | تسلا
وقال كريم ناصر المحلل في بنك باركليز إن الأسعار ستهبط. | ناصر | محلل | باركليز
وقالت هدى ناصر المحللة لدى بنك باركليز إن الأسعار ستهبط. | هدى | محللة | باركليز
وقال وزير الدولة للشؤون الخارجية الإماراتي أنور قرقاش ذلك. | قرقاش | وزير الدولة للشؤون الخارجية | الإمارات
قال المتحدث باسم "حماس" كريم ناصر ذلك. | ناصر | متحدث | حماس
قال القيادي في "حزب الله" كريم ناصر ذلك. | ناصر | قيادي | حزب الله
قال سالم حداد، باحث في معهد كارنيغي، ذلك. | حداد | باحث | كارنيغي
قال أستاذ العلوم السياسية في جامعة القاهرة سالم حداد ذلك. | حداد | أستاذ العلوم السياسية | جامعة القاهرة
قال رئيس مجلس إدارة شركة أرامكو كريم ناصر ذلك. | ناصر | رئيس مجلس إدارة | أرامكو
قال كريم ناصر، أحد مؤسسي واتساب، ذلك. | ناصر | مؤسس | واتساب
قال الباحث كريم ناصر، من جامعة القاهرة، ذلك. | ناصر | باحث | جامعة القاهرة
قال الباحث البروفسور، كريم ناصر، من جامعة القاهرة، ذلك. | ناصر | باحث | جامعة القاهرة
قال أحد مؤسسي واتساب كريم ناصر ذلك. | ناصر | مؤسس | واتساب
وقالت زوجة وزير الخارجية الأمريكي جون كيري ذلك. | كيري | وزير الخارجية | الولايات المتحدة
أبعد حراس الرئيس الروسي، فلاديمير بوتن، رجلا. | بوتن | رئيس | روسيا
أعلنت شركة فيسبوك ذلك. وقال مديرها التنفيذي كريم ناصر إنها أخطأت. | ناصر | مدير تنفيذي | فيسبوك
وقالت منظمة أوكسفام إن مدير عملياتها في هاييتي، كريم ناصر، استقال. | ناصر | مدير العمليات | أوكسفام
أعلنت روسيا ذلك على لسان وزير خارجيتها سيرغي لافروف. | لافروف | وزير الخارجية | روسيا
غادر الرئيس السابق سالم حداد العراق. | حداد | رئيس سابق | العراق
وقالت الملكة السابقة منى حداد إن إيران تغيرت. | حداد | ملكة سابقة | إيران
فاز فريق ليفربول أمس. وقال المدرب الألماني يورغن كلوب ذلك. | كلوب | مدرب | ليفربول
"""


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(part.strip() for part in line.split("|")) for line in table.strip().splitlines()]


def told(document: Document) -> list[tuple[str, str, str]]:
    return [
        (document.entity(role.person).name, role.title, document.entity(role.of or "").name)
        for role in roles(document)
        if document.entity(role.person).names
    ]


@pytest.mark.parametrize(("text", "person", "title", "of"), rows(ROLES))
def test_title_gives_the_role(read: Read, text: str, person: str, title: str, of: str) -> None:
    ((name, found, owner),) = told(read(text))
    assert person in name
    assert found == title
    assert of in owner


def test_peer_holds_the_same_post_elsewhere(read: Read) -> None:
    document = read("التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي أمس.")
    assert told(document) == [("سامح شكري", "وزير الخارجية", "مصر"), ("أيمن الصفدي", "وزير الخارجية", "الأردن")]


def test_bare_title_belongs_to_what_the_article_tells_elsewhere(read: Read) -> None:
    document = read("وصل الرئيس حسن روحاني إلى بغداد. وقال الرئيس الإيراني حسن روحاني إن العلاقات جيدة.")
    assert {owner for _, _, owner in told(document)} == {"إيران"}


def test_bare_title_belongs_to_the_country_the_text_is_about(read: Read) -> None:
    document = read("أعلنت تونس أمس موازنتها. وقال رئيس الحكومة يوسف الشاهد إن تونس ستخفض العجز.")
    assert told(document) == [("يوسف الشاهد", "رئيس الحكومة", "تونس")]


@pytest.mark.parametrize(
    "text",
    [
        "قال الخبير الروسي إيغور كوروتشينكو إن السعر سيرتفع.",
        "قالت الممثلة الأمريكية أنجلينا جولي إنها سعيدة.",
        "قال المدرب الأرجنتيني هكتور كوبر إن المباراة صعبة.",
    ],
)
def test_occupation_with_a_nationality_is_no_post(read: Read, text: str) -> None:
    assert told(read(text)) == []


def test_evidence_is_the_sentence_with_the_title(read: Read) -> None:
    text = "بدأت المحادثات أمس. وصل وزير الخارجية الروسي سيرغي لافروف إلى القاهرة."
    (role,) = roles(read(text))
    (evidence,) = role.evidence
    assert evidence.span.of(text) == "وصل وزير الخارجية الروسي سيرغي لافروف إلى القاهرة."
    assert [trigger.of(text) for trigger in evidence.triggers] == ["وزير الخارجية الروسي"]
    assert evidence.rule == "role.title"
    assert 0 < evidence.confidence <= 1


def test_peer_has_the_first_post_of_the_other(read: Read) -> None:
    text = "التقى الرئيس الروسي فلاديمير بوتين، القائد الأعلى للقوات المسلحة الروسية، نظيره الأمريكي دونالد ترامب."
    assert ("دونالد ترامب", "رئيس", "الولايات المتحدة") in told(read(text))


def test_peer_behind_a_name_is_somebody_else(read: Read) -> None:
    text = "استقبل وزير الخارجية العماني، يوسف بن علوي، نظيره السوري في مسقط."
    assert told(read(text)) == [("يوسف بن علوي", "وزير الخارجية", "سلطنة عمان")]


def test_spokesman_to_an_agency_is_not_of_it(read: Read) -> None:
    assert told(read("قال مسؤول لوكالة رويترز إن الطريق مغلق.")) == []


def test_title_behind_a_name_told_before_is_somebody_else_s(read: Read) -> None:
    text = "وصل الرئيس الروسي فلاديمير بوتين. وظهر إلى جانب بوتين رئيس الوزراء الإسرائيلي في الصورة."
    assert told(read(text)) == [("فلاديمير بوتين", "رئيس", "روسيا")]


def test_two_posts_joined_are_of_one_country(read: Read) -> None:
    text = "قال رئيس الوزراء ووزير الداخلية القطري عبد الله بن ناصر ذلك."
    posts = {(title, owner) for _, title, owner in told(read(text))}
    assert posts == {("رئيس الوزراء", "قطر"), ("وزير الداخلية", "قطر")}


def test_possessed_title_belongs_to_its_subject_rather_than_the_nearest_body(read: Read) -> None:
    document = read("أوقفت شركة آبل أمس التعاون مع شركة فيسبوك وعينت مديرها الجديد كريم ناصر.")
    assert ("كريم ناصر", "مدير جديد", "شركة آبل") in told(document)


def test_aide_serves_the_country_of_his_superior(read: Read) -> None:
    document = read("اتهم رئيس السودان سالم حداد نائبه كريم ناصر بالفساد بعد زيارة مصر.")
    assert told(document) == [("سالم حداد", "رئيس", "السودان"), ("كريم ناصر", "نائب", "السودان")]


def test_peer_is_somebody_else_than_the_title_before_him(read: Read) -> None:
    document = read("استقبل الرئيس التركي نظيره الروسي. وقال الرئيس التركي رجب طيب أردوغان ذلك.")
    assert told(document) == [("رجب طيب أردوغان", "رئيس", "تركيا")]


def test_relative_of_somebody_is_somebody_else(read: Read) -> None:
    document = read("وقالت زوجة الرئيس الفرنسي إيمانويل ماكرون إن ذلك صعب.")
    (wife,) = (phrase for phrase in document.phrases if phrase.type is EntityType.PER)
    assert not document.entity(wife.entity).names
    assert told(document) == [("إيمانويل ماكرون", "رئيس", "فرنسا")]


def test_rank_is_no_portfolio(read: Read) -> None:
    document = read("قال رئيس المجلس الرئاسي سالم حداد، والمشير كريم ناصر ذلك.")
    assert told(document) == [("سالم حداد", "رئيس", "المجلس الرئاسي")]


def test_press_that_somebody_talks_to_is_not_whose_post_it_is(read: Read) -> None:
    assert roles(read("وقال محامي السكان لرويترز إن القرار صدر.")) == ()


def test_title_of_another_behind_a_known_surname_is_not_his(read: Read) -> None:
    document = read("وصل الرئيس الروسي فلاديمير بوتن. وظهر إلى جانب بوتن رئيس الوزراء الإسرائيلي.")
    assert told(document) == [("فلاديمير بوتن", "رئيس", "روسيا")]


def test_lawyer_of_a_person_belongs_to_no_body(read: Read) -> None:
    document = read("أغلقت شركة فيسبوك حساب سالم حداد. وقال محاميه كريم ناصر إن ذلك ظلم.")
    assert told(document) == []
