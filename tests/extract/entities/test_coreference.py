"""Who descriptions stand for. Our own sentences; each article names the person fully and then describes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.names.persons import People
from kg.extract.phrase import Phrase, flat

Read = Callable[[str], Document]

# article | a description in it | a word of the name of whom it stands for
DESCRIPTIONS = """
وصل وزير الخارجية الروسي سيرغي لافروف إلى القاهرة. وقال الوزير إن الحل قريب. | الوزير | لافروف
وصل وزير الخارجية الروسي سيرغي لافروف أمس. وقال وزير الخارجية الروسي ذلك. | وزير الخارجية الروسي | لافروف
وصل الرئيس التركي رجب طيب أردوغان أمس. وأكد الرئيس التركي أن الحل قريب. | الرئيس التركي | أردوغان
أكد الرئيس التركي أن الحل قريب. وكان الرئيس التركي رجب طيب أردوغان وصل أمس. | الرئيس التركي | أردوغان
وصل المبعوث الأممي إلى سوريا ستيفان دي ميستورا. وقال المبعوث الأممي إنه متفائل. | المبعوث الأممي | ميستورا
التقى الوزير المصري سامح شكري نظيره الأردني أيمن الصفدي. وقال الوزير الأردني ذلك. | الوزير الأردني | الصفدي
التقى الوزير المصري سامح شكري الوزير الفرنسي جان لودريان. وقال الوزير الفرنسي ذلك. | الوزير الفرنسي | لودريان
اعترف مدرب المنتخب الوطني هيرفي رينارد بصعوبة المباراة. وقال المدرب الفرنسي ذلك. | المدرب الفرنسي | رينارد
وقال أحد السكان، ويدعى خالد العلي، إن القصف مستمر. | أحد السكان | العلي
وقال شاهد عيان يدعى جون سميث إن القصف مستمر. | شاهد عيان | سميث
وقال الباحث في شؤون القبائل كريم ناصر لوكالة محلية إن الحل قريب. | الباحث | ناصر
وكان في استقباله المدير العام للميناء السيد كريم ناصر. | المدير العام | ناصر
وصل وزير الخارجية الإسباني كريم ناصر. وقال رئيس الدبلوماسية الإسبانية ذلك. | رئيس الدبلوماسية الإسبانية | ناصر
وصل الرئيس الجيبوتي كريم ناصر أمس. واجتمع رئيس الدولة بالعمال. | رئيس الدولة | ناصر
وصل رئيس الوزراء الإثيوبي كريم ناصر. وحظي الزعيم الإثيوبي باستقبال حافل. | الزعيم الإثيوبي | ناصر
وصلت المستشارة الألمانية ليلى حداد. وقالت الزعيمة الألمانية إن الوضع صعب. | الزعيمة الألمانية | حداد
وصل رئيس مجلس النواب كريم ناصر. وقال رئيس البرلمان إن الوضع صعب. | رئيس البرلمان | ناصر
وصل المدير العام لوكالة الطاقة الذرية كريم ناصر. وقال مدير الوكالة إن الوضع صعب. | مدير الوكالة | ناصر
وصل الرئيس التنفيذي لشركة تويوتا كريم ناصر. وقال رئيس الشركة إن الوضع صعب. | رئيس الشركة | ناصر
وصل الرئيس التنفيذي لشركة تويوتا كريم ناصر. وقال رئيس الدولة إن الوضع صعب. | رئيس الدولة |
وصل المدير الفني لنادي الأهلي كريم ناصر. وقال المدرب إن الوضع صعب. | المدرب | ناصر
وصل رئيس حزب القوات كريم ناصر. وقال زعيم الحزب إن الوضع صعب. | زعيم الحزب | ناصر
وصل رئيس تونس كريم ناصر. وأعلنت تونس أن رئيسها سيعود غدا. | رئيسها | ناصر
قالت تونس إن رئيسها كريم ناصر سيزور مصر. وأضافت تونس أن رئيسها سيعود غدا. | رئيسها | ناصر
وصل الرئيس التونسي كريم ناصر. وأعلنت مصر أن رئيسها سيعود غدا. | رئيسها |
وصل رئيس حزب الأمة كريم ناصر. وأعلن الحزب أن رئيسه سيعود غدا. | رئيسه | ناصر
وصل السفير التونسي كريم ناصر. وأبلغت مصر السفير التونسي أن سفيرها سيعود غدا. | سفيرها |
أعلنت تونس أن زعيمها سيعود غدا. وكان الرئيس التونسي كريم ناصر سافر أمس. | زعيمها | ناصر
وصل النائب في البرلمان كريم ناصر. وقال عضو البرلمان إن الوضع صعب. | عضو البرلمان | ناصر
وصل رئيس بلدية باريس كريم ناصر. وقال العمدة إن الوضع صعب. | العمدة | ناصر
وصل قائد الجيش العماد كريم ناصر. ووصل سامي حداد. وقال العماد إن الوضع صعب. | العماد | ناصر
وصل المبعوث الأممي إلى اليمن كريم ناصر. وقال الوسيط الدولي إن الوضع صعب. | الوسيط الدولي | ناصر
وصل النائب كريم ناصر. ثم غادر البرلماني القاعة. | البرلماني | ناصر
وصل البابا فرنسيس. وقال البابا إن الوضع صعب. | البابا | فرنسيس
وصل وفد برلماني مصري. وقال الوفد المصري إن الوضع صعب. | الوفد المصري | وفد برلماني مصري
وصل وفد برلماني مصري. وقال الوفد الزائر إن الوضع صعب. | الوفد الزائر | وفد برلماني مصري
التقى وفد روسي مع وفد تركي. ثم غادر الوفد الروسي القاعة. | الوفد الروسي | وفد روسي
وصلت ليلى حداد منسقة المفوضية السامية. وقالت المسؤولة الأممية ذلك. | المسؤولة الأممية | حداد
وصل كريم ناصر رئيس غرفة التجارة. وقال المسؤول السويسري ذلك. | المسؤول السويسري | ناصر
وصل وفد سوداني يقوده الوزير كريم ناصر. وقال رئيس الوفد ذلك. | رئيس الوفد | ناصر
وأكد فضيلته ذلك. تحدث الشيخ كريم ناصر وقال فضيلته ذلك. وتحدث الشيخ سامي حداد عن الصدقة. وقال سماحته ذلك. | سماحته | حداد
أعلن وزير العدل المصري كريم ناصر الخبر مع وزير الصحة عادل رحيم. وأضاف ناصر جملة. وقال الوزير ذلك. | الوزير | ناصر
أعلن وزير العدل كريم ناصر الخبر عقب لقاء جمعه بنظيره المصري سامي حداد. وقال الوزير ذلك. | الوزير | ناصر
غادر صاحب السمو الأمير كريم ناصر. وكان في وداعه سمو الأمير سامي حداد. ويرافق سموه وفد كبير. | سموه | ناصر
عقد معالي كريم ناصر وزير العدل جلسة مع معالي سامي حداد وزير المال. ورحب معاليه بالضيف. | معاليه | ناصر
وصل الأمير كريم ناصر ولي العهد السعودي أمس. وأكد الأمير السعودي ذلك. | الأمير السعودي | ناصر
قال الكاتب والصحفي المصري كريم ناصر إن الخبر صحيح. | الكاتب | ناصر
قال الكاتب الأردني كريم ناصر إن الخبر صحيح. وسافر سامي حداد أمس. وأكد الكاتب أنه باق. | الكاتب | ناصر
قال العقيد كريم ناصر إن الطريق مفتوح. وسافر سامي حداد أمس. وأكد العقيد أنه باق. | العقيد | ناصر
قال اللواء الركن كريم ناصر إن الطريق مفتوح. وأضاف اللواء أنه باق. | اللواء | ناصر
قالت المخرجة السورية ليلى حداد إن الفيلم جاهز. وأضافت المخرجة أنها باقية. | المخرجة | حداد
قال رجل الأعمال كريم ناصر إن المصنع جاهز. وسافر سامي حداد أمس. وأكد رجل الأعمال أنه باق. | رجل الأعمال | ناصر
وصل ولي العهد السعودي الأمير كريم ناصر أمس. وتشمل جولة الأمير الأولى لندن. | الأمير | ناصر
توجه رئيس مجلس السيادة كريم ناصر إلى نيويورك. وقال الرئيس إن الحرب طالت. | الرئيس | ناصر
توجه رئيس المجلس الرئاسي كريم ناصر إلى نيويورك. ويلقي فخامته كلمة غدا. وقال الرئيس ذلك. | الرئيس | ناصر
شارك نائب الحاكم الشيخ كريم ناصر في الحفل نيابة عن الشيخ سامي حداد. والتقى سموه عددا من القادة. | سموه | ناصر
الوزير المصري يلتقي نظيره الفرنسي. التقى الوزير المصري كريم ناصر أمس الوزير الفرنسي سامي حداد. | نظيره الفرنسي | حداد
وزيرة العدل تلتقي نظيرتها الكينية. التقت وزيرة العدل ليلى ناصر نظيرتها الكينية هدى حداد. | نظيرتها الكينية | حداد
الملك يستقبل نقيب المحامين. استقبل جلالة الملك كريم ناصر أمس نقيب المحامين سامي حداد. | الملك | ناصر
رئيس الأركان الكيني في باريس. وصل الفريق كريم ناصر، رئيس أركان الجيش الوطني الشعبي، أمس. | رئيس الأركان الكيني | ناصر
رئيس الأركان يتفقد الحدود. تفقد رئيس الأركان العامة للجيش الفريق كريم ناصر أمس الحدود. | رئيس الأركان | ناصر
"""


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(part.strip() for part in line.split("|")) for line in table.strip().splitlines()]


def described(document: Document, words: str) -> Phrase:
    """The unnamed phrase with these words."""
    text = document.analysis.article.text
    return next(one for one in document.phrases if one.name is None and one.span.of(text) == words)


@pytest.mark.parametrize(("text", "description", "name"), rows(DESCRIPTIONS))
def test_description_stands_for_a_person(read: Read, text: str, description: str, name: str) -> None:
    document = read(text)
    assert name in document.entity(described(document, description).entity).name


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("استقبل محافظ أسوان في مكتبه اللواء كريم ناصر.", "محافظ أسوان"),
        ("اطمأن الرئيس على صحة لاعب النادي، كريم ناصر، أمس.", "الرئيس"),
        ("توجه رئيس مجلس الإدارة كريم ناصر إلى نيويورك. وقال الرئيس إن الشركة ربحت.", "الرئيس"),
        ("استبعد المدرب لاعب الوسط كريم ناصر.", "المدرب"),
        ("وصل المبعوث الأممي كريم ناصر والتقى رئيس المجلس عادل رحيم. وقال المسؤول الفرنسي ذلك.", "المسؤول الفرنسي"),
    ],
)
def test_nobody_named_is_meant(read: Read, text: str, description: str) -> None:
    document = read(text)
    assert document.entity(described(document, description).entity).names == ()


def test_another_country_is_another_person(read: Read) -> None:
    document = read("وصل وزير الخارجية الروسي سيرغي لافروف أمس. وقال وزير الخارجية التركي إن الحل قريب.")
    assert document.entity(described(document, "وزير الخارجية التركي").entity).names == ()


def test_spokesman_of_another_body_is_another_person(read: Read) -> None:
    document = read(
        "نفى المتحدث باسم الحكومة الفرنسية ذلك. وقال المتحدث إن الأمر بسيط. "
        "وأكد متحدث باسم الحكومة الألمانية أن الأمر صعب."
    )
    french, german = (described(document, f"{words}") for words in ("المتحدث", "متحدث باسم الحكومة الألمانية"))
    assert french.entity != german.entity


def test_two_men_are_the_only_two_told_before(read: Read) -> None:
    document = read("التقى الوزير كريم ناصر في المدينة سامي حداد. وبحث الرجلان سبل التعاون.")
    pair = next(one for one in document.phrases if one.members)
    assert [document.entity(id).name for id in pair.members] == ["كريم ناصر", "سامي حداد"]


def test_dual_stands_for_the_two_people_before(read: Read) -> None:
    document = read(
        "التقى وزير الخارجية المصري سامح شكري وزير الخارجية الأردني أيمن الصفدي أمس. وأكد الوزيران أن الحل قريب."
    )
    pair = described(document, "الوزيران")
    assert [document.entity(id).name for id in pair.members] == ["سامح شكري", "أيمن الصفدي"]
    assert pair.entity == pair.members[0]


def test_ministry_by_its_head_noun(read: Read) -> None:
    document = read("أعلنت وزارة الدفاع الروسية ذلك أمس. وقالت الوزارة إن العملية انتهت.")
    assert document.entity(described(document, "الوزارة").entity).names == ("وزارة الدفاع الروسية",)


def test_capital_city_of_a_country(read: Read) -> None:
    document = read("وصل الوزير إلى الدوحة أمس. وعقد في العاصمة القطرية مؤتمرا صحفيا.")
    assert document.entity(described(document, "العاصمة القطرية").entity).name == "الدوحة"


def test_antecedent_agrees_in_gender(read: Read) -> None:
    text = "قال الرئيس الفرنسي إيمانويل ماكرون ذلك للمستشارة الألمانية أنغيلا ميركل. وأضاف أنه متفائل."
    document = read(text)
    last = len(document.words) - 1
    man = document.antecedent(last, gender="m", number="s", person_only=True)
    woman = document.antecedent(last, gender="f", number="s", person_only=True)
    assert man is not None and "ماكرون" in document.entity(man).name
    assert woman is not None and "ميركل" in document.entity(woman).name


def test_antecedent_takes_the_recent_speaker_first(read: Read) -> None:
    text = "قال الرئيس الفرنسي إيمانويل ماكرون ذلك للرئيس الروسي فلاديمير بوتين. وأضاف أنه متفائل."
    document = read(text)
    first = next(phrase for phrase in document.phrases if phrase.name)
    last = len(document.words) - 1
    assert document.antecedent(last, gender="m", number="s", recent=[first.entity]) == first.entity


def test_names_with_the_same_consonants_but_other_vowels_are_two_people() -> None:
    people = People([("مروان فيلالي", 0), ("مورينيو", 5), ("أنطونيو غوتيريس", 9), ("غوتريس", 14)])
    assert people.key("مورينيو", 5) == "مورينيو"
    assert people.key("غوتريس", 14) == people.key("أنطونيو غوتيريس", 9)


# article | the description in it | the town, none for a place without a name
TOWNS = """
عقد الوزير اجتماعا في صيدا. وغادر المدينة مساء. | المدينة | صيدا
غادر الوزير تونس إلى طرابلس. وكان قد زار المدينة عام 2010. | المدينة | طرابلس
عقد الوزير اجتماعا في تبليسي عن لبنان. وغادر المدينة مساء. | المدينة | تبليسي
وصل الوزير إلى زيورخ قادما من بيروت. وعقد في المدينة السويسرية اجتماعا. | المدينة السويسرية | زيورخ
وصل الوزير إلى مستشفى الأمل. وغادر المدينة مساء. | المدينة |
"""


@pytest.mark.parametrize(("text", "description", "name"), rows(TOWNS))
def test_town_that_was_named_without_a_noun(read: Read, text: str, description: str, name: str) -> None:
    document = read(text)
    town = document.entity(described(document, description).entity)
    assert town.names[:1] == ((name,) if name else ())


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("استقبل وزير الخارجية الشيخ صباح الأحمد الوزير الأردني كريم ناصر لدى زيارته للبلاد.", "الكويت"),
        ("استقبل وزير الخارجية الكويتي صباح الأحمد الوزير الأردني كريم ناصر لدى زيارته للبلاد.", "الأردن"),
    ],
)
def test_land_is_that_of_officials_told_by_titles_alone(read: Read, text: str, country: str) -> None:
    document = read(text)
    assert document.entity(described(document, "بلاد").entity).country == country


# text | who is told by the title, the title
TITLES_OF = """
وزير الخارجية الأمريكي الذي تولى مهامه مؤخرا، كريم حداد، بدأ جولته أمس. | كريم حداد | وزير الخارجية الأمريكي
كشف الباحث والروائي المصري كريم حداد، مساء الإثنين، عن شرطه. | كريم حداد | الباحث
"""


@pytest.mark.parametrize(("text", "name", "title"), [line.split(" | ") for line in TITLES_OF.strip().splitlines()])
def test_title_is_of_whom_is_named_further_on(
    read: Callable[[str], Document], text: str, name: str, title: str
) -> None:
    document = read(text)
    told = {phrase.span.of(text): document.entity(phrase.entity).name for phrase in flat(document.phrases)}
    assert told[title] == name


def test_another_side_is_no_part_of_a_title(read: Callable[[str], Document]) -> None:
    text = "شكر الوزير النيكاراغوي الجانب الروسي على دعمه."
    assert "الوزير النيكاراغوي" in {phrase.span.of(text) for phrase in flat(read(text).phrases)}
