"""From the phrases at a trigger to the parties: heads of delegations, duals that stand for two named before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.extract.clauses.homeland import homeland_told, is_homeland
from kg.extract.clauses.missions import heads_of
from kg.extract.clauses.slots import Slot
from kg.extract.clauses.subjects import (
    is_identified,
    subject_in_sentence,
)
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Site
from kg.extract.meetings.delegations import (
    counted_ahead,
    counted_before,
    delegates,
    is_escort,
    is_mission,
    missions_before,
    two_missions,
)
from kg.extract.meetings.duals import pair_before
from kg.extract.meetings.envoys import envoy_by_name
from kg.extract.meetings.nisbas import twin_countries
from kg.extract.meetings.offices import countries_of_office, office_holders, party_of
from kg.extract.meetings.represented import represented
from kg.extract.meetings.states import two_states
from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.model import EntityType

_NUMBERS = {"ثلاث": 3, "ثلاثه": 3, "اربع": 4, "اربعه": 4, "خمس": 5, "خمسه": 5}
_SENDERS = frozenset({EntityType.ORG, EntityType.LOC})
_THEIRS = frozenset({"هم", "هن"})
_TWO_MISSIONS = frozenset({"وفدين", "وفدان"})
_IN, _PAIR = "في", 2
_OBLIQUE = ("ي", "ين")
_COUNTRY_DUALS = event_words("country_dual")


def ids_of(site: Site, slot: Slot, so_far: Sequence[str], *, among: bool = False) -> tuple[str, ...]:
    """The entities a group stands for; `so_far` are the parties of the account before. With `among` they meet each
    other, and officials of several countries who are not named stand for these."""
    missions = two_missions(site.document, slot.phrases)
    if missions:
        return missions
    sides = represented(site.document, slot.phrases) if among else ()
    if sides:
        return sides
    countries = countries_of_office(site, slot)
    if countries:
        held = office_holders(site.document, slot.phrases[0], countries) or _named_behind(site, slot, len(countries))
        told = held or (countries if among else (slot.phrases[0].entity,))
        return _distinct((*told, *_beside_countries(site, slot)))
    if told := _members_named(site, slot):
        return told
    parties = [one for one in slot.phrases if _is_party(site, one, slot) and not _is_further_sender(slot, one)]
    found = [id for phrase in parties for id in _of_phrase(site, phrase, so_far)]
    if not found:
        found = list(_sender_of_any(site, slot))
    head = heads_of(site.document, slot.last) if slot.phrases[-1].type is not EntityType.PER else ()
    return _distinct([*found[:-1], *head] if head else found)


def _beside_countries(site: Site, slot: Slot) -> tuple[str, ...]:
    """The people by name and the bodies that are joined to officials of several countries (`وزراء خارجية X وY ووزير
    الخارجية Z`, `ممثلون عن X وY والأمم المتحدة`)."""
    beside = (one for one in slot.phrases[1:] if one.type in {EntityType.PER, EntityType.ORG} and one.name is not None)
    return tuple(one.entity for one in beside if one.entity)


def _members_named(site: Site, slot: Slot) -> tuple[str, ...]:
    """The people who are named right behind what they are of a body, where these are no subject (`مع لاعبي المنتخب A
    وB`)."""
    group, head = slot.phrases[-1], site.document.words[slot.phrases[-1].head]
    several = len(slot.phrases) == 1 and group.type is EntityType.GRP and group.name is None and not head.definite
    bodies = [one for one in group.nested if one.type is EntityType.ORG and one.last == group.last]
    oblique = bool(slot.prep) or head.base.endswith(_OBLIQUE)
    if not (several and bodies and oblique and head.head is not None and head.head.number in {"d", "p"}):
        return ()
    row = _people_at(site, slot.last)
    return row if len(row) == _PAIR or (len(row) > _PAIR and head.head.number == "p") else ()


def _named_behind(site: Site, slot: Slot, count: int) -> tuple[str, ...]:
    """The people named right behind their shared office and its countries, as many as these (`وزيرا خارجية X وY A وB`,
    `وزيرا الري في X وY A وB`)."""
    document, at = site.document, slot.last
    if at + 1 < site.sentence.last and document.words[at].key == _IN:
        places = document.parties_from(at + 1)
        at = places[-1].last if len(places) == count else at
    row = _people_at(site, at)
    return row if len(row) == count else ()


def _people_at(site: Site, at: int) -> tuple[str, ...]:
    """The people who are told by name in a row that begins at the token, nothing written onto it and no title before
    it."""
    document = site.document
    row = document.parties_from(at) if at < site.sentence.last else ()
    bare = bool(row) and not (document.words[row[0].first].is_attached or row[0].posts)
    named = bare and all(one.type is EntityType.PER and one.name for one in row)
    return tuple(one.entity for one in row) if named else ()


def _is_party(site: Site, phrase: Phrase, slot: Slot) -> bool:
    """Whether a phrase of a group may meet: people who are told apart, and no place beside a person."""
    if phrase.type is EntityType.PER:
        return is_identified(site.document, phrase)
    if phrase.type is EntityType.GRP and (
        is_escort(site.document, phrase) or _is_of_group(site.document, phrase, slot)
    ):
        return False
    return phrase.type is not EntityType.LOC or slot.type is not EntityType.PER


def _is_of_group(document: Document, phrase: Phrase, slot: Slot) -> bool:
    """Whether a group is joined by a pronoun to the one before it (`وجهاء المدينة وشيوخها`)."""
    at = slot.phrases.index(phrase)
    joined = at > 0 and slot.phrases[at - 1].type is EntityType.GRP and document.words[phrase.first].conjunction == "و"
    last = document.words[phrase.last - 1].pronoun
    return joined and (last in _THEIRS or (phrase.last == phrase.head + 1 and bool(last)))


def _is_further_sender(slot: Slot, phrase: Phrase) -> bool:
    """Whether a body is joined to the one that a group without a name is sent by (`ممثلون عن X وY`)."""
    if phrase.type is not EntityType.ORG:
        return False
    before = slot.phrases[: slot.phrases.index(phrase)]
    group = next((one for one in reversed(before) if one.type is not EntityType.ORG), None)
    told = group is not None and group.type is EntityType.GRP and group.name is None and bool(group.nested)
    return told and group is not None and group.nested[-1].type is EntityType.ORG


def _sender_of_any(site: Site, slot: Slot) -> Sequence[str]:
    """The body of which no or any member is met (`لم يلتق أي مسؤول من حماس`)."""
    words, at = site.document.words, slot.last
    if slot.first == 0 or words[slot.first - 1].key not in event_words("any") or at + 1 >= len(words):
        return ()
    sender = site.document.phrase_at(at + 1) if words[at].key == "من" else None
    return (sender.entity,) if sender is not None and sender.type is EntityType.ORG and sender.entity else ()


def _of_phrase(site: Site, phrase: Phrase, so_far: Sequence[str]) -> Sequence[str]:
    word = site.document.words[phrase.head]
    if phrase.type is EntityType.LOC and (twins := twin_countries(site.document, phrase.head)):
        return twins
    if phrase.name is None and (word.definite or word.pronoun):
        sport = word.lemma in event_words("sport") or word.key.removesuffix("ان").removesuffix("ين") in event_words(
            "sport"
        )
        if phrase.members and not sport:
            return phrase.members
        pair = missions_before(site.document, phrase.first) if word.key in _TWO_MISSIONS else ()
        if word.key in _COUNTRY_DUALS and phrase.type is EntityType.LOC:
            pair = two_states(site, phrase.first, so_far)
        elif not (pair or sport) and (_is_dual_of_people(phrase) or word.key in event_words("dual")):
            told = () if _is_of_men(word) and not _are_people(site, so_far) else so_far
            pair = pair_before(site, phrase.first, told, countries=word.key in _COUNTRY_DUALS)
        if pair:
            return pair
        count = _count(site.document, phrase)
        if count:
            before = counted_before(site.document, phrase.first, count)
            group = before or counted_ahead(site.document, phrase.last, count)
            return group or [phrase.entity]
    named = _guest_by_name(site, phrase) or envoy_by_name(site, phrase)
    return delegates(site.document, phrase) or named or _own(site, phrase)


def _guest_by_name(site: Site, phrase: Phrase) -> Sequence[str]:
    """The person by name right behind somebody's guest or friend and an adjective (`ضيفه الإيطالي X`, `عدوه اللدود
    X`)."""
    word = site.document.words[phrase.head]
    if word.key not in event_words("guest", "brother") or not word.pronoun or phrase.name is not None:
        return ()
    behind = site.document.words[phrase.last : site.sentence.last]
    at = phrase.last + (bool(behind) and behind[0].tag == "ADJ" and behind[0].definite)
    named = site.document.phrase_at(at) if at < site.sentence.last else None
    told = named is not None and named.type is EntityType.PER and named.name is not None and bool(named.entity)
    attached = site.document.words[at].is_attached if told else True
    return (named.entity,) if named is not None and told and not attached else ()


def _is_of_men(word: Word) -> bool:
    """Whether a dual can stand for people alone (`الرجلان`), and for no bodies."""
    return word.key.removesuffix("ان").removesuffix("ين") in event_words("single_man")


def _are_people(site: Site, ids: Sequence[str]) -> bool:
    return all(site.document.entity(id).type in {EntityType.PER, EntityType.GRP} for id in ids)


def _own(site: Site, phrase: Phrase) -> Sequence[str]:
    """The entity of a phrase, the country of whoever tells of his country."""
    if is_homeland(site.document, phrase.head):
        country = homeland_told(site.document, phrase.head)
        return [country] if country else []
    sender = _sender_before(site, phrase)
    return [sender or party_of(site.document, phrase)] if phrase.entity else []


def _sender_before(site: Site, phrase: Phrase) -> str | None:
    """The body or state whose delegation a pronoun on it tells (`قالت X إن وفدها التقى Y`): the subject before."""
    if not is_mission(site.document, phrase) or not site.document.words[phrase.head].pronoun:
        return None
    before = subject_in_sentence(site.document, phrase.first, site.times.tokens)
    return before.entity if before is not None and before.type in _SENDERS and before.entity else None


def _is_dual_of_people(phrase: Phrase) -> bool:
    return phrase.number == "d" and phrase.type is not EntityType.ORG


def _count(document: Document, phrase: Phrase) -> int | None:
    """The number that closes a definite plural (`الدول الثلاث`)."""
    near = document.words[phrase.head + 1 : phrase.last + 1]
    return next((_NUMBERS[word.key] for word in near if word.key in _NUMBERS and word.definite), None)


def _distinct(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
