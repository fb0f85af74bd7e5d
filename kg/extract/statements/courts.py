"""What courts say and do: `أثبتت المحكمة أن …` is a statement, `أدانته المحكمة` is none."""

from __future__ import annotations

from typing import Final

from kg.arabic.normal import fold
from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.content import Content
from kg.extract.statements.fronting import Fronted
from kg.extract.statements.lexicon import OBJECT
from kg.extract.statements.reader import Reader
from kg.extract.statements.triggers import Site

_PANEL: Final = "هيئه"


def convicts(reader: Reader, site: Site, content: Content) -> bool:
    """Whether a court finds somebody guilty (`أدانته المحكمة`, `وأدانت المتهم`) or upholds a judgment (`أكدت القاضية
    الحكم`)."""
    if content.slot == OBJECT and reader.word(content.at).key in noun_class("judgment"):
        return fold(site.reading.frame.verb) in noun_class("upholding")
    accused = reader.word(content.at).key in noun_class("accused")
    head = content.subject.head if content.subject is not None else site.at + 1
    court = _begins_court(reader, head) if head < reader.last[site.at] else False
    return (court or accused) and fold(site.reading.frame.verb) in noun_class("convicting")


def is_no_ruling(reader: Reader, site: Site, content: Content, before: Fronted | None) -> bool:
    """Whether the subject of a verb that is speech only of a court (`انتهى إلى أن`, `أثبت أن`) is none, or is told
    nowhere."""
    if fold(site.reading.frame.verb) not in noun_class("ruling"):
        return False
    subject = content.subject or (before.phrase if before is not None and before.is_subject else None)
    return subject is None or not _is_court(reader, subject)


def _is_court(reader: Reader, phrase: Phrase) -> bool:
    return _begins_court(reader, phrase.head) or _begins_court(reader, phrase.first)


def _begins_court(reader: Reader, at: int) -> bool:
    """Whether the token is a noun of a court; of a panel (`هيئة المحلفين`) only with whose it is."""
    courts = noun_class("court")
    panel = reader.word(at).key == _PANEL and at + 1 < reader.last[at] and reader.word(at + 1).key not in courts
    return reader.word(at).key in courts and not panel
