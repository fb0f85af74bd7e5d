"""The state whose nationality adjective stands beside a person's name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document


@pytest.mark.parametrize(
    ("text", "name", "nation"),
    [
        ("سجل البرازيلي رونالدو هدف الفوز.", "رونالدو", "البرازيل"),
        ("سجل الكوري الجنوبي سون هدف الفوز.", "سون", "كوريا الجنوبية"),
        ("قال المدافع الإنجليزي جون هيلتون ذلك.", "جون هيلتون", "بريطانيا"),
        ("كشف نجم المنتخب البرازيلي السابق رونالدو أنه سيعود.", "رونالدو", "البرازيل"),
        ("كشف نجم منتخب البرازيل رونالدو أنه سيعود.", "رونالدو", "البرازيل"),
        ("شبهه الجمهور بأسطورة منتخب البرازيل رونالدو، الذي اعتزل.", "رونالدو", "البرازيل"),
        ("قال رونالدو البرازيلي إن الفريق جاهز.", "رونالدو", "البرازيل"),
        ("سجل هداف الدوري الإسباني رونالدو هدفين.", "رونالدو", None),
        ("قال مدرب المنتخب السعودي رونالدو إن الفريق جاهز.", "رونالدو", None),
        ("استقبل رونالدو الفرنسي جاك دوبون أمس.", "رونالدو", None),
    ],
)
def test_a_nationality(read: Callable[[str], Document], text: str, name: str, nation: str | None) -> None:
    assert [one.nation for one in read(text).entities if name in one.names] == [nation]
