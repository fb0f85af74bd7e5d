"""A `و` set apart from its word."""

from __future__ import annotations

import pytest

from kg.arabic.conjunctions import attached


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("وزير الطاقة و المناجم", "وزير الطاقة  والمناجم"),
        ("و قال الوزير ( و هو طبيب )", " وقال الوزير (  وهو طبيب )"),
        ("وزير الطاقة والمناجم", "وزير الطاقة والمناجم"),
        ("بين 3 و 5", "بين 3 و 5"),
        ("بغداد - و ا ع -", "بغداد - و ا ع -"),
        ("دلو ماء", "دلو ماء"),
    ],
)
def test_it_is_put_onto_the_word_in_the_place_of_the_space(text: str, read: str) -> None:
    assert attached(text) == read
    assert len(attached(text)) == len(text)
