"""Whose post a bare title is: the country or body that the text around it is about."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from kg.arabic.normal import fold
from kg.extract.bodies import bare
from kg.extract.document import Document
from kg.extract.lexicon import rows
from kg.extract.phrases import Phrase, Post, flat
from kg.model import EntityType

_BODY_POSTS = frozenset({"امين", "مدير", "رئيس", "نائب", "مؤسس", "مدرب", "متحدث", "ناطق", "عضو", "محافظ"})
_BEFORE, _BEHIND = 1.0, 0.6


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
        """The country mentioned most, near mentions and those before counting more."""
        scores: dict[str, float] = defaultdict(float)
        own = self._document.sentence_index(at)
        for place, id in self._document.countries:
            distance = abs(self._document.sentence_index(place) - own)
            scores[id] += (_BEFORE if place < at else _BEHIND) * (0.3 + 1.0 / (1 + distance))
        fitting = {id: score for id, score in scores.items() if id not in taken}
        return max(fitting, key=lambda id: fitting[id], default=None)

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
