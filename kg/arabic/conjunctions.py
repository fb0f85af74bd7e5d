"""A `و` set apart from the word that it belongs to, as some outlets of the Maghreb write it: `الطاقة و المناجم`."""

from __future__ import annotations

import re
from typing import Final

AND: Final = "و"
_APART: Final = re.compile(f'(?<![^\\s"«“(]){AND} (?=[\u0621-\u064a]{{2}})')


def attached(text: str) -> str:
    """The text with each `و` that stands alone before a word put onto it, in the place of the space. Offsets stay: a
    word so written begins at the space that the text has there."""
    return _APART.sub(f" {AND}", text) if f"{AND} " in text else text
