"""Words of fixed phrases that are names elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document


@pytest.mark.parametrize(
    ("text", "name", "is_named"),
    [
        ("حصل اللاعب كريم ناصر على حصة الأسد من الأموال.", "الأسد", False),
        ("كان له نصيب الأسد.", "الأسد", False),
        ("التقى الرئيس السوري الأسد نظيره الروسي.", "الأسد", True),
        ("احتفل الناس أسفل قوس النصر في باريس.", "النصر", False),
        ("فاز النصر على الهلال.", "النصر", True),
        ("تزامنت المباراة مع أذان المغرب في تونس.", "المغرب", False),
        ("تزامنت المباراة مع فوز المغرب على تونس.", "المغرب", True),
        ("عملت الدول لما فيه خيرها وصلاح أحوالها.", "صلاح", False),
        ("سجل ساديو ماني وصلاح هدفين.", "صلاح", True),
    ],
)
def test_a_word_of_a_fixed_phrase_is_no_name(
    read: Callable[[str], Document], text: str, name: str, is_named: bool
) -> None:
    assert (name in {given for one in read(text).entities for given in one.names}) is is_named
