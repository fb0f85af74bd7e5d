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


def named(document: Document) -> list[list[str]]:
    """The names of the parties of each meeting."""
    return [[document.entity(id).name for id in one.participants] for one in meetings(document)]


def fits(names: list[str], words: list[str]) -> bool:
    """Whether there are as many names as words, and each word is in one."""
    return len(names) == len(words) and all(any(word in name for name in names) for word in words)


@pytest.fixture(scope="session")
def meet_apart(read: Callable[[str], Document]) -> Callable[[str], None]:
    """Asserts that a text tells of the meetings of a line `text | parties | parties`, and of no other; parties are told
    by words of their names."""

    def check(line: str) -> None:
        text, *parties = line.split(" | ")
        found = named(read(text))
        assert len(found) == len(parties), found
        assert all(any(fits(names, one.split()) for names in found) for one in parties), found

    return check


@pytest.fixture(scope="session")
def meet_with_status(read: Callable[[str], Document]) -> Callable[[str], None]:
    """Asserts that a text tells of the one meeting of a line `text | name + name: status`, and of no other."""

    def check(line: str) -> None:
        text, told = line.split(" | ")
        document = read(text)
        names = {entity.id: entity.name for entity in document.entities}
        found = [({names[id] for id in one.participants}, one.status.value) for one in meetings(document)]
        parties, status = told.split(": ")
        assert found == [(set(parties.split(" + ")), status)]

    return check
