"""Who calls on somebody: `زار X Y في المستشفى`, `زيارة X لY`, `قام X بزيارة Y`, `زيارته للمصابين`."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.clauses.introductions import GENITIVE, Stretch
from kg.extract.clauses.slots import Slot, slots
from kg.extract.clauses.subjects import subject_before
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Parties, Site, Trigger, parties_of
from kg.extract.meetings.holders import holder
from kg.extract.meetings.lexicon import Frame, noun_of_meeting
from kg.extract.meetings.parties import ids_of
from kg.extract.meetings.verb_groups import is_next
from kg.extract.meetings.verb_pronouns import dropped, may_drop
from kg.extract.visits.lexicon import is_verb_of, word_of_visiting
from kg.model import EntityType, Medium, Span

CALLING = "call-on"
"""The class of words that tell a meeting only where a person or group is visited."""

_CALLERS = frozenset({EntityType.PER, EntityType.GRP})
_CARRIER_REACH = 14
_PLACE_REACH = 4
_VISIT = Frame("زياره", CALLING, Medium.IN_PERSON, frozenset({"ل", "الي"}), noun=True)


def trigger_of_calling(document: Document, token: int) -> Trigger | None:
    """The token as a noun of visiting (`زيارة`), which tells a meeting where a person or a group is visited."""
    reading = word_of_visiting(document, token)
    if reading is None or reading.frame.kind != "noun" or reading.frame.group != "visit":
        return None
    begin = document.analysis.tokens[token].span.start
    span = Span(begin + reading.start, begin + reading.end)
    definite = document.words[token].definite
    return Trigger(token, _VISIT, reading.pronoun, span, definite, reading.preposition)


def called_on(site: Site, subject: Slot | None, bare: list[Slot], so_far: Sequence[str]) -> Parties | None:
    """`زار X Y`, `X زار Y`, `بعد أن زار Y في منزله`: a person or delegation calls on a person by name or a group that
    stands behind the verb or its subject, no more than times between."""
    sides = [*([subject] if subject is not None else []), *bare][:2]
    met = sides[-1] if sides else None
    if met is None or met is subject or not _is_called_on(site, met):
        return None
    if len(sides) < 2:
        alone = met.phrases[0].name is not None and len(met.phrases) == 1 and is_next(site, met) and may_drop(site)
        alone = alone and not _has_unread_object(site)
        caller = dropped(site, ids_of(site, met, so_far), so_far) if alone and not _goes_somewhere(site, met) else ()
        return parties_of((*caller, *ids_of(site, met, so_far)), "verb-object") if caller else None
    if not _calls(sides[0]) or not _is_beside(site, sides[0], met):
        return None
    ids = ids_of(site, met, so_far)
    return parties_of((*ids_of(site, sides[0], so_far), *ids), "subject-verb-object", ids)


def is_at_his_place(site: Site) -> bool:
    """Whether somebody whom the pronoun on the verb stands for is visited where he lives, works or lies (`زاره في
    منزله`, `الذي زارها أمس في المستشفى`)."""
    words, first = site.document.words, site.trigger.token + 1
    if site.trigger.frame.kind != CALLING:
        return False
    near = range(first, min(first + _PLACE_REACH, site.sentence.last))
    led = (at for at in near if words[at].preposition == "ب" or words[at - 1].key == "في")
    return any(
        words[at].key in event_words("sickbed")
        or (words[at].key in event_words("own_place") and words[at].pronoun == site.trigger.pronoun)
        for at in led
    )


def _has_unread_object(site: Site) -> bool:
    """Whether a definite noun that is no phrase stands right behind the verb (`زار المصابين مدير الصحة X`)."""
    word = site.document.words[site.trigger.token + 1]
    unread = site.document.phrase_at(site.trigger.token + 1) is None and not word.is_attached
    return unread and word.definite and word.is_nominal and site.trigger.token + 1 not in site.times.tokens


def noun_called_on(site: Site, so_far: Sequence[str]) -> Parties | None:
    """`زيارة X لY`, `زيارته لY`, `قام X بزيارة Y`, `قام X بزيارة لY`: the caller and the person or group called on."""
    start = site.trigger.token + 1
    around = list(slots(site.document, Stretch(start, site.sentence.last, site.times.tokens, topics=False)))
    first = around[0] if around else None
    if first is None or first.first > start + 2:
        return None
    carrier = _carrier(site)
    owner = first if first.prep == GENITIVE and first.first == start and _calls(first) else None
    if owner is not None and carrier is None:
        told = ids_of(site, owner, so_far)
        met = next((slot for slot in around[1:] if slot.first >= owner.last), None)
    else:
        told = _doer(site, carrier, so_far)
        met = first
    if met is None or not told or not _is_called_on(site, met):
        return None
    if met.prep not in site.trigger.frame.preps and met is not owner and not _is_his_object(site, met):
        return None
    if any(noun_of_meeting(word.text) for word in site.document.words[start : met.first]):
        return None  # `زيارة X بمناسبة اللقاء العالمي للعائلات`
    ids = ids_of(site, met, so_far)
    return parties_of((*(one for one in told if one not in ids), *ids), "noun-partner", ids)


def _is_his_object(site: Site, met: Slot) -> bool:
    """Whether the pronoun on the noun stands for who calls on a person by name right behind it (`بعد زيارته الوزير
    Y`)."""
    token, words = site.trigger.token, site.document.words
    timed = token > site.sentence.first and words[token - 1].key in event_words("while", "before")
    named = met.type is EntityType.PER and met.phrases[0].name is not None and not met.prep
    return bool(site.trigger.pronoun) and timed and named and met.first == token + 1


def _carrier(site: Site) -> int | None:
    """The verb that carries the noun before it (`قام X بزيارة`)."""
    words, first = site.document.words, site.sentence.first
    for at in range(site.trigger.token - 1, max(first - 1, site.trigger.token - _CARRIER_REACH), -1):
        if is_verb_of(site.document, at, "carrier"):
            return at
        if words[at].is_verb and site.document.phrase_at(at) is None:
            return None
    return None


def _doer(site: Site, carrier: int | None, so_far: Sequence[str]) -> tuple[str, ...]:
    """Who calls: the subject of the verb that carries the noun, else whom the pronoun on it goes back to."""
    if site.trigger.pronoun:
        return holder(site, site.trigger.token, site.trigger.pronoun)
    if carrier is None:
        return ()
    before = subject_before(site.document, carrier, site.times.tokens)
    within = Stretch(carrier + 1, site.trigger.token, site.times.tokens, verb=True)
    behind = [slot for slot in slots(site.document, within) if not slot.prep]
    subject = Slot("", before, carrier, carrier) if before else next(iter(behind), None)
    return ids_of(site, subject, so_far) if subject is not None and _calls(subject) else ()


def _calls(slot: Slot) -> bool:
    return slot.type in _CALLERS


def _is_called_on(site: Site, slot: Slot) -> bool:
    """Whether the group is a person who is told apart, or a group of people."""
    first = slot.phrases[0]
    if slot.type is EntityType.PER:
        return first.name is not None or bool(first.posts and site.document.words[first.head].definite)
    head = site.document.words[first.head]
    return slot.type is EntityType.GRP and (head.number == "p" or head.key in event_words("family"))


def _is_beside(site: Site, caller: Slot, met: Slot) -> bool:
    """Whether no more than a mark or an adverb stands between the two or between the verb and whom it tells of."""
    start = max(caller.last, site.trigger.token + 1)
    return met.first - start <= 1 or is_next(site, met)


def _goes_somewhere(site: Site, person: Slot) -> bool:
    """Whether a place right behind the person is what is visited (`زار الوزير X باريس`)."""
    behind = site.document.phrases_in(person.last, min(person.last + 3, site.sentence.last))
    words = site.document.words
    return any(
        one.type is EntityType.LOC
        and not words[one.first].is_attached
        and words[one.first - 1].key not in event_words("preposition")
        for one in behind
    )
