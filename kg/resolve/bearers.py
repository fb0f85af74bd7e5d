"""The evidence that articles give about the bearers of names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from sys import intern
from typing import Final

from kg.arabic.clubs import by_name
from kg.model import ArticleEntity, EntityType, Extraction
from kg.resolve.keys import key, words
from kg.resolve.states import country_key, nisba_of, state_of
from kg.resolve.when import span

_SEVERAL: Final = 2
_TEAMS: Final = frozenset({("منتخب",), ("نادي",), ("فريق",)})
_FOOTBALL: Final = ("لكره", "قدم")
_NONE: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Bearer:
    """One entity of one article: what identity across articles is decided on.

    `titles` are the keys of the posts the article gives it, `country` is a state's code or the key of another name,
    `day` the day of publication as a proleptic ordinal, `states` the codes of the states that the article mentions,
    `sport` tells whether it names several football teams.
    """

    article_id: str
    entity: ArticleEntity
    titles: frozenset[str]
    country: str | None
    day: int | None = None
    states: frozenset[str] = frozenset()
    sport: bool = False

    @property
    def member(self) -> tuple[str, str]:
        """The pair that `Entity.members` and `Knowledge.local` hold."""
        return self.article_id, self.entity.id

    @property
    def only_state(self) -> str | None:
        """The code of the state that the article is about, where it mentions no other."""
        return min(self.states) if len(self.states) == 1 else None


def bearers(extractions: Iterable[Extraction]) -> Iterator[Bearer]:
    """All entities of all articles with the evidence about them."""
    for extraction in extractions:
        id, known = intern(extraction.article_id), tuple(map(_lean, extraction.entities))
        nations = {entity.id: entity.nation for entity in extraction.entities}
        names = {entity.id: entity.name for entity in known}
        titles: dict[str, set[str]] = {}
        employers: dict[str, str] = {}
        for role in extraction.roles:
            titles.setdefault(role.person, set()).add(key(role.title))
            if role.of and state_of(words(names[role.of])):
                employers.setdefault(role.person, names[role.of])
        day = _day(extraction)
        mentioned = frozenset(code for entity in known for code in _states(entity))
        sport = sum(map(_is_team, known)) >= _SEVERAL
        for entity in known:
            country = entity.country or employers.get(entity.id) or nations[entity.id]
            code = (country_key(country) or None) if country else None
            held = frozenset(titles[entity.id] - {""}) if entity.id in titles else _NONE
            yield Bearer(id, entity, held, code, day, mentioned, sport)


def _is_team(entity: ArticleEntity) -> bool:
    """Whether an entity is a football team, or a federation of such."""
    if entity.type is not EntityType.ORG or not entity.names:
        return False
    name = words(entity.name)
    return name[0:1] in _TEAMS or name[-2:] == _FOOTBALL or by_name(entity.name) is not None


def _lean(entity: ArticleEntity) -> ArticleEntity:
    """An entity without its mentions, with each string once that others may have too."""
    names, country = tuple(map(intern, entity.names)), intern(entity.country) if entity.country else None
    family = intern(entity.family) if entity.family else None
    return ArticleEntity(intern(entity.id), entity.type, intern(entity.name), names, (), country, family)


def _day(extraction: Extraction) -> int | None:
    days = span(extraction.published[:10]) if extraction.published else None
    return days.first if days else None


def _states(entity: ArticleEntity) -> Iterator[str]:
    """The codes of the states that an entity is, is tied to, or has the nisba of in its name."""
    if entity.country:
        yield country_key(entity.country)
    yield from _states_in(entity.name, entity.type)


@lru_cache(maxsize=1 << 15)
def _states_in(text: str, type: EntityType) -> frozenset[str]:
    name = words(text)
    found = {state.code for word in name if (state := nisba_of(word))}
    if type is EntityType.LOC and (state := state_of(name)):
        found.add(state.code)
    return frozenset(found) or _NONE
