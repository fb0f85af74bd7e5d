"""Which entity a name is: the person, the body, the country or other place, however each is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.arabic.countries import by_capital, by_code, by_name, is_part
from kg.arabic.normal import fold, normal
from kg.extract.concordance import Concordance
from kg.extract.entities.aliases import aliases
from kg.extract.entities.drafts import Draft
from kg.extract.entities.kin import told_as_kin
from kg.extract.entities.nationality import nation
from kg.extract.entities.register import Register
from kg.extract.entities.spelling import spelled
from kg.extract.entities.unions import UNION, stands_for_union
from kg.extract.names.bodies import Bodies
from kg.extract.names.capitals import Capitals
from kg.extract.names.locations import Locations
from kg.extract.names.persons import People
from kg.extract.names.provinces import state_of_place
from kg.extract.names.states import CAPITAL, seats, state_called
from kg.extract.names.teams import team_aliases
from kg.extract.phrase import Phrase, flat
from kg.extract.words import Word
from kg.model import EntityType

_PART = " part"


class Names:
    """The names of an article, to tell which of them are one thing's."""

    def __init__(
        self, text: str, words: Sequence[Word], phrases: Sequence[Phrase], where: Concordance, register: Register
    ) -> None:
        self._text, self._words, self._register = text, words, register
        self._all = list(flat(phrases))
        named = [(phrase, spelled(text, phrase.name)) for phrase in self._all if phrase.name is not None]
        self._locations = Locations(words)
        self._capitals = Capitals(words, named, where)
        people = [(phrase, name) for phrase, name in named if phrase.type is EntityType.PER]
        kin = {name for phrase, name in people if told_as_kin(words, phrase)}
        self._people = People(((name, phrase.first) for phrase, name in people), kin)
        bodies = [name for phrase, name in named if phrase.type is EntityType.ORG]
        self._names = frozenset(name for _, name in named)
        self._bodies = Bodies(bodies, [*aliases(text, words, phrases), *team_aliases(bodies)])

    def named(self, phrase: Phrase) -> Draft:
        """The entity of a phrase with a name, which it is given."""
        assert phrase.name is not None
        name = " ".join(spelled(self._text, phrase.name).replace("#", " ").replace("_", " ").split())
        if phrase.type is EntityType.PER:
            draft = self._register.draft(EntityType.PER, self._people.key(name, phrase.first))
            home = nation(phrase, self._words) if draft.nation is None else None
            draft.nation = home.name if home is not None else draft.nation
        elif phrase.type is EntityType.ORG:
            draft = self._register.draft(EntityType.ORG, self._bodies.key(name))
            self._note_nation(phrase, draft)
        else:
            draft = self._location(phrase, name)
        draft.names.append(normal(name))
        return draft

    def of_nisba(self, phrase: Phrase) -> Draft:
        """The body, region or country of a nationality or the like that stands for it (`الأممي`)."""
        word = self._words[phrase.head]
        if word.body is not None:
            draft = self._register.draft(phrase.type, self._bodies.key(word.body))
            draft.description = word.body
            return draft
        compound = word.compound_nisba(self._words[phrase.last - 1]) if phrase.last - phrase.head > 1 else None
        country = compound or word.nisba
        assert country is not None
        return self._register.country(country)

    def _note_nation(self, phrase: Phrase, draft: Draft) -> None:
        """Keeps the country of a body that its name tells (`وزارة الخارجية الروسية`), or whose seat it is named by."""
        assert phrase.name is not None
        nations = (self._words[at].nisba or by_name(self._words[at].base) for at in range(phrase.first, phrase.last))
        seat = by_code(seats().get(fold(phrase.name.of(self._text)), ""))
        nation = next((one for one in nations if one is not None), seat)
        if nation is not None:
            self._register.nations.setdefault(draft.id, (nation.name, True))

    def _location(self, phrase: Phrase, name: str) -> Draft:
        if stands_for_union(phrase, name, self._words, self._names):
            return self._register.draft(EntityType.ORG, self._bodies.key(UNION))
        country, capital = state_called(name) or self._locations.of_lands(phrase), by_capital(name)
        if country is not None and self._locations.is_called_capital(phrase):
            return self._register.draft(EntityType.LOC, f"{country.code} {CAPITAL}")
        if country is not None and capital is not None and country is not capital:
            stands = self._capitals.is_government(phrase, name)
            if self._locations.is_state(phrase, country, capital, stands):
                return self._register.country(country)
            country = None
        if capital is not None and country is None and self._locations.namesake(phrase, name, capital) is not None:
            capital = None
        if capital is not None and country is None:
            self._register.countries.add((phrase.first, self._register.country(capital).id))
            country = capital if self._capitals.is_government(phrase, name) else None
        if country is not None:
            return self._register.country(self._locations.half(name, country), _PART if is_part(name) else "")
        return self._register.draft(EntityType.LOC, self._bodies.alias(name))

    def towns(self) -> Iterator[tuple[int, str]]:
        """Where a province or town of an Arab state is named, with the entity of the state."""
        for phrase in self._all:
            if phrase.type is EntityType.LOC and phrase.name is not None:
                name = phrase.name.of(self._text)
                state = by_code(state_of_place(name) or "")
                if state is not None:
                    state = self._locations.namesake(phrase, name, state) or state
                    yield phrase.first, self._register.country(state).id
