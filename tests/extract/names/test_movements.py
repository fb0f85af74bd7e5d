"""Movements whose names are common words, too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.model import EntityType

TOLD = [
    "زار كريم ناصر حماس. وقال المتحدث باسم فتح إن الأمر مهم.",
    "نفت حماس الخبر. وأكدت فتح رفضها الخطة.",
    "نفت حماس الخبر، وقالت إن فتح تراجعت.",
    "استمر الخلاف بين فتح وحماس.",
    "فاز حزب الله وأمل بمقاعد كثيرة.",
    "زار وفد من حماس بيروت. وقال القيادي في فتح كريم ناصر إن الأمر مهم.",
]
DEEDS = [
    "طلبت حماس فتح المعابر.",
    "قال كريم ناصر إن حماس تأخرت في فتح معبر رفح.",
    "فتح كريم ناصر الباب لوفد من حماس.",
    "تحدث كريم ناصر عن فتح الطرق.",
]


def _movements(document: Document) -> list[str]:
    return [one.name for one in document.entities if one.type is EntityType.ORG and one.name in {"فتح", "أمل"}]


@pytest.mark.parametrize("text", TOLD)
def test_a_movement_is_found(read: Callable[[str], Document], text: str) -> None:
    assert _movements(read(text))


@pytest.mark.parametrize("text", DEEDS)
def test_a_deed_is_none(read: Callable[[str], Document], text: str) -> None:
    assert not _movements(read(text))
