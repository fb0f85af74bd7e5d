"""Who has spoken so far in an article, which decides who a dropped subject is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum

from kg.extract.statements.lexicon import Reading
from kg.extract.statements.triggers import Site


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
class Discourse:
    """The speakers of the article so far, the latest last."""

    voices: list[Voice] = field(default_factory=list)

    def heard(self, entity: str, site: Site, level: Level) -> None:
        """Notes a speaker with the agreement its verb shows."""
        self.voices.append(Voice(entity, *site.reading.agreement, site.at, level))

    def last(self, reading: Reading, level: Level, since: int = 0) -> Voice | None:
        """The latest voice from token `since` on that agrees with the reading, of the level or a higher one."""
        return next(self._agreeing(reading, level, since), None)

    def _agreeing(self, reading: Reading, level: Level, since: int) -> Iterator[Voice]:
        gender, number = reading.agreement
        for voice in reversed(self.voices):
            if voice.at < since:
                return
            same = not gender or not voice.gender or voice.gender == gender
            if voice.level <= level and same and (number != "s" or voice.number in ("s", "")):
                yield voice
