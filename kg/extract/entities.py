"""Links the phrases of an article to its entities: one entity for each thing the article speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.arabic.countries import Country, by_capital, by_name
from kg.arabic.normal import fold
from kg.extract.coreference import Salience
from kg.extract.names import Names
from kg.extract.phrases import Phrase, Place, flat
from kg.extract.words import Word
from kg.model import ArticleEntity, EntityType, Mention, MentionKind


@dataclass(slots=True)
class Draft:
    """An entity while its mentions are gathered."""

    id: str
    type: EntityType
    names: list[str] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    description: str = ""
    country: str | None = None
    gender: str = ""
    number: str = "s"

    def finished(self) -> ArticleEntity:
        """The entity with its best name first: the longest, the earlier of equals."""
        names = tuple(sorted(dict.fromkeys(self.names), key=lambda name: -len(name.split())))
        best = self.country if self.country and self.type is EntityType.LOC else names[0] if names else self.description
        return ArticleEntity(self.id, self.type, best or self.description, names, tuple(self.mentions), self.country)


class Linker:
    """Gathers the entities of one article, phrase by phrase in text order."""

    def __init__(self, text: str, words: Sequence[Word], phrases: Sequence[Phrase]) -> None:
        self.text = text
        self.words = words
        self.places: dict[Place, str] = {}
        self.drafts: dict[str, Draft] = {}
        self.keys: dict[tuple[EntityType, str], Draft] = {}
        people = (phrase for phrase in flat(phrases) if phrase.type is EntityType.PER)
        self.people = Names(phrase.name.of(text) for phrase in people if phrase.name)
        self.salience = Salience(words)

    def link(self, phrases: Iterable[Phrase]) -> None:
        """Finds the entity of each phrase and of those nested in it."""
        for phrase in phrases:
            self._link(phrase)

    def _link(self, phrase: Phrase) -> Draft:
        for inner in phrase.nested:
            self._link(inner)
        draft = self._entity(phrase)
        self.places[phrase.place] = draft.id
        self.salience.saw(phrase, draft.id)
        return draft

    def _entity(self, phrase: Phrase) -> Draft:
        if phrase.name is not None:
            return self._named(phrase)
        nisba = self.words[phrase.head].nisba
        if phrase.type is EntityType.LOC and nisba is not None and phrase.last == phrase.first + 1:
            return self._mention(self._country(nisba), phrase)
        known = self.salience.referent(phrase)
        if known is not None:
            return self._mention(self.drafts[known], phrase)
        draft = self._draft((phrase.type, fold(phrase.span.of(self.text))), phrase.type)
        draft.description = draft.description or phrase.span.of(self.text)
        return self._mention(draft, phrase)

    def _named(self, phrase: Phrase) -> Draft:
        assert phrase.name is not None
        name = phrase.name.of(self.text)
        country = by_name(name) if phrase.type is EntityType.LOC else None
        if phrase.type is EntityType.LOC and country is None and not self._is_place(phrase):
            country = by_capital(name)
        if country is not None:
            draft = self._country(country)
        else:
            key = self.people.full(name) if phrase.type is EntityType.PER else fold(name)
            draft = self._draft((phrase.type, key), phrase.type)
        draft.names.append(name)
        draft.mentions.append(Mention(MentionKind.NAME, phrase.name))
        draft.gender, draft.number = phrase.gender, phrase.number
        return draft

    def _is_place(self, phrase: Phrase) -> bool:
        """Whether the capital is meant as a city: after a preposition of place."""
        before = self.words[phrase.first - 1].key if phrase.first else ""
        return bool(self.words[phrase.first].preposition) or before in {"في", "الي", "من", "مدينه", "العاصمه"}

    def _country(self, country: Country) -> Draft:
        draft = self._draft((EntityType.LOC, country.code), EntityType.LOC)
        draft.country = country.name
        return draft

    def _mention(self, draft: Draft, phrase: Phrase) -> Draft:
        draft.mentions.append(Mention(MentionKind.NOMINAL, phrase.span))
        return draft

    def _draft(self, key: tuple[EntityType, str], kind: EntityType) -> Draft:
        found = self.keys.get(key)
        if found is None:
            found = self.keys[key] = Draft(f"e{len(self.drafts) + 1}", kind)
            self.drafts[found.id] = found
        return found


