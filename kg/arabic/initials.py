"""Initials of names, by a letter or a Latin letter's name before a stop: ناثان [أ.] سيلس, [إتش. آر.] ماكماستر."""

from __future__ import annotations

import re
from typing import Final

_SPELLED = "(?:[إاأ]تش|[آأ]ر|جيه|كيه|دبليو|كيو|[إا]ف|[إا]س|[إا]ل|[إا]م|[إأا]يه|إكس)"
"""Names of Latin letters that are no words at the end of a sentence."""

_ALIKE = "(?:بي|تي|جي|دي|سي|في|يو)"
"""Those that may be."""

_PLAIN_LETTER = "[\u0621-\u064a]"
_LAST_PART = "(?![وف]|ال)[\u0621-\u064a]{3,}"

LEADING: Final = re.compile(rf"(?<!\w)(?:{_SPELLED}\.\s?)+$")
"""Initials with which a name begins, at the end of what stands before the rest of it."""

BETWEEN: Final = re.compile(rf" (?:(?:{_SPELLED}|{_ALIKE}|{_PLAIN_LETTER})\.\s?)+")
"""Initials between the parts of a name, with the space before them."""

MIDDLE: Final = re.compile(rf" (?:{_SPELLED}|{_ALIKE})\. ?{_LAST_PART}")
"""A Latin initial between a given name and the surname, with the space before it and the surname."""

_CLEAR: Final = re.compile(_SPELLED)
_ANY: Final = re.compile(f"{_ALIKE}|{_PLAIN_LETTER}")
_GIVEN: Final = re.compile("(?!ال)[\u0621-\u064a]{3,}(?<![ةه])")
_SURNAME: Final = re.compile(_LAST_PART)


def is_initial(before: str, word: str, after: str) -> bool:
    """Whether a word with a stop behind it is an initial, by the words before and behind both: it ends no sentence
    (`المجموعة أ. يلعب` does)."""
    if _SURNAME.fullmatch(after) is None:
        return _CLEAR.fullmatch(word) is not None and _CLEAR.fullmatch(after) is not None
    if _CLEAR.fullmatch(word) is not None:
        return True
    return _ANY.fullmatch(word) is not None and _GIVEN.fullmatch(before) is not None
