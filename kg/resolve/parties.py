"""Parties without a name. They are never one across articles: `مصادر` are others in each."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from kg.resolve.bearers import Bearer
from kg.resolve.clusters import Cluster
from kg.resolve.keys import key


def parties(found: Iterable[Bearer]) -> list[Cluster]:
    """One cluster a bearer; its key is the description with a digest of article, description and ordinal."""
    seen: Counter[tuple[str, str]] = Counter()
    clusters = []
    for bearer in sorted(found, key=lambda bearer: bearer.member):
        described = (bearer.article_id, bearer.entity.name)
        content = "\0".join((*described, str(seen[described])))
        seen[described] += 1
        digest = hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        clusters.append(Cluster(bearer.entity.type, f"{key(bearer.entity.name)} {digest}", (bearer,)))
    return clusters
