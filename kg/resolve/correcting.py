"""Clusters as the user has corrected them.

Splits come first, then what is forbidden to be one is taken apart, then entities are merged, then renamed. What a
correction names is looked up among the ids, then among the ids that entities had before (`Entity.aliases`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, MutableMapping
from dataclasses import replace
from functools import partial

from kg.model import Problem
from kg.resolve.bearers import Bearer
from kg.resolve.clusters import Cluster
from kg.resolve.corrections import FILE_NAME, Corrections, Rename, Split
from kg.resolve.entities import aliases, claims, id_of_name, most_common_key, names
from kg.resolve.keys import key
from kg.shelves import Pile, Shelf


def corrected(
    clusters: Iterable[tuple[str, Cluster]], corrections: Corrections
) -> tuple[Iterable[tuple[str, Cluster]], tuple[Problem, ...]]:
    """Clusters with their ids after all corrections, and the corrections that do not apply."""
    if corrections == Corrections():
        return clusters, ()
    found: Shelf[Cluster] = Shelf(Cluster, clusters)
    desk = _Desk(found)
    problems = []
    for correction, step in _steps(desk, corrections):
        try:
            step()
        except _InapplicableError as error:
            told = f"{correction} no longer applies: {error}; change or delete its line"
            problems.append(Problem(FILE_NAME, "resolve", told))
    return found.items(), tuple(problems)


def _steps(desk: _Desk, corrections: Corrections) -> Iterator[tuple[str, Callable[[], None]]]:
    """The corrections in words, and what to do about them, in the order they are applied."""
    for split in corrections.split:
        yield f"split {split.entity}", partial(desk.split, split)
    for one, other in corrections.forbid:
        yield f"forbid {one} {other}", partial(desk.forbid, one, other)
    for one, other in corrections.merge:
        yield f"merge {one} {other}", partial(desk.merge, one, other)
    for rename in corrections.rename:
        yield f"rename {rename.entity}", partial(desk.rename, rename)


class _InapplicableError(Exception):
    """A correction that names what is not there, or contradicts another one."""


class _Desk:
    """The clusters while they are corrected; `now` has old ids with the ids that took their place."""

    def __init__(self, found: MutableMapping[str, Cluster]) -> None:
        self.clusters = found
        claimants: Pile[str] = Pile(str)
        claimants.put(claims(found))
        self.now = dict(aliases(claimants.groups(), found))
        self.forbidden: list[tuple[str, str]] = []

    def id(self, name: str) -> str:
        """The id of the entity that has or had the id `name`."""
        id = name
        while id not in self.clusters:
            if id not in self.now:
                raise _InapplicableError(f"no entity has or had the id {name}")
            id = self.now[id]
        return id

    def split(self, split: Split) -> None:
        id = self.id(split.entity)
        if split.into in self.clusters:
            raise _InapplicableError(f"{split.into} is already another entity")
        called = {key(name) for name in split.names}
        self._take_apart(
            id, split.into, lambda bearer: bearer.article_id in split.articles or key(bearer.entity.name) in called
        )

    def forbid(self, one: str, other: str) -> None:
        id = self.id(one)
        if one == other:
            raise _InapplicableError("it names one entity twice")
        if self.id(other) == id:
            leaving = one if id == other else other
            type = self.clusters[id].type
            self._take_apart(id, leaving, lambda bearer: id_of_name(type, bearer.entity.name) == leaving)
        self.forbidden.append((one, other))

    def merge(self, one: str, other: str) -> None:
        id, gone = self.id(one), self.id(other)
        if id == gone:
            return
        if any({self.id(pair[0]), self.id(pair[1])} == {id, gone} for pair in self.forbidden):
            raise _InapplicableError("the two are forbidden to be one")
        self.clusters[id] = _joined(self.clusters[id], self.clusters.pop(gone), gone)
        self.now[gone] = id

    def rename(self, rename: Rename) -> None:
        id = self.id(rename.entity)
        cluster = self.clusters[id]
        self.clusters[id] = replace(cluster, name=rename.name or cluster.name, latin=rename.latin or cluster.latin)

    def _take_apart(self, id: str, into: str, leaves: Callable[[Bearer], bool]) -> None:
        """Make those bearers of an entity that leave it the entity `into`."""
        cluster = self.clusters[id]
        leaving = tuple(bearer for bearer in cluster.bearers if leaves(bearer))
        staying = tuple(bearer for bearer in cluster.bearers if not leaves(bearer))
        if not leaving or not staying:
            raise _InapplicableError(f"{'nothing' if not leaving else 'all'} of {id} would become {into}")
        self.clusters[id] = replace(cluster, bearers=staying)
        self.clusters[into] = Cluster(cluster.type, most_common_key(leaving), leaving)
        self.now.pop(into, None)


def _joined(kept: Cluster, gone: Cluster, gone_id: str) -> Cluster:
    """One cluster of two under the name of the first; what else the first lacks it takes from the second."""
    return replace(
        kept,
        bearers=(*kept.bearers, *gone.bearers),
        name=names(kept)[0],
        same_as=tuple(dict.fromkeys((*kept.same_as, *gone.same_as))),
        state=kept.state or gone.state,
        code=kept.code or gone.code,
        within=kept.within or gone.within,
        former=(*kept.former, gone_id, *gone.former),
    )
