"""Which organisations of the articles are one: by their name without its class noun, bodies of a state by state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.model import EntityType
from kg.resolve.bearers import Bearer
from kg.resolve.clusters import Cluster
from kg.resolve.lists import heads
from kg.resolve.spellings import Name, by_spelling


def organisations(found: Iterable[Bearer]) -> list[Cluster]:
    """One cluster an organisation, from the bearers of type ORG."""
    names: dict[Name, list[Bearer]] = defaultdict(list)
    for bearer in sorted(found, key=lambda bearer: bearer.member):
        names[heads("organisation-heads.tsv").strip(bearer.entity.name)].append(bearer)
    return [Cluster(EntityType.ORG, key, group) for key, group in by_spelling(names)]
