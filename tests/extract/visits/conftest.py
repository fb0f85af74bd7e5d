"""Compares the visits of a text with those that are expected."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.visits import visits


@pytest.fixture
def tells(read: Callable[..., Document]) -> Callable[[str, str], None]:
    """Asserts that a text tells of all visits that are written as `visitor = place = status, …`, and of no other; names
    are told by a part."""

    def check(text: str, expected: str) -> None:
        document = read(text)
        triples = [tuple(part.strip() for part in one.split("=")) for one in expected.split(",") if one]
        told = [
            (document.entity(visit.visitor).name, document.entity(visit.place).name, visit.status)
            for visit in visits(document)
        ]
        assert len(told) == len(triples), told
        for visitor, place, status in triples:
            assert any(visitor in who and place in where and how == status for who, where, how in told), told

    return check
