"""Football clubs by their names."""

from __future__ import annotations

from collections import Counter

from kg.arabic import countries
from kg.arabic.clubs import by_name, clubs
from kg.arabic.normal import fold


def test_a_club_is_found_by_each_of_its_names() -> None:
    found = {club.english for club in map(by_name, ("مان سيتي", "مانشستر سيتى")) if club is not None}
    assert found == {"Manchester City"}
    assert by_name("الأهلي") is None


def test_no_name_is_that_of_two_clubs() -> None:
    names = Counter(fold(name) for club in clubs() for name in (*club.names, *club.by_names))
    assert max(names.values()) == 1


def test_each_club_has_a_state() -> None:
    assert all(countries.by_code(club.state) is not None for club in clubs())
