"""Whom the article tells a delegation to hold: `وضم الوفد X وY`, `وفد مكون من X وY`, `على رأس وفد يضم X`, `ومن بين
أعضاء الوفد X`."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from kg.extract.clauses.delegation_heads import MEMBERS, head_of, mission_of, told_heads
from kg.extract.clauses.rows_of_people import people_in_row
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.model import EntityType, Sentence

_NEAR = 16
_OF = "من"
_AMONG = frozenset({"بين", "ضمن", "ابرز", "اهم"})
_EACH = frozenset({"كل", "كلا"})
_RELATIVE_REACH = 30
_COMMAS = frozenset({"،", ","})
_ADDED_BY = frozenset({"الي", "عن"})
_DEEDS = frozenset({"ضم", "شمل"})
"""Verbs of holding that are spelled as their nouns are."""


class Members(NamedTuple):
    """The named people of a delegation, its leader first, the tokens of the noun that calls it and of the verb of
    holding, or of the noun again where none holds them."""

    people: tuple[str, ...]
    mission: int
    verb: int


@lru_cache(maxsize=1)
def members(document: Document) -> tuple[Members, ...]:
    """Every delegation of the article that a verb of holding joins named people to, in text order."""
    found: list[Members] = []
    holding = event_words("composed", "membership", "comprising")
    told = [at for at, word in enumerate(document.words[:-1]) if word.key in holding or word.lemma in holding]
    for token in told:
        mission = _mission(document, token) if _holds(document, token) else None
        named = _people_from(document, _behind_relative(document, token, mission)) if mission is not None else ()
        if mission is not None and named:
            found.append(_members(document, mission, token, named))
    for token in (at for at, word in enumerate(document.words[:-1]) if word.key in MEMBERS):
        if named := _named_among(document, token):
            found.append(_members(document, token + 1, token + 1, named))
    return tuple(sorted(found, key=lambda one: one.verb))


def told_by_verb(document: Document) -> tuple[Members, ...]:
    """Those delegations that a verb or participle of holding tells of, by which their members are told to go along;
    none whose own journey is told in between."""
    return tuple(one for one in members(document) if one.verb != one.mission and not _is_described(document, one))


def _is_described(document: Document, told: Members) -> bool:
    """Whether a relative clause on the delegation stands behind its verb and noun."""
    phrase = document.phrase_at(told.mission) if told.mission > told.verb else None
    behind = phrase is not None and phrase.last < len(document.words)
    return behind and phrase is not None and document.words[phrase.last].key in event_words("relative")


def _members(document: Document, mission: int, verb: int, named: tuple[str, ...]) -> Members:
    return Members(tuple(dict.fromkeys((*leaders(document, mission), *named))), mission, verb)


def leaders(document: Document, mission: int) -> tuple[str, ...]:
    """Who leads the delegation at the token, by the words around it, or told elsewhere."""
    return _leader(document, mission) or _head(document, mission)


def _named_among(document: Document, token: int) -> tuple[str, ...]:
    """The people right behind the words at the token that tell them to be of a delegation (`ومن بين أعضاء الوفد X`)."""
    words, phrase = document.words, document.phrase_at(token)
    before = words[max(token - 1, 0)]
    among = before.key == _OF or (before.key in _AMONG and token > 1)
    if phrase is None or words[token + 1].key not in event_words("mission") or not among:
        return ()
    at = phrase.last
    while at < len(words) - 1 and words[at].is_mark:
        at += 1
    row = tuple(people_in_row(document, at))
    return tuple(one.entity for one in row if one.name) if row and row[0].name else ()


def _behind_relative(document: Document, token: int, mission: int | None) -> int:
    """The token behind the relative clause on the delegation that is the subject right behind its verb (`ضم الوفد الذي
    وصل أمس، X`, `يضم الوفد الذي وصل كلا من X`), else behind the verb or participle."""
    phrase = document.phrase_at(mission) if mission is not None and mission > token else None
    at, last = phrase.last if phrase is not None else token + 1, document.sentence(token).last
    if at >= last or document.words[at].key not in event_words("relative"):
        return at
    near = range(at, min(at + _RELATIVE_REACH, last))
    ends = (here for here in near if document.words[here].text in _COMMAS or document.words[here].key in _EACH)
    return next(ends, token + 1)


def members_of(document: Document, phrase: Phrase, sentence: Sentence) -> tuple[str, ...]:
    """The people whom a clause on it in the sentence tells the delegation that a phrase calls to hold; empty where it
    tells none."""
    for told in members(document):
        if not sentence.first <= told.verb < sentence.last:
            continue
        if document.words[told.verb].conjunction and not _goes_on(document, phrase.last, told.verb):
            continue
        mission = document.phrase_at(told.mission)
        if mission is not None and phrase.entity and mission.entity == phrase.entity:
            return told.people
    return ()


def members_before(document: Document, phrase: Phrase) -> tuple[str, ...]:
    """The people whom a sentence before tells the delegation that a definite phrase calls to hold (`وضم الوفد X`), none
    where a clause on it stands in between."""
    if not document.words[phrase.head].definite or not phrase.entity:
        return ()
    for told in members(document):
        mission = document.phrase_at(told.mission)
        behind = document.phrases_in(max(told.verb, told.mission) + 1, told.verb + _NEAR)
        right_behind = bool(behind) and behind[0].entity in told.people  # يضم ممثلي شركات, and X elsewhere
        same = mission is not None and (
            mission.entity == phrase.entity or (len(members(document)) == 1 and _is_bare(document, mission))
        )
        if told.verb < phrase.first and same and right_behind and not _is_described(document, told):
            return told.people
    return ()


def _is_bare(document: Document, mission: Phrase) -> bool:
    """Whether it calls a delegation by `الوفد` alone."""
    return mission.last == mission.first + 1 and document.words[mission.head].definite


def _goes_on(document: Document, start: int, verb: int) -> bool:
    """Whether nothing but who heads the delegation stands before the verb that `و` joins (`وفد يرأسه X ويضم Y`)."""
    between = document.words[start:verb]
    led = any(word.folded in event_words("headed_by") or word.key in event_words("headed_by") for word in between)
    return led and all(word.folded in event_words("headed_by") for word in between if word.is_verb)


def _holds(document: Document, token: int) -> bool:
    """Whether the token is a verb or participle of holding (`ضم`, `مكون من`)."""
    word = document.words[token]
    mission = document.phrase_at(token + 1)
    behind = token + 1 if mission is None or mission.first > token + 1 else min(mission.last, len(document.words) - 1)
    composed = word.key in event_words("composed") and document.words[behind].key == _OF
    member = word.conjunction == "و" and word.key in event_words("membership")
    known = not event_words("comprising").isdisjoint((word.key, word.lemma))
    return (
        composed
        or member
        or (known and (word.is_verb or _is_verb_of_sent(document, token) or _is_verb_of_mission(document, token)))
    )


def _is_verb_of_sent(document: Document, token: int) -> bool:
    """Whether a word that may be a noun too tells more of those who are sent by the body right before it (`وفدا من
    البنك ضم X`)."""
    word, sender = document.words[token], document.phrase_at(token - 1) if token else None
    behind = document.phrase_at(token + 1)
    bare = not (word.definite or word.is_attached or word.pronoun)
    people = behind is not None and behind.type is EntityType.PER and not document.words[behind.first].is_attached
    return bare and people and sender is not None and sender.type is not EntityType.PER


def _is_verb_of_mission(document: Document, token: int) -> bool:
    """Whether a word that may be a noun too tells more of the delegation right before it (`على رأس وفد رفيع ضم X`), or
    goes on about it before somebody by name (`وفد يرأسه X وضم Y`, `ورأس X الوفد، وضم Y`)."""
    words, word = document.words, document.words[token]
    if word.definite or word.preposition or word.pronoun or not token:
        return False
    if word.conjunction:
        person = document.phrase_at(token + 1)
        named = person is not None and person.type is EntityType.PER and person.name is not None
        return named and not words[token + 1].is_attached and word.key in _DEEDS
    at = token - 1
    while at > 0 and (words[at].tag == "ADJ" or words[at].nisba is not None):
        at -= 1
    return words[at].key in event_words("mission") and not words[at].definite


def _mission(document: Document, token: int) -> int | None:
    """The token of the noun for a delegation that is the subject of the verb, right behind it or before it."""
    words, first = document.words, document.sentence(token).first
    if words[token + 1].key in event_words("mission"):
        return token + 1
    for at in range(token - 1, max(first - 1, token - 1 - _NEAR), -1):
        if words[at].key in event_words("mission"):
            return at
        heads = words[at].folded in event_words("headed_by")
        if words[at].is_verb and document.phrase_at(at) is None and not heads:
            return None
    return None


def _leader(document: Document, mission: int) -> tuple[str, ...]:
    """The person who leads the delegation by a verb before it (`ترأس X وفدا يضم Y`)."""
    before = document.phrase_at(mission - 1) if mission else None
    if before is None or before.type is not EntityType.PER or not before.first:
        return ()
    return (before.entity,) if document.words[before.first - 1].key in event_words("leading") else ()


def _head(document: Document, mission: int) -> tuple[str, ...]:
    """Who heads the delegation, by the words around it (`وفد برئاسة X يضم Y`), or told elsewhere."""
    phrase = document.phrase_at(mission)
    if phrase is None:
        return ()
    phrase = mission_of(document, phrase)
    return tuple(told_heads(document, phrase))[:1] or head_of(document, phrase)


def _people_from(document: Document, token: int) -> tuple[str, ...]:
    """The named people in the first list behind the token, in its clause; of one to whom others are added (`إضافة إلى
    X، كلا من Y وZ`) also these."""
    words, last = document.words, document.sentence(token).last
    people = (one for one in document.phrases_in(token, last) if one.type is EntityType.PER and one.name is not None)
    first = next(people, None)
    if first is None or any(words[at].is_verb and not document.phrase_at(at) for at in range(token, first.first)):
        return ()
    row = tuple(people_in_row(document, first.first))
    at = row[-1].last if row else last
    if _is_addition(document, first.first) and at < last - 1:
        row += tuple(people_in_row(document, at + (words[at].text in _COMMAS)))
    return tuple(dict.fromkeys(one.entity for one in row if one.name))


def _is_addition(document: Document, first: int) -> bool:
    """Whether the words before the token add others to whoever stands there (`إضافة إلى`, `فضلا عن`, `إلى جانب`)."""
    pair = document.words[first - 2 : first]
    keys = {word.key for word in pair}
    return bool(keys & event_words("addition")) and bool(keys & _ADDED_BY)
