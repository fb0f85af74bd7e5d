"""Identity once some articles were added, changed or removed, from what it was before.

What the articles say and said calls in question the components their entities are linked with (see `linking`), and
besides: entities whose ids read alike in Latin letters, those with a name that became or ceased to be the best name of
others more often, and aliases that others claim too. All that is decided anew, by the same functions that decide on all
articles, and nothing else; the result is the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

from kg.model import Entity, Knowledge
from kg.resolve.memory import Memory
from kg.resolve.places import states_of_cities
from kg.resolve.question import Change, Question, Said
from kg.resolve.remembering import Records
from kg.resolve.renaming import Names


@dataclass(frozen=True, slots=True)
class Revised:
    """The entities there are now, the id of each article's own entity, the articles whose own entities have other ids
    than before, and the states of cities, and the places for which these are others."""

    entities: tuple[Entity, ...]
    local: dict[tuple[str, str], str]
    articles: frozenset[str]
    within: dict[str, str]
    moved: frozenset[str]


def revised(former: Knowledge, change: Change, memory: Memory, said: Said) -> Revised:
    """The entities of the articles after a change, `former` having those before; `memory` is brought up to date."""
    question = Question(former, change, memory, said)
    found = question.clusters()
    inside = question.ids
    made, borrowed = Names(question, found).entities()
    before = states_of_cities(memory.placed())
    Records(question, found, borrowed).write()
    within = states_of_cities(memory.placed())
    moved = frozenset(id for id in before.keys() | within.keys() if before.get(id) != within.get(id))
    kept = (each for each in question.entities.values() if each.id not in inside and each.id not in made)
    entities = tuple(sorted((*kept, *made.values()), key=attrgetter("id")))
    local, articles = question.local_after(found)
    return Revised(entities, local, articles, within, moved)
