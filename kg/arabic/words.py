"""Cuts text into words and marks: where each begins and ends in the untouched text, and what kind it is.

A rule-based cutter for newspaper text: numbers keep their decimals and dates their slashes, abbreviations their
stops (`د.`, `ا.ف.ب`, `إيه.بي.سي`), Latin words their apostrophes, addresses stay whole; a
hashtag's `#` and `_` part words and are none themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import Final, NamedTuple

from kg.arabic.normal import INVISIBLE, MARKS, TATWEEL


class Kind(IntEnum):
    """What a word is made of."""

    ARABIC = 0
    NUMBER = 1
    LATIN = 2
    ABBREVIATION = 3
    MARK = 4


class Word(NamedTuple):
    """A word or mark: the half-open range of code points it covers, and its kind."""

    start: int
    end: int
    kind: Kind


ARABIC_LETTERS: Final = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f"
    "\u08a0-\u08c9\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc"
)
"""Letters of the Arabic script with their presentation forms, as the inside of a character class."""

_JOINED = f"{MARKS}{TATWEEL}{INVISIBLE}"
_DIGIT = r"0-9\u0660-\u0669\u06f0-\u06f9"
_LATIN = r"A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u052f\u1e00-\u1fff"
_WORD: Final = re.compile(
    rf"""
      (?P<LATIN>    (?:https?://|www\.)[^\s{ARABIC_LETTERS}<>"'«»“”()]+ | [\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+
                  | [{_LATIN}][{_LATIN}{_DIGIT}\u0300-\u036f]*
                    (?:['’.&/-][{_LATIN}{_DIGIT}]+)* )
    | (?P<NUMBER>   [{_DIGIT}]+ (?:[.,٫٬/:-][{_DIGIT}]+)* (?: [A-Za-z]+ )? )
    | (?P<ABBREVIATION>
                    (?<![{ARABIC_LETTERS}{_JOINED}{_DIGIT}])
                    (?: [{ARABIC_LETTERS}]{TATWEEL}?\.(?:[ ]?[{ARABIC_LETTERS}]{TATWEEL}?\.)*
                        [ ]?[{ARABIC_LETTERS}]{TATWEEL}?(?![{ARABIC_LETTERS}{_JOINED}])
                      | [{ARABIC_LETTERS}]{{1,4}}(?:\.[{ARABIC_LETTERS}]{{1,4}}){{2,}}(?![{ARABIC_LETTERS}{_JOINED}])
                      | [دأام]\.(?=[ ]?[{ARABIC_LETTERS}{_LATIN}]) ) )
    | (?P<ARABIC>   [{INVISIBLE}]*[{ARABIC_LETTERS}][{ARABIC_LETTERS}{_JOINED}]* )
    | (?P<HASHTAG>  _+ | \#(?=[_{ARABIC_LETTERS}{_LATIN}]) )
    | (?P<MARK>     \.\.+ | [!?؟]+ | --+ | [^\s{INVISIBLE}] )
    """,
    re.VERBOSE,
)
_KINDS: Final = {kind.name: kind for kind in Kind}


def words(text: str) -> Iterator[Word]:
    """The words and marks of `text` in order; they do not overlap, white space and controls lie between them."""
    for match in _WORD.finditer(text):
        kind = _KINDS.get(match.lastgroup or "")
        if kind is not None:
            yield Word(match.start(), match.end(), kind)
