"""The status of a meeting as the words at its trigger tell it."""

from __future__ import annotations

from kg.extract.clauses.noun_status import noun_status
from kg.extract.clauses.verb_status import verb_status
from kg.extract.event_words import event_words
from kg.extract.meetings.account import WISHED, Parties, Site
from kg.extract.meetings.awaiting import AWAITED
from kg.extract.meetings.consulting import is_in_consultation, status_of_deed
from kg.extract.meetings.guests import APPOINTMENT
from kg.extract.meetings.journeys import gone_before
from kg.model import Status

_NO = "لا"


def status_of(site: Site, parties: Parties | None = None) -> Status:
    """The status of the meeting of these parties; what is wished for and not denied or planned is proposed."""
    told = _told(site)
    wished = parties is not None and parties.rule == WISHED
    return Status.PROPOSED if wished and told is Status.HELD else told


def _told(site: Site) -> Status:
    first, last = site.sentence.first, site.sentence.last
    future = site.times.lies_ahead(site.trigger.token, first, last)
    if is_in_consultation(site):
        return status_of_deed(site)
    if _is_appointment(site):
        return Status.PLANNED
    if site.trigger.frame.noun:
        shown = site.document.words[site.trigger.token - 1].key in event_words("footage", "answering")  # صورة لاجتماع
        purpose = site.trigger.preposition == "ل" and not shown
        at = gone_before(site)
        token = at if at is not None else site.trigger.token
        return noun_status(site.document, token, site.sentence, future=future, purpose=purpose)
    lasts = site.trigger.frame.lemma in event_words("negotiating") or _is_of_oneself(site)
    token = site.trigger.token
    if token > first and site.document.words[token - 1].key == _NO:  # لا نتفاوض مع X
        return Status.DENIED
    present = Status.HELD if lasts and not future else Status.PLANNED  # they negotiate as the report is written
    return verb_status(site.document, token, first, site.trigger.aspect, present=present)


def _is_appointment(site: Site) -> bool:
    """Whether it is an appointment, or somebody waits, and nothing tells that this lies behind (`X على موعد مع Y`)."""
    words, token = site.document.words, site.trigger.token
    if words[token].key != APPOINTMENT and not (site.trigger.frame.kind == AWAITED and words[token].is_verb):
        return False
    before = words[site.sentence.first : token]
    return not any(word.key in event_words("being") and word.aspect == "p" for word in before)


def _is_of_oneself(site: Site) -> bool:
    """Whether somebody says that he looks into something with another (`أكد X أنه يبحث الأمر مع Y`)."""
    words, token = site.document.words, site.trigger.token
    if token <= site.sentence.first or site.trigger.frame.lemma not in event_words("deliberating"):
        return False
    return words[token - 1].key in event_words("that") and bool(words[token - 1].pronoun)
