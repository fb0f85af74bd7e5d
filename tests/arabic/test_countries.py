"""States and the forms they may have."""

from __future__ import annotations

import pytest

from kg.arabic.countries import are_two, by_capital, by_code, by_name, by_nisba, is_broken_plural, may_be
from kg.arabic.normal import fold
from kg.tables import rows


@pytest.mark.parametrize(
    ("name", "form", "possible"),
    [
        ("البحرين", "مملكة", True),
        ("إسرائيل", "مملكة", False),
        ("عمان", "سلطنة", True),
        ("ليبيا", "دولة", True),
    ],
)
def test_a_form_of_state(name: str, form: str, possible: bool) -> None:
    country = by_name(name)
    assert country is not None
    assert may_be(country, form) is possible


def test_forms_are_of_states() -> None:
    codes = [code for _, codes in rows("kg.arabic", "data/state_forms.tsv") for code in codes.split("|")]
    assert all(by_code(code) is not None for code in codes)
    assert fold("مملكة") == "مملكه"


@pytest.mark.parametrize(
    ("nisba", "code"),
    [("الأرمنية", "AM"), ("القازاخي", "KZ"), ("الباراغوياني", "PY"), ("التانزانيين", "TZ"), ("الملغاشي", "MG")],
)
def test_nisbas_as_outlets_spell_them(nisba: str, code: str) -> None:
    country = by_nisba(nisba)
    assert country is not None
    assert country.code == code


def test_capitals_as_outlets_spell_them() -> None:
    assert [country.code for name in ("سكوبيي", "بيشكيك") if (country := by_capital(name))] == ["MK", "KG"]


@pytest.mark.parametrize(("nisba", "two"), [("كوري", True), ("روسي", False), ("سوداني", False), ("غيني", False)])
def test_a_nisba_of_two_states(nisba: str, two: bool) -> None:
    country = by_nisba(nisba)
    assert country is not None
    assert are_two(country) is two


@pytest.mark.parametrize(("word", "broken"), [("اتراك", True), ("روس", True), ("روسي", False), ("روسيين", False)])
def test_broken_plurals_of_nisbas(word: str, broken: bool) -> None:
    assert is_broken_plural(word) is broken
