"""Cities of the world are known by any of their Arabic names."""

from __future__ import annotations

import pytest

from kg.arabic.cities import is_city


@pytest.mark.parametrize(("name", "known"), [("ميونيخ", True), ("اسطنبول", True), ("حداد", False)])
def test_cities(name: str, known: bool) -> None:
    assert is_city(name) is known
