"""Surnames that stand without a name, beside full names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.concordance import Concordance
from kg.extract.document import Document
from kg.extract.names.recalled import recalled
from kg.extract.phrase import ProperName
from kg.model import EntityType, Span

# text, whose first name is two words from the second on | the surnames found behind it
ROWS = """
قالت هدى مزيودات ذلك. وحذرت مزيودات من الحرب. | مزيودات
قال سامي حسبان ذلك. ولا يمكن اعتبار حسبان. | حسبان
قال سامي حسبان ذلك. وتحدث الوزير مع حسبان ومع سامي. | حسبان
قال سامي كوينن ذلك. ورحب الوزير وكوينن بالأمر. | كوينن
قال سامي سلامة ذلك. وتحدث عن ضمان سلامة المسار. |
قال سامي المصري ذلك. والتقى السفير المصري أمس. |
قال سامي الوزير ذلك. ووصل الوزير أمس. |
قال سامي التركي ذلك. وأهاب اللواء التركي بالجميع. | التركي
قال سامي القطري ذلك. وتقدم الفوج القطري أمس. |
"""


@pytest.mark.parametrize(
    ("text", "surnames"), [[part.strip() for part in line.split("|")] for line in ROWS.strip().splitlines()]
)
def test_surnames_found(read: Callable[[str], Document], text: str, surnames: str) -> None:
    document = read(text)
    tokens = document.analysis.tokens
    full = ProperName(Span(tokens[1].span.start, tokens[2].span.end), EntityType.PER, 1, 3)
    found = list(recalled([full], document.analysis, document.words, Concordance(document.words)))
    assert found[0] == full
    assert " + ".join(name.span.of(text) for name in found[1:]) == surnames


# text | the names in it, and maybe others
TOLD_AGAIN = """
وصل مارك روته إلى جدة. ووفقا لروته فإن الزيارة ناجحة. | روته
وصل نديم الشرع إلى جدة. ووفقا للشرع فإن الزيارة ناجحة. | شرع
وصل كريم مشرف إلى جدة. ووفقا لمشرف فإن الزيارة ناجحة. | مشرف
وصل لويس دي مايو إلى جدة. ورحب الوزير بدي مايو في بيروت. | دي مايو
وصل لويس دي مايو إلى جدة. ووفقا لدي مايو فإن الزيارة ناجحة. | دي مايو
شارك في القمة كريم ناصر وميته فريدريكسن. ووصلت رئيسة الوزراء ميته فريدريكسن أمس. | ميته فريدريكسن
"""


@pytest.mark.parametrize(
    ("text", "name"), [[part.strip() for part in line.split("|")] for line in TOLD_AGAIN.strip().splitlines()]
)
def test_names_are_told_again(read: Callable[[str], Document], text: str, name: str) -> None:
    document = read(text)
    told = [one for one in document.phrases if one.name is not None and one.type is EntityType.PER]
    again = [one for one in told if one.name is not None and one.name.of(text) == name]
    assert again
    assert len({one.entity for one in told if one.name is not None and one.name.of(text).endswith(name)}) == 1


# text, which ends with the surname of somebody named before | its type
SURNAMES = """
استقبل كريم ناصر القائد سامي باجوان. وانتهت بذلك زيارة لباجوان | PER
قال كريم الحسكة إن الأمر صدر. ثم وصل الوزير إلى الحسكة | LOC
"""


@pytest.mark.parametrize(
    ("text", "type"), [[part.strip() for part in line.split("|")] for line in SURNAMES.strip().splitlines()]
)
def test_a_surname_is_no_unknown_place(read: Callable[[str], Document], text: str, type: str) -> None:
    named = [one for one in read(text).phrases if one.name is not None and one.span.end == len(text)]
    assert [str(one.type) for one in named] == [type]
