from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kg.model import Event, Status
from kg.page.payload import payload
from tests.page.diplomacy import TEXTS
from tests.page.newsroom import Newsroom


@pytest.fixture
def data(talks: Newsroom) -> dict[str, Any]:
    data, evidence = payload(talks.knowledge(), talks.articles)
    return data | {"evidence": evidence}


def events(data: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [event for event in data["events"] if event["kind"] == kind]


def test_everything_is_counted(data: dict[str, Any]) -> None:
    assert data["counts"] == {"articles": 8, "entities": 25, "meetings": 8, "statements": 17, "roles": 8, "visits": 2}


def test_each_evidence_is_the_words_of_its_article(data: dict[str, Any]) -> None:
    for evidence in data["evidence"]:
        sentence = "".join(text for text, _ in evidence["runs"])
        assert sentence in TEXTS[data["articles"][evidence["article"]]["id"]]


def test_a_meeting_has_its_evidence_once(data: dict[str, Any]) -> None:
    meeting = events(data, "meeting")[1]
    assert [data["entities"][party]["id"] for party in meeting["parties"]] == ["lavrov", "kerry"]
    assert len(meeting["evidence"]) == 2


def test_trigger_and_speaker_are_marked(data: dict[str, Any]) -> None:
    runs = data["evidence"][events(data, "statement")[0]["evidence"][0]]["runs"]
    assert ["قال", "t"] in map(list, runs)
    assert ["لافروف", "n"] in map(list, runs)


def test_an_event_without_a_time_has_the_date_of_its_article(data: dict[str, Any]) -> None:
    assert events(data, "meeting")[7]["date"] == "2017-01-30"


def test_reports_that_disagree_are_told(talks: Newsroom) -> None:
    knowledge = talks.knowledge()
    event = knowledge.meetings[1]
    first, second = event.reports
    disputed = Event(event.id, event.fact, (first, replace(second, status=Status.DENIED)))
    data, _ = payload(replace(knowledge, meetings=(disputed,)), talks.articles)
    assert events(data, "meeting")[0]["versions"] == ["denied", "held"]


def test_evidence_of_an_unknown_article_is_an_error(talks: Newsroom) -> None:
    with pytest.raises(KeyError, match="geneva"):
        payload(talks.knowledge(), {key: value for key, value in talks.articles.items() if key != "geneva"})
