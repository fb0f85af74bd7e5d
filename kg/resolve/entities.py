"""Entities with their ids and names, from clusters.

An id is the type and the cluster's key in Latin letters (`per-sirgi-lafruf`) and nothing else, so it stays when
articles are added; of two keys of one type that read alike in Latin letters, the one with fewer bearers gets a digest
of its key. The key of a foreign name has one letter for g, however the articles spell it. Where a new article makes
another spelling the most frequent, or gives a surname its full name, the id changes and the old one is an alias.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from kg.arabic.normal import normal
from kg.arabic.romanise import letters, romanise
from kg.model import Entity, EntityType
from kg.resolve.bearers import Bearer
from kg.resolve.clusters import Cluster, most_common
from kg.resolve.keys import is_arabic, key, words
from kg.resolve.lists import heads
from kg.resolve.states import state_with_code

_MAX_SLUG: Final = 80
_HASHTAG: Final = str.maketrans("_#", "  ")
_ENDS: Final = re.compile(r"^[^\w(]+|[^\w)]+$")
_NAMED_ALONE: Final = frozenset({EntityType.PER, EntityType.ORG})
_G: Final = str.maketrans("غجق", "گگگ")

Borrowed = dict[tuple[EntityType, str, str], int]
"""Names that entities may only keep as long as they are not the best name of others more often: the type, the name and
the entity's id, with how often its articles use it."""


def identified(clusters: Iterable[Cluster]) -> dict[str, Cluster]:
    """The clusters by their ids, sorted by id."""
    alike: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        alike[stem(cluster.type, cluster.key)].append(cluster)
    pairs = (pair for name, group in alike.items() for pair in ids(name, group))
    return dict(sorted(pairs, key=lambda pair: pair[0]))


def stem(type: EntityType, key: str) -> str:
    """The id of the first of all clusters of a type whose keys read alike, or what their ids begin with."""
    return f"{type.value.lower()}-{slug(key)}"


def aliases(claimants: Iterable[tuple[str, Collection[str]]], there: Container[str]) -> Iterator[tuple[str, str]]:
    """The ids that no entity has, each with the id of the only one that claims it, from all that are claimed with those
    that claim them (see `claims`); `there` are the ids of all entities."""
    for alias, ids in claimants:
        owner = owner_of(alias, ids)
        if owner is not None and alias not in there:
            yield alias, owner


def claims(found: Mapping[str, Cluster]) -> Iterator[tuple[str, str]]:
    """Each once, the ids that entities were merged from or that their names alone would give, with their own ids."""
    for id, cluster in found.items():
        names = {bearer.entity.name for bearer in cluster.bearers} if cluster.type is not EntityType.GRP else ()
        for alias in {*cluster.former, *claimed(cluster.type, names)} - {id}:
            yield alias, id


def claimed(type: EntityType, names: Iterable[str]) -> set[str]:
    """The ids that each of some names alone would give."""
    return {id_of_name(type, name) for name in names}


def owner_of(alias: str, claimants: Collection[str]) -> str | None:
    """Whose alias an id is that no entity has."""
    return min(claimants) if len(claimants) == 1 and not alias.endswith("-") else None


def id_of_name(type: EntityType, name: str) -> str:
    """The id that an entity has where it is the only one of its name."""
    return stem(type, key(name))


def counted_key(type: EntityType, name: str) -> str:
    """What the best names of bearers are counted under."""
    return f"{type.value} {name}"


def most_common_key(bearers: Iterable[Bearer]) -> str:
    """The key of the best name that most bearers have."""
    return most_common(key(bearer.entity.name) for bearer in bearers) or ""


def slug(key: str) -> str:
    """A key in lower-case ASCII letters, digits and hyphens, at most 80; empty where it has no letter we can write."""
    return "-".join(filter(None, map(_slug_of_word, key.split())))[:_MAX_SLUG].strip("-")


@lru_cache(maxsize=1 << 15)
def _slug_of_word(word: str) -> str:
    latin = letters(word if is_arabic(word) else word.translate(_G))
    plain = unicodedata.normalize("NFKD", latin.casefold())
    kept = "".join(char for char in plain if char != "'" and not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", kept).strip("-")


def ids(stem: str, group: list[Cluster]) -> Iterable[tuple[str, Cluster]]:
    """The clusters of one stem with their ids."""
    first, *others = sorted(group, key=_rank) if len(group) > 1 else group
    yield (stem if not stem.endswith("-") else f"{stem}{_digest(first.key)}"), first
    for cluster in others:
        yield f"{stem.rstrip('-')}-{_digest(cluster.key)}", cluster


def _rank(cluster: Cluster) -> tuple[int, str, tuple[str, str]]:
    return -len(cluster.bearers), cluster.key, min(bearer.member for bearer in cluster.bearers)


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:6]


@dataclass(frozen=True, slots=True)
class Draft:
    """An entity of a cluster with all its names and no aliases yet; `foreign` are those of the names that it may only
    borrow, with how often its articles use them, `best` are the best names of its bearers (see `counted_key`), with how
    many have them."""

    entity: Entity
    foreign: dict[str, int]
    best: dict[str, int]

    def borrowed(self) -> Borrowed:
        """The names it may only borrow."""
        return {(self.entity.type, name, self.entity.id): uses for name, uses in self.foreign.items()}

    def finished(self, olds: Iterable[str], best: Callable[[str], int]) -> Entity:
        """The entity with its aliases and its own names; `best` tells how many bearers have a best name."""
        entity, uses = self.entity, self.foreign
        known = (
            name for name in entity.names if name not in uses or best(counted_key(entity.type, name)) <= uses[name]
        )
        return replace(entity, names=tuple(known), aliases=tuple(olds))


def draft(id: str, cluster: Cluster) -> Draft:
    """What is known of the entity of a cluster from the cluster alone."""
    known = names(cluster)
    entity = Entity(
        id=id,
        type=cluster.type,
        name=known[0],
        names=known,
        latin=cluster.latin or romanise(known[0]),
        country=_country(cluster),
        same_as=cluster.same_as,
        members=tuple(sorted(bearer.member for bearer in cluster.bearers)),
    )
    alone = len(known) > 1 and cluster.type in _NAMED_ALONE
    return Draft(entity, _foreign_names(cluster, known) if alone else {}, dict(counted_names(cluster.bearers)))


def counted_names(found: Iterable[Bearer]) -> Counter[str]:
    """The best names of persons and organisations among bearers, with how many have them (see `counted_key`)."""
    kinds = ((bearer.entity.type, bearer.entity.name) for bearer in found)
    return Counter(counted_key(type, clean(name)) for type, name in kinds if type in _NAMED_ALONE)


def _country(cluster: Cluster) -> str | None:
    """The everyday name of the state that most bearers are tied to; a state has none."""
    state = state_with_code(cluster.country() or "")
    return state.name if state and not cluster.code else None


def _foreign_names(cluster: Cluster, known: Sequence[str]) -> dict[str, int]:
    """Those of the names of a cluster that are neither an article's best one nor made of the words of such, with how
    often its articles use them. They may be those of another person or organisation that an article took for it, and
    are where they are the best name of others more often."""
    own = {clean(bearer.entity.name) for bearer in cluster.bearers} | {known[0]}
    uses = Counter(clean(name) for bearer in cluster.bearers for name in bearer.entity.names)
    parts = {word for name in own for word in words(name)}
    return {name: uses[name] for name in known if name not in own and not parts.issuperset(words(name))}


def names(cluster: Cluster) -> tuple[str, ...]:
    """The names by frequency; first the one an authority gives, else the most frequent best name of an article."""
    if len(cluster.bearers) == 1:
        return _names_of_one(cluster)
    best = Counter(clean(bearer.entity.name) for bearer in cluster.bearers)
    every = Counter(clean(name) for bearer in cluster.bearers for name in bearer.entity.names)
    first = cluster.name or min(best, key=lambda name: (_is_worse(name, cluster), -best[name], name))
    rest = sorted({*best, *every} - {first}, key=lambda name: (-best[name], -every[name], name))
    return (first, *rest)


def _names_of_one(cluster: Cluster) -> tuple[str, ...]:
    """What `names` gives for the many clusters of one bearer, in a tenth of the time."""
    entity = cluster.bearers[0].entity
    best, every = clean(entity.name), [clean(name) for name in entity.names]
    first = cluster.name or best
    rest = sorted({best, *every} - {first}, key=lambda name: (name != best, -every.count(name), name))
    return (first, *rest)


@lru_cache(maxsize=1 << 15)
def clean(name: str) -> str:
    """A name as it is shown: vowel marks, controls, hashtags and marks at its ends gone; as it is where nothing stays.

    `#فلاديمير_بوتين` is `فلاديمير بوتين`.
    """
    shown = " ".join(normal(name).translate(_HASHTAG).split())
    return _ENDS.sub("", shown) or shown or name


def _is_worse(name: str, cluster: Cluster) -> bool:
    """Whether a person's name is a surname or given name alone; a place's one is better without a class noun."""
    if cluster.type is EntityType.LOC:
        return heads("place-heads.tsv").strip(name) != words(name)
    return cluster.type is EntityType.PER and " " not in name
