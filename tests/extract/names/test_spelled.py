"""Names of Latin letters spelled out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document


@pytest.mark.parametrize(
    "text",
    [
        "قال لشبكة سي ان ان إن الاجتماع انتهى.",
        "وأوضحت قناة سي إن إن أن الاجتماع انتهى.",
    ],
)
def test_letters_that_are_particles(read: Callable[[str], Document], text: str) -> None:
    names = {given for one in read(text).entities for given in one.names}
    assert any(given.endswith(("سي ان ان", "سي إن إن")) for given in names)
