"""States and the forms they may have."""

from __future__ import annotations

import pytest

from kg.arabic.countries import by_code, by_name, may_be
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
