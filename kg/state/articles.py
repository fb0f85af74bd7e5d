"""The articles of a build by id, read from the disk when they are asked for."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from typing import Final

from kg.model import Article
from kg.state.store import State

_HELD: Final = 2_000_000


class Articles(Mapping[str, Article]):
    """The articles of a build; those used last are held in memory, up to two million characters of text."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._held: OrderedDict[str, Article] = OrderedDict()
        self._size = 0

    def __getitem__(self, id: str) -> Article:
        held = self._held.get(id)
        if held is not None:
            self._held.move_to_end(id)
            return held
        article = self._state.article(id)
        if article is None:
            raise KeyError(id)
        self._hold(article)
        return article

    def _hold(self, article: Article) -> None:
        self._held[article.id] = article
        self._size += len(article.text)
        while self._size > _HELD and len(self._held) > 1:
            _, oldest = self._held.popitem(last=False)
            self._size -= len(oldest.text)

    def __iter__(self) -> Iterator[str]:
        return iter(self._state.ids())

    def __len__(self) -> int:
        return len(self._state)
