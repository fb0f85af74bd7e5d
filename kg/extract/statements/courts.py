"""What courts say and do: `أثبتت المحكمة أن …` is a statement, `أدانته المحكمة` is none."""

from __future__ import annotations

from kg.arabic.normal import fold
from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.content import Content
from kg.extract.statements.fronting import Fronted
from kg.extract.statements.reader import Reader
from kg.extract.statements.triggers import Site


def convicts(reader: Reader, site: Site, content: Content) -> bool:
    """Whether a court finds somebody guilty (`أدانته المحكمة`, `وأدانت المتهم`)."""
    accused = reader.word(content.at).key in noun_class("accused")
    head = content.subject.head if content.subject is not None else site.at + 1
    court = reader.word(head).key in noun_class("court") if head < reader.last[site.at] else False
    return (court or accused) and fold(site.reading.frame.verb) in noun_class("convicting")


def is_no_ruling(reader: Reader, site: Site, content: Content, before: Fronted | None) -> bool:
    """Whether the subject of a verb that is speech only of a court (`انتهى إلى أن`, `أثبت أن`) is none, or is told
    nowhere."""
    if fold(site.reading.frame.verb) not in noun_class("ruling"):
        return False
    subject = content.subject or (before.phrase if before is not None and before.is_subject else None)
    return subject is None or not _is_court(reader, subject)


def _is_court(reader: Reader, phrase: Phrase) -> bool:
    return not noun_class("court").isdisjoint({reader.word(phrase.head).key, reader.word(phrase.first).key})
