"""The delegation that a definite description with adjectives calls: `وصل وفد أمني مصري … وزار [الوفد المصري]`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from kg.extract.entities.antecedents import Antecedents, Known
from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.model import EntityType

_DELEGATION: Final = "delegation"
_VISITING: Final = frozenset({"زائر", "زاءر", "ضيف", "رسمي"})


class Missions:
    """The delegations of an article; `nations` are the names of countries, by the entities that are one or whose name
    tells it, with whether that is a body."""

    def __init__(self, words: Sequence[Word], before: Antecedents, nations: Mapping[str, tuple[str, bool]]) -> None:
        self._words, self._before, self._nations = words, before, nations
        self._adjectives: dict[str, set[str]] = {}

    def note(self, phrase: Phrase, entity: str) -> None:
        """Notes the words by which a delegation is told."""
        if self._is_mission(phrase):
            told = {word.key for word in self._words[phrase.first + 1 : phrase.last]}
            self._adjectives.setdefault(entity, set()).update(told)

    def called(self, phrase: Phrase, owners: Sequence[str]) -> str | None:
        """The delegation told last before a definite description whose nationality it has, and whose adjectives if it
        was told by any; `None` for other descriptions and where none is known."""
        head = self._words[phrase.head]
        behind = self._words[phrase.head + 1 : phrase.last]
        plain = all(word.tag == "ADJ" and word.definite and not word.is_attached for word in behind)
        if not (self._is_mission(phrase) and head.definite and behind and plain and phrase.number == "s"):
            return None
        nations = {self._nations[one][0] for one in owners if one in self._nations}
        kinds = {word.key for word in behind if word.nisba is None} - _VISITING

        def fits(known: Known) -> bool:
            told = self._adjectives.get(known.id)
            return told is not None and nations <= known.origins and kinds <= told

        return self._before.nearest(phrase, fits)

    def _is_mission(self, phrase: Phrase) -> bool:
        head = self._words[phrase.head].head
        return phrase.type is EntityType.GRP and head is not None and _DELEGATION in head.kinds
