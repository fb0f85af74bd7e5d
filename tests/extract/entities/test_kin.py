"""Surnames of people whom the text calls by a given name alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.model import EntityType

# text | a person | the surname that the text gives by naming kin
KIN = """
تعرض سيرغي سكريبال وابنته يوليا للتسميم. | يوليا | سكريبال
نجا سكريبال (66 عاما) وابنته يوليا (33 عاما). | يوليا | سكريبال
غادر الرئيس دونالد ترامب وزوجته ميلانيا إلى باريس. | ميلانيا | ترامب
وصل سامي حداد ونجله كريم. وقال كريم إنه سعيد. | كريم | حداد
وصل سامي حداد ونجله كريم. وقال كريم حداد إنه سعيد. | كريم حداد |
قابلت منى حداد وزوجها كريم الرئيس. | كريم |
وصل سامي حداد ومستشاره كريم. | كريم |
"""


@pytest.mark.parametrize(
    ("text", "person", "family"), [[part.strip() for part in line.split("|")] for line in KIN.strip().splitlines()]
)
def test_surname_of_kin(read: Callable[[str], Document], text: str, person: str, family: str) -> None:
    assert {one.name: one.family or "" for one in read(text).entities}[person] == family


# text | who says so
SPEAKERS = """
قالت سلمى حداد إن زوجها سامي حداد مريض. وأضافت حداد أن العلاج مستمر. | سلمى حداد
استقبل سامي حداد عمته النائبة منى حداد. وقال حداد إن اللقاء عائلي. | سامي حداد
قال سامي حداد إن نجله كريم حداد باق. وأضاف حداد أن القرار نهائي. | سامي حداد
وصل سامي حداد وصهره نديم كرم. ولقي الوزير نديم. | نديم كرم
قال سامي حداد ذلك. وقال كريم حداد غيره. وأضاف حداد أن الأمر صعب. | كريم حداد
"""


@pytest.mark.parametrize(
    ("text", "person"), [[part.strip() for part in line.split("|")] for line in SPEAKERS.strip().splitlines()]
)
def test_kin_are_not_meant_by_the_surname(read: Callable[[str], Document], text: str, person: str) -> None:
    document = read(text)
    names = {one.id: one.name for one in document.entities}
    people = [one for one in document.phrases if one.name is not None and one.type is EntityType.PER]
    assert names[people[-1].entity] == person
