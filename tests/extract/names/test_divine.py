"""Surnames that end in الله."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ونقلت الوكالة عن المتحدث باسمه صلاح حسب الله قوله إن الجلسة انتهت.", "صلاح حسب الله"),
        ("قال النائب كريم جاد الله إن الجلسة انتهت.", "كريم جاد الله"),
        ("قال النائب كريم ناصر حسب البيان إن الجلسة انتهت.", "كريم ناصر"),
    ],
)
def test_a_surname_that_ends_in_god(read: Callable[[str], Document], text: str, name: str) -> None:
    assert name in {given for one in read(text).entities for given in one.names}
