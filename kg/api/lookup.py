"""Which entity somebody means by a name."""

from __future__ import annotations

from typing import Final

from rapidfuzz import process

from kg.catalogue import Catalogue
from kg.errors import InputError
from kg.model import Entity
from kg.resolve.keys import key, words

_SUGGESTIONS: Final = 5
_LIKENESS: Final = 60


def lookup(catalogue: Catalogue, reference: str) -> Entity:
    """The entity with an id, with that very name in any spelling, or else with these words in a name.

    Raises `InputError` where there is none or there are several, and names the nearest.
    """
    hits = found(catalogue, reference)
    named = [entity for entity in hits if reference == entity.id or _bears(entity, reference)]
    choice = named or hits
    if len(choice) == 1:
        return choice[0]
    if not choice:
        raise InputError(f"no entity is called {reference!r}; {_meant(catalogue, reference)}")
    listed = ", ".join(f"{entity.id} ({entity.name})" for entity in choice[:_SUGGESTIONS])
    raise InputError(f"{len(choice)} entities are called {reference!r}; give the id of one: {listed}")


def found(catalogue: Catalogue, text: str) -> list[Entity]:
    """The entities with all words of `text` in a name; none for a text without words."""
    return catalogue.search(text) if text.strip() else []


def _bears(entity: Entity, reference: str) -> bool:
    wanted = frozenset(words(reference))
    return any(wanted == frozenset(words(name)) for name in (*entity.names, entity.latin))


def _meant(catalogue: Catalogue, reference: str) -> str:
    names = {name: key(name) for entity in catalogue.search() for name in (*entity.names, entity.latin)}
    near = process.extract(key(reference), names, limit=_SUGGESTIONS, score_cutoff=_LIKENESS)
    if not near:
        return "nothing is near it; list all with kg entities"
    return f"did you mean {', '.join(f'«{name}»' for _, _, name in near)}?"
