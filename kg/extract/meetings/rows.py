"""Rows of those who are told to be at an occasion: `حضره X وY، إلى جانب Z`, `حضره عشرون وزيرا، بينهم X وY`."""

from __future__ import annotations

from kg.extract.clauses.introductions import behind_address
from kg.extract.clauses.joining import named_behind, with_joined
from kg.extract.clauses.missions import behind_unread
from kg.extract.clauses.slots import Slot, ends_clause
from kg.extract.document import Document
from kg.model import EntityType

_EACH, _OF = frozenset({"كل", "كلا"}), "من"
_AMONG, _PLURALS = frozenset({"بين", "من"}), frozenset({"هم", "هن", "ها"})
_REACH = 14


def row_at(document: Document, at: int) -> Slot | None:
    """The parties that begin at the token, words of address and `كل من` before them passed over, with those who are
    added to them; `None` where none do."""
    words = document.words
    if at + 2 < len(words) and words[at].key in _EACH and words[at + 1].key == _OF:
        at += 2
    group = document.parties_from(behind_address(document, at)) if at < len(words) else ()
    if not group:
        return None
    row = with_joined(document, named_behind(document, group))
    return Slot("", row, row[0].first, row[-1].last)


def each_behind(document: Document, first: int, last: int) -> Slot | None:
    """Those whom `كل من` names from the token `first` on (`حضر الاجتماع الذي دعا إليه X [كل من Y وZ]`)."""
    words = document.words
    near = range(first, min(first + _REACH, last - 1))
    at = next((at for at in near if words[at].key in _EACH and words[at + 1].key == _OF), None)
    return row_at(document, at) if at is not None and not words[at].is_attached else None


def members_behind(document: Document, first: int, last: int) -> Slot | None:
    """Those whom the clause from `first` on names as among a number of others (`20 دولة من بينها X وY`); `None` where
    it names none before the token `last`."""
    words = document.words
    for at in range(first, min(last - 1, first + _REACH)):
        if words[at].key in _AMONG and words[at].pronoun in _PLURALS:
            return row_at(document, behind_unread(document, at + 1))
        if at > first and ends_clause(document, at):
            return None
    return None


def named_row(document: Document, at: int) -> tuple[str, ...]:
    """The people by name who begin right at the token, each joined to the one before; empty where none does."""
    row = document.parties_from(at)
    named = [one.type is EntityType.PER and one.name is not None and bool(one.entity) for one in row]
    people = row[: named.index(False)] if False in named else row
    return tuple(one.entity for one in people) if row and row[0].first == at else ()
