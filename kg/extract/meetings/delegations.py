"""Who stands behind a delegation or a counted group: its named members, its body, those who are listed elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from kg.extract.clauses.delegation_heads import head_of, mission_of, told_heads
from kg.extract.clauses.delegation_members import Members, members
from kg.extract.clauses.subjects import coordinated
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.model import EntityType, Sentence

_FROM = frozenset({"من", "عن"})
_AHEAD = 3
_PAIR = 2
_MISSIONS = "وفود"


def delegates(document: Document, phrase: Phrase) -> tuple[str, ...]:
    """The people a delegation is told to hold (`وضم الوفد X وY`), else who heads it; empty for a phrase that is no
    delegation, or where none is told."""
    phrase = mission_of(document, phrase)
    if not is_mission(document, phrase):
        return ()
    led = tuple(told_heads(document, phrase))
    told = next((one for one in members(document) if not led or _is_same(document, one, phrase, led)), None)
    if told is None:
        return led or head_of(document, phrase)
    mission = document.phrase_at(told.mission)
    held = _held(document)[mission.entity] if mission is not None else told.people
    return tuple(dict.fromkeys((*led, *held)))


@lru_cache(maxsize=1)
def _held(document: Document) -> Mapping[str, tuple[str, ...]]:
    """The people whom each delegation, as an entity, is told to hold in all."""
    found: dict[str, tuple[str, ...]] = {}
    for told in members(document):
        mission = document.phrase_at(told.mission)
        if mission is not None:
            found[mission.entity] = (*found.get(mission.entity, ()), *told.people)
    return found


def is_one_delegation(document: Document, sentence: Sentence, ids: tuple[str, ...]) -> bool:
    """Whether the parties are no more than a delegation of the sentence and those who head it or are in it."""
    groups = {id for id in ids if document.entity(id).type is EntityType.GRP}
    near = document.phrases_in(sentence.first, sentence.last) if groups else ()
    called = (one for one in near if one.entity in groups and is_mission(document, one))
    return len(ids) > 1 and any(set(ids) <= {one.entity, *delegates(document, one)} for one in called)


def mission_told(document: Document, token: int) -> tuple[str, ...]:
    """The people of the only delegation of the article told to hold any, where that is told before the token by a
    sentence near it; one of them, or nobody, is named in between."""
    told = members(document)
    if len(told) != 1 or told[0].verb > token or len(told[0].people) < _PAIR:
        return ()
    near = document.sentence_index(token) - document.sentence_index(told[0].verb) <= _AHEAD
    between = (one for one in document.phrases_in(told[0].verb, token) if one.type is EntityType.PER and one.name)
    return told[0].people if near and all(one.entity in told[0].people for one in between) else ()


def _is_same(document: Document, told: Members, phrase: Phrase, led: tuple[str, ...]) -> bool:
    """Whether the delegation told to hold somebody is that of the phrase, by its heads or by a word that tells whom it
    comes from."""
    mission, sender = document.phrase_at(told.mission), sender_of(document, phrase) or phrase
    own = document.words[told.mission + 1 : mission.last] if mission is not None else ()
    keys = {word.key for word in document.words[sender.first : sender.last]}
    return not set(led).isdisjoint(told.people) or any(word.key in keys for word in own)


def or_leader(document: Document, first: int, token: int, ids: tuple[str, ...]) -> tuple[str, ...]:
    """The head of the delegation that a clause between the two tokens tells to hold one of the people (`على رأس وفد يضم
    X للقاء Y`), else these."""
    for told in members(document) if len(ids) == 1 else ():
        mission = document.phrase_at(told.mission)
        if first <= told.verb < token and mission is not None and not set(ids).isdisjoint(told.people):
            return tuple(told_heads(document, mission))[:1] or ids
    return ids


def is_mission(document: Document, phrase: Phrase) -> bool:
    """Whether the phrase calls a delegation."""
    return phrase.type is EntityType.GRP and document.words[phrase.head].key in event_words("mission")


def two_missions(document: Document, phrases: tuple[Phrase, ...]) -> tuple[str, ...]:
    """The two who share a dual of delegations (`وفدا X وY`, `بين وفدي X وY`), or all who share a plural (`وفود X وY
    وZ`); empty where the phrases tell no such."""
    first = phrases[0]
    senders = (*(first.nested or (first,)), *phrases[1:])
    dual = document.words[first.head].key in event_words("two_missions") and is_mission(document, first)
    behind = document.words[first.head + 1] if first.head + 1 < first.last else None
    dual = dual and not (behind is not None and behind.tag == "ADJ" and not behind.definite)  # وفدا عسكريا
    several = len(senders) >= _PAIR and document.words[first.head].key == _MISSIONS and is_mission(document, first)
    return tuple(one.entity for one in senders if one.entity) if several or (dual and len(senders) == _PAIR) else ()


def missions_before(document: Document, token: int) -> tuple[str, ...]:
    """Those who stand for the last two delegations told one by one before the token, for their dual (`الوفدين`)."""
    told: dict[str, tuple[str, ...]] = {}
    for phrase in reversed(document.phrases_in(0, token)):
        if is_mission(document, phrase) and phrase.number == "s" and not is_escort(document, phrase):
            sender = phrase.nested[0].entity if phrase.nested else phrase.entity
            told.setdefault(sender, delegates(document, phrase) or (sender,))
        if len(told) == _PAIR:
            return tuple(id for ids in reversed(told.values()) for id in ids)
    return ()


def is_escort(document: Document, phrase: Phrase) -> bool:
    """Whether a delegation only goes with somebody else (`الوفد المرافق له`)."""
    near = document.words[phrase.head + 1 : phrase.last + 1]
    return is_mission(document, phrase) and any(word.key in event_words("accompanying") for word in near)


def sender_of(document: Document, phrase: Phrase) -> Phrase | None:
    """What a group comes from or speaks for, told behind it (`ممثلين عن X`, `وفد من Y`)."""
    at = phrase.last
    if phrase.type is not EntityType.GRP or at + 1 >= len(document.words) or document.words[at].key not in _FROM:
        return None
    return document.phrase_at(at + 1)


def counted_before(document: Document, token: int, count: int) -> tuple[str, ...]:
    """The last coordinated group of that many parties before the token."""
    for phrase in reversed(document.phrases_in(0, token)):
        group = coordinated(document, phrase, 0)
        if len(group) == count and group[-1].last <= token:
            return tuple(one.entity for one in group)
    return ()


def counted_ahead(document: Document, token: int, count: int) -> tuple[str, ...]:
    """The first list of that many named people in the next sentences."""
    index = document.sentence_index(token)
    for sentence in document.analysis.sentences[index : index + _AHEAD]:
        for phrase in document.phrases_in(max(token + 1, sentence.first), sentence.last):
            group = document.parties_from(phrase.first)
            if len(group) == count and all(one.type is EntityType.PER and one.name for one in group):
                return tuple(one.entity for one in group)
    return ()
