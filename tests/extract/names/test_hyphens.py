"""People's names with a hyphen, and two people whom one parts behind the noun of their meeting."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.model import EntityType

Read = Callable[[str], Document]

# text | the people's names in it
NAMES = """
قال كيم أوي-كيوم المتحدث باسم الرئاسة إن القمة قريبة. | كيم أوي-كيوم
وقالت آن-ماري ديكوت إن الشركة خفضت الأسعار. | آن-ماري ديكوت
أعلن السفير بيار لوجليز-كوستا انسحابه من السباق. | بيار لوجليز-كوستا
انعقدت قمة بوتين-أردوغان في سوتشي أمس. | بوتين + أردوغان
انتهى اجتماع كريم ناصر - سامي حداد في بيروت. | كريم ناصر + سامي حداد
قال كريم ناصر - القاهرة إن الطريق مغلق. | كريم ناصر
قالت المصادر إن لقاء جونغ-أون مع سامي حداد انتهى. | جونغ-أون + سامي حداد
وصل كيم جونغ-أون أمس. وألغي لقاء جونغ-أون في القصر. | كيم جونغ-أون + جونغ-أون
قال الوزير كريم ناصر ليل الأحد-الاثنين إن الجسر آمن. | كريم ناصر
"""


def _rows(table: str) -> list[tuple[str, list[str]]]:
    return [(text, names.split(" + ")) for text, names in (line.split(" | ") for line in table.strip().splitlines())]


@pytest.mark.parametrize(("text", "names"), _rows(NAMES))
def test_people_have_their_whole_names(read: Read, text: str, names: list[str]) -> None:
    people = [one for one in read(text).phrases if one.type is EntityType.PER and one.name is not None]
    assert [one.name.of(text) for one in people if one.name is not None] == names
