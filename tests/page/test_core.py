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


@pytest.mark.parametrize(("entities", "evidence"), [(50, 100_000), (400, 300), (400, 0), (0, 300)])
def test_a_larger_one_gives_its_most_told_entities_and_all_events_among_them(entities: int, evidence: int) -> None:
    whole, _ = crowd(400)
    held = core(whole, entities, evidence)
    kept = {entity.id for entity in held.entities}
    inside = [event.id for event in all_events(whole) if kept.issuperset(parties(event.fact))]
    assert len(kept) <= entities
    assert [event.id for event in all_events(held)] == inside
    assert sum(1 for _ in all_events(held)) <= evidence
    weight = weights(whole)
    left_out = [weight[entity.id] for entity in whole.entities if entity.id not in kept]
    assert all(weight[key] >= max(left_out) for key in kept)


def test_as_much_is_held_as_fits() -> None:
    whole, _ = crowd(400)
    fewer, more = core(whole, 400, 300), core(whole, 400, 301)
    assert 0 < len(fewer.entities) <= len(more.entities)
    assert sum(1 for _ in all_events(fewer)) > 200


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
