"""What somebody or something is held to be: `يعتبر من أبرز الكتاب` tells of its subject, it does not speak."""

from __future__ import annotations

from typing import Final

from kg.arabic.normal import fold
from kg.extract.speech_words import noun_class
from kg.extract.statements.lexicon import Reading
from kg.extract.statements.reader import Reader

_REACH: Final = 4


def is_held_to_be(reader: Reader, at: int, reading: Reading) -> bool:
    """Whether a verb of judging with a `من` behind it tells what its subject is one of, since no أن follows (`يعتبر من
    الضروري أن`)."""
    behind = range(at + 2, min(at + _REACH, reader.last[at]))
    judging = fold(reading.frame.verb) in noun_class("judging") and not reading.after
    return judging and all(reader.complementiser(here) is None for here in behind)
