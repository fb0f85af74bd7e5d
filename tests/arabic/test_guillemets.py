"""Guillemets written the wrong way round."""

from __future__ import annotations

import pytest

from kg.arabic.guillemets import upright


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("قال المدير لـ»الصباح« إن المصنع سيعود.", "قال المدير لـ«الصباح» إن المصنع سيعود."),
        ("وأضاف: »سنعود غدا«. ثم غادر.", "وأضاف: «سنعود غدا». ثم غادر."),
        ("وأضاف : » سنعود غدا « ثم غادر.", "وأضاف : « سنعود غدا » ثم غادر."),
        ("قال المدير لـ«الصباح» إن المصنع سيعود.", "قال المدير لـ«الصباح» إن المصنع سيعود."),
        ("انتهى كلامه بعد عام». وسأل: «متى نعود؟».", "انتهى كلامه بعد عام». وسأل: «متى نعود؟»."),
        ("اسمها »سندس", "اسمها »سندس"),
        ("", ""),
    ],
)
def test_reversed_marks_are_turned(text: str, turned: str) -> None:
    assert upright(text) == turned
