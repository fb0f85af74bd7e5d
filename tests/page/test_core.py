from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model import Event
from kg.page.core import core
from kg.page.lines import all_events, parties, weights
from kg.page.write import page
from tests.page.crowd import crowd
from tests.page.newsroom import Newsroom


def test_a_graph_within_the_bounds_is_held_whole(talks: Newsroom) -> None:
    knowledge = talks.knowledge()
    assert core(knowledge) is knowledge


def test_of_too_many_entities_the_most_told_are_held_with_all_events_among_them() -> None:
    whole, _ = crowd(400)
    held = core(whole, entities=50)
    kept = {entity.id for entity in held.entities}
    weight = weights(whole)
    most_told = sorted(weight, key=lambda key: (-weight[key], key))[:50]
    assert kept <= set(most_told)
    inside = [event.id for event in all_events(whole) if set(most_told) >= set(parties(event.fact))]
    assert [event.id for event in all_events(held)] == inside


@pytest.mark.parametrize("evidence", [0, 1, 300])
def test_of_too_much_evidence_as_much_is_held_as_fits(evidence: int) -> None:
    whole, _ = crowd(400)
    held = core(whole, evidence=evidence)
    assert sum(1 for _ in all_events(held)) == evidence
    assert {entity.id for entity in held.entities} == {
        party for event in all_events(held) for party in parties(event.fact)
    }


def test_each_line_has_its_first_event_before_any_has_its_second() -> None:
    whole, _ = crowd(400)
    lines = {(type(event.fact), parties(event.fact)) for event in all_events(whole)}
    held = core(whole, evidence=len(lines))
    assert {(type(event.fact), parties(event.fact)) for event in all_events(held)} == lines


def test_a_place_that_one_report_alone_names_is_there_too(talks: Newsroom) -> None:
    knowledge = talks.knowledge()
    event = knowledge.meetings[1]
    weight = weights(knowledge)
    least = min((entity.id for entity in knowledge.entities), key=lambda key: (weight[key], key))
    told = Event(event.id, event.fact, (event.reports[0], replace(event.reports[1], place=least)))
    whole = replace(knowledge, meetings=(told,))
    for entities in range(1, len(whole.entities)):
        held = core(whole, entities)
        page(held, talks.articles)
        assert not held.meetings or least in {entity.id for entity in held.entities}
