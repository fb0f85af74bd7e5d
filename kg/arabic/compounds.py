"""Names that are written as two words and count as one: `عبد الله`, `بن سلمان`, `أبو مازن`, `دي ميستورا`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_SPELLINGS: Final = {"ابن": "بن", "ابي": "ابو", "ابا": "ابو"}
_FIRST_PARTS: Final = frozenset(
    {"عبد", "بن", "بنت", "ابو", "بو", "ام", "ال", "ذو"}
    | {"دي", "دو", "دا", "ديل", "ديلا", "دير", "دوس", "فان", "فون", "لو", "ماك", "سان", "سانت"}
)
_LAST_PARTS: Final = frozenset({"الدين", "الله", "الاسلام"})


def joined(words: Iterable[str]) -> tuple[str, ...]:
    """Folded words with each compound as one word: `("عبد", "الله")` and `("عبدالله",)` both give `("عبدالله",)`.

    A first part takes the word behind it (`بن`, `آل`, `دي`), a last part the word before it (`صلاح الدين`).
    """
    parts: list[str] = []
    pending = ""
    for word in words:
        spelled = _SPELLINGS.get(word, word)
        if spelled in _FIRST_PARTS:
            pending += spelled
        elif word in _LAST_PARTS and parts and not pending:
            parts[-1] += word
        else:
            parts.append(pending + word)
            pending = ""
    return (*parts, pending) if pending else tuple(parts)
