"""Links the phrases of an article to its entities: one entity for each thing the article speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.arabic.countries import Country, by_capital, by_code, by_name, is_part
from kg.arabic.normal import fold, normal
from kg.extract.concordance import Concordance
from kg.extract.entities.adjectives import is_nisba, told_by_adjectives
from kg.extract.entities.aliases import aliases
from kg.extract.entities.appositions import Appositions
from kg.extract.entities.chiefs import chief
from kg.extract.entities.coreference import Referents
from kg.extract.entities.drafts import Draft
from kg.extract.entities.kin import kin
from kg.extract.entities.nationality import nation
from kg.extract.entities.outlets import home as home_of
from kg.extract.entities.senders import Senders
from kg.extract.entities.settlements import calls_town, town_before
from kg.extract.entities.unions import UNION, stands_for_union
from kg.extract.names.bodies import Bodies
from kg.extract.names.capitals import Capitals
from kg.extract.names.locations import Locations
from kg.extract.names.persons import People
from kg.extract.names.provinces import state_of_place
from kg.extract.names.states import CAPITAL, seats, state_called, state_served
from kg.extract.names.teams import team_aliases
from kg.extract.phrase import Phrase, Place, flat
from kg.extract.phrases.honoured import CUSTODIAN, honours
from kg.extract.words import Word
from kg.model import Analysis, ArticleEntity, EntityType, Mention, MentionKind, Span

_KINGDOMS = ("SA", "JO", "MA", "BH")
_STATE = "دوله"
_LANDS = {"بلاد": (), "مملكه": _KINGDOMS, "سلطنه": ("OM",), _STATE: ("AE", "QA", "KW")}
"""What a country calls itself, by the codes of those that do, the most likely one first; none where all do."""
_SWALLOWING = "لل"  # the alef of an article behind it is not written
_PART, _OUR = " part", "نا"


class Linker:
    """Gathers the entities of one article: first the named ones, then the described ones."""

    def __init__(
        self, analysis: Analysis, words: Sequence[Word], phrases: Sequence[Phrase], where: Concordance
    ) -> None:
        self._where = where
        self.text = text = analysis.article.text
        self._home = home_of(analysis.article)
        self.words, self._tokens = words, analysis.tokens
        self.places: dict[Place, str] = {}
        self.members: dict[Place, tuple[str, ...]] = {}
        self.drafts: dict[str, Draft] = {}
        self.countries: set[tuple[int, str]] = set()
        self._keys: dict[tuple[EntityType, str], Draft] = {}
        self._nations: dict[str, tuple[str, bool]] = {}
        self._referents = Referents(words, self._nations)
        self._all = list(flat(phrases))
        self._appositions = Appositions(words, phrases)
        self._kin = tuple(kin(words, phrases))
        self._senders = Senders(analysis.tokens, words, phrases)
        named = [(phrase, self._spelled(phrase.name)) for phrase in self._all if phrase.name is not None]
        self._locations = Locations(words)
        self._capitals = Capitals(words, named, where)
        self._people = People((name, phrase.first) for phrase, name in named if phrase.type is EntityType.PER)
        bodies = [name for phrase, name in named if phrase.type is EntityType.ORG]
        self._names = frozenset(name for _, name in named)
        self._bodies = Bodies(bodies, [*aliases(text, words, phrases), *team_aliases(bodies)])

    def link(self) -> None:
        """Finds the entity of every phrase."""
        described, titles = [], dict[Place, Phrase]()
        for phrase in self._all:
            name = None
            if phrase.name is not None or is_nisba(self.words, phrase):
                draft = self._named(phrase) if phrase.name is not None else self._of_nisba(phrase)
                if phrase.place in titles:
                    self._linked(titles.pop(phrase.place), draft, by_name=True)
                self._linked(phrase, draft)
            elif phrase.posts and phrase.type is EntityType.PER:
                name = self._appositions.person(phrase)
            if name is not None and name.place not in self.places:
                titles[name.place] = phrase
            elif phrase.name is None and phrase.place not in self.places:
                described.append(phrase)
        described += titles.values()
        self._link_adjectives()
        for phrase, relative in self._kin:
            self.drafts[self.places[phrase.place]].family = self.drafts[self.places[relative.place]].surname()
        for phrase in described:
            self._linked(phrase, self._described(phrase))

    def towns(self) -> Iterator[tuple[int, str]]:
        """Where a province or town of an Arab state is named, with the entity of the state."""
        for phrase in self._all:
            if phrase.type is EntityType.LOC and phrase.name is not None:
                name = phrase.name.of(self.text)
                state = by_code(state_of_place(name) or "")
                if state is not None:
                    state = self._locations.namesake(phrase, name, state) or state
                    yield phrase.first, self._country(state).id

    def _link_adjectives(self) -> None:
        """Nationality adjectives outside the phrases mention their country too (`الأزمة السورية`)."""
        known = {at for at, _ in self.countries}
        for at, country in told_by_adjectives(self.words, self._where):
            if at not in known and at not in self._within_people:
                self.countries.add((at, self._country(country).id))

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

    def officials(self) -> dict[str, str]:
        """The country of each person who is known as a state's official, by their entities; by the surname alone of one
        who is told by no more and has a title (`الرئيس ترامب`)."""
        titled = {self.places.get(phrase.place) for phrase in self._all if phrase.posts and phrase.name is not None}
        found = {}
        for draft in [draft for draft in self.drafts.values() if draft.type is EntityType.PER]:
            country = state_served(draft.names, titled=draft.id in titled)
            if country is not None:
                found[draft.id] = self._country(country).id
        return found

    def home_entity(self) -> str | None:
        """The entity of the outlet's country."""
        return self._country(self._home).id if self._home is not None else None

    def _linked(self, phrase: Phrase, draft: Draft, *, by_name: bool = False) -> None:
        kind = MentionKind.NAME if phrase.name is not None else MentionKind.NOMINAL
        draft.mentions.append(Mention(kind, phrase.name or self._senders.described(phrase)))
        self.places[phrase.place] = draft.id
        if phrase.type is EntityType.LOC and draft.country is not None:
            self.countries.add((phrase.first, draft.id))
        named = phrase.name is not None and bool(phrase.posts)
        serves = state_served(draft.names, titled=True) if named else None
        owners = self._owners(phrase) if phrase.nested else ()
        self._referents.saw(phrase, draft.id, owners, serves.name if serves is not None else None, by_name=by_name)

    def _owners(self, phrase: Phrase) -> list[str]:
        return [self.places.get(inner.place, "") for inner in phrase.nested]

    def _of_nisba(self, phrase: Phrase) -> Draft:
        word = self.words[phrase.head]
        if word.body is not None:
            draft = self._draft(EntityType.ORG, self._bodies.key(word.body))
            draft.description = word.body
            return draft
        compound = word.compound_nisba(self.words[phrase.last - 1]) if phrase.last - phrase.head > 1 else None
        country = compound or word.nisba
        assert country is not None
        return self._country(country)

    def _named(self, phrase: Phrase) -> Draft:
        assert phrase.name is not None
        name = " ".join(self._spelled(phrase.name).replace("#", " ").replace("_", " ").split())
        if phrase.type is EntityType.PER:
            draft = self._draft(EntityType.PER, self._people.key(name, phrase.first))
            home = nation(phrase, self.words) if draft.nation is None else None
            draft.nation = home.name if home is not None else draft.nation
        elif phrase.type is EntityType.ORG:
            draft = self._draft(EntityType.ORG, self._bodies.key(name))
            self._note_nation(phrase, draft)
        else:
            draft = self._location(phrase, name)
        draft.names.append(normal(name))
        return draft

    def _spelled(self, name: Span) -> str:
        """A name as it is spelled in the text, with its article (`للاتحاد` has `الاتحاد`)."""
        before = self.text[max(0, name.start - 2) : name.start]
        return f"ال{name.of(self.text)}" if before == _SWALLOWING else name.of(self.text)

    def _note_nation(self, phrase: Phrase, draft: Draft) -> None:
        """Keeps the country of a body that its name tells (`وزارة الخارجية الروسية`), or whose seat it is named by."""
        assert phrase.name is not None
        nations = (self.words[at].nisba or by_name(self.words[at].base) for at in range(phrase.first, phrase.last))
        seat = by_code(seats().get(fold(phrase.name.of(self.text)), ""))
        nation = next((one for one in nations if one is not None), seat)
        if nation is not None:
            self._nations.setdefault(draft.id, (nation.name, True))

    def _location(self, phrase: Phrase, name: str) -> Draft:
        if stands_for_union(phrase, name, self.words, self._names):
            return self._draft(EntityType.ORG, self._bodies.key(UNION))
        country, capital = state_called(name) or self._locations.of_lands(phrase), by_capital(name)
        if country is not None and self._locations.is_called_capital(phrase):
            return self._draft(EntityType.LOC, f"{country.code} {CAPITAL}")
        if country is not None and capital is not None and country is not capital:
            stands = self._capitals.is_government(phrase, name)
            if self._locations.is_state(phrase, country, capital, stands):
                return self._country(country)
            country = None
        if capital is not None and country is None and self._locations.namesake(phrase, name, capital) is not None:
            capital = None
        if capital is not None and country is None:
            self.countries.add((phrase.first, self._country(capital).id))
            country = capital if self._capitals.is_government(phrase, name) else None
        if country is not None:
            return self._country(self._locations.half(name, country), _PART if is_part(name) else "")
        return self._draft(EntityType.LOC, self._bodies.alias(name))

    def _described(self, phrase: Phrase) -> Draft:
        known_by_place = self._capital(phrase) or self._land(phrase)
        if known_by_place is not None:
            return known_by_place
        person = self._appositions.person(phrase) or self._chief(phrase)
        if person is not None:
            return self.drafts[self.places[person.place]]
        family = self._surnames.get(self._as_surname(phrase)) if phrase.type is EntityType.PER else None
        if family is not None:
            return self.drafts[family]
        members = self._referents.members(phrase) if phrase.type is EntityType.GRP else ()
        if members:
            self.members[phrase.place] = members
            return self.drafts[members[0]]
        if phrase.type is EntityType.PER and not phrase.posts and self.words[phrase.head].key == CUSTODIAN:
            known = self._referents.king(phrase)
        elif phrase.type is EntityType.PER and self.words[phrase.head].key in honours():
            known = self._referents.honoured(phrase)
        elif phrase.type is EntityType.PER and phrase.posts:
            known = self._referents.person(phrase, self._owners(phrase))
        else:
            known = self._referents.thing(phrase) or self._town(phrase)
        if known is not None:
            return self.drafts[known]
        description = self._spelled(self._senders.described(phrase))
        draft = self._draft(phrase.type, fold(description))
        draft.description = draft.description or description
        return draft

    def _chief(self, phrase: Phrase) -> Phrase | None:
        """The phrase with the name of the head of a delegation whom a title alone tells."""
        if phrase.type is not EntityType.PER or not phrase.posts or phrase.posts[0].of is None:
            return None
        return chief(self.words, self._all, self._appositions.begins, self.places, phrase)

    def _town(self, phrase: Phrase) -> str | None:
        """The town that `المدينة` calls, which was named without a noun."""
        if not calls_town(phrase, self.words):
            return None
        town = town_before(phrase, self._all, self.words, lambda one: self.drafts[self.places[one.place]])
        return town.id if town is not None else None

    def _as_surname(self, phrase: Phrase) -> str:
        """A definite title alone as the family's name that it may be (`الراعي`), else an empty string."""
        word = self.words[phrase.first]
        return f"ال{word.key}" if phrase.last == phrase.first + 1 and word.definite else ""

    @cached_property
    def _surnames(self) -> dict[str, str]:
        """The people by the last of their several names."""
        people = (draft for draft in self.drafts.values() if draft.type is EntityType.PER)
        names = ((fold(name).split(), draft.id) for draft in people for name in draft.names)
        return {parts[-1]: id for parts, id in names if len(parts) > 1}

    def _capital(self, phrase: Phrase) -> Draft | None:
        """The city of `العاصمة القطرية`, where the article names it."""
        noun = self.words[phrase.first].head
        if noun is None or noun.singular != CAPITAL or not phrase.nested:
            return None
        country = self.drafts[self.places[phrase.nested[0].place]].country
        found = self._all_capitals().get(country or "")
        return self._keys.get((EntityType.LOC, found)) if found else None

    def _land(self, phrase: Phrase) -> Draft | None:
        """The country of `المملكة`, `السلطنة` and `البلاد`: the outlet's, else the one mentioned last, for a kingdom
        else Saudi Arabia, which Arab papers call so; `الدولة` is the outlet's alone."""
        word = self.words[phrase.head]
        own = _LANDS.get(word.head.singular) if word.head is not None else None
        if own == () and word.pronoun == _OUR and self._home is not None:
            return self._country(self._home)
        if own is None or not word.definite or phrase.last > phrase.first + 1:
            return None
        home = self._home or (self._host if own == () else None)
        if home is not None and (not own or home.code in own):
            return self._country(home)
        if own is _LANDS[_STATE]:
            return None
        named = {self._keys[key].id for key in ((EntityType.LOC, code) for code in own) if key in self._keys}
        before = [id for at, id in sorted(self.countries) if at < phrase.first and (not own or id in named)]
        if before:
            return self.drafts[before[-1]]
        default = by_code(own[0]) if own else None
        return self._country(default) if default is not None else None

    @cached_property
    def _host(self) -> Country | None:
        """The one state whose known officials the article calls by titles alone and which it does not name: that of a
        paper which writes of its own."""
        posts = [(self.places.get(one.place, ""), post) for one in self._all for post in one.posts]
        foreign = {id for id, post in posts if post.of is not None}
        own = dict.fromkeys(id for id, _ in posts if id and id not in foreign)
        served = (state_served(self.drafts[id].names, titled=True) for id in own)
        named = {id for _, id in self.countries}
        codes = {state.code for state in served if state is not None}
        unnamed = [code for code in codes if self._drafted(code) not in named]
        return by_code(unnamed[0]) if len(unnamed) == len(codes) == 1 else None

    def _drafted(self, code: str) -> str | None:
        """The entity of a state that the article has named."""
        draft = self._keys.get((EntityType.LOC, code))
        return draft.id if draft is not None else None

    def _all_capitals(self) -> dict[str, str]:
        """The keys of the capitals that are named in the article, by country."""
        found = {}
        for kind, key in self._keys:
            capital = by_capital(key) if kind is EntityType.LOC else None
            if capital is not None:
                found[capital.name] = key
        return found

    def _country(self, country: Country, part: str = "") -> Draft:
        """The entity of a country, or of the part of it that news calls by its name."""
        draft = self._draft(EntityType.LOC, f"{country.code}{part}")
        draft.country = country.name
        self._nations[draft.id] = country.name, False
        return draft

    def _draft(self, kind: EntityType, key: str) -> Draft:
        found = self._keys.get((kind, key))
        if found is None:
            found = self._keys[kind, key] = Draft(f"e{len(self.drafts) + 1}", kind)
            self.drafts[found.id] = found
        return found


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
    home, officials, towns = linker.home_entity(), linker.officials(), tuple(linker.towns())
    entities = tuple(draft.finished() for draft in linker.drafts.values())
    return Gathered(entities, linker.places, linker.members, tuple(sorted(linker.countries)), towns, officials, home)
