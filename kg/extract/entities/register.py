"""The entities of an article as they come up: one draft for each key, the one of each phrase, and the countries."""

from __future__ import annotations

from kg.arabic.countries import Country, by_capital
from kg.extract.entities.drafts import Draft
from kg.extract.phrase import Phrase, Place
from kg.model import EntityType


class Register:
    """The drafts by their entities, the entity of each phrase, the mentions of countries as (token, entity), and the
    `nations`: the names of countries, by the entities that are one or whose name tells it, with whether that is a
    body."""

    def __init__(self) -> None:
        self.drafts: dict[str, Draft] = {}
        self.places: dict[Place, str] = {}
        self.countries: set[tuple[int, str]] = set()
        self.nations: dict[str, tuple[str, bool]] = {}
        self._keys: dict[tuple[EntityType, str], Draft] = {}

    def of(self, phrase: Phrase) -> Draft:
        """The entity of a phrase that is linked."""
        return self.drafts[self.places[phrase.place]]

    def draft(self, kind: EntityType, key: str) -> Draft:
        """The entity of a kind and key, a new one where there is none."""
        found = self._keys.get((kind, key))
        if found is None:
            found = self._keys[kind, key] = Draft(f"e{len(self.drafts) + 1}", kind)
            self.drafts[found.id] = found
        return found

    def country(self, country: Country, part: str = "") -> Draft:
        """The entity of a country, or of the part of it that news calls by its name."""
        draft = self.draft(EntityType.LOC, f"{country.code}{part}")
        draft.country = country.name
        self.nations[draft.id] = country.name, False
        return draft

    def state(self, code: str) -> str | None:
        """The entity of a state that the article has named."""
        draft = self._keys.get((EntityType.LOC, code))
        return draft.id if draft is not None else None

    def capital(self, country: str | None) -> Draft | None:
        """The capital of a country, by the country's name, where the article names it."""
        found = self._capitals().get(country or "")
        return self._keys.get((EntityType.LOC, found)) if found else None

    def _capitals(self) -> dict[str, str]:
        """The keys of the capitals that are named in the article, by country."""
        found = {}
        for kind, key in self._keys:
            capital = by_capital(key) if kind is EntityType.LOC else None
            if capital is not None:
                found[capital.name] = key
        return found
