"""Names of towns and bodies that are common words, too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document


@pytest.mark.parametrize(
    ("text", "name", "is_named"),
    [
        ("قال الوزير إن بلاده ستبقى دوما إلى جانب فرنسا.", "دوما", False),
        ("قال الوزير إن بلاده ستبقى دوماً إلى جانب سوريا.", "دوما", False),
        ("قصفت القوات السورية مدينة دوما أمس.", "دوما", True),
        ("وصلت الطائرة إلى قاعدة جوية، ثم غادرت القاعدة مساء.", "القاعدة", False),
        ("يملك الفريق القاعدة الجماهيرية العريضة في المدينة.", "القاعدة", False),
        ("أعلن تنظيم القاعدة مسؤوليته عن هجوم على قاعدة جوية.", "القاعدة", True),
    ],
)
def test_a_common_word_is_no_name(read: Callable[[str], Document], text: str, name: str, is_named: bool) -> None:
    names = {given for one in read(text).entities for given in one.names}
    assert any(name in given.split() for given in names) is is_named


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("شاركت مصر وعمان والسودان في القمة.", "سلطنة عمان"),
        ("ضرب الإعصار عمان، وقالت السلطات العمانية إنها مستعدة.", "سلطنة عمان"),
        ("زار الوزير الرياض والقدس وعمان أمس.", None),
        ("وصل الوزير إلى عمان أمس، وقالت الحكومة الأردنية ذلك.", None),
    ],
)
def test_a_state_called_like_another_s_capital(read: Callable[[str], Document], text: str, country: str | None) -> None:
    (found,) = [one.country for one in read(text).entities if "عمان" in one.names]
    assert found == country


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("تظاهر الآلاف في شوارع برشلونة احتجاجا على القانون.", "LOC"),
        ("فاز برشلونة على ضيفه ليفانتي في مباراة أمس.", "ORG"),
    ],
)
def test_a_city_with_a_club_of_its_name(read: Callable[[str], Document], text: str, kind: str) -> None:
    assert {one.type.value for one in read(text).entities if "برشلونة" in one.names} == {kind}
