"""Links the phrases of an article to its entities: one entity for each thing the article speaks of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from kg.arabic.normal import fold
from kg.extract.concordance import Concordance
from kg.extract.entities.adjectives import is_nisba, told_by_adjectives
from kg.extract.entities.appositions import Appositions
from kg.extract.entities.chiefs import chief
from kg.extract.entities.coreference import Referents
from kg.extract.entities.drafts import Draft
from kg.extract.entities.kin import kin
from kg.extract.entities.lands import Lands
from kg.extract.entities.named import Names
from kg.extract.entities.officials import officials
from kg.extract.entities.outlets import home as home_of
from kg.extract.entities.register import Register
from kg.extract.entities.senders import Senders
from kg.extract.entities.settlements import calls_town, town_before
from kg.extract.entities.spelling import spelled
from kg.extract.names.states import CAPITAL, state_served
from kg.extract.phrase import Phrase, Place, flat
from kg.extract.words import Word
from kg.model import Analysis, ArticleEntity, EntityType, Mention, MentionKind


class Linker:
    """Gathers the entities of one article: first the named ones, then the described ones."""

    def __init__(
        self, analysis: Analysis, words: Sequence[Word], phrases: Sequence[Phrase], where: Concordance
    ) -> None:
        self._text, self._words, self._tokens = analysis.article.text, words, analysis.tokens
        self._where = where
        self.home = home_of(analysis.article)
        self.register = Register()
        self.names = Names(self._text, words, phrases, where, self.register)
        self.members: dict[Place, tuple[str, ...]] = {}
        self._referents = Referents(
            words, where, self.register.nations, analysis.sentences[0].last if analysis.sentences else 0
        )
        self._all = list(flat(phrases))
        self._appositions = Appositions(words, phrases)
        self._kin = tuple(kin(words, phrases))
        self._senders = Senders(analysis.tokens, words, phrases)
        self._lands = Lands(words, self._all, self.home, self.register)

    def link(self) -> None:
        """Finds the entity of every phrase."""
        described, titles = [], defaultdict[Place, list[Phrase]](list)
        for phrase in self._all:
            name = None
            if phrase.name is not None or is_nisba(self._words, phrase):
                draft = self.names.named(phrase) if phrase.name is not None else self.names.of_nisba(phrase)
                for title in titles.pop(phrase.place, ()):
                    self._linked(title, draft, by_name=True)
                self._linked(phrase, draft)
            elif phrase.posts and phrase.type is EntityType.PER:
                name = self._appositions.person(phrase)
            if name is not None and name.place not in self.register.places:
                titles[name.place].append(phrase)
            elif phrase.name is None and phrase.place not in self.register.places:
                described.append(phrase)
        described += chain.from_iterable(titles.values())
        self._link_adjectives()
        for phrase, relative in self._kin:
            self.register.of(phrase).family = self.register.of(relative).surname()
        for phrase in described:
            self._linked(phrase, self._described(phrase))

    def _link_adjectives(self) -> None:
        """Nationality adjectives outside the phrases mention their country too (`الأزمة السورية`)."""
        known = {at for at, _ in self.register.countries}
        for at, country in told_by_adjectives(self._words, self._where):
            if at not in known and at not in self._within_people:
                self.register.countries.add((at, self.register.country(country).id))

    @cached_property
    def _within_people(self) -> frozenset[int]:
        """The tokens of people's names, where a nationality is a family's (`فيصل السويدي`)."""
        people = ((one, one.name) for one in self._all if one.type is EntityType.PER)
        return frozenset(
            at
            for phrase, name in people
            if name is not None
            for at in range(phrase.first, phrase.last)
            if name.covers(self._tokens[at].span)
        )

    def _linked(self, phrase: Phrase, draft: Draft, *, by_name: bool = False) -> None:
        kind = MentionKind.NAME if phrase.name is not None else MentionKind.NOMINAL
        draft.mentions.append(Mention(kind, phrase.name or self._senders.described(phrase)))
        self.register.places[phrase.place] = draft.id
        if phrase.type is EntityType.LOC and draft.country is not None:
            self.register.countries.add((phrase.first, draft.id))
        named = phrase.name is not None and bool(phrase.posts)
        serves = state_served(draft.names, titled=True) if named else None
        owners = self._owners(phrase) if phrase.nested else ()
        self._referents.saw(phrase, draft.id, owners, serves.name if serves is not None else None, by_name=by_name)

    def _owners(self, phrase: Phrase) -> list[str]:
        return [self.register.places.get(inner.place, "") for inner in phrase.nested]

    def _described(self, phrase: Phrase) -> Draft:
        known_by_place = self._capital(phrase) or self._lands.land(phrase)
        if known_by_place is not None:
            return known_by_place
        person = self._appositions.person(phrase) or self._chief(phrase)
        if person is not None:
            return self.register.of(person)
        family = self._surnames.get(self._as_surname(phrase)) if phrase.type is EntityType.PER else None
        if family is not None:
            return self.register.drafts[family]
        members = self._referents.members(phrase)
        if members:
            self.members[phrase.place] = members
            return self.register.drafts[members[0]]
        known = self._referents.antecedent(phrase, self._owners(phrase)) or self._town(phrase)
        if known is not None:
            return self.register.drafts[known]
        description = _without_bracket(spelled(self._text, self._senders.described(phrase)))
        draft = self.register.draft(phrase.type, fold(description))
        draft.description = draft.description or description
        return draft

    def _chief(self, phrase: Phrase) -> Phrase | None:
        """The phrase with the name of the head of a delegation whom a title alone tells."""
        if phrase.type is not EntityType.PER or not phrase.posts or phrase.posts[0].of is None:
            return None
        return chief(self._words, self._all, self._appositions.begins, self.register.places, phrase)

    def _town(self, phrase: Phrase) -> str | None:
        """The town that `المدينة` calls, which was named without a noun."""
        if not calls_town(phrase, self._words):
            return None
        town = town_before(phrase, self._all, self._words, self.register.of)
        return town.id if town is not None else None

    def _as_surname(self, phrase: Phrase) -> str:
        """A definite title alone as the family's name that it may be (`الراعي`), else an empty string."""
        word = self._words[phrase.first]
        return f"ال{word.key}" if phrase.last == phrase.first + 1 and word.definite else ""

    @cached_property
    def _surnames(self) -> dict[str, str]:
        """The people by the last of their several names."""
        people = (draft for draft in self.register.drafts.values() if draft.type is EntityType.PER)
        names = ((fold(name).split(), draft.id) for draft in people for name in draft.names)
        return {parts[-1]: id for parts, id in names if len(parts) > 1}

    def _capital(self, phrase: Phrase) -> Draft | None:
        """The city of `العاصمة القطرية`, where the article names it."""
        noun = self._words[phrase.first].head
        if noun is None or noun.singular != CAPITAL or not phrase.nested:
            return None
        return self.register.capital(self.register.of(phrase.nested[0]).country)


def _without_bracket(description: str) -> str:
    """A description without the short name in brackets that ends it (`قيادة القوات الدولية (X)`)."""
    before, _, inside = description.rpartition("(")
    return before.rstrip() if inside.endswith(")") and before.strip() else description


@dataclass(frozen=True, slots=True)
class Gathered:
    """The entities of an article, the entity and the members of each phrase, the mentions of countries and of
    their towns as (token, entity), the country of each known official, and the entity of the outlet's country."""

    entities: tuple[ArticleEntity, ...]
    places: dict[Place, str]
    members: dict[Place, tuple[str, ...]]
    countries: tuple[tuple[int, str], ...]
    towns: tuple[tuple[int, str], ...]
    officials: dict[str, str]
    home: str | None


def gather(analysis: Analysis, words: Sequence[Word], phrases: Sequence[Phrase], where: Concordance) -> Gathered:
    """Links all phrases of an article."""
    linker = Linker(analysis, words, phrases, where)
    linker.link()
    register = linker.register
    home = register.country(linker.home).id if linker.home is not None else None
    served = officials(register, list(flat(phrases)))
    towns = tuple(linker.names.towns())
    entities = tuple(draft.finished() for draft in register.drafts.values())
    countries = tuple(sorted(register.countries))
    return Gathered(entities, register.places, linker.members, countries, towns, served, home)
