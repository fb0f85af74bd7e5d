"""Names of towns and bodies that are common words, too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.model import EntityType


@pytest.mark.parametrize(
    ("text", "name", "is_named"),
    [
        ("قال الوزير إن بلاده ستبقى دوما إلى جانب فرنسا.", "دوما", False),
        ("قال الوزير إن بلاده ستبقى دوماً إلى جانب سوريا.", "دوما", False),
        ("قصفت القوات السورية مدينة دوما أمس.", "دوما", True),
        ("قال الوزير إن بلاده تسعى دوما إلى السلام في سوريا.", "دوما", False),
        ("قال لاجئون سوريون إنهم مستعدون دوما للعودة.", "دوما", False),
        ("تحاصر القوات السورية دوما، وتمنع الدواء عن أهلها.", "دوما", True),
        ("نزح سكان دوما السورية إلى الشمال.", "دوما", True),
        ("وصلت الطائرة إلى قاعدة جوية، ثم غادرت القاعدة مساء.", "القاعدة", False),
        ("يملك الفريق القاعدة الجماهيرية العريضة في المدينة.", "القاعدة", False),
        ("أعلن تنظيم القاعدة مسؤوليته عن هجوم على قاعدة جوية.", "القاعدة", True),
        ("قال المدرب إن فريقه سيلعب بحماس كبير في كل مباراة.", "حماس", False),
        ("قالت إسرائيل إن حماس أطلقت صواريخ.", "حماس", True),
        ("أعلنت حركة حماس رفضها القرار.", "حماس", True),
        ("تعذرت رؤية الهلال مساء أمس، فيبدأ الشهر الخميس.", "الهلال", False),
        ("فاز الهلال على ضيفه في مباراة مثيرة أمس في الدوري.", "الهلال", True),
        ("أفرجت المحكمة عن الجندية السابقة تشيلسي بعد سبع سنوات.", "تشيلسي", False),
        ("فاز تشيلسي على ضيفه في مباراة مثيرة أمس في الدوري.", "تشيلسي", True),
        ("شارك الشبان في بطولة فيفا 18 مساء أمس.", "فيفا", False),
        ("قرر الفيفا إيقاف اللاعب مباراة واحدة.", "الفيفا", True),
        ("يبلغ نصف قطر الدائرة خمسة أمتار.", "قطر", False),
        ("أغرقت أمطار وسيول شوارع المدينة أمس.", "سيول", False),
        ("قالت سيول إن الجيش الكوري مستعد.", "سيول", True),
        ("سافر الوزير كريم ناصر إلى سيول.", "سيول", True),
        ("سافر الوزير كريم ناصر إلى طوكيو وسيول.", "سيول", True),
        ("تحولت الأمطار إلى سيول جارفة في البصرة.", "سيول", False),
        ("حذر المركز من أمطار غزيرة وسيول في نجران.", "سيول", False),
        ("ويزيد قطر الأنبوب الجديد عن متر.", "قطر", False),
        ("صنع المهندس كرة بقطر يبلغ 30 سنتيمترا.", "قطر", False),
        ("قالت قطر إنها ترفض القرار.", "قطر", True),
        ("استهدفت الغارة القاعدة العسكرية الجوية شمال المدينة.", "القاعدة", False),
        ("هبطت الطائرة في القاعدة الفرنسية ثم غادرت القاعدة.", "القاعدة", False),
        ("بدأت القاعدة تنكسر عندما فاز الضيف بالبطولة.", "القاعدة", False),
        ("حذر الوزير من تسليح الحوثيين والقاعدة.", "القاعدة", True),
        ("استقبل الوزير الضيف في قصره بالرياض مساء أمس.", "قصره", False),
        ("قال الوزير إن القرار صدر. --(بترا) م ع/ ف ج", "ف", False),
        ("عمان (وكالات) - قال الوزير إن القرار صدر.", "وكالات", False),
        ("قالت الشرطة إن هجوم «القاعدة» وقع قرب قاعدة جوية.", "القاعدة", True),
    ],
)
def test_a_common_word_is_no_name(read: Callable[[str], Document], text: str, name: str, is_named: bool) -> None:
    names = {given for one in read(text).entities for given in one.names}
    assert any(name in given.split() for given in names) is is_named


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("شاركت مصر وعمان والسودان في القمة.", "سلطنة عمان"),
        ("اجتمع وزراء مصر، عمان، السودان أمس.", "سلطنة عمان"),
        ("عمان، الأردن: نظم الطلاب معرضا أمس.", None),
        ("بلغ احتياطي قطر 30 مليارا، وبلغ لعمان 7 مليارات.", "سلطنة عمان"),
        ("ضرب الإعصار عمان، وقالت السلطات العمانية إنها مستعدة.", "سلطنة عمان"),
        ("زار الوزير الرياض والقدس وعمان أمس.", None),
        ("استقبل سلطان عمان وزير الخارجية الأردني في مسقط.", "سلطنة عمان"),
        ("فاز منتخب الأردن على المغرب. وقال سفير عمان في القاهرة إنه سعيد.", "سلطنة عمان"),
        ("وصل الوزير إلى عمان أمس، وقالت الحكومة الأردنية ذلك.", None),
    ],
)
def test_a_state_called_like_another_s_capital(read: Callable[[str], Document], text: str, country: str | None) -> None:
    (found,) = [one.country for one in read(text).entities if "عمان" in one.names]
    assert found == country


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("تدهورت العلاقات عبر الأطلسي في عهد الرئيس.", "LOC"),
        ("يخشى التجار على الأسواق على ضفتي الأطلسي.", "LOC"),
        ("أعلن حلف شمال الأطلسي موقفه، ورحب الأطلسي بالقرار.", "ORG"),
    ],
)
def test_an_alliance_or_its_ocean(read: Callable[[str], Document], text: str, kind: str) -> None:
    assert {one.type.value for one in read(text).entities if any("الأطلسي" in name for name in one.names)} == {kind}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("قالت كوريا الشمالية إنها مستعدة، وقال الوزير إن السياسة تجاه كوريا ثابتة.", "كوريا الشمالية"),
        ("أكدت بيونغ يانغ رفضها، ثم عاد الهدوء إلى كوريا.", "كوريا الشمالية"),
        ("زار الوزير كوريا واليابان.", "كوريا الجنوبية"),
        ("التقى زعيما كوريا الشمالية وكوريا الجنوبية، ورحب العالم بما حدث في كوريا.", "كوريا الجنوبية"),
    ],
)
def test_half_a_states_name(read: Callable[[str], Document], text: str, country: str) -> None:
    (found,) = [one for one in read(text).entities if "كوريا" in one.names]
    assert found.country == country


@pytest.mark.parametrize(
    ("text", "is_libya"),
    [
        ("أعلنت طرابلس رفضها القرار.", True),
        ("وصل الوزير اللبناني إلى ليبيا، وأعلنت طرابلس ترحيبها.", True),
        ("توزع المرشحون في بيروت وطرابلس وصيدا في انتخابات لبنان.", False),
        ("زار الوفد الليبي طرابلس اللبنانية أمس.", False),
    ],
)
def test_a_town_called_like_another_states_capital(read: Callable[[str], Document], text: str, is_libya: bool) -> None:
    document = read(text)
    told = {document.entity(id).name for at, id in document.towns if document.words[at].key == "طرابلس"}
    assert ("ليبيا" in told or any("طرابلس" in one.names for one in document.entities if one.country)) is is_libya


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("تظاهر الآلاف في شوارع برشلونة احتجاجا على القانون.", "LOC"),
        ("فاز برشلونة على ضيفه ليفانتي في مباراة أمس.", "ORG"),
    ],
)
def test_a_city_with_a_club_of_its_name(read: Callable[[str], Document], text: str, kind: str) -> None:
    assert {one.type.value for one in read(text).entities if "برشلونة" in one.names} == {kind}


@pytest.mark.parametrize(
    ("text", "is_there"),
    [
        ("فاز الفريق في دوري الأمير سلطان بن ماجد للمحترفين أمس.", False),
        ("توج الفارس بكأس الشيخ سلطان بن ماجد مساء أمس.", False),
        ("نال الكاتب جائزة سلطان بن ماجد في الرواية، وحضر الحفل.", True),
        ("فتح الرجل متجرا في شارع سلطان بن ماجد أمس.", False),
        ("قال الأمير سلطان بن ماجد إنه سعيد بالفوز.", True),
    ],
)
def test_whom_a_thing_is_called_after_is_not_spoken_of(
    read: Callable[[str], Document], text: str, is_there: bool
) -> None:
    people = {name for one in read(text).entities if one.type is EntityType.PER for name in one.names}
    assert ("سلطان بن ماجد" in people) is is_there


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("قالت عمدة برشلونة إن فريق الباحثين سيعود.", EntityType.LOC),
        ("يدرس أطباء القلب هذا المرض في برشلونة، وقال رئيس الفريق إنه نجح.", EntityType.LOC),
        ("سجل اللاعب هدفا في مرمى برشلونة خلال المباراة.", EntityType.ORG),
    ],
)
def test_a_city_is_not_its_club(read: Callable[[str], Document], text: str, type: EntityType) -> None:
    (found,) = {one.type for one in read(text).entities if "برشلونة" in one.names}
    assert found is type
