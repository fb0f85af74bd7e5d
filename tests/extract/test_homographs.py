"""`عقد` as a verb and as a verbal noun."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document


@pytest.mark.parametrize(
    ("text", "is_verb"),
    [
        ("ينبغي لروسيا وإيران وتركيا، عقد المزيد من المحادثات.", False),
        ("واقترحت كوريا الشمالية على الولايات المتحدة عقد محادثات في بانمونجوم.", False),
        ("دعا الوزير الذي عقد محادثات مع سامي ناصر إلى الهدوء.", True),
        ("دعا الوزير إلى الهدوء. وقد عقد محادثات مع سامي ناصر.", True),
        ("أكد أن الوزير عقد اجتماعا مع سامي ناصر.", True),
    ],
)
def test_holding_an_occasion(read: Callable[[str], Document], text: str, is_verb: bool) -> None:
    (held,) = [word for word in read(text).words if word.key == "عقد"]
    assert held.is_verb is is_verb
