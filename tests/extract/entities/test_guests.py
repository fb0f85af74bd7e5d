"""Whom `الضيف` calls again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document

RECEIVED = "استقبل الرئيس كريم ناصر الوزير البولندي سامي حداد."
ROWS = [
    (f"{RECEIVED} وقال الضيف إن الأمر مهم.", "الضيف", "سامي حداد"),
    (f"{RECEIVED} وشكر الرئيس ناصر ضيفه.", "ضيفه", "سامي حداد"),
    (f"{RECEIVED} والتقى الضيف البولندي السفير علي سعد.", "الضيف", "سامي حداد"),
    ("بدأ سامي حداد زيارة إلى بيروت والتقى كريم ناصر. وأكد الضيف الأمر.", "الضيف", "سامي حداد"),
    ("التقى كريم ناصر الوزير سامي حداد الذي يزور بيروت. وأكد الضيف الأمر.", "الضيف", "سامي حداد"),
    ("وصل سامي حداد. واستقبل كريم ناصر الضيف أمس.", "الضيف", "سامي حداد"),
    ("كرم الوزير كريم ناصر ضيفه محافظ البنك سامي حداد.", "محافظ", "سامي حداد"),
]


@pytest.mark.parametrize(("text", "called", "name"), ROWS)
def test_who_the_guest_is(read: Callable[[str], Document], text: str, called: str, name: str) -> None:
    document = read(text)
    at = next(at for at, word in enumerate(document.words) if word.text == called)
    phrase = document.phrase_at(at)
    assert phrase is not None and document.entity(phrase.entity).name == name


def test_a_title_before_it_is_the_mention(read: Callable[[str], Document]) -> None:
    document = read("وصل سامي حداد. وأعرب الوزير الضيف عن شكره.")
    at = next(at for at, word in enumerate(document.words) if word.text == "الضيف")
    phrase = document.phrase_at(at)
    assert phrase is None or phrase.first < at
