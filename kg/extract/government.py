"""Whose post a bare title is: the country or body that the text around it is about."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from math import log

from kg.arabic.normal import fold
from kg.extract.bodies import bare
from kg.extract.document import Document
from kg.extract.lexicon import rows
from kg.extract.phrases import Phrase, Post, flat
from kg.model import EntityType

_BODY_POSTS = frozenset({"امين", "مدير", "رئيس", "نائب", "مؤسس", "مدرب", "متحدث", "ناطق", "عضو", "محافظ"})
_NEAR_BEFORE, _NEAR_BEHIND, _OFTEN, _HOME = 3.0, 1.0, 0.5, 1.0


class Governments:
    """The countries and organisations of an article by where they are mentioned."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._bodies = [
            (phrase.first, phrase.entity)
            for phrase in flat(document.phrases)
            if phrase.type is EntityType.ORG and document.entity(phrase.entity).names
        ]

    def owner(self, phrase: Phrase, post: Post, taken: set[str]) -> str | None:
        """The country of a government post, the organisation of another; in `taken` somebody else has the post."""
        if is_state_post(post):
            return self._country(post.first, taken)
        return self._body(post.first) if post.lemma in _BODY_POSTS else None

    def _country(self, at: int, taken: set[str]) -> str | None:
        """The country mentioned often and near, before the title rather than behind it; the outlet's own first."""
        places: dict[str, list[int]] = defaultdict(list)
        for place, id in self._document.countries:
            places[id].append(place)
        if self._document.home is not None:
            places.setdefault(self._document.home, [])
        fitting = {id: self._score(id, found, at) for id, found in places.items() if id not in taken}
        return max(fitting, key=lambda id: fitting[id], default=None)

    def _score(self, id: str, places: list[int], at: int) -> float:
        before = min((at - place for place in places if place < at), default=None)
        behind = min((place - at for place in places if place > at), default=None)
        near = _NEAR_BEFORE / (1 + before) if before is not None else 0.0
        near += _NEAR_BEHIND / (1 + behind) if behind is not None else 0.0
        return near + _OFTEN * log(1 + len(places)) + (_HOME if id == self._document.home else 0.0)

    def _body(self, at: int) -> str | None:
        """The organisation named last before, else first behind."""
        before = [id for place, id in self._bodies if place < at]
        behind = [id for place, id in self._bodies if place > at]
        return before[-1] if before else behind[0] if behind else None


def is_state_post(post: Post) -> bool:
    """Whether a title without a country is one of a state's."""
    table = _state_posts()
    rest = [bare(word) for word in fold(post.title).split()[1:]]
    kind = table.get(post.lemma, frozenset())
    return "head" in kind or ("bare" in kind and not rest) or any("word" in table.get(word, ()) for word in rest)


@cache
def _state_posts() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for word, kind in rows("state_posts"):
        found[fold(word)] = found.get(fold(word), frozenset()) | {kind}
    return found
