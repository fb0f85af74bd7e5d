"""Ids are found by their names in any spelling."""

import pytest

from kg.resolve.index import NameIndex

INDEX = NameIndex(
    [("lavrov", "سيرغي لافروف"), ("lavrov", "Sergey Lavrov"), ("assad", "بشار الأسد"), ("assad-2", "ماهر الأسد")]
)


@pytest.mark.parametrize("name", ["سيرغي لافروف", "سيرجي لافروف", "sergey lavrov"])
def test_a_name_is_found_in_any_spelling(name: str) -> None:
    assert INDEX.called(name) == ["lavrov"]


@pytest.mark.parametrize(
    ("text", "ids"), [("أسد", {"assad", "assad-2"}), ("الاسد بش", {"assad"}), ("لاف", {"lavrov"}), ("", set())]
)
def test_words_are_found_in_any_order_the_last_by_its_beginning(text: str, ids: set[str]) -> None:
    assert INDEX.holding(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"), [("أسد", {"assad", "assad-2"}), ("الاسد بش", set()), ("الاسد بشار", {"assad"}), (" ", set())]
)
def test_whole_words_are_found_in_any_order(text: str, ids: set[str]) -> None:
    assert INDEX.holding(text, whole=True) == ids


def test_what_is_near_comes_with_the_name_as_it_is_written() -> None:
    assert INDEX.called("لافرونسكي سيرغي") == []
    assert next(iter(INDEX.near("Sergei Lavrof"))) == "Sergey Lavrov"
    assert INDEX.near("زبد") == {}
