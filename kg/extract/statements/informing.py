"""What somebody is informed of by a bare noun: `أبلغ الوزير نظيره استعداد بلاده للحوار`, `أبلغه رفضه`."""

from __future__ import annotations

from kg.arabic.normal import fold
from kg.extract.speech_words import noun_class
from kg.extract.statements.triggers import Site
from kg.extract.statements.walk import Walk


def informed_of(walk: Walk, site: Site) -> int | None:
    """The token of the verbal noun with its owner that a verb of informing has behind whom it addresses; `None` where
    none stands there. The walk has passed subject and object."""
    if fold(site.reading.frame.verb) not in noun_class("informing") or not site.reading.is_verbal:
        return None
    at = walk.object_at if site.reading.after else _behind_addressee(walk)
    if at is None or at + 1 >= walk.limit:
        return None
    word, following = walk.reader.word(at), walk.reader.word(at + 1)
    owned = bool(word.pronoun) or following.definite or walk.reader.party_at(at + 1) is not None
    deed = word.form == "verbal-noun" or word.folded in noun_class("renewed") or word.key in noun_class("stance")
    bare = not (word.definite or word.is_attached) and walk.reader.party_at(at) is None
    return at if deed and owned and bare else None


def _behind_addressee(walk: Walk) -> int | None:
    """The token behind the party that is the object of a verb whose subject was told."""
    begin = walk.object_at if walk.subject is not None else None
    party = walk.reader.party_at(begin) if begin is not None else None
    return party.last if party is not None else None
