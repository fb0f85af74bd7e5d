"""A verb of signing that is spelled like one of expecting: `توقع مصر عقدا`."""

from __future__ import annotations

from typing import Final

from kg.arabic.normal import fold
from kg.extract.speech_words import noun_class
from kg.extract.statements.content import Content
from kg.extract.statements.fronting import Fronted
from kg.extract.statements.lexicon import OBJECT
from kg.extract.statements.reader import Reader
from kg.extract.statements.triggers import Site

_EXPECTS: Final = "توقع"


def signs(reader: Reader, site: Site, content: Content, before: Fronted | None) -> bool:
    """Whether what looks like a masculine perfect of expecting has a feminine subject, which is to sign what follows
    (`توقع مصر عقدا`)."""
    subject = content.subject or (before.phrase if before is not None else None)
    if content.slot != OBJECT or site.reading.gender != "m" or subject is None or subject.gender != "f":
        return False
    return fold(site.reading.frame.verb) == _EXPECTS and reader.word(content.at).key in noun_class("signed")
