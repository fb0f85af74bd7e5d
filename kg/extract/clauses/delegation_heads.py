"""Who heads a delegation, told anywhere in the article: `ترأس X الوفد`, `X، الذي يقود الوفد`, `رئيس الوفد X`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kg.arabic.countries import by_name
from kg.extract.clauses.homeland import homeland
from kg.extract.clauses.missions import heads_of
from kg.extract.clauses.subjects import is_subject, subject_before
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase, flat
from kg.model import EntityType

MEMBERS = frozenset({"اعضاء", "افراد"})
"""Nouns for those who are in a delegation."""

_REACH, _HEAD, _MISSION = 6, "راس", "بعثه"
_FROM = frozenset({"من", "عن"})


def head_of(document: Document, phrase: Phrase) -> tuple[str, ...]:
    """The one person by name who heads the delegation; empty where the article tells none or several, or where the one
    told heads another delegation."""
    told = _heads(document)
    if len({head.person for head in told}) != 1:
        return ()
    own = senders(document, phrase)
    same = any(head.mission == phrase.entity or head.senders & own for head in told)
    definite = phrase.number == "s" and document.words[phrase.head].definite
    alone = definite and not own and phrase.last == phrase.head + 1
    return (told[0].person,) if same or alone or (definite and is_of_nation(document, phrase, told[0].person)) else ()


def mission_of(document: Document, phrase: Phrase) -> Phrase:
    """The delegation whose members a phrase calls (`أعضاء الوفد`), else the phrase."""
    of_mission = phrase.nested and document.words[phrase.head].key in MEMBERS
    return phrase.nested[0] if of_mission and phrase.nested[0].type is EntityType.GRP else phrase


def is_of_nation(document: Document, mission: Phrase, person: str) -> bool:
    """Whether a delegation is called by nothing but the nationality of a person (`الوفد العراقي`)."""
    words = document.words[mission.head + 1 : mission.last]
    nations = {word.nisba for word in words}
    if len(nations) != 1 or None in nations:
        return False
    own = (one for one in document.phrases if one.entity == person)
    told = {word.nisba for one in own for word in document.words[one.first : one.last]}
    land = homeland(document, person)
    return not nations.isdisjoint(told | {by_name(document.entity(land).country or "") if land else None})


class Head(NamedTuple):
    """A person told to head a delegation, the delegation's entity, and what it is said to come from."""

    person: str
    mission: str
    senders: frozenset[str]


@lru_cache(maxsize=1)
def _heads(document: Document) -> tuple[Head, ...]:
    """All who are told to head a delegation."""
    found: list[Head] = []
    for phrase in document.phrases:
        group = phrase.type is EntityType.GRP and document.words[phrase.head].key in event_words("mission")
        if group or (phrase.type is EntityType.ORG and document.words[phrase.head].key == _MISSION):
            own = senders(document, phrase)
            found += [Head(one, phrase.entity, own) for one in dict.fromkeys(told_heads(document, phrase))]
        if _is_chief(document, phrase):
            missions = (inner for inner in flat(phrase.nested) if inner.type is EntityType.GRP)
            found.append(Head(phrase.entity, next((one.entity for one in missions), ""), frozenset(_owners(phrase))))
    return tuple(found)


def senders(document: Document, phrase: Phrase) -> frozenset[str]:
    """The entities a delegation is said to come from, inside its phrase or behind it."""
    words, at = document.words, phrase.last
    behind = document.phrase_at(at + 1) if at + 1 < len(words) and words[at].key in _FROM else None
    return frozenset((*_owners(phrase), *((behind.entity,) if behind is not None and behind.entity else ())))


def _owners(phrase: Phrase) -> Iterator[str]:
    bodies = {EntityType.ORG, EntityType.LOC}
    return (inner.entity for inner in flat(phrase.nested) if inner.entity and inner.type in bodies)


def told_heads(document: Document, mission: Phrase) -> Iterator[str]:
    """The people whom the words around a delegation tell to head it."""
    words, before = document.words, mission.first - 1
    yield from heads_of(document, mission.last)
    for at in range(mission.last, min(mission.last + _REACH, document.sentence(mission.first).last - 1)):
        if words[at].is_verb:
            break
        if words[at].folded in event_words("headed_by") and words[at].preposition == "ب":
            yield from _named(document.parties_from(at + 1))
    if before < 0:
        return
    chief = document.phrase_at(before)
    if chief is not None and chief.first and words[chief.first - 1].key in event_words("leading"):
        yield from _named((chief,))
    if words[before].key == _HEAD and words[before - 1].key == "علي":
        people = (one for one in document.phrases_in(document.sentence(before).first, before) if _goes(document, one))
        yield from _named(tuple(people)[-1:])
    joined = document.phrase_at(before - words[before].is_mark)
    if words[mission.first].conjunction and joined is not None and _is_company(document, mission):
        yield from _named((joined,))
    if words[before].key in event_words("leading"):
        yield from _named(subject_before(document, before, frozenset()))
        yield from _named(document.parties_from(mission.last)[:1])


def _goes(document: Document, phrase: Phrase) -> bool:
    """Whether somebody is the subject of his clause or of the one that tells more of him (`X الذي يزور Y`)."""
    if phrase.type is not EntityType.PER:
        return False
    behind = document.words[min(phrase.last, len(document.words) - 1)]
    return behind.key in event_words("relative") or is_subject(document, phrase, frozenset())


def _is_company(document: Document, mission: Phrase) -> bool:
    """Whether a delegation is called the company of whom it is joined to (`X والوفد المرافق له`)."""
    near = document.words[mission.head : mission.last + 1]
    return any(word.key in event_words("accompanying") for word in near)


def _named(people: tuple[Phrase, ...]) -> Iterator[str]:
    return (one.entity for one in people if one.type is EntityType.PER and one.name is not None)


def _is_chief(document: Document, phrase: Phrase) -> bool:
    """Whether somebody by name is called the head of a delegation (`رئيس وفد المعارضة X`)."""
    if phrase.type is not EntityType.PER or phrase.name is None:
        return False
    keys = [[word.key for word in document.words[post.head : post.head + 2]] for post in phrase.posts]
    return any(key[0] == "رئيس" and key[-1] in event_words("mission") for key in keys)
