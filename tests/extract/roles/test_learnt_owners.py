"""Whose a bare post is, by the learnt model."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.roles import choosing
from kg.extract.roles.reader import roles
from kg.extract.weighing import BIAS

Read = Callable[[str], Document]

TEXT = "زار كريم ناصر أمس شركة النجم الأخضر للأغذية. وقال مدير الإنتاج سامي حداد إن العمل مستمر."


def owners(document: Document) -> list[str]:
    return [document.entity(role.of).name for role in roles(document) if role.of]


def test_the_likeliest_owner_is_taken(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing, "_weights", lambda: {BIAS: -5.0, "ORG": 10.0})
    document = read(TEXT)
    (role,) = roles(document)
    assert document.entity(role.of or "").name == "شركة النجم الأخضر للأغذية"
    assert role.evidence[0].confidence < 1


def test_a_post_is_of_nothing_where_no_owner_is_likely(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing, "_weights", lambda: {BIAS: -5.0})
    assert not owners(read(TEXT))


def test_what_the_title_tells_is_no_guess(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing, "_weights", lambda: {BIAS: -5.0})
    assert owners(read("قال وزير الدفاع الأردني سامي حداد ذلك.")) == ["الأردن"]


def test_the_model_follows_the_rules_rather_than_not() -> None:
    weights = choosing._weights()
    assert weights["r:this"] > weights["r:other"]
