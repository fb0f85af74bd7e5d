"""Names that stand beside each other and are of two things."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.phrase import flat

# text | a name | another one
APART = """
كتبت صحيفة "ليفربول إيكو" أن ليفربول فاز. | ليفربول | إيكو
هاجم مسلحون قيادة الأمم المتحدة (UNC) أمس. وقالت الأمم المتحدة ذلك. | الأمم المتحدة | UNC
شارك المدربون في حفل فيفا "The Best" في زيورخ. | فيفا | Best
سان فرانسيسكو (CNN) -- ارتفعت أسعار الأسهم. | سان فرانسيسكو | CNN
وصل الجيش إلى الساحل الغربي (محافظة الحديدة). | الساحل | الحديدة
"""


@pytest.mark.parametrize(
    ("text", "one", "other"), [[part.strip() for part in line.split("|")] for line in APART.strip().splitlines()]
)
def test_two_things(read: Callable[[str], Document], text: str, one: str, other: str) -> None:
    named = [phrase for phrase in flat(read(text).phrases) if phrase.name is not None]
    called = [(phrase.name.of(text), phrase.entity) for phrase in named if phrase.name is not None]
    ones = {entity for name, entity in called if one in name and other not in name}
    others = {entity for name, entity in called if other in name}
    assert ones and others and not ones & others


def test_a_surname_is_of_the_one_who_bears_it(
    read: Callable[[str], Document],
) -> None:
    document = read("أشاد أحمد المحمدي بزميله محمد صلاح. وقال المحمدي إنه سعيد.")
    text = document.analysis.article.text
    first, last = [one.entity for one in document.phrases if one.name is not None and "المحمدي" in one.name.of(text)]
    assert first == last


@pytest.mark.parametrize(("text", "named"), [("دعمت تركيا فصائل معارضة سورية أمس.", 0), ("زار الوزير سورية أمس.", 1)])
def test_a_state_s_name_that_is_an_adjective_too(read: Callable[[str], Document], text: str, named: int) -> None:
    names = [phrase.name.of(text) for phrase in flat(read(text).phrases) if phrase.name is not None]
    assert names.count("سورية") == named
