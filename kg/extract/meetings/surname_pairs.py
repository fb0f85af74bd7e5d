"""Two people by whose names beside each other an occasion is called: `قمة X Y`, `لقاء X-Y`, `قمة (X - Y)`."""

from __future__ import annotations

import re

from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.phrase import Phrase
from kg.model import EntityType

_DASHES = frozenset({"-", "–", "ـ"})
_OPENING = frozenset({"(", '"', "«", "“"})
_BETWEEN_NAMES = re.compile(r"[\s\-–]+")


def surname_pair(document: Document, token: int) -> tuple[str, ...]:
    """The two people whom one name each at the token calls, be they read as one name or parted by a dash; empty where
    the article does not name both in full."""
    token += document.words[token].text in _OPENING and token + 1 < len(document.words)
    phrase = document.phrase_at(token)
    if phrase is None or phrase.first != token or phrase.type is not EntityType.PER or phrase.posts:
        return ()
    called = [_text(document, phrase)]
    dash = phrase.last
    if dash + 1 < document.sentence(token).last and document.words[dash].text in _DASHES:
        other = document.phrase_at(dash + 1)
        called += [_text(document, other)] if other is not None and other.type is EntityType.PER else []
    names = _BETWEEN_NAMES.split(" ".join(called))
    pair = phrase.entity if len(called) == 1 else ""
    people = [_called(document, name, pair) for name in names] if len(names) == 2 else []
    return tuple(id for id in people if id) if all(people) and len(set(people)) == 2 else ()


def _text(document: Document, phrase: Phrase) -> str:
    return phrase.span.of(document.analysis.article.text)


def _called(document: Document, name: str, pair: str) -> str | None:
    """The only person whose full name begins or ends with the name; not the `pair` read as one person."""
    people = (one for one in document.entities if one.type is EntityType.PER and one.id != pair)
    found = {one.id for one in people if _is_part(name, one.name)}
    return found.pop() if len(found) == 1 else None


def _is_part(name: str, full: str) -> bool:
    parts = fold(full).split()
    return len(parts) > 1 and fold(name) in {parts[0], parts[-1]}
