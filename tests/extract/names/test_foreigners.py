"""Foreign names behind a title, royal ones, and surnames that look like verbs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.phrase import Phrase
from kg.model import EntityType

Read = Callable[[str], Document]

FOUND = """
قال المتحدث باسم الجبهة غيتاتشو ردا إن القتال توقف. | غيتاتشو ردا
وصل وزير خارجية بوتسوانا ليموغانغ كوابي إلى الدوحة. | ليموغانغ كوابي
حل وزير الدولة الألماني ميشائيل روت ضيفا على أثينا. | ميشائيل روت
اجتمع الوزير السنغافوري تشان تشون سينج مع نظيره الماليزي. | تشان تشون سينج
قال الجنرال باسكال فاكون إن القوات عادت. | باسكال فاكون
قال المحامي الجزائري خالد براهم إن موكله بريء. | خالد براهم
نفى الممثل الأمريكي سيلفستر ستالون الشائعات. | سيلفستر ستالون
استقبل البابا رئيس أساقفة كانتربري جاستن ويلبي أمس. | جاستن ويلبي
استقبل الوزير السفيرة الفرنسية صوفيا لاغوت أمس. | صوفيا لاغوت
استقبل الوزير سفيرة فرنسا المعتمدة لدى موريتانيا صوفيا آن لاغوت أمس. | صوفيا آن لاغوت
تسلم الوزير أوراق اعتماد سفراء كل من إيطاليا فابريزيو مارشيللي والأردن وليد الحديد. | فابريزيو مارشيللي
زارت الملكة رانيا مدرسة أمس. | رانيا
"""

NONE = """
منح الأمير الضيف وسام الملك عبد العزيز. | وسام الملك عبد العزيز
زار وزير الخارجية الروسي حلب وحمص. | حلب
"""


def _rows(table: str) -> list[tuple[str, str]]:
    return [(text, name) for text, name in (line.split(" | ") for line in table.strip().splitlines())]


def _people(document: Document) -> set[str]:
    text = document.analysis.article.text
    return {one.name.of(text) for one in document.phrases if one.type is EntityType.PER and one.name is not None}


@pytest.mark.parametrize(("text", "name"), _rows(FOUND))
def test_name_is_whole(read: Read, text: str, name: str) -> None:
    assert name in _people(read(text))


@pytest.mark.parametrize(("text", "name"), _rows(NONE))
def test_what_is_nobody_stays_so(read: Read, text: str, name: str) -> None:
    assert name not in _people(read(text))


def test_see_is_a_place_wherever_it_is_told(read: Read) -> None:
    document = read("استقبل البابا رئيس أساقفة كانتربري جاستن ويلبي أمس. ووصل رئيس أساقفة كانتربري إلى روما الخميس.")
    sees = {phrase.type for phrase in _nested(document) if _name(document, phrase) == "كانتربري"}
    assert sees == {EntityType.LOC}


def test_own_office_is_apart_from_its_town_and_its_guest(read: Read) -> None:
    document = read("التقى رئيس الوزراء في مكتبه برام الله اليوم السفيرة الهولندية.")
    text = document.analysis.article.text
    assert "رام الله" in {one.name.of(text) for one in document.phrases if one.name is not None}


def test_bare_title_is_nobody_s_who_has_another_one(read: Read) -> None:
    document = read(
        "التقى وزير الحج حيدر الناصري وزير الأوقاف التركي فراس الأسمر. وشكره الوزير الضيف. ثم استقبل وزير الحج السفير."
    )
    last = document.analysis.article.text.rindex("وزير الحج")
    held = {one.name for one in document.entities if any(mention.span.start == last for mention in one.mentions)}
    assert held == {"حيدر الناصري"}


def _nested(document: Document) -> list[Phrase]:
    return [one for outer in document.phrases for one in (outer, *outer.nested)]


def _name(document: Document, phrase: Phrase) -> str:
    return phrase.name.of(document.analysis.article.text) if phrase.name is not None else ""
