"""The country an article is written for. Our own datelines."""

from __future__ import annotations

import pytest

from kg.extract.entities.outlets import home
from kg.model import Article

# beginning of the article | country
DATELINES = r"""
الدوحة في 22 نوفمبر /قنا/ اجتمع | QA
الكويت - 7 - 3 (كونا) -- تلقى | KW
نيويورك 21 سبتمبر 2023 م واس\nالتقى | SA
الرياض - سبأنت : ناقش | YE
رام الله- معا- قال | PS
وطنية - بعلبك - جال | LB
الرياض: الوطن\nبحث | SA
دبي ـ سمير حداد\nاعتمدت | AE
أنقرة/ الأناضول\nبحث | -
دبي (رويترز) - قال | -
واشنطن: الوطن\nبحث | -
قال الوزير معا سنعمل | -
قال الأمير إن المملكة آمنة | SA
زار الأمير الأردن وقال إن المملكة آمنة | JO
زار الأمير الأردن والرياض وقال إن المملكة آمنة | SA
زار الأمير الأردن والمغرب وقال إن المملكة آمنة | SA
"""


@pytest.mark.parametrize("case", DATELINES.strip().splitlines())
def test_dateline(case: str) -> None:
    text, state = (cell.strip().replace("\\n", "\n") for cell in case.split("|"))
    found = home(Article("a", text))
    assert (found.code if found is not None else "-") == state


def test_host_counts_more_than_the_dateline() -> None:
    found = home(Article("a", "الدوحة /قنا/ اجتمع", source="https://www.okaz.com/1"))
    assert found is not None and found.code == "SA"


def test_town_of_a_pan_arab_outlet_tells_no_country() -> None:
    assert home(Article("a", "الرياض: بحث الوزير", source="https://www.bbc.com/arabic/1")) is None


def test_name_of_a_file_is_no_host() -> None:
    found = home(Article("a", "الرياض: الوطن\nبحث الوزير", source="reports-06.json"))
    assert found is not None and found.code == "SA"


def test_outlet_called_by_its_name() -> None:
    found = home(Article("a", "قال الوزير", outlet="عكاظ"))
    assert found is not None and found.code == "SA"
