"""Hashtags are read as the words they are made of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract import extract
from kg.extract.document import Document
from kg.model import Extraction

TAGGED = [
    "بحث وزير الخارجية #العراقي #سامي_حداد مع نظيره #التونسي #كريم_ناصر في #القاهرة الوضع في #ليبيا.",
    "أكد رجل الأعمال #سامي_حداد أن شركة #آبل ستبيع الهاتف.",
    "قالت عارضة الأزياء #ليلى_حداد إنها سعيدة.",
    "وصل الرئيس الكولومبي خوان مانويل #سانتوس إلى العاصمة #الرياض.",
    "وقال وزير الدفاع #الأميركي إن زيارة #بغداد ناجحة.",
    "أفاد بيان #وزارة_الصحة بأن العدد ارتفع.",
]


def told(found: Extraction) -> list[object]:
    """All that is told of in an extraction, by names."""
    name = {entity.id: entity.name.replace("#", "").replace("_", " ") for entity in found.entities}
    met = [(meeting.status, sorted(name[id] for id in meeting.participants)) for meeting in found.meetings]
    said = [(one.act, name[one.speaker]) for one in found.statements]
    held = [(name[role.person], role.title, role.of and name[role.of]) for role in found.roles]
    gone = [(name[visit.visitor], name[visit.place]) for visit in found.visits]
    return [sorted(name.values()), met, said, held, gone]


@pytest.mark.parametrize("text", TAGGED)
def test_tags_change_nothing(read: Callable[[str], Document], text: str) -> None:
    plain = text.replace("#", "").replace("_", " ")
    assert told(extract(read(text).analysis)) == told(extract(read(plain).analysis))
