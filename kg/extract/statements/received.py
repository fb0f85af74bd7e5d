"""Blame and praise told of whom or what meets with it: `لقي القرار انتقادات حادة من X`, `قوبلت الخطة بترحيب من X`."""

from __future__ import annotations

from typing import Final

from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.content import Content
from kg.extract.statements.ending import trimmed
from kg.extract.statements.lexicon import OBJECT
from kg.extract.statements.reader import Reader
from kg.extract.statements.triggers import Site
from kg.model import Act

FROM: Final = "من"
_BY: Final = frozenset({"قبل", "جانب", "طرف"})
_INCLUDING: Final = ("بما", "في", "ذلك")
_ACTS: Final = frozenset({Act.CONDEMN, Act.PRAISE})
_REACH: Final = 12
_ADJECTIVES: Final = 2


def received(reader: Reader, site: Site, source: Phrase | None) -> Content | None:
    """What meets with the blame or praise that the noun tells: the subject of the verb like `لقي` before it, behind
    the verb or in front of it; `None` where no source stands behind a من."""
    if source is None or site.reading.frame.act not in _ACTS or not _is_led(reader, source):
        return None
    verb = next((at for at in _before(reader, site.at) if receives(reader, at)), None)
    if verb is None:
        return None
    subject = reader.party_at(verb - 1) if verb + 1 == site.at and verb > reader.first[site.at] else None
    if verb + 1 == site.at and subject is None:
        return None
    begin = subject.span.start if subject is not None else reader.span(verb + 1).start
    end = subject.span.end if subject is not None else reader.span(site.at - 1).end
    ended = trimmed(reader, begin, end, False)
    return Content(ended.span, False, None, OBJECT, site.at) if ended is not None else None


def source_at(reader: Reader, noun: int) -> int:
    """The token where the source of the noun at the token may begin: behind a من, past adjectives, a `قبل` and a
    `بعض`; the next token where there is no من."""
    at, last = noun + 1, reader.last[noun]
    while at < min(last, noun + 1 + _ADJECTIVES) and _qualifies(reader, at):
        at += 1
    at += len(_INCLUDING) if reader.keys[at : at + len(_INCLUDING)] == _INCLUDING else 0
    if reader.key(at) != FROM or at + 1 >= last:
        return noun + 1
    at += 1 + (reader.key(at + 1) in _BY)
    counted = at + 1 < last and reader.word(at).key in noun_class("quantifier") and reader.party_at(at) is None
    return at + counted


def _qualifies(reader: Reader, at: int) -> bool:
    word = reader.word(at)
    return word.tag == "ADJ" and not (word.is_attached or word.definite)


def _is_led(reader: Reader, source: Phrase) -> bool:
    """Whether a من stands before the source."""
    before = source.first - 1
    before -= reader.word(before).key in noun_class("quantifier")
    return reader.keys[before - (reader.keys[before] in _BY)] == FROM


def _before(reader: Reader, at: int) -> range:
    return range(at - 1, max(reader.first[at], at - _REACH) - 1, -1)


def receives(reader: Reader, at: int) -> bool:
    """Whether a verb stands at the token whose subject meets with somebody's words (`لقي`, `قوبل`)."""
    key = reader.keys[at]
    receives = not noun_class("receiving").isdisjoint({key, key.removeprefix("و")})
    return receives and (reader.is_verb(at) or at == reader.first[at])
