"""Who takes part in an occasion for a side: `شارك في اللقاء من الجانب التركي X وY، ومن الجانب المصري Z`."""

from __future__ import annotations

from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.model import EntityType

_FOR, _OTHER = frozenset({"من", "عن"}), frozenset({"اخر", "ثان", "ثاني", "اخري"})
_ON_BEHALF = "عن"
_SIDES = frozenset({EntityType.ORG, EntityType.LOC, EntityType.GRP})
_STOPS = frozenset({".", "؛"})


def members_of_sides(document: Document, first: int, last: int) -> tuple[str, ...]:
    """The people by name told behind the words for a side that begin at the token `first`, up to the next clause or the
    token `last`; empty where no side is told there."""
    if first >= last or not _is_for_side(document, first):
        return ()
    end = next((at for at in range(first + 1, last) if _begins_clause(document, at)), last)
    people = (one for one in document.phrases_in(first, end) if one.type is EntityType.PER and one.name is not None)
    return tuple(dict.fromkeys(one.entity for one in people if one.entity))


def _is_for_side(document: Document, at: int) -> bool:
    """Whether the token begins the words for whom somebody is there (`من الجانب التركي`, `عن الوزارة`, `من أعضاء X`);
    no `من جانب آخر`."""
    words = document.words
    if at + 2 >= len(words) or words[at].key not in _FOR or words[at].pronoun:
        return False
    if words[at + 1].key in event_words("side"):
        return words[at + 2].key not in _OTHER and not words[at + 1].pronoun
    if words[at].key == _ON_BEHALF and words[at + 1].definite:
        return True
    side = document.phrase_at(at + 1)
    return side is not None and side.first == at + 1 and (side.type in _SIDES or words[at + 1].number == "p")


def _begins_clause(document: Document, at: int) -> bool:
    """Whether another clause begins at the token."""
    word = document.words[at]
    told = word.is_verb and document.phrase_at(at) is None
    return told or word.text in _STOPS or word.key in event_words("that", "relative", "subordinator", "while")
