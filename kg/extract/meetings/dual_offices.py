"""Who the article tells to hold the office that a dual tells of two (`الرئيسان`, `الوزيران`)."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import Final

from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.names.bodies import bare
from kg.model import EntityType

_LEADERS: Final = event_words("leader")
_GOVERNMENT: Final = frozenset(map(bare, event_words("government")))
_OFFICE, _PEER, _RULING = "office", "peer", frozenset({"زعيم", "قاءد", "قائد"})


def holders_of_dual(document: Document, token: int) -> frozenset[str]:
    """The people told with the office of the dual at the token, as entities; for `الزعيمان` all who lead a state or its
    government; with all who are told as somebody's peers. Empty where the token is no such dual."""
    word = document.words[token] if token < len(document.words) else None
    if word is None or word.head is None or word.key not in event_words("dual") or _OFFICE not in word.head.kinds:
        return frozenset()
    held = _held(document)
    noun = word.head.singular
    offices = [office for office in held if office in _LEADERS] if noun in _RULING else [noun]
    return frozenset().union(*(held.get(office, frozenset()) for office in (*offices, _PEER)))


@lru_cache(maxsize=1)
def _held(document: Document) -> dict[str, set[str]]:
    """The people by the heads of their titles: of leaders those alone whose title tells no other body than a state or
    government."""
    held: dict[str, set[str]] = defaultdict(set)
    for phrase in document.phrases:
        for post in phrase.posts if phrase.type is EntityType.PER else ():
            if post.peer:
                held[_PEER].add(phrase.entity)
                continue
            of = [bare(word) for word in fold(post.title).split()[1:]]
            if post.lemma not in _LEADERS or set(of) <= _GOVERNMENT:
                held[post.lemma].add(phrase.entity)
    return held
