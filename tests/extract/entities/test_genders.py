"""Bare names of women, whom only another phrase tells as such: our own sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document

Read = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("قالت هدى نصار ذلك. والتقى الوفد هدى نصار أمس.", "f"),
        ("زارت الوزيرة هدى نصار بيروت. والتقى الوفد هدى نصار أمس.", "f"),
        ("زار الوزير هادي نصار بيروت. والتقى الوفد هادي نصار أمس.", "m"),
        ("استقبل الرئيس هادي نصار الوفد. وقالت هادي نصار ذلك.", "m"),
    ],
)
def test_gender_of_a_bare_name(read: Read, text: str, gender: str) -> None:
    assert read(text).phrases[-1].gender == gender
