"""What tests of meetings share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.meetings import meetings


@pytest.fixture(scope="session")
def meet(read: Callable[[str], Document]) -> Callable[[str, str], None]:
    """Asserts that a text tells of one meeting, whose parties' names hold the given words, one each in any order."""

    def check(text: str, parties: str) -> None:
        document = read(text)
        (meeting,) = meetings(document)
        names = [document.entity(id).name for id in meeting.participants]
        assert len(names) == len(parties.split())
        assert all(any(party in name for name in names) for party in parties.split())

    return check
