"""What somebody spread about a thing, which another verb only takes up (`نفى الوزير ما تناقلته الصحف عن استقالته`)."""

from __future__ import annotations

from typing import Final

from kg.arabic.normal import fold
from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.lexicon import Reading
from kg.extract.statements.reader import Reader

_WHAT: Final = frozenset({"ما", "مما", "بما", "عما"})
_ABOUT: Final = "عن"
_OF: Final = "من"
_REACH: Final = 3


def spread_about(reader: Reader, at: int, reading: Reading) -> tuple[Phrase, int] | None:
    """Who spread the thing that the ما before the verb at the token stands for, and the token where it is told what it
    is about; `None` where the verb tells no such thing."""
    led = reader.key(at - 1) in _WHAT
    if not (led and reading.is_verbal and reading.after and fold(reading.frame.verb) in noun_class("spreading")):
        return None
    near = range(at + 1, min(at + _REACH, reader.last[at]))
    party = next((one for here in near if (one := _led(reader, here)) is not None), None)
    if party is None or not party.entity:
        return None
    behind = party.last + (reader.key(party.last) in noun_class("adverb"))
    clause = reader.key(behind) == _OF and reader.complementiser(behind + 1) == ""
    if not (clause or reader.key(behind) == _ABOUT) or behind + 2 >= reader.last[at]:
        return None
    return party, behind + 1 + clause


def _led(reader: Reader, at: int) -> Phrase | None:
    """The party that begins at the token, which no preposition is written onto."""
    phrase = reader.party_at(at)
    return phrase if phrase is not None and phrase.first == at and not reader.word(at).is_attached else None
