"""Who has spoken so far in an article, which decides who speaks where nobody is named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kg.extract.statements.ranking import Gap, Option, certainty, choose, options
from kg.extract.statements.reader import Reader
from kg.extract.statements.triggers import Site
from kg.extract.statements.voices import Level, Voice, Voices

Chooser = Callable[[Gap, Sequence[Option]], str | None]


@dataclass(slots=True)
class Discourse:
    """The speakers of the article so far, the latest last; `choose` fills a gap with one of the options."""

    reader: Reader
    choose: Chooser = choose
    voices: Voices = field(default_factory=Voices)

    def heard(self, entity: str, site: Site, level: Level, *, passed_on: bool = False) -> None:
        """Notes a speaker with the agreement its verb shows, none where another has `passed_on` what it said."""
        agreement = ("", "") if passed_on else site.reading.agreement
        self.voices.add(Voice(entity, *agreement, site.at, level), self.reader.first[site.at])

    def fill(self, gap: Gap) -> tuple[str, float] | None:
        """The entity that speaks at the gap with its probability, `None` where nobody was mentioned or heard before."""
        found = options(self.reader, gap, self.voices)
        entity = self.choose(gap, found)
        return None if entity is None else (entity, certainty(found, entity))

    def continues(self, site: Site) -> bool:
        """Whether a verb before the site in its sentence shows the same agreement, so that it may have its subject."""
        return self.voices.heard_in(self.reader.first[site.at], site.reading.agreement[0])
