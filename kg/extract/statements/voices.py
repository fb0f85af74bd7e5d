"""Voices: who was heard speaking where, at which level."""

from __future__ import annotations

from dataclasses import field
from enum import IntEnum

from kg.frozen import dataclass


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


@dataclass(slots=True)
class Heard:
    """How an entity was heard so far: the genders of the singular verbs it was the subject of, the last gender that any
    verb showed, and how often the reporter told what it said."""

    genders: set[str] = field(default_factory=set)
    gender: str = ""
    reports: int = 0

    def add(self, voice: Voice) -> None:
        """Notes that it was heard again."""
        self.gender = voice.gender or self.gender
        self.reports += voice.level is Level.REPORTED
        if voice.gender and voice.number == "s":
            self.genders.add(voice.gender)


@dataclass(slots=True)
class Voices:
    """All voices so far, in text order: the last one and the one before it, the last of each level, and how each entity
    was heard, those heard first before others."""

    last: Voice | None = None
    before: Voice | None = None
    latest: dict[Level, Voice] = field(default_factory=dict)
    entities: dict[str, Heard] = field(default_factory=dict)
    _sentence: int = -1
    _genders: set[str] = field(default_factory=set)

    def add(self, voice: Voice, sentence: int) -> None:
        """Notes a voice in the sentence that begins with a token."""
        self.before = self.last
        self.last = self.latest[voice.level] = voice
        self.entities.setdefault(voice.entity, Heard()).add(voice)
        if sentence != self._sentence:
            self._sentence, self._genders = sentence, set()
        if voice.level <= Level.EMBEDDED:
            self._genders.add(voice.gender)

    def heard_in(self, sentence: int, gender: str) -> bool:
        """Whether a verb of this gender was heard in the sentence, the last one there are voices of."""
        return sentence == self._sentence and gender in self._genders
