"""Verbs that go on with what was said (`أضاف`, `تابع`): whoever spoke last speaks on."""

from __future__ import annotations

from typing import Final

from kg.arabic.normal import fold
from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.discourse import Discourse
from kg.extract.statements.main_clause import MEANWHILE
from kg.extract.statements.reader import Reader
from kg.extract.statements.triggers import Site
from kg.extract.statements.voices import Level, Voice
from kg.model import EntityType

_NEAR: Final = 8
_SPEAKING: Final = "متحدث"
_SENTENCES: Final = 3


def last_heard(site: Site, discourse: Discourse) -> str | None:
    """Who spoke last by the reporter's words, shortly before a verb that goes on and begins its sentence."""
    voice = _latest(site, discourse)
    if voice is None or site.at > discourse.reader.first[site.at] + 1:
        return None
    several = any(one.number == "p" for one in _named_last(voice, discourse))
    agrees = bool(voice.gender) and (voice.gender, voice.number) == site.reading.agreement
    return voice.entity if agrees and not (several and voice.gender == "m") else None


def heard_just_before(site: Site, discourse: Discourse) -> str | None:
    """Who spoke last in the sentence, where no mark parts that from a joined verb that agrees (`لكن المتهم أنكر ذلك
    وقال إن`), or where the verb stands behind `فيما` and lacks a subject."""
    voice, reader = discourse.voices.last, discourse.reader
    if voice is None or voice.at < reader.first[site.at] or voice.level is Level.NAMED:
        return None
    meanwhile = reader.key(site.at - 1).removeprefix("و") in MEANWHILE
    near = meanwhile or not any(map(reader.is_mark, range(voice.at, site.at)))
    return (
        voice.entity if near and bool(voice.gender) and (voice.gender, voice.number) == site.reading.agreement else None
    )


def _named_last(voice: Voice, discourse: Discourse) -> list[Phrase]:
    """The phrase of the voice's entity right behind or before its verb, if any."""
    near = discourse.reader.document.phrases_in(max(0, voice.at - _NEAR), voice.at + _NEAR)
    return [one for one in near if one.entity == voice.entity and one.type is EntityType.GRP]


def described_again(site: Site, subject: Phrase, discourse: Discourse) -> str | None:
    """Who spoke last, where the subject of a verb that goes on is a definite description of a man or woman met nowhere
    before (`قال زيدان … وأضاف المدرب الفرنسي`)."""
    same = _is_the_same(discourse.reader, subject) or _is_source_again(subject, discourse)
    voice = discourse.voices.latest.get(Level.REPORTED) if same else _latest(site, discourse)
    word = discourse.reader.word(subject.head)
    kinds = (EntityType.PER, EntityType.GRP) if same else (EntityType.PER,)
    described = subject.type in kinds and subject.name is None and word.definite
    if voice is None or not described or voice.gender != site.reading.gender:
        return None
    reader = discourse.reader
    known = any(one.entity == subject.entity for one in reader.document.phrases_in(0, subject.first))
    person = reader.document.entity(voice.entity).type in kinds
    named_later = bool(reader.document.entity(subject.entity).names)
    return voice.entity if person and not known and not named_later else None


def _is_the_same(reader: Reader, subject: Phrase) -> bool:
    """Whether a description is told to be of the same one (`المصدر ذاته`, `ذات المسؤول`), or is a bare `المتحدث`."""
    told = reader.key(subject.last) in noun_class("selfsame") or reader.key(subject.first - 1) in noun_class("selfsame")
    bare = subject.last == subject.first + 1 and reader.word(subject.head).key == _SPEAKING
    return told or bare


def _is_source_again(subject: Phrase, discourse: Discourse) -> bool:
    """Whether an official with nothing but his nationality can be the single unnamed source who spoke last (`قال مصدر
    رفيع … وأعرب المسؤول الأردني عن`)."""
    reader, voice = discourse.reader, discourse.voices.latest.get(Level.REPORTED)
    if voice is None or reader.word(subject.head).key not in noun_class("source_person"):
        return False
    short = subject.last <= subject.first + 2 and not reader.document.entity(voice.entity).names
    told = next(
        (one for one in reversed(reader.document.phrases_in(0, subject.first)) if one.entity == voice.entity), None
    )
    if told is None or told.number != "s" or told.posts or (voice.gender, voice.number) != ("m", "s"):
        return False
    return short and {one.entity for one in subject.nested} <= {one.entity for one in told.nested}


def _latest(site: Site, discourse: Discourse) -> Voice | None:
    """The last voice of all, if it is of the reporter's own level and a few sentences before a verb that goes on;
    `None` where another one in its sentence showed the same agreement."""
    reader, voice, before = discourse.reader, discourse.voices.last, discourse.voices.before
    if voice is None or fold(site.reading.frame.verb) not in noun_class("continuing") or not site.reading.is_verbal:
        return None
    rival = before is not None and before.at >= reader.first[voice.at] and before.entity != voice.entity
    if voice.level is not Level.REPORTED or (rival and before is not None and before.gender == voice.gender):
        return None
    first = reader.first[site.at]
    for _ in range(_SENTENCES):
        first = reader.first[max(first - 1, 0)]
    return voice if voice.at >= first else None
