"""Who meets as another's guest or by appointment: `حل X ضيفا على Y`, `في ضيافة Y`, `كان X على موعد مع Y`, `خرج X من عند
Y`, `قال X لضيفه Y`."""

from __future__ import annotations

from kg.extract.clauses.introductions import Stretch, behind_address
from kg.extract.clauses.slots import Slot, slots
from kg.extract.clauses.subjects import is_identified, subject_before, subject_in_sentence
from kg.extract.clauses.unread_subjects import has_unread_subject
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Parties, Site, Trigger, parties_of
from kg.extract.meetings.holders import holder, latter
from kg.extract.meetings.lexicon import Frame, noun_of_meeting
from kg.extract.meetings.parties import ids_of
from kg.extract.phrase import Phrase
from kg.model import EntityType, Medium

GUEST = "guest"
"""The class of words that tell a meeting where somebody is told to be another's guest."""

APPOINTMENT = "موعد"

_GUEST = Frame("ضيف", GUEST, Medium.IN_PERSON, noun=True)
_LEADS = {"ضيف": "علي", "ضيفه": "علي", "ضيفا": "علي", APPOINTMENT: "مع", "موعدا": "مع"}
_LED_BY = {"ضيافه": "في", "عند": "من"}
_TO, _TABLE = "ل", "مائده"
_FEW, _REACH = 5, 24  # tokens
_SIDES = frozenset({EntityType.PER, EntityType.GRP})


def trigger_of_guest(document: Document, token: int) -> Trigger | None:
    """The token as a word that tells whose guest somebody is, or with whom he has an appointment."""
    word = document.words[token]
    known = word.folded in event_words("his_guest") or word.key in event_words("guesthood")
    if not known or document.phrase_at(token) is not None or _host_at(document, token) is None:
        return None
    return Trigger(token, _GUEST, "", document.analysis.tokens[token].span)


def guest_of(site: Site) -> Parties | None:
    """The guest, who is the subject of the clause, and his hosts, who are people told apart; one of them has a post
    where it may be a match (`على موعد مع X`)."""
    document = site.document
    at = _host_at(document, site.trigger.token)
    hosts = document.parties_from(behind_address(document, at)) if at is not None else ()
    people = all(one.type is EntityType.PER and is_identified(document, one) for one in hosts)
    if not hosts or not people:
        return None
    host = ids_of(site, Slot("", hosts, hosts[0].first, hosts[-1].last), ())
    guest = tuple(id for id in _guest(site) if id not in host)
    told = tuple(one for one in document.phrases if one.entity in {*guest, *host})
    his = document.words[site.trigger.token].folded in event_words("his_guest")
    titled = any(one.posts for one in told if not his or one.entity in host)
    known = titled or (document.words[site.trigger.token].key in event_words("being_guest") and not his)
    if not guest or not known or _is_of_press(document, told) or (his and _is_seen_off(site)):
        return None
    return parties_of((*guest, *host), "noun-host-guest", host)


def _host_at(document: Document, token: int) -> int | None:
    """Where those are told whose guest somebody is, or with whom he has an appointment."""
    words, key, last = document.words, document.words[token].key, document.sentence(token).last - 1
    if words[token].folded in event_words("his_guest"):
        return token + 1 if token < last and not words[token + 1].is_attached else None
    if key in _LED_BY:
        return token + 1 if 0 < token < last and words[token - 1].key == _LED_BY[key] else None
    near = range(token + 1, min(token + _FEW, last))
    at = next((at for at in near if words[at].key == _LEADS[key] and not words[at].pronoun), None)
    between = words[token + 1 : at]
    if at is None or any(one.is_verb or one.is_mark or noun_of_meeting(one.text) for one in between):
        return None
    return at + 1 + (words[at + 1].key == _TABLE)


def _is_of_press(document: Document, told: tuple[Phrase, ...]) -> bool:
    """Whether the guest or one of the hosts is of the press, who interviews."""
    words = (document.words[at].key for one in told for at in range(one.first, one.last))
    return any(word in event_words("newsman") for word in words)


def _is_seen_off(site: Site) -> bool:
    """Whether somebody is only told to see his guest off (`ودع X ضيفه Y`)."""
    before = site.document.words[site.sentence.first : site.trigger.token]
    return any(word.key in event_words("seeing_off") for word in before)


def _guest(site: Site) -> tuple[str, ...]:
    """The subject of the clause: told with the verb before, left out there, or the one who opens a clause without a
    verb; of an appointment also whose it is (`كان لX موعد مع Y`)."""
    document, token = site.document, site.trigger.token
    first = max(site.sentence.first - 1, token - _REACH)
    verb = next((at for at in range(token - 1, first, -1) if document.words[at].is_verb), None)
    if verb is None:
        near = subject_in_sentence(document, token, site.times.tokens)
        return (near.entity,) if near is not None and near.type in _SIDES else ()
    if before := subject_before(document, verb, site.times.tokens):
        return tuple(one.entity for one in before if one.type in _SIDES)
    if (meant := latter(site, verb + 1)) is not None:
        return (meant.entity,)
    behind = slots(document, Stretch(verb + 1, token, site.times.tokens, verb=True))
    owner = {"", _TO} if document.words[token].key == APPOINTMENT else {""}
    told = next((slot for slot in behind if slot.prep in owner and slot.type in _SIDES), None)
    if told is not None:
        return ids_of(site, told, ())
    agreement = document.words[verb].gender, document.words[verb].number
    return () if has_unread_subject(document, verb) else holder(site, verb, verb=agreement)
