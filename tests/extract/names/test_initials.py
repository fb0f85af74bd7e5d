"""Initials in brackets."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document


@pytest.mark.parametrize("text", ["قال المدير (ع) إن الأمر انتهى.", "(أ.) قال الوزير إن الأمر انتهى."])
def test_a_letter_alone_is_no_name(read: Callable[[str], Document], text: str) -> None:
    assert not any(entity.names for entity in read(text).entities)
