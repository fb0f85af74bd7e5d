"""Whose the delegates of a body or country are, who head its delegation or are told to be in it.

زار وفد من [جمعية الصداقة] ضم رئيس الفرع كريم ناصر وأمين السر سمير حداد      وفدا من [روسيا] يقوده نائب الوزير كريم ناصر
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from kg.extract.clauses.delegation_heads import told_heads
from kg.extract.clauses.delegation_members import members
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.roles.holders import is_named
from kg.extract.roles.leadership import HEADING, Leadership
from kg.extract.roles.stand_ins import senders
from kg.model import EntityType

_FROM: Final = frozenset({"من", "عن"})
_SYNDICS: Final = {"نقيب": "نقيب", "نقيبه": "نقيبة"}
_SYNDICATE: Final = "نقابة"
_NOW: Final = "i"
_HEAD: Final = "رئيس وفد"


@lru_cache(maxsize=1)
def sent_by(document: Document) -> Mapping[str, str]:
    """The body or country that sends the delegation which each of these people heads or belongs to, all as entities."""
    missions = [phrase for phrase in document.phrases if _is_mission(document, phrase)]
    sending = {phrase.first: body for phrase in missions if (body := _sender(document, phrase)) is not None}
    found: dict[str, str] = {}
    for mission in missions:
        for person in told_heads(document, mission) if mission.first in sending else ():
            found.setdefault(person, sending[mission.first])
    for told in members(document) if sending else ():
        for first in [first for first in sending if first <= told.verb + 1][-1:]:
            found.update({person: sending[first] for person in told.people if person not in found})
    return found


def syndics(document: Document) -> Iterator[Leadership]:
    """Those who head the delegation of a syndicate and are called its syndic alone (`وفدا من نقابة المهندسين برئاسة
    النقيب كريم ناصر`), which else is a rank."""
    for phrase in document.phrases:
        title = _SYNDICS.get(document.words[phrase.first].key)
        body = sent_by(document).get(phrase.entity) if title and phrase.name is not None else None
        if title and body is not None and document.entity(body).name.split()[0] == _SYNDICATE:
            yield Leadership(phrase.entity, title, body, phrase.first)


def delegation_heads(document: Document) -> Iterator[Leadership]:
    """Who now heads the delegation of a named body or of a country, told by a verb and by no other title of his
    (`يرأس X وفد الحكومة`, `ويقود وفد الحكومة X`)."""
    for at in document.where.verbs:
        if document.words[at].lemma in HEADING and document.words[at].aspect == _NOW:
            yield from _headed(document, at)


def _headed(document: Document, verb: int) -> Iterator[Leadership]:
    """The same of one verb."""
    end = document.sentence(verb).last
    first = document.phrase_at(verb + 1) if verb + 1 < end else None
    other = document.phrase_at(first.last) if first is not None and first.last < end else None
    if first is None or other is None or other.first != first.last or document.words[other.first].is_attached:
        return
    holder, mission = (first, other) if is_named(first) else (other, first)
    body = senders(document, mission) if mission.type is EntityType.GRP else None
    if first.first == verb + 1 and body is not None and is_named(holder) and not holder.posts:
        yield Leadership(holder.entity, _HEAD, body.entity, verb)


def _is_mission(document: Document, phrase: Phrase) -> bool:
    return phrase.type is EntityType.GRP and document.words[phrase.head].key in event_words("mission")


def _sender(document: Document, mission: Phrase) -> str | None:
    """The named body or the country that a delegation comes from: inside its phrase, or behind it."""
    inside = senders(document, mission)
    if inside is not None:
        return inside.entity
    at = mission.last
    behind = document.phrase_at(at + 1) if at + 1 < len(document.words) and document.words[at].key in _FROM else None
    land = behind is not None and any(id == behind.entity for _, id in document.countries)
    body = behind is not None and behind.type is EntityType.ORG and bool(document.entity(behind.entity).names)
    return behind.entity if behind is not None and (land or body) else None
