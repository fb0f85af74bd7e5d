"""Whether a verb tells of what was, is or is to come."""

from __future__ import annotations

from kg.extract.document import Document
from kg.extract.words import Word


def aspect_of(word: Word) -> str:
    """`i` for an imperfect, `p` for a perfect; the prefix `ي` and the particle of the future decide against the
    analyzer, and so does a first letter that is no prefix of an imperfect."""
    if word.future or word.key.startswith("ي"):
        return "i"
    return word.aspect if word.key.startswith(("ت", "ن")) else "p"


def to_come(document: Document, token: int, first: int) -> bool:
    """Whether the verb at the token has a particle of the future (`سيزور`, `سوف يزور`)."""
    return document.words[token].future or (token > first and document.words[token - 1].key == "سوف")


def was(document: Document, token: int, first: int) -> bool:
    """Whether `كان` makes an imperfect a past."""
    return any(document.words[at].key in {"كان", "كانت", "كانا", "كانوا"} for at in range(max(first, token - 4), token))
