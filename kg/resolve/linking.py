"""Which bearers may bear on each other's identity: those that have a link in common, and those linked with these.

Bearers without such a chain of links between them are decided on apart from each other, so that what one more article
says calls in question only what it is linked with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.model import EntityType
from kg.resolve.authority import Known
from kg.resolve.bearers import Bearer
from kg.resolve.cities import cities
from kg.resolve.clusters import Unions
from kg.resolve.full_names import has_father, is_called_by_given, whole
from kg.resolve.keys import is_arabic, sound
from kg.resolve.nearness import slip_keys
from kg.resolve.organisations import organisation, other_forms
from kg.resolve.people import full_name
from kg.resolve.places import place_called, state_meant
from kg.resolve.regions import without_whole
from kg.resolve.spellings import sound_of


def links(bearer: Bearer) -> Iterator[str]:
    """What a bearer that has a name shares with all that are the same thing, or have to be told apart from it: for
    persons the sound of the surname and what else names are compared by, for places the state, or the sound and the
    cities called so, for organisations the one the authority knows, or the sounds of its names."""
    match bearer.entity.type:
        case EntityType.PER:
            yield from _of_person(bearer)
        case EntityType.LOC:
            yield from _of_place(bearer)
        case _:
            yield from _of_organisation(bearer)


def components(found: Iterable[Bearer]) -> list[tuple[list[Bearer], set[str]]]:
    """The bearers that are linked, with all their links."""
    unions: Unions[str] = Unions()
    first: list[tuple[Bearer, str]] = []
    for bearer in found:
        one, *others = links(bearer)
        first.append((bearer, unions.find(one)))
        for other in others:
            unions.union(one, other)
    parts: dict[str, tuple[list[Bearer], set[str]]] = {}
    for link_set in unions.sets():
        parts[unions.find(link_set[0])] = [], set(link_set)
    for bearer, link in first:
        parts[unions.find(link)][0].append(bearer)
    return list(parts.values())


def _of_person(bearer: Bearer) -> Iterator[str]:
    name = full_name(bearer)
    yield f"surname {sound(name[-1])}"
    if len(name) > 1 and not any(map(is_arabic, name)):
        yield f"whole {whole(name)}"
    yield from sorted(f"slip {key}" for key in slip_keys(name))
    if has_father(name):
        yield f"start {sound(name[0])} {sound(name[1])}"
    if is_called_by_given(name):
        yield f"surname {sound(name[0])}"


def _of_place(bearer: Bearer) -> Iterator[str]:
    state = state_meant(bearer)
    if state:
        yield f"state {state.code}"
        return
    name = place_called(bearer).name
    yield f"place {sound_of(name)}"
    short = without_whole(name)
    if short:
        yield f"place {sound_of(short)}"
    yield from sorted({f"city {city.english}" for city in cities([name])})


def _of_organisation(bearer: Bearer) -> Iterator[str]:
    meant = organisation(bearer)
    if isinstance(meant, Known):
        yield f"known {meant.english}"
        return
    yield f"organisation {sound_of(meant.words)}"
    yield from sorted({f"organisation {sound_of(form.words)}" for form in other_forms(bearer)})
