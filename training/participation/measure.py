"""How well candidates and statuses are told, and how sure events are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from kg.extract.meetings.judging import ENOUGH as ENOUGH_TO_MEET
from kg.extract.participation.cue import PARTS, Event, Part
from kg.extract.participation.model import Certainty
from kg.extract.participation.network import Network
from kg.extract.participation.scene import STATUSES
from kg.extract.visits.judging import ENOUGH as ENOUGH_TO_VISIT
from kg.model import Status
from training.participation.network import Lesson

ENOUGH = {Event.MEETING: ENOUGH_TO_MEET, Event.VISIT: ENOUGH_TO_VISIT}
AT_ONCE = 200

Floats = npt.NDArray[np.float64]


class Judged:
    """A lesson as a network judges it: the chances of its candidates, and its status."""

    def __init__(self, lesson: Lesson, odds: Floats, status: Status) -> None:
        self.example = lesson.example
        self.before = {part: _chances(lesson, at) for at, part in enumerate(PARTS[lesson.example.event])}
        self.chances = {part: 1 / (1 + np.exp(-odds[:, at])) for at, part in enumerate(PARTS[lesson.example.event])}
        self.status = status


def _chances(lesson: Lesson, at: int) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.array([odds[at] for odds in lesson.odds]))))


def judged(lessons: Sequence[Lesson], network: Network) -> Iterator[Judged]:
    """The lessons as a network judges them."""
    for start in range(0, len(lessons), AT_ONCE):
        some = lessons[start : start + AT_ONCE]
        answers = network.read([one.example.shown for one in some], [one.odds for one in some])
        for lesson, answer in zip(some, answers, strict=True):
            yield Judged(lesson, answer.odds.astype(np.float64), STATUSES[int(answer.statuses.argmax())])


def say(found: Sequence[Judged], event: Event) -> None:
    """Print the figures of one kind of event."""
    for part in PARTS[event]:
        known = np.array([part in ways for one in found for ways in one.example.known])
        true = np.array([part in ways for one in found for ways in one.example.right])[known]
        told = {
            "rules": np.array([part in ways for one in found for ways in one.example.read]),
            "weights": np.concatenate([one.before[part] for one in found]) > 1 / 2,
            "network": np.concatenate([one.chances[part] for one in found]) > 1 / 2,
        }
        for who, by in told.items():
            _say_part(f"{event} {part} {who}", by[known], true)
    stated = [one for one in found if one.example.status is not None]
    for who, hits in (
        ("rules", [one.example.by_rules is one.example.status for one in stated]),
        ("network", [one.status is one.example.status for one in stated]),
    ):
        print(f"{event} status {who}: {np.mean(hits):.3f} right of {len(hits)}")


def _say_part(who: str, told: npt.NDArray[np.bool_], true: npt.NDArray[np.bool_]) -> None:
    right = int((told & true).sum())
    precision, recall, f1 = right / told.sum(), right / true.sum(), 2 * right / (told.sum() + true.sum())
    print(f"{who}: P {precision:.3f} R {recall:.3f} F1 {f1:.3f} of {true.sum()}")


def certainty(found: Iterable[Judged], event: Event) -> Certainty:
    """The slope and offset by which the log-odds of an event's less likely part become the event's, and the share of
    events that are right, of those that a network which did not see them would tell."""
    told = [one for judged in found for one in _events(judged, event)]
    chance = np.clip([chance for chance, _ in told], 1e-6, 1 - 1e-6)
    odds, right = np.log(chance / (1 - chance)), np.array([right for _, right in told], np.float64)

    def loss(theta: Floats) -> float:
        score = theta[0] * odds + theta[1]
        return float((np.logaddexp(0, score) - right * score).sum())

    slope, offset = minimize(loss, np.array([1.0, 0.0]), method="Nelder-Mead").x
    sure = 1 / (1 + np.exp(-slope * odds - offset))
    brier, base = ((sure - right) ** 2).mean(), right.mean() * (1 - right.mean())
    print(
        f"{event}: {len(told)} told, {right.mean():.3f} right; Brier score {brier:.3f}, of their share alone {base:.3f}"
    )
    return Certainty(float(slope), float(offset), float(right.mean()))


def _events(judged: Judged, event: Event) -> Iterator[tuple[float, bool]]:
    """The events a trigger would tell, by how likely their less likely part is and whether they are right."""
    if event is Event.VISIT:
        for visitor, (chance, goes) in _taking(judged, Part.VISITOR).items():
            for place, (other, gone_to) in _taking(judged, Part.PLACE).items():
                if visitor != place:
                    yield min(chance, other), goes and gone_to
        return
    parties = sorted(_taking(judged, Part.PARTY).values())
    if len(parties) > 1:
        right = sum(is_party for _, is_party in parties)
        yield parties[-2][0], right * (right - 1) * 2 >= len(parties) * (len(parties) - 1)


def _taking(judged: Judged, part: Part) -> dict[str, tuple[float, bool]]:
    """Who takes part, by the rules or, where they read nothing, by the network."""
    one = judged.example
    needed = {Part.VISITOR, Part.PLACE} if one.event is Event.VISIT else {Part.PARTY}
    read = any(ways & needed for ways in one.read)
    rows = zip(one.entities, judged.chances[part].tolist(), one.right, one.read, strict=True)
    taken = [
        (entity, chance, part in right)
        for entity, chance, right, ways in rows
        if (part in ways if read else chance > ENOUGH[one.event])
    ]
    return {entity: (chance, right) for entity, chance, right in sorted(taken, key=lambda row: row[1])}
