"""What is asked about: a trigger with what the rules read there."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from kg.frozen import dataclass
from kg.model import Sentence, Status


class Event(StrEnum):
    """What a trigger may tell of."""

    MEETING = "meeting"
    VISIT = "visit"


class Part(StrEnum):
    """How one takes part: as a party of a meeting, as a visitor, as the place of the meeting or visit."""

    PARTY = "party"
    VISITOR = "visitor"
    PLACE = "place"


PARTS = {Event.MEETING: (Part.PARTY, Part.PLACE), Event.VISIT: (Part.VISITOR, Part.PLACE)}


@dataclass(frozen=True, slots=True)
class Cue:
    """A trigger: its token and sentence, its citation form, the class of its frame, and as the rules read it who takes
    part by the rule named (`NO_RULE` where they read nothing), and the status."""

    event: Event
    token: int
    sentence: Sentence
    lemma: str
    kind: str
    rule: str
    told: Mapping[Part, frozenset[str]]
    status: Status

    @property
    def ids(self) -> frozenset[str]:
        """All entities that meet, or visit and are visited, by the rules."""
        if self.event is Event.MEETING:
            return self.told[Part.PARTY]
        return frozenset().union(*self.told.values())


NO_RULE = "none"
