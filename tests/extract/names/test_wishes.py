"""Wishes behind a name, which are none of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وصل السلطان كريم بن ناصر حفظه الله ورعاه إلى الدوحة.", "كريم بن ناصر"),
        ("وصل الأمير كريم بن ناصر سلمه الله إلى الدوحة.", "كريم بن ناصر"),
        ("وصل الشيخ كريم بن ناصر طيب الله ثراه إلى الدوحة.", "كريم بن ناصر"),
        ("قال النائب كريم رحمة الله إن الجلسة انتهت.", "كريم رحمة الله"),
        ("قال رئيس الوزراء سامي الحمد الله إن الجلسة انتهت.", "سامي الحمد الله"),
    ],
)
def test_a_wish_is_none_of_the_name(read: Callable[[str], Document], text: str, name: str) -> None:
    assert name in {given for one in read(text).entities for given in one.names}


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("غادر الملك محمد السادس، نصره الله، أرض الوطن متوجها إلى فرنسا.", "نصره"),
        ("قال اللاعب كريم ناصر: الحمد لله على الفوز.", "الحمد"),
        ("قال اللاعب كريم ناصر: نحمد الله ونشكر الله على الفوز.", "نشكر"),
    ],
)
def test_a_wish_alone_is_no_name(read: Callable[[str], Document], text: str, wish: str) -> None:
    assert not any(wish in given for one in read(text).entities for given in one.names)
