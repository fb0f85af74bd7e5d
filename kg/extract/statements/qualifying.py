"""Relative and parenthetical clauses between a verb of speech and its content (`الذي يزور القاهرة`, `وهو طبيب`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.extract.speech_words import noun_class
from kg.extract.statements.lexicon import Slot
from kg.extract.statements.openers import opens
from kg.extract.statements.reader import Reader

_LONGEST_CLAUSE: Final = 25
_WHO: Final = "من"
_NOTED: Final = "علما"
_PARENTHETICAL: Final = frozenset({"وهو", "وهي", "وهم", "وهما"})


def leads_clause(reader: Reader, at: int) -> bool:
    """Whether a relative or parenthetical clause begins at the token; a `من` may as well be a preposition, a `علما`
    begins a remark between commas."""
    key = reader.keys[at]
    if key == _NOTED and reader.is_comma(at - 1):
        return reader.complementiser(at + 1) is not None
    relative = key in noun_class("relative") and (key != _WHO or reader.is_verb(at + 1))
    return relative or key in _PARENTHETICAL


def after_clause(reader: Reader, at: int, limit: int, slots: Sequence[Slot]) -> int:
    """The token after a relative or parenthetical clause: behind its comma, or before what may open the content,
    which a clause that begins with a comma keeps for behind the comma that ends it.

    The clause begins at token `at`, the walk ends before `limit`, and `slots` are what the verb governs.
    """
    behind = (here + 1 for here in range(at + 1, min(limit - 1, at + _LONGEST_CLAUSE)) if _closes(reader, slots, here))
    if reader.is_comma(at - 1) and (closed := next(behind, None)) is not None:
        return closed
    for here in range(at + 1, min(limit, at + _LONGEST_CLAUSE)):
        if reader.is_comma(here):
            return here + 1
        near = here <= at + 2
        if any(opens(reader, slot, here) for slot in slots if not (near and slot.head in ("ب", "ل"))):
            return here
    return at + 1


def _closes(reader: Reader, slots: Sequence[Slot], at: int) -> bool:
    """Whether a comma stands at the token with what may open the content right behind it."""
    return reader.is_comma(at) and any(opens(reader, slot, at + 1) is not None for slot in slots)
