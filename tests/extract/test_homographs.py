"""`عقد` as a verb and a verbal noun, `رئيسي` as an adjective and two presidents, `عبر` as a verb, `مطلع` of a time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document


@pytest.mark.parametrize(
    ("text", "is_verb"),
    [
        ("ينبغي لروسيا وإيران وتركيا، عقد المزيد من المحادثات.", False),
        ("واقترحت كوريا الشمالية على الولايات المتحدة عقد محادثات في بانمونجوم.", False),
        ("دعا الوزير الذي عقد محادثات مع سامي ناصر إلى الهدوء.", True),
        ("دعا الوزير إلى الهدوء. وقد عقد محادثات مع سامي ناصر.", True),
        ("أكد أن الوزير عقد اجتماعا مع سامي ناصر.", True),
    ],
)
def test_holding_an_occasion(read: Callable[[str], Document], text: str, is_verb: bool) -> None:
    (held,) = [word for word in read(text).words if word.key == "عقد"]
    assert held.is_verb is is_verb


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("اتفاق بين رئيسي البلدين على الصيد.", "d"),
        ("وتحدث مع رئيسي النرويج والسويد.", "d"),
        ("كان له دور رئيسي في الاتفاق.", "s"),
        ("سبب رئيسي الخلاف لا يعرفه أحد.", "s"),
    ],
)
def test_two_presidents(read: Callable[[str], Document], text: str, number: str) -> None:
    (found,) = [word for word in read(text).words if word.key == "رئيسي"]
    assert found.number == number


@pytest.mark.parametrize(
    ("text", "is_verb"),
    [
        ("وفي أوسلو عبّر الوزير سامي ناصر عن رضاه.", True),
        ("وعبر الوزير سامي ناصر عن رضاه.", True),
        ("وصل الوزير عبر المطار إلى المدينة.", False),
        ("تحدث عبر الهاتف، وسأل عن أهله.", False),
    ],
)
def test_expressing_and_through(read: Callable[[str], Document], text: str, is_verb: bool) -> None:
    (found,) = [word for word in read(text).words if word.key == "عبر"]
    assert found.is_verb is is_verb


@pytest.mark.parametrize(
    ("text", "is_person"),
    [
        ("زار الوفد بيروت مطلع الأسبوع.", False),
        ("يبدأ العمل مطلع مايو المقبل.", False),
        ("قال مصدر مطلع على المحادثات إنها صعبة.", True),
    ],
)
def test_the_beginning_of_a_time(read: Callable[[str], Document], text: str, is_person: bool) -> None:
    (found,) = [word for word in read(text).words if word.key == "مطلع"]
    assert (found.head is not None) is is_person


@pytest.mark.parametrize(
    ("text", "no_party"),
    [
        ("انتخب الحزب كريم ناصر رئيسا له لولاية ثالثة.", "ولايه"),
        ("قال كريم ناصر إن ولايته الأولى انتهت.", "ولايت"),
        ("استقبله الوزير في صالة كبار الزوار بالمطار.", "كبار"),
        ("استقبله الوزير في صالة كبار الزوار بالمطار.", "زوار"),
    ],
)
def test_terms_and_lounges_are_no_parties(read: Callable[[str], Document], text: str, no_party: str) -> None:
    assert [word.head for word in read(text).words if word.key == no_party] == [None]


def test_states_are_places(read: Callable[[str], Document]) -> None:
    assert [word.head is None for word in read("زار الوزير ولاية تكساس.").words if word.key == "ولايه"] == [False]


def test_ways_are_no_verbs(read: Callable[[str], Document]) -> None:
    (way,) = [word for word in read("توجه الوزير بعد ذلك جوا إلى بيروت.").words if word.key == "جوا"]
    assert way.adverbial and not way.is_verb


@pytest.mark.parametrize(
    ("text", "is_verb"),
    [
        ("وثمن مجلس الوزراء الجهود المصرية.", True),
        ("كما ثمن الحزب الموقف الفرنسي.", True),
        ("وقال إن ثمن الخبز ارتفع.", False),
    ],
)
def test_praise_and_price(read: Callable[[str], Document], text: str, is_verb: bool) -> None:
    (found,) = [word for word in read(text).words if word.key == "ثمن"]
    assert found.is_verb is is_verb


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("وعمل سامي ناصر وكيلا لوزارة المالية.", "وكيلا"),
        ("وعين سامي ناصر واليا على نابل.", "واليا"),
        ("اشترى التاجر كيلا من الذهب وكيلا من الفضة.", "كيلا"),
    ],
)
def test_a_title_that_begins_with_the_letter_of_and(read: Callable[[str], Document], text: str, title: str) -> None:
    assert title in {word.base for word in read(text).words}


@pytest.mark.parametrize(
    ("text", "token", "is_verb"),
    [
        ("التأم في أسمرة شمل الرئيسين سامي ناصر وكريم حداد.", 0, True),
        ("النجاح التام للمهمة أمس.", 1, False),
        ("قطع الرئيس البيروفي بيدرو كاستيو رحلته إلى المكسيك.", 5, False),
        ("رحلت الأسرة إلى المكسيك.", 0, True),
    ],
)
def test_meeting_again_and_journeys(read: Callable[[str], Document], text: str, token: int, *, is_verb: bool) -> None:
    assert read(text).words[token].is_verb is is_verb
