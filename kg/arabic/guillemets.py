"""Guillemets that a paper writes the wrong way round: `»كذا«` for `«كذا»`.

Old type-setting of right-to-left text kept the shapes of the marks and not their sense, so that whole archives open
every quotation with `»`. Which way an article writes them is told by where its marks stand beside words and gaps.
"""

from __future__ import annotations

import re
from typing import Final

_MARK: Final = re.compile("[«»]")
_TURNED: Final = str.maketrans("«»", "»«")
_BEFORE_OPENING: Final = frozenset(" \t\n\r\u00a0([:،ـلبوفك")
_BEHIND_CLOSING: Final = frozenset(" \t\n\r\u00a0)].،؛:؟!,")


def upright(text: str) -> str:
    """The text with its guillemets turned where it opens with `»` and closes with `«`; as it is elsewhere. Offsets
    stay."""
    if "»" not in text or "«" not in text:
        return text
    return text.translate(_TURNED) if _is_reversed(text) else text


def _is_reversed(text: str) -> bool:
    """Whether most marks stand the wrong way round; where nothing tells, whether the first is a `»` and the last a
    `«`."""
    marks = list(_MARK.finditer(text))
    votes = sum(_side(text, mark.start()) * (1 if mark.group() == "»" else -1) for mark in marks)
    return votes > 0 if votes else (marks[0].group(), marks[-1].group()) == ("»", "«")


def _side(text: str, at: int) -> int:
    """1 where the mark at the place opens by what stands around it, -1 where it closes, 0 where either may be."""
    opens = at == 0 or text[at - 1] in _BEFORE_OPENING
    closes = at + 1 == len(text) or text[at + 1] in _BEHIND_CLOSING
    return opens - closes
