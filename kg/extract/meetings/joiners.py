"""Who joins those who meet, told behind it: `وانضم إليهما Z`, `انضم Z إلى الاجتماع`, `وضم الوفد Z`; who is met next:
`تلاه Z`."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.clauses.delegation_heads import head_of, is_of_nation, mission_of, told_heads
from kg.extract.clauses.delegation_members import leaders, members
from kg.extract.clauses.introductions import Stretch
from kg.extract.clauses.slots import slots
from kg.extract.clauses.times import times_of
from kg.extract.event_words import event_words
from kg.extract.meetings.account import ADDED, Parties, Site
from kg.extract.meetings.delegations import is_escort
from kg.extract.meetings.lexicon import noun_of_meeting, verb_of_meeting
from kg.extract.meetings.parties import ids_of
from kg.extract.meetings.rows import row_at
from kg.extract.phrase import Phrase
from kg.model import EntityType, Sentence

_THEM = frozenset({"هما", "هم"})
_IT, _NEAR = frozenset({"ه", "ها"}), 3
_PREPS = frozenset({"الي", "ب"})
_PAIR = 2
_NEXT, _LATER = 2, 4
"""How many sentences, with its own, may tell a delegation's members after a meeting, and one that its nation calls."""

_MEETERS = frozenset({EntityType.PER, EntityType.GRP})


def with_joiners(site: Site, parties: Parties) -> Parties:
    """The parties with those of whom a clause behind the trigger says that they joined them."""
    if len(parties.ids) < 2 or parties.rule in ADDED:
        return parties
    parties = _without_delegation(site, parties)
    more = dict.fromkeys(id for id in (*_joiners(site), *_members(site, parties)) if id not in parties.ids)
    return _with_followers(site, replace(parties, ids=(*parties.ids, *more)) if more else parties)


def _without_delegation(site: Site, parties: Parties) -> Parties:
    """The parties without a delegation beside the people whom it is told to hold."""
    if all(site.document.entity(id).type is not EntityType.GRP for id in parties.ids):
        return parties
    told = ((site.document.phrase_at(one.mission), one.people) for one in members(site.document))
    own = {mission.entity for mission, people in told if mission and not set(people).isdisjoint(parties.ids)}
    kept = tuple(id for id in parties.ids if id not in own) if own else parties.ids
    return replace(parties, ids=kept) if _PAIR <= len(kept) < len(parties.ids) else parties


def _is_joined_to(site: Site, at: int) -> bool:
    """Whether the verb at the token, which a pronoun follows, is of a relative clause on an occasion (`جلسة موسعة انضم
    إليها X`)."""
    words = site.document.words
    near = words[max(site.sentence.first, at - _NEAR) : at]
    told = any(noun_of_meeting(word.text) is not None and not word.definite for word in near)
    return told and words[at + 1].pronoun in _IT and not words[at].conjunction


def _members(site: Site, parties: Parties) -> tuple[str, ...]:
    """Those whom this sentence or the next tells the delegation of one who meets to hold (`وضم الوفد X وY`), or those
    who go along with him (`والوفد المرافق له الذي يضم X`)."""
    document, index = site.document, site.document.sentence_index(site.trigger.token)
    near, later = (document.analysis.sentences[index : index + reach] for reach in (_NEXT, _LATER))
    found: list[str] = []
    for told in members(document):
        if not site.sentence.first <= told.verb < later[-1].last:
            continue
        mission = document.phrase_at(told.mission)
        mission = mission_of(document, mission) if mission is not None else None
        escort = mission is not None and is_escort(document, mission) and site.trigger.token < told.mission
        if escort and (told.verb < site.sentence.last or told.verb == near[-1].first):
            found += told.people
        heads = (*_heads(site, mission), *_at_head(site, told.mission))
        national = () if heads else _of_nation(site, mission, parties)
        if national and site.trigger.token < told.verb < later[-1].last:
            found += told.people
        led = not {told.people[0], *heads}.isdisjoint(parties.ids)
        if led and site.trigger.token < told.verb < near[-1].last:
            found += told.people
        if site.sentence.first <= told.verb < site.trigger.token and not set(heads).isdisjoint(parties.ids):
            found += told.people
    return tuple(found)


def _heads(site: Site, mission: Phrase | None) -> tuple[str, ...]:
    """Who heads a delegation, told anywhere in the article where it has but one head, else by the words around it."""
    if mission is None:
        return ()
    told = head_of(site.document, mission) or tuple(told_heads(site.document, mission))
    return told or leaders(site.document, mission.head)


def _of_nation(site: Site, mission: Phrase | None, parties: Parties) -> tuple[str, ...]:
    """The only party who is of the nation that a definite delegation without a head is called by (`التقى X نظيره Y. وضم
    الوفد التركي Z`)."""
    document = site.document
    if mission is None or not document.words[mission.head].definite:
        return ()
    people = [id for id in parties.ids if document.entity(id).type is EntityType.PER]
    own = tuple(id for id in people if is_of_nation(document, mission, id))
    return own if len(own) == 1 and len(people) > 1 else ()


def _at_head(site: Site, mission: int) -> tuple[str, ...]:
    """Who is told to be at the head of the delegation at the token (`التقى X على رأس وفد`)."""
    words = site.document.words
    if words[mission - 1].key not in event_words("at_head") or words[mission - 2].key != "علي":
        return ()
    head = site.document.phrase_at(mission - 3)
    return (head.entity,) if head is not None and head.type is EntityType.PER and head.entity else ()


def _with_followers(site: Site, parties: Parties) -> Parties:
    """The parties with the further meetings of the same host with those told to come behind his guest (`استقبل X Y،
    تلاه Z`)."""
    at = _following(site)
    first = at is not None and site.document.words[at].key in event_words("sequel")
    host = parties.ids[0] if first or site.trigger.frame.kind == "host" else next(iter(parties.met), "")
    if len(parties.ids) != _PAIR or not host:
        return parties
    row = row_at(site.document, at + 1) if at is not None else None
    people = [one for one in row.phrases if _may_come(site, one) and one.name] if row is not None else []
    further = tuple((host, one.entity) for one in people if one.entity not in parties.ids)
    return replace(parties, further=(*parties.further, *further)) if further else parties


def _may_come(site: Site, party: Phrase) -> bool:
    """Whether a party may be met next: a person, of a verb of meeting also a body."""
    return party.type is EntityType.PER or (party.type is EntityType.ORG and site.trigger.frame.kind == "direct")


def _following(site: Site) -> int | None:
    """The token behind which those are told who come next: `تلاه`, or `ثم` before somebody who is no subject."""
    document, words = site.document, site.document.words
    for at in range(site.trigger.token + 1, site.sentence.last - 1):
        if words[at].folded in event_words("following_him"):
            return at
        if verb_of_meeting(document, at) is not None:
            return None
        person = document.phrase_at(at + 1) if words[at].key in event_words("sequel") else None
        if person is not None and _may_come(site, person) and not words[person.first].is_attached:
            return at if not words[min(person.last, site.sentence.last - 1)].is_verb else None
    return None


def _joiners(site: Site) -> tuple[str, ...]:
    """Those who are told to join the parties or the occasion behind the trigger, or first in the next sentence."""
    document, index = site.document, site.document.sentence_index(site.trigger.token)
    at = next((at for at in range(site.trigger.token + 1, site.sentence.last) if _joins(site, at)), None)
    if at is not None:
        return _joining(site, at, site.sentence)
    for sentence in document.analysis.sentences[index + 1 : index + 2]:
        for at in range(sentence.first, sentence.last):
            if _joins(site, at):
                return _joining(site, at, sentence) if _is_last_told(site) else ()
            if _meets(site, at) or noun_of_meeting(document.texts[at]) is not None:
                return ()
    return ()


def _joins(site: Site, at: int) -> bool:
    return site.document.words[at].key in event_words("joining_them")


def _is_last_told(site: Site) -> bool:
    """Whether no other meeting is told behind the trigger in its sentence."""
    return not any(_meets(site, at) for at in range(site.trigger.token + 1, site.sentence.last))


def _meets(site: Site, at: int) -> bool:
    """Whether the token is a verb that tells by itself of people who meet."""
    verb = verb_of_meeting(site.document, at)
    return verb is not None and verb.entry.entry.kind != "topic"


def _joining(site: Site, at: int, sentence: Sentence) -> tuple[str, ...]:
    """Who joins by the verb at the token: behind what is joined (`انضم إليهما X`, `انضم إلى الاجتماع X`) or before it
    (`انضم X إلى الاجتماع`)."""
    words, times = site.document.words, times_of(site.document, sentence).tokens
    groups = list(slots(site.document, Stretch(at + 1, sentence.last, times, verb=True)))
    group = next((slot for slot in groups if not slot.prep), None)
    if group is None or group.type not in _MEETERS:
        return ()
    goal = group.last if group.first == at + 1 else at + 1
    if goal + 1 >= sentence.last or words[goal].key not in _PREPS:
        return ()
    them = goal == at + 1 and (words[goal].pronoun in _THEM or _is_joined_to(site, at))
    occasion = noun_of_meeting(words[goal + 1].text) is not None and words[goal + 1].definite
    return ids_of(site, group, ()) if them or occasion else ()
