"""Voices: who was heard speaking where, at which level."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """How a voice was heard: told by the reporter, inside what another says, or as a mere noun."""

    REPORTED = 0
    EMBEDDED = 1
    NAMED = 2


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who has spoken: the entity, the agreement its verb showed, the trigger's token, the level."""

    entity: str
    gender: str
    number: str
    at: int
    level: Level
