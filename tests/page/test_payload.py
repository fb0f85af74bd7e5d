from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from desk import PER, Draft

from kg.model import Event, Relation, Status
from kg.page.payload import counts, payload
from kg.resolve import resolve
from tests.page.diplomacy import TEXTS
from tests.page.newsroom import Newsroom


@pytest.fixture
def data(talks: Newsroom) -> dict[str, Any]:
    data, evidence = payload(talks.knowledge(), talks.articles)
    return data | {"evidence": evidence}


def events(data: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [event for event in data["events"] if event["kind"] == kind]


def test_everything_is_counted(talks: Newsroom) -> None:
    assert counts(talks.knowledge(), talks.articles) == {
        "articles": 8,
        "entities": 25,
        "meetings": 8,
        "statements": 17,
        "roles": 8,
        "visits": 2,
        "relations": 0,
    }


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


def test_reports_that_disagree_are_told_with_their_articles(talks: Newsroom) -> None:
    knowledge = talks.knowledge()
    event = knowledge.meetings[1]
    first, second = event.reports
    place = next(entity.id for entity in knowledge.entities if entity.id != first.place)
    disputed = Event(event.id, event.fact, (first, replace(second, status=Status.DENIED, place=place)))
    data, _ = payload(replace(knowledge, meetings=(disputed,)), talks.articles)
    told = {versions["of"]: versions["values"] for versions in events(data, "meeting")[0]["versions"]}
    sources = {name: data["articles"][version["articles"][0]]["id"] for name in told for version in told[name]}
    assert [version["value"] for version in told["status"]] == ["denied", "held"]
    assert set(sources.values()) <= {first.evidence[0].article_id, second.evidence[0].article_id}


def test_what_a_meeting_was_about_is_told_once() -> None:
    drafts = [Draft(id, "التقى لافروف كيري أمس لبحث أزمة المياه.", "2016-07-27") for id in ("morning", "evening")]
    for draft in drafts:
        draft.meeting(draft.entity(PER, "لافروف"), draft.entity(PER, "كيري"), topic="أزمة المياه")
    knowledge = resolve(draft.extraction for draft in drafts)
    assert len(knowledge.meetings[0].fact.topics) == len(drafts)
    data, _ = payload(knowledge, {draft.id: draft.article for draft in drafts})
    assert [meeting["topics"] for meeting in events(data, "meeting")] == [["أزمة المياه"]]


def test_to_whom_and_on_what_occasion_is_told(talks: Newsroom) -> None:
    knowledge = talks.knowledge()
    event = knowledge.statements[0]
    hearer = next(entity.id for entity in knowledge.entities if entity.id != event.fact.speaker)
    said = replace(event.fact, addressee=hearer, occasion=event.fact.evidence.triggers[0])
    data, _ = payload(replace(knowledge, statements=(Event(event.id, said, (said,)),)), talks.articles)
    statement = events(data, "statement")[0]
    assert data["entities"][statement["to"]]["id"] == hearer
    assert statement["occasion"] == "قال"


def test_a_relation_of_a_plug_in_is_named(talks: Newsroom) -> None:
    knowledge = talks.knowledge()
    evidence = knowledge.meetings[0].fact.evidence
    first, second = (entity.id for entity in knowledge.entities[:2])
    signed = Relation("signed an agreement with", first, second, evidence)
    data, _ = payload(replace(knowledge, relations=(Event("r", signed, (signed,)),)), talks.articles)
    (relation,) = events(data, "relation")
    assert (relation["title"], relation["parties"], relation["of"]) == ("signed an agreement with", [0], 1)


def test_only_articles_that_are_evidence_are_held(talks: Newsroom) -> None:
    knowledge = talks.knowledge()
    one = replace(knowledge, meetings=knowledge.meetings[:1], statements=(), roles=(), visits=())
    data, _ = payload(one, talks.articles)
    cited = {evidence.article_id for evidence in knowledge.meetings[0].fact.evidence}
    assert {article["id"] for article in data["articles"]} == cited


def test_evidence_of_an_unknown_article_is_an_error(talks: Newsroom) -> None:
    with pytest.raises(KeyError, match="geneva"):
        payload(talks.knowledge(), {key: value for key, value in talks.articles.items() if key != "geneva"})
