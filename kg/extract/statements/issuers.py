"""The bodies whose reports and studies speak: `تقرير لمنظمة …`, `دراسة أصدرتها …`, and a later `التقرير`."""

from __future__ import annotations

from typing import Final

from kg.extract.phrase import Phrase, flat
from kg.extract.speech_words import noun_class
from kg.extract.statements.reader import Reader
from kg.model import EntityType

_ACCUSATIVE: Final = "ا"
_FROM: Final = "عن"


def issuer_of(reader: Reader, phrase: Phrase) -> str | None:
    """The body whose report or study a phrase is (`تقرير لمؤسسة …`, `استطلاع نشرته …`); of a bare `التقرير` that of the
    same report where it was told before."""
    if not _is_report(reader, phrase):
        return None
    told = _told(reader, phrase)
    if told is not None or not reader.word(phrase.head).definite:
        return told
    before = [one for one in reader.document.phrases_in(0, phrase.first) if _is_report(reader, one)]
    same = [one for one in before if one.entity == phrase.entity]
    bare = phrase.last == phrase.first + 1
    issuers = (_told(reader, one) for one in (same or (reversed(before) if bare else ())))
    return next((issuer for issuer in issuers if issuer is not None), None)


def issuer_before(reader: Reader, entity: str, at: int) -> str:
    """The body behind the report that an entity told of before the token in its sentence is, else the entity."""
    before = reader.document.phrases_in(reader.first[at], at)
    reports = (one for one in reversed(before) if one.entity == entity and one.last <= at)
    report = next(reports, None)
    return (issuer_of(reader, report) if report is not None else None) or entity


def _told(reader: Reader, phrase: Phrase) -> str | None:
    """The body that the report's own sentence tells to be behind it."""
    return _publisher(reader, phrase) or _owner(reader, phrase) or _maker(reader, phrase)


def _maker(reader: Reader, phrase: Phrase) -> str | None:
    """The body that is subject of a verb of publishing of which the report is the object (`نشرت المنظمة تقريرا`), or to
    which a pronoun says it belongs (`ذكر البنك في تقريره`)."""
    first, own = reader.first[phrase.first], bool(reader.word(phrase.head).pronoun)
    for body in reversed(reader.document.phrases_in(first, phrase.first)):
        if body.type is EntityType.ORG and body.entity and not reader.is_governed(body):
            verb = body.first - 1
            published = verb >= first and reader.keys[verb].removeprefix("و") in noun_class("publishing")
            return body.entity if published or own else None
    return None


def _is_report(reader: Reader, phrase: Phrase) -> bool:
    noun = reader.word(phrase.head).key
    return phrase.type is EntityType.GRP and bool({noun, noun.removesuffix(_ACCUSATIVE)} & noun_class("report"))


def _publisher(reader: Reader, phrase: Phrase) -> str | None:
    """The body behind the word that tells who published a report (`تقرير أصدرته منظمة …`, `التقرير، الذي نشرته …`)."""
    at = phrase.last - 1 if reader.key(phrase.last - 1) in noun_class("issued") else phrase.last
    at += reader.is_comma(at)
    at += reader.key(at) in noun_class("relative")
    if reader.key(at) not in noun_class("issued"):
        return None
    at += 1 + (reader.key(at + 1) == _FROM)
    behind = reader.party_at(at)
    fits = behind is not None and behind.first == at and behind.type is EntityType.ORG and bool(behind.entity)
    return behind.entity if behind is not None and fits else None


def _owner(reader: Reader, phrase: Phrase) -> str | None:
    """The named body a report belongs to, in its phrase or behind a ل."""
    behind = reader.party_at(phrase.last) if phrase.last < reader.last[phrase.first] else None
    owns = behind is not None and behind.first == phrase.last and reader.word(phrase.last).preposition == "ل"
    own = next((inner for inner in phrase.nested if inner.type is EntityType.ORG and inner.entity), None)
    if own is not None and not (behind is not None and owns):
        return own.entity
    bodies = [*flat(phrase.nested), *((behind,) if behind is not None and owns else ())]
    named = [inner.entity for inner in bodies if inner.type is EntityType.ORG and inner.entity]
    return next((entity for entity in reversed(named) if reader.document.entity(entity).names), None)
