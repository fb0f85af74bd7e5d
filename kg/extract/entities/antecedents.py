"""The entities that an article has told of, by where: which one a description finds before it or behind it."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterator, Sequence
from dataclasses import field
from itertools import chain

from kg.extract.entities.standing import Standing
from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.frozen import dataclass
from kg.model import EntityType

_WITH = "مع"
_CLAUSE = 12
"""The tokens within which somebody is told with whom another does something."""


@dataclass(slots=True)
class Known:
    """An entity as it has been described so far; `serves` is the name of the country of a known official,
    `guest` whether it came as a guest, `named` whether it has a name; `sorts` are the nouns that call a body whose name
    tells none, `origins` the names of the countries that nationalities tell."""

    id: str
    type: EntityType
    gender: str
    serves: str | None = None
    guest: bool = False
    named: bool = False
    standings: set[Standing] = field(default_factory=set)
    nouns: set[tuple[str, str, str]] = field(default_factory=set)
    honours: set[str] = field(default_factory=set)
    sorts: frozenset[str] = frozenset()
    origins: set[str] = field(default_factory=set)


class Antecedents:
    """The entities told so far: `known` as they have been described, `seen` as (first token, entity) in the order of
    the text."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        self.known: dict[str, Known] = {}
        self.seen: list[tuple[int, str]] = []
        self._acting: set[int] = set()

    def of(self, entity: str, phrase: Phrase) -> Known:
        """What is known of an entity, which the phrase may be the first to tell."""
        known = self.known.get(entity)
        if known is None:
            known = self.known[entity] = Known(entity, phrase.type, phrase.gender)
        return known

    def note(self, first: int, entity: str, *, acting: bool) -> None:
        """Notes a mention by its first token; `acting` behind a verb."""
        insort(self.seen, (first, entity))
        if acting:
            self._acting.add(first)

    def is_told_within(self, first: int, last: int) -> bool:
        """Whether a mention begins at one of the tokens `first:last`."""
        return bisect_left(self.seen, (first,)) < bisect_left(self.seen, (last,))

    def seen_before(self, token: int, first: int) -> Iterator[tuple[int, str]]:
        """The mentions that begin at the tokens `first:token`, as (first token, entity), the last one first."""
        for at in range(bisect_left(self.seen, (token,)) - 1, bisect_left(self.seen, (first,)) - 1, -1):
            yield self.seen[at]

    def person_begins(self, token: int) -> bool:
        """Whether a person's mention begins at the token."""
        at = bisect_left(self.seen, (token,))
        return at < len(self.seen) and self.seen[at][0] == token and self._is_person(self.seen[at][1])

    def _is_person(self, entity: str) -> bool:
        return self.known[entity].type is EntityType.PER

    def nearest(
        self, phrase: Phrase, fits: Callable[[Known], bool], *, ahead: bool = False, acting: bool = False
    ) -> str | None:
        """The entity mentioned last before the phrase, or first behind it, that agrees and fits; `acting` behind a
        verb."""
        for entity in self._around(phrase.first, ahead=ahead, acting=acting):
            known = self.known[entity]
            same = known.type is not EntityType.PER or not phrase.gender or known.gender == phrase.gender
            agrees = known.type is phrase.type and same  # العمدة may be a man
            if agrees and fits(known):
                return entity
        return None

    def nearest_of(self, phrase: Phrase, type: EntityType) -> Known | None:
        """The entity of that type mentioned last before the phrase."""
        around = (self.known[entity] for entity in self._around(phrase.first, ahead=False, acting=False))
        return next((known for known in around if known.type is type), None)

    def newest(self, phrase: Phrase, fits: Callable[[Known], bool]) -> str | None:
        """The person who fits and was met last for the first time before a phrase."""
        met = dict.fromkeys(entity for at, entity in self.seen if at < phrase.first)
        people = (entity for entity in met if self.known[entity].type is EntityType.PER)
        return next((entity for entity in reversed(list(people)) if fits(self.known[entity])), None)

    def first(self, phrase: Phrase) -> str | None:
        """The person of the phrase's gender met first before it."""
        for at, entity in self.seen:
            known = self.known[entity]
            if at < phrase.first and (known.type, known.gender) == (EntityType.PER, phrase.gender):
                return entity
        return None

    def _around(self, token: int, *, ahead: bool, acting: bool) -> Iterator[str]:
        """The entities mentioned before a token, the last one first, and behind it, the next one first; each once;
        `acting` only those behind a verb; without those with whom whoever stands at the token does something."""
        before = range(bisect_left(self.seen, (token,)) - 1, -1, -1)
        behind = range(bisect_left(self.seen, (token + 1,)), len(self.seen)) if ahead else range(0)
        met: set[str] = set()
        for at in chain(before, behind):
            place, entity = self.seen[at]
            if entity not in met and not (acting and place not in self._acting):
                met.add(entity)
                if not self._are_two(place, token):
                    yield entity
                if len(met) == len(self.known):
                    return

    def is_partner(self, entity: str, token: int) -> bool:
        """Whether whoever a description at the token calls does something with the entity."""
        first, last = (bisect_left(self.seen, (at,)) for at in (token - _CLAUSE, token + _CLAUSE))
        return any(self._are_two(place, token) for place, one in self.seen[first:last] if one == entity)

    def _are_two(self, place: int, token: int) -> bool:
        """Whether `مع` or `و` makes two of whom a mention that begins at the place tells and a description at the token
        (`اجتمع الوزير مع الوزير كريم ناصر`, `الرئيس والرئيس التركي`); a verb between only of whom that tells behind
        it."""
        first, last = sorted((place, token))
        if not 0 < last - first < _CLAUSE:
            return False
        if self._words[last].conjunction == "و":
            return not any(word.is_mark or word.is_verb or word.conjunction for word in self._words[first + 1 : last])
        if self._words[last - 1].key != _WITH:
            return False
        between = self._words[first : last - 1]
        apart = place < token and any(word.is_verb or word.conjunction for word in between)
        return not apart and not any(word.is_mark for word in between)
