"""News agencies that are called by letters, each of which the analyzer may have for a word.

الدوحة ([أ ف ب])      بغداد ـ [و ا ع] ـ      (رويترز، [د.ب.أ])
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from kg.arabic.normal import fold
from kg.extract.lexicon import rows
from kg.extract.words import Word

_LETTERS, _LONGEST_PART, _INITIALS = 5, 2, 2
_STOPS = frozenset({".", "ـ"})
_NO_LETTER = re.compile(r"[^\u0621-\u064a]")
_AND = "و"


def lettered_end(words: Sequence[Word], at: int, *, dateline: bool) -> int | None:
    """The token after an agency's letters that begin at the token behind a mark, with one behind them; `None` where
    there are none."""
    spelled, parts, last = "", 0, at
    for here in range(at, min(len(words), at + 2 * _LETTERS)):
        if words[here].text in _STOPS and spelled:
            continue
        letters = _letters(words[here].text)
        alone = len(letters) <= _LONGEST_PART or (here == at and letters in _agencies())
        if not letters or not alone or len(spelled) >= _LETTERS:
            break
        spelled, parts, last = spelled + letters, parts + len(words[here].text.strip(".")), here + 1
    sure = _agencies().get(spelled)
    behind = last == len(words) or words[last].is_mark or words[last].conjunction == _AND
    apart = last > at + 1 or parts > len(spelled)  # the letters are written as one word elsewhere
    return last if sure is not None and behind and apart and (sure or dateline) else None


def may_be_letters(form: str) -> bool:
    """Whether a folded word can be the first of an agency's letters, or all of them."""
    return _letters(form) in _beginnings()


def is_initials(words: Sequence[Word]) -> bool:
    """Whether words are two single letters that no agency is called by, as an editor puts under a report (`ف ج`)."""
    letters = "".join(_letters(word.text) for word in words)
    single = all(len(_letters(word.text)) <= 1 or "." in word.text for word in words)
    return single and len(letters) == _INITIALS and letters not in _agencies()


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", fold(text))


@cache
def _beginnings() -> frozenset[str]:
    """The letters of the agencies, and the first ones of each that may be a part of their own."""
    return frozenset(letters[:size] for letters in _agencies() for size in (*range(1, _LONGEST_PART + 1), None))


@cache
def _agencies() -> Mapping[str, bool]:
    return {letters: sure == "1" for letters, sure in rows("agency_letters")}
