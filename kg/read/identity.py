"""One id an article: what becomes of articles that share an id."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from hashlib import blake2b
from typing import Final

from kg.model import Article, Problem
from kg.read.articles import Draft

_DIGEST_BYTES: Final = 5

Copy = tuple[str, ...]


def repeated(ids: Iterable[str]) -> set[str]:
    """Those of `ids` that come more than once."""
    seen: set[str] = set()
    return {id for id in ids if id in seen or seen.add(id)}  # type: ignore[func-returns-value]


class Identities:
    """Gives each article an id of its own, whatever the order they come in.

    Made from all drafts that share their id with another. Where their texts differ, each has a digest of its text
    behind its id; where they are the same, the copy whose source comes first in the alphabet stands for all.
    """

    def __init__(self, shared: Iterable[Draft]) -> None:
        self._copies: dict[str, dict[str, Copy]] = {}
        self._settled: set[tuple[str, str]] = set()
        for draft in shared:
            versions = self._copies.setdefault(draft.article.id, {})
            digest, copy = _digest(draft.article), _copy(draft.article)
            versions[digest] = min(copy, versions.get(digest, copy))

    def settle(self, draft: Draft) -> Article | Problem:
        """The article with the id it keeps, or the problem that it is a copy of another."""
        article = draft.article
        versions = self._copies.get(article.id)
        if versions is None:
            return article
        digest = _digest(article)
        if (article.id, digest) in self._settled or _copy(article) != versions[digest]:
            return Problem(draft.place, "read", f"is a copy of another article with the id {article.id!r}; left out")
        self._settled.add((article.id, digest))
        return article if len(versions) == 1 else replace(article, id=f"{article.id}-{digest}")


def _digest(article: Article) -> str:
    return blake2b(article.text.encode(), digest_size=_DIGEST_BYTES).hexdigest()


def _copy(article: Article) -> Copy:
    return tuple(field or "" for field in (article.source, article.title, article.published, article.outlet))
