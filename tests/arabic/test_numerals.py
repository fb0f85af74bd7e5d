"""Numbers in digits and words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.arabic.numerals import digits, number, ordinal

UNITS = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"]
TENS = ["", "عشرة", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("٢٥", 25),
        ("۱۷", 17),
        ("1,250", 1250),
        ("خمس", 5),
        ("ثمانيَ", 8),
        ("أحد عشر", 11),
        ("اثنتي عشرة", 12),
        ("تسعة عشر", 19),
        ("واحد وعشرين", 21),
        ("خمسة و أربعون", 45),
        ("مئة", 100),
        ("مائتين وعشرة", 210),
        ("ثلاثمئة وستة وستون", 366),
        ("ألف", 1000),
        ("ألفين", 2000),
        ("ألفين وثمانية عشر", 2018),
        ("ألف وتسعمئة وتسعين", 1990),
        ("ثلاثة آلاف", 3000),
        ("3 آلاف", 3000),
        ("عشرين ألفا", 20000),
        ("مليونين وخمسمائة ألف", 2500000),
        ("مليار", 1000000000),
        ("زيارة", None),
        ("", None),
        ("و", None),
    ],
)
def test_number(text: str, value: int | None) -> None:
    assert number(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("الأول", 1),
        ("الأولى", 1),
        ("الثالثة", 3),
        ("العاشر", 10),
        ("الحادي عشر", 11),
        ("الثامنة عشرة", 18),
        ("العشرين", 20),
        ("الحادي والعشرين", 21),
        ("الثلاثين", 30),
        ("خمسة", None),
        ("الرئيس", None),
        ("", None),
    ],
)
def test_ordinal(text: str, value: int | None) -> None:
    assert ordinal(text) == value


@given(st.integers(min_value=1, max_value=9), st.integers(min_value=2, max_value=9))
def test_units_and_tens_add(unit: int, ten: int) -> None:
    assert number(f"{UNITS[unit]} و{TENS[ten]}") == ten * 10 + unit


@given(st.text())
def test_digits_keep_every_offset(text: str) -> None:
    assert len(digits(text)) == len(text)


@given(st.integers(min_value=0, max_value=10**9))
def test_eastern_digits_are_read_as_western(value: int) -> None:
    eastern = str(value).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert digits(eastern) == str(value)
    assert number(eastern) == value
