"""What is right of a trigger, and whoever judges that."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from kg.extract.participation.candidates import Candidate
from kg.extract.participation.cue import Cue, Part
from kg.model import Status


class Truth(NamedTuple):
    """Who takes part by a trigger, what the trigger counts, its status where one is known, and whether the place of a
    meeting is known, if only to be none."""

    told: Mapping[Part, Collection[str]]
    weight: float
    status: Status | None
    placed: bool


Judge = Callable[[Cue, Sequence[Candidate]], Truth | None]
"""What is right of a trigger; `None` where nobody has judged it."""
