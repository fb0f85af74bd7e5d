"""What the network is shown, and what it makes of it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from kg.extract.document import Document
from kg.extract.meetings import judging, meetings, readings
from kg.extract.participation.candidates import Candidate, Candidates
from kg.extract.participation.cue import Cue
from kg.extract.participation.model import models
from kg.extract.participation.network import Network
from kg.extract.participation.scene import CLIP, OUTSIDE, on_candidates, on_words, scene
from kg.extract.visits import visits
from kg.model import Status

Read = Callable[[str], Document]

TALKS = "بيروت - أجرى الوزير سامي حداد أمس محادثات مع السفير كريم ناصر في دمشق."


def seen(document: Document) -> tuple[Cue, list[Candidate]]:
    """The first trigger of a document and its candidates."""
    cue = judging.cue(next(iter(readings(document))))
    return cue, list(Candidates(document, [cue], ()).of(cue))


@pytest.fixture
def network() -> Network:
    found = models().network
    assert found is not None
    return found


def test_a_scene_shows_the_words_and_where_candidates_stand(read: Read) -> None:
    document = read(TALKS)
    cue, found = seen(document)
    shown = scene(document, cue, found)
    assert len(shown.words) == len(document.words)
    names = [document.entity(one.entity).name for one in found]
    first, last, head = shown.ranges[names.index("كريم ناصر")]
    assert first <= head <= last
    assert shown.told[first] == 1, "the rules read a party"
    assert shown.told[shown.ranges[names.index("دمشق")][0]] == 2, "the rules read a place"


def test_whom_no_word_calls_is_outside(read: Read) -> None:
    document = read("قال الوزير سامي حداد كلمة. والتقى لاحقا السفير كريم ناصر.")
    cue, found = seen(document)
    names = [document.entity(one.entity).name for one in found]
    assert scene(document, cue, found).ranges[names.index("سامي حداد")] == OUTSIDE


def test_what_is_thought_of_candidates_is_written_on_their_words(read: Read) -> None:
    document = read(TALKS)
    shown = scene(document, *seen(document))
    odds = [(100.0, -100.0)] + [(-100.0, -100.0)] * (len(shown.entities) - 1)
    likely = on_words(shown, odds)
    start, end, _ = shown.ranges[0]
    assert all(likely[at][0] > 0.99 for at in range(start, end + 1))
    own, *others = on_candidates(shown, odds)
    assert own[:2] == (CLIP, -CLIP)
    assert all(other[2] == CLIP for other in others), "the best of another one"


def test_a_scene_is_read_alike_alone_and_among_others(read: Read, network: Network) -> None:
    scenes, odds = [], []
    for text in (TALKS, "وصل الوزير سامي حداد إلى دمشق حيث التقى السفير كريم ناصر."):
        document = read(text)
        scenes.append(scene(document, *seen(document)))
        odds.append([(0.5, -0.5)] * len(scenes[-1].entities))
    together = list(network.read(scenes, odds))
    for one, own, answer in zip(scenes, odds, together, strict=True):
        (alone,) = network.read([one], [own])
        assert np.allclose(alone.odds, answer.odds, atol=1e-4)
        assert np.allclose(alone.statuses, answer.statuses, atol=1e-4)


def test_the_likelier_before_the_likelier_after(read: Read, network: Network) -> None:
    document = read(TALKS)
    cue, found = seen(document)
    shown = scene(document, cue, found)
    at = [document.entity(one.entity).name for one in found].index("كريم ناصر")
    low, high = (next(network.read([shown], [[(odds, -5.0)] * len(found)])).odds[at, 0] for odds in (-5.0, 5.0))
    assert low < high


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("التقى الوزير سامي حداد أمس السفير كريم ناصر في دمشق.", Status.HELD),
        ("من المقرر أن يلتقي الوزير سامي حداد غدا السفير كريم ناصر في دمشق.", Status.PLANNED),
        ("نفى الوزير سامي حداد أن يكون قد التقى السفير كريم ناصر.", Status.DENIED),
    ],
)
def test_the_models_tell_parties_place_and_status(read: Read, text: str, status: Status) -> None:
    document = read(text)
    (meeting,) = meetings(document)
    assert {document.entity(id).name for id in meeting.participants} == {"سامي حداد", "كريم ناصر"}
    assert meeting.status is status
    assert (meeting.place is not None) is ("دمشق" in text)


def test_the_models_tell_a_visit(read: Read) -> None:
    document = read("يصل الوزير سامي حداد إلى دمشق غدا الأحد في زيارة رسمية.")
    (visit,) = visits(document)
    assert (document.entity(visit.visitor).name, document.entity(visit.place).name) == ("سامي حداد", "دمشق")
    assert visit.status is Status.PLANNED


def test_members_told_later_go_as_their_delegation_does(read: Read) -> None:
    document = read(
        "وصل الأمير سامي حداد إلى أستانا في زيارة إلى كازاخستان. ويرافق الأمير سامي حداد إلى كازاخستان وفد وزاري كبير، "
        "يضم الوزير كريم ناصر. كما يضم الوفد هدى قباني وزيرة الثقافة."
    )
    statuses = {document.entity(visit.visitor).name: visit.status for visit in visits(document)}
    assert statuses["هدى قباني"] == statuses["كريم ناصر"] == Status.HELD
