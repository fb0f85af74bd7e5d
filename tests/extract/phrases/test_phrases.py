"""Noun phrases: where they begin and end, what is their name and what they hold inside. Our own sentences."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from kg.extract.document import Document
from kg.extract.lexicon import head_noun
from kg.extract.phrase import Phrase, flat

Read = Callable[[str], Document]

# sentence | the phrase | its name
PEOPLE = """
وصل وزير الخارجية الروسي سيرغي لافروف إلى القاهرة. | وزير الخارجية الروسي سيرغي لافروف | سيرغي لافروف
قال وزير الخارجية الروسي، سيرغي لافروف، إن الحل قريب. | وزير الخارجية الروسي، سيرغي لافروف | سيرغي لافروف
وصل الأمير فيصل بن فرحان وزير الخارجية السعودي أمس. | الأمير فيصل بن فرحان وزير الخارجية السعودي | فيصل بن فرحان
قال نائب وزير الخارجية الروسي ميخائيل بوغدانوف ذلك. | نائب وزير الخارجية الروسي ميخائيل بوغدانوف | ميخائيل بوغدانوف
قال الأمين العام للأمم المتحدة أنطونيو غوتيريش ذلك. | الأمين العام للأمم المتحدة أنطونيو غوتيريش | أنطونيو غوتيريش
وقال الفرنسي إيمانويل ماكرون إنه متفائل. | الفرنسي إيمانويل ماكرون | إيمانويل ماكرون
قالت المتحدثة باسم البيت الأبيض سارة ساندرز ذلك. | المتحدثة باسم البيت الأبيض سارة ساندرز | سارة ساندرز
التقى الوزير سيرغي لافروفK أمس نظيره. | الوزير سيرغي لافروف | سيرغي لافروف
قال وزير الخارجية والمغاربة المقيمين بالخارج كريم ناصر ذلك. | \
وزير الخارجية والمغاربة المقيمين بالخارج كريم ناصر | كريم ناصر
قال وزير الخارجية والهجرة والتونسيين بالخارج كريم ناصر ذلك. | \
وزير الخارجية والهجرة والتونسيين بالخارج كريم ناصر | كريم ناصر
قالت وزيرة الدولة للهجرة وشؤون المصريين في الخارج هدى قباني ذلك. | \
وزيرة الدولة للهجرة وشؤون المصريين في الخارج هدى قباني | هدى قباني
وصل رئيس مجلس السيادة وقائد الجيش كريم ناصر أمس. | رئيس مجلس السيادة وقائد الجيش كريم ناصر | كريم ناصر
قال وزير الدولة، وزير الخارجية، كريم ناصر، ذلك. | وزير الدولة، وزير الخارجية، كريم ناصر | كريم ناصر
استقبل رئيس الجمهورية، القائد الأعلى للقوات المسلحة، كريم ناصر، وفدا. | \
رئيس الجمهورية، القائد الأعلى للقوات المسلحة، كريم ناصر | كريم ناصر
"""

# sentence | all outermost phrases with a name, by their names
COORDINATED = """
التقى وزير الخارجية السعودي عادل الجبير والروسي سيرغي لافروف أمس. | عادل الجبير، سيرغي لافروف
اجتمع مع وزيري الخارجية سيرغي لافروف، والدفاع سيرغي شويغو. | سيرغي لافروف، سيرغي شويغو
"""


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(part.strip() for part in line.split("|")) for line in table.strip().splitlines()]


def text_of(document: Document, phrase: Phrase) -> str:
    return phrase.span.of(document.analysis.article.text)


@pytest.mark.parametrize(("text", "phrase", "name"), rows(PEOPLE))
def test_person_with_titles(read: Read, text: str, phrase: str, name: str) -> None:
    document = read(text)
    (found,) = [one for one in document.phrases if one.name is not None and one.name.of(text) == name]
    assert text_of(document, found) == phrase


@pytest.mark.parametrize(("text", "names"), rows(COORDINATED))
def test_shared_title(read: Read, text: str, names: str) -> None:
    document = read(text)
    people = [phrase for phrase in document.phrases if phrase.name is not None and phrase.posts]
    assert "، ".join(phrase.name.of(text) for phrase in people if phrase.name) == names


def test_shared_portfolio_has_its_own_title(read: Read) -> None:
    document = read("اجتمع مع وزيري الخارجية سيرغي لافروف، والدفاع سيرغي شويغو.")
    assert [phrase.title for phrase in document.phrases if phrase.name] == ["وزير الخارجية", "وزير الدفاع"]


def test_object_after_a_short_subject_is_no_apposition(read: Read) -> None:
    text = "التقى وزير الخارجية الروسي سيرغي لافروف الصحفيين. والتقى لافروف الرئيس المصري أمس."
    short = [phrase for phrase in read(text).phrases if phrase.name and phrase.name.of(text) == "لافروف"]
    assert [phrase.posts for phrase in short] == [()]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("قالت مصادر دبلوماسية إن الحل قريب.", "مصادر دبلوماسية"),
        ("وصل إلى مدينة جدة أمس.", "مدينة جدة"),
        ("التقى الوزير مسؤولين محليين ودوليين أمس.", "مسؤولين محليين ودوليين"),
        ("التقى الوزير الخبراء الأوروبيين والدوليين أمس.", "الخبراء الأوروبيين والدوليين"),
        ("التقى الوزير خبراء دوليين وأميركيين أمس.", "خبراء دوليين وأميركيين"),
        ("التقى الوزير نوابا روسا مؤكدا أهمية التعاون.", "نوابا روسا"),
        ("استقبل الوزير وفدا برلمانيا معربا عن أمله.", "وفدا برلمانيا"),
        ("تفاوض الوزير مع الروس أمس.", "الروس"),
        ("قال الأتراك إن الحل قريب.", "الأتراك"),
        ("التقى الوزير الخبراء الألمان أمس.", "الخبراء الألمان"),
        ("أعلنت وزارة الدفاع الروسية ذلك.", "وزارة الدفاع الروسية"),
        ("رحب بزيارة ولي العهد السعودي الأخيرة لباريس.", "ولي العهد السعودي"),
        ("وصف زيارة الرئيس التركي المقبلة بالمهمة.", "الرئيس التركي"),
        ("افتتح الوزير المدرسة الجديدة.", "الوزير"),
        ("التقى الوزير السابق الصحفيين.", "الوزير السابق"),
        ("أثارت تصريحات رئيس الوزراء العراقي الأخيرة جدلا.", "رئيس الوزراء العراقي"),
    ],
)
def test_things_and_groups(read: Read, text: str, phrase: str) -> None:
    document = read(text)
    assert phrase in [text_of(document, one) for one in document.phrases]


@pytest.mark.parametrize(
    ("text", "phrase", "is_one"),
    [
        ("عقد الوزير لقاء صحفيا مشتركا أمس.", "صحفيا مشتركا", False),
        ("أعلن تنظيم داعش الإرهابي مسؤوليته عن الهجوم.", "الإرهابي", False),
        ("انتقد حزب الأمة المعارض بشدة القرار.", "المعارض", False),
        ("انتقد المعارض بشدة القرار.", "المعارض", True),
        ("دعا حزب الأمة المعارض كريم ناصر إلى الحوار.", "المعارض كريم ناصر", True),
    ],
)
def test_an_adjective_heads_no_phrase(read: Read, text: str, phrase: str, is_one: bool) -> None:
    document = read(text)
    assert (phrase in [text_of(document, one) for one in document.phrases]) is is_one


def test_phrases_are_ordered_and_apart_and_hold_what_is_nested(read: Read) -> None:
    document = read("قال وزير الخارجية المصري سامح شكري في القاهرة إن المبعوث الأممي إلى سوريا سيزور موسكو.")
    phrases = document.phrases
    assert all(one.last <= two.first for one, two in pairwise(phrases))
    for phrase in flat(phrases):
        assert all(phrase.span.covers(inner.span) for inner in phrase.nested)
        assert phrase.first <= phrase.head < phrase.last


@pytest.mark.parametrize(
    ("form", "singular", "number"),
    [("وزيري", "وزير", "d"), ("وزراء", "وزير", "p"), ("وزيرة", "وزير", "s"), ("مصادر", "مصدر", "p")],
)
def test_forms_of_head_nouns(form: str, singular: str, number: str) -> None:
    head = head_noun(form)
    assert head is not None
    assert (head.singular, head.number) == (singular, number)


def test_homographs_are_told_apart_by_their_hamza() -> None:
    assert head_noun("أمام") is None
    assert head_noun("إمام") is not None


def test_parties_from_reads_a_coordination(read: Read) -> None:
    text = "التقى كلا من وزير الخارجية المصري سامح شكري ونظيره الأردني أيمن الصفدي أمس."
    document = read(text)
    first = next(phrase for phrase in document.phrases if phrase.name)
    assert [text_of(document, one) for one in document.parties_from(first.first)] == [
        "وزير الخارجية المصري سامح شكري",
        "نظيره الأردني أيمن الصفدي",
    ]
