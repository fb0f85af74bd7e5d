"""Entities of one article: which names are one thing. Our own sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.arabic.countries import by_capital, by_name, by_nisba, countries
from kg.extract import extract
from kg.extract.document import Document
from kg.extract.entities.outlets import home
from kg.extract.names.bodies import Bodies, may_be_alias
from kg.extract.names.persons import People, sound
from kg.model import Article, EntityType, MentionKind

Read = Callable[[str], Document]

# names in text order | those that are the same as the first
PEOPLE = """
سيرغي لافروف، لافروف، سامح شكري | سيرغي لافروف، لافروف
سيرغي شويغو، سيرجي شويجو | سيرغي شويغو، سيرجي شويجو
لافروف، سيرغي لافروف | لافروف، سيرغي لافروف
محمد بن سلمان بن عبدالعزيز، محمد بن سلمان | محمد بن سلمان بن عبدالعزيز، محمد بن سلمان
علي عبد الله صالح، علي صالح | علي عبد الله صالح، علي صالح
عبد الفتاح السيسي، عبدالفتاح السيسي | عبد الفتاح السيسي، عبدالفتاح السيسي
بشار الأسد، الأسد، حافظ الأسد | بشار الأسد، الأسد
حسني مبارك، حسين، حسني | حسني مبارك، حسني
أبي كريم، أبي، كريم | أبي كريم، أبي، كريم
أبي مازن، مازن | أبي مازن
خالد الحكيم، خلود الحكيم، خالد | خالد الحكيم، خالد
إسحاق حداد، إسحق حداد | إسحاق حداد، إسحق حداد
"""

# all organisation names of the article | a name | the one it is short for
BODIES = """
قوات سوريا الديمقراطية، قسد | قسد | قسد
جامعة الدول العربية، الجامعة العربية | الجامعة العربية | جامعة الدول العربية
تنظيم داعش، داعش | تنظيم داعش | داعش
الدولة الإسلامية، داعش | تنظيم داعش | داعش
جماعة الحوثي، الحوثيون | الحوثيون | الحوثيين
الحوثيين، أنصار الله | جماعة أنصار الله | الحوثيين
حزب الله، أنصار الله | حزب الله | حزب الله
مجلس نواب الشعب، البرلمان | البرلمان | مجلس نواب الشعب
حكومة الوفاق، حكومة الوفاق الوطني الليبية | حكومة الوفاق | حكومة الوفاق الوطني الليبية
وزارة الدفاع الروسية، وزارة الدفاع الفرنسية | وزارة الدفاع الروسية | وزارة الدفاع الروسية
باريس سان جرمان، سان جرمان | سان جرمان | باريس سان جرمان
وزارة الدفاع الروسية، الدفاع الروسية | الدفاع الروسية | وزارة الدفاع الروسية
مكتب الأمم المتحدة، الأمم المتحدة | الأمم المتحدة | الأمم المتحدة
الاتحاد الدولي لكرة القدم، الاتحاد | الاتحاد | الاتحاد الدولي لكرة القدم
وزارة التعاون الدولي المصرية، وزارة التعاون المصرية | وزارة التعاون المصرية | وزارة التعاون الدولي المصرية
قناة سانا، سانا | قناة سانا | سانا
"""


def rows(table: str) -> list[list[list[str]]]:
    lines = table.strip().splitlines()
    return [[[name.strip() for name in part.split("،")] for part in line.split("|")] for line in lines]


def named(document: Document, type: EntityType) -> dict[str, tuple[str, ...]]:
    return {entity.name: entity.names for entity in document.entities if entity.type is type and entity.names}


@pytest.mark.parametrize(
    ("text", "is_country"),
    [
        ("سجل اللاعب خواكين كوريا هدفا. وتقدم كوريا نحو المرمى.", False),
        ("سجل اللاعب خواكين كوريا هدفا. وخسر المنتخب الكوري أمام إسبانيا في كوريا.", True),
    ],
)
def test_a_state_called_like_somebody(read: Read, text: str, is_country: bool) -> None:
    assert any(one.country == "كوريا الجنوبية" for one in read(text).entities) is is_country


@pytest.mark.parametrize(("names", "same"), rows(PEOPLE))
def test_person_names(names: list[str], same: list[str]) -> None:
    people = People((name, at) for at, name in enumerate(names))
    keys = [people.key(name, at) for at, name in enumerate(names)]
    assert [name for name, key in zip(names, keys, strict=True) if key == keys[0]] == same


@pytest.mark.parametrize(("names", "short", "full"), rows(BODIES))
def test_organisation_names(names: list[str], short: list[str], full: list[str]) -> None:
    bodies = Bodies(names, ())
    assert bodies.key(short[0]) == bodies.key(full[0])


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("الاتحاد الأوروبي", "الاتحاد الجمركي الأوروبي"),
        ("القوات السورية", "القوات البحرية السورية"),
        ("مجلس الأمن", "المجلس الأعلى للأمن القومي"),
        ("الأمم المتحدة", "بعثة الأمم المتحدة"),
        ("تنظيم الدولة", "الدولة التركية"),
        ("نادي الاتحاد", "الاتحاد الدولي لكرة القدم"),
        ("اتحاد الكرة", "الاتحاد الدولي للكرة"),
        ("النظام السوري", "تلفزيون النظام السوري"),
    ],
)
def test_what_has_another_part_or_branch_in_its_name_is_another_organisation(short: str, full: str) -> None:
    bodies = Bodies([short, full], ())
    assert bodies.key(short) != bodies.key(full)


@pytest.mark.parametrize(
    ("short", "full", "behind", "may_be"),
    [
        ("قسد", "قوات سوريا الديمقراطية", "", True),
        ("FIFA", "الفيفا", "", True),
        ("إف إيه إيه", "إدارة الطيران الاتحادية", '"', True),
        ("بريكست", "الاتحاد الأوروبي", "(", False),
        ("ديربي الشمال", "مانشستر يونايتد", '"', False),
        ("آلية", "فيسبوك", "(", False),
    ],
)
def test_what_may_be_the_same_in_brackets(short: str, full: str, behind: str, may_be: bool) -> None:
    assert may_be_alias(short, full, behind=behind) is may_be


def test_acronym_in_brackets() -> None:
    bodies = Bodies(["قوات سوريا الديمقراطية", "قسد"], [("قسد", "قوات سوريا الديمقراطية")])
    assert bodies.key("قسد") == bodies.key("قوات سوريا الديمقراطية")


def test_the_first_name_in_brackets_tells_what_an_acronym_stands_for() -> None:
    full, other = "الاتحاد الدولي لكرة القدم", "الاتحاد البحريني"
    bodies = Bodies([full, "فيفا", other], [("فيفا", full), ("فيفا", other)])
    assert bodies.key("فيفا") == bodies.key(full) != bodies.key(other)


def test_variants_of_transcription_sound_alike() -> None:
    assert sound("أنطونيو غوتيريس") == sound("انطونيو جوتيريس")
    assert sound("سيرغي لافروف") != sound("سيرغي شويغو")


@given(st.lists(st.text("ابتسلمنيور ", min_size=1, max_size=12), min_size=1, max_size=6))
def test_every_name_has_a_key_and_keeps_it(names: list[str]) -> None:
    people = People((name, at) for at, name in enumerate(names))
    keys = [people.key(name, at) for at, name in enumerate(names)]
    assert keys == [people.key(name, at) for at, name in enumerate(names)]


def test_nationality_gives_the_country_without_a_name(read: Read) -> None:
    document = read("قال وزير الخارجية الأردني أيمن الصفدي إن الحل قريب.")
    (jordan,) = [entity for entity in document.entities if entity.name == "الأردن"]
    assert jordan.type is EntityType.LOC
    assert not any(mention.kind is MentionKind.NAME for mention in jordan.mentions)


@pytest.mark.parametrize(
    ("text", "is_country"),
    [
        ("أكدت موسكو أن الحل قريب.", True),
        ("وصل الوزير إلى موسكو أمس.", False),
        ("زار الوزير الروسي مدينة موسكو أمس.", False),
        ("وقالت صحف إن العلاقات بين موسكو وواشنطن تحسنت.", True),
        ("تراجعت الأسعار في مدن كبيرة مثل موسكو وأوسلو أمس.", False),
        ("عاد السياح إلى مرسيليا وموسكو بعد الشتاء.", False),
        ("بعد موسكو وباريس ومراكش يعود العرض إلى مسقط.", False),
        ("قال أسقف موسكو إنه حزين.", False),
        ("قال السكان إن المسلحين يسيطرون على موسكو.", False),
        ("تقع القرية على بعد 90 كلم عن موسكو.", False),
        ("اتهم الوزير باريس بالضغط على موسكو.", True),
        ("أغلق المحتجون الطريق الرابط بين موسكو ومرسيليا.", False),
        ("سقطت صواريخ على مدن روسية من بينها موسكو.", False),
        ("تراجعت أسهم فرانكفورت وموسكو عند الإغلاق.", False),
        ("أعلنت موسكو، والنرويج من بعدها، رفض الاتفاق.", True),
        ("يمتد الطريق السريع بين مرسيليا وموسكو.", False),
        ("المناطق التي تتنازع عليها موسكو ومرسيليا كثيرة.", False),
        ("سقط صاروخ على العاصمة الروسية موسكو فجرا.", False),
        ("تبدأ المباراة السابعة مساء بتوقيت موسكو.", False),
        ("وحي موسكو القديمة يجذب الزوار.", False),
    ],
)
def test_capital_for_government(read: Read, text: str, is_country: bool) -> None:
    (place,) = [entity for entity in read(text).entities if any("موسكو" in name for name in entity.names)]
    assert (place.country == "روسيا") is is_country


def test_kingdom_is_a_country(read: Read) -> None:
    document = read("استقبل الوزير في المملكة وفدا من السعودية أمس.")
    (land,) = [entity for entity in document.entities if entity.country == "السعودية"]
    assert len(land.mentions) == 2


def test_described_parties_stay_only_where_an_edge_needs_them(read: Read) -> None:
    document = read("ازدحمت القاعة بخبراء الصحة. وقالت مصادر دبلوماسية إن سيرغي لافروف بخير.")
    assert "خبراء الصحة" in {entity.name for entity in document.entities}
    assert {entity.name for entity in extract(document.analysis).entities} == {"مصادر دبلوماسية", "سيرغي لافروف"}


def test_mentions_are_in_order_and_spell_the_names(read: Read) -> None:
    text = "قال سيرغي لافروف للصحفيين إن روسيا تدعم المفاوضات، وأضاف لافروف أن موسكو مستعدة."
    for entity in read(text).entities:
        spans = [mention.span for mention in entity.mentions]
        assert spans == sorted(spans)
        assert {m.span.of(text) for m in entity.mentions if m.kind is MentionKind.NAME} == set(entity.names)


def test_countries_by_name_nisba_and_capital() -> None:
    named = [by_name(name) for name in ("سورية", "المانيا", "ولايات المتحدة")]
    assert [country.code for country in named if country] == ["SY", "DE", "US"]
    nisbas = [by_nisba(word) for word in ("الروسية", "مصريين", "كوري شمالي")]
    assert [country.code for country in nisbas if country] == ["RU", "EG", "KP"]
    assert by_capital("طهران") == by_name("إيران")
    assert by_nisba("مالي") is None


def test_every_country_has_a_name_and_an_english_one() -> None:
    assert all(country.name and country.english and len(country.code) == 2 for country in countries())
    assert len({country.code for country in countries()}) == len(countries())


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("https://www.youm7.com/story/1", "EG"),
        ("http://www.example.com.sa/1", "SA"),
        ("https://www.bbc.co.uk/arabic/1", None),
        ("articles/one.txt", None),
    ],
)
def test_country_of_the_outlet(source: str, code: str | None) -> None:
    found = home(Article("a", "نص", source=source))
    assert (found.code if found else None) == code


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال إن محمود درويش كتب القصيدة.", "محمود درويش"),
        ("أعلن الفنان #سامي_حداد أنه سيغني.", "سامي حداد"),
        ('قال "إن الرئيس (الفرنسي سامي) حداد وافق".', "سامي حداد"),
        ('قال "إن [وزير الخارجية سامي] حداد وافق".', "سامي حداد"),
        ("زار الوفد مملكة النرويج أمس.", "مملكة النرويج"),
    ],
)
def test_names_without_particles_and_tags(read: Read, text: str, name: str) -> None:
    assert name in {given for entity in read(text).entities for given in entity.names}


def test_heads_of_government_are_one_post(read: Read) -> None:
    document = read("وصل رئيس الحكومة الأردنية عمر الرزاز. وقال رئيس الوزراء الأردني إن الزيارة ناجحة.")
    people = [entity for entity in document.entities if entity.type is EntityType.PER]
    assert [entity.name for entity in people] == ["عمر الرزاز"]


def test_work_behind_a_name_is_the_named_person(read: Read) -> None:
    document = read("سجل محمد صلاح لاعب ليفربول هدفا. وقال اللاعب إنه سعيد.")
    people = [entity for entity in document.entities if entity.type is EntityType.PER]
    assert [entity.name for entity in people] == ["محمد صلاح"]


# sentence | the organisations it names
ORGANS = """
أعلنت السلطات المصرية ذلك. | السلطات المصرية
رفض القضاء الفرنسي الطلب. | القضاء الفرنسي
انتقدت الاستخبارات الكورية الجنوبية القرار. | الاستخبارات الكورية الجنوبية
وصل وزير الخارجية الروسي إلى القاهرة. |
قالت الشركة الإماراتية إنها خسرت. |
صوت البرلمان على القانون أمس. | البرلمان
نقل الدفاع المدني الجرحى إلى المستشفى. | الدفاع المدني
"""


@pytest.mark.parametrize(
    ("text", "organs"), [[part.strip() for part in line.split("|")] for line in ORGANS.strip().splitlines()]
)
def test_organ_of_a_state_is_named_by_its_nationality(read: Read, text: str, organs: str) -> None:
    assert list(named(read(text), EntityType.ORG)) == ([organs] if organs else [])


# article | its teams, each with all its names
TEAMS = """
فاز المنتخب التونسي أمس. وقال مدرب نسور قرطاج إن منتخب تونس يستحق الفوز. | المنتخب التونسي = منتخب تونس = نسور قرطاج
فاز ريال مدريد أمس. وقال لاعب النادي الملكي إن المباراة صعبة. | ريال مدريد = النادي الملكي
فاز منتخب مصر أمس. وخسر منتخب مصر للشباب. وقال المدرب إن "الفراعنة" تعبوا. | منتخب مصر = الفراعنة | منتخب مصر للشباب
"""


@pytest.mark.parametrize(
    ("text", "teams"), [[part.strip() for part in line.split("|", 1)] for line in TEAMS.strip().splitlines()]
)
def test_team_is_one_under_its_other_names(read: Read, text: str, teams: str) -> None:
    bodies = [entity for entity in read(text).entities if entity.type is EntityType.ORG and entity.names]
    assert " | ".join(" = ".join(sorted(body.names, key=body.names.index)) for body in bodies) == teams


def test_former_state_is_a_place(read: Read) -> None:
    assert list(named(read("انهار الاتحاد السوفياتي سريعا."), EntityType.LOC)) == ["الاتحاد السوفياتي"]


# sentence | the people named in it
PEOPLE_NAMED = """
قالت ليلى منصور ذلك. | ليلى منصور
وصل وزير الدفاع الكندي آن ماكلين أمس. | آن ماكلين
فازت هدى حداد أمس. وقالت هدى وأوليفيا ذلك. | هدى حداد + أوليفيا
وقال كريم ناصر بصفته رئيسا للنادي ذلك. | كريم ناصر
"""


@pytest.mark.parametrize(
    ("text", "people"), [[part.strip() for part in line.split("|")] for line in PEOPLE_NAMED.strip().splitlines()]
)
def test_people_s_names_are_whole_and_apart(read: Read, text: str, people: str) -> None:
    assert " + ".join(named(read(text), EntityType.PER)) == people


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("وصل مسؤولون من وزارة الدفاع إلى بغداد.", "مسؤولون من وزارة الدفاع"),
        ("التقى الوزير خبراء من الوكالة الدولية أمس.", "خبراء من الوكالة الدولية"),
        ("استقبل الوزير وفدا من عائلته.", "وفدا من عائلته"),
        ("وصل خبراء من المقرر أن يعودوا.", "خبراء"),
        ("وصل المسؤولون من باريس.", "المسؤولون"),
    ],
)
def test_a_group_is_described_with_whom_it_comes_from(read: Read, text: str, description: str) -> None:
    document = read(text)
    group = next(one for one in document.entities if one.type is EntityType.GRP)
    assert group.mentions[0].span.of(text) == description
