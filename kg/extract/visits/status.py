"""The status of a visit as the words at its trigger tell it."""

from __future__ import annotations

from kg.extract.clauses.continuation import verb_of_row
from kg.extract.clauses.noun_status import noun_status
from kg.extract.clauses.tense import aspect_of
from kg.extract.clauses.verb_status import verb_status
from kg.extract.event_words import event_words
from kg.extract.visits.control import set_off_by
from kg.extract.visits.guests import clause_that_pays
from kg.extract.visits.site import Site
from kg.model import EntityType, Status

_UNDER_WAY = frozenset({"visit", "tour", "inspect", "enter"})
_SAME = frozenset({"ذات", "ذاته", "ذاتها", "نفس", "نفسه", "نفسها"})


def status_of(site: Site) -> Status:
    """The status its words tell; a present tense without a time to come is a visit that goes on, but a way that is only
    about to be taken (`يغادر اليوم إلى X`)."""
    first, last = site.sentence.first, site.sentence.last
    if site.frame.group == "come":
        return Status.HELD
    future = site.times.lies_ahead(site.token, first, last)
    if future and _is_to_come(site, first):
        return Status.PLANNED
    if site.frame.kind == "noun":
        told = noun_status(site.document, site.token, site.sentence, future=future, purpose=_is_purpose(site))
        goes_on = told is Status.PLANNED and not future and _is_undertaken(site)
        return Status.HELD if goes_on or (told is not Status.DENIED and _is_latest(site)) else told
    if site.frame.kind == "participle":
        verb = None if future else set_off_by(site)
        if verb is not None:
            return verb_status(site.document, verb, first, aspect_of(site.document.words[verb]), present=Status.HELD)
        return Status.PLANNED if future else verb_status(site.document, site.token, first, "p")
    goes_on = site.frame.group in _UNDER_WAY and not future and not _is_beside_future(site)
    present = Status.HELD if goes_on else Status.PLANNED
    row = verb_of_row(site.document, site.token)
    return verb_status(site.document, row, first, site.reading.aspect, present=present)


def _is_beside_future(site: Site) -> bool:
    """Whether the present tells when or where something happens that is yet to come (`سيجتمع به حين يزور X`, `سيبدأ
    الجولة حيث يزور X`)."""
    words, first = site.document.words, site.sentence.first
    beside = site.token > first and words[site.token - 1].key in event_words("as_soon_as", "wherein")
    return beside and any(word.future for word in words[first : site.token])


def _is_undertaken(site: Site) -> bool:
    """Whether the clause on a definite noun says in the present that the visit is being paid (`الزيارة التي يقوم بها`),
    before which none is told to come."""
    words = site.document.words
    before = site.token > site.sentence.first and words[site.token - 1].key in event_words("before")
    verb = clause_that_pays(site)
    return verb is not None and not before and not words[verb].future


def _is_latest(site: Site) -> bool:
    """Whether an adjective of the noun tells that the visit was paid not long ago (`زيارته الرسمية الأخيرة`)."""
    words, at = site.document.words, site.token + 1
    owner = site.document.phrase_at(at) if at < site.sentence.last else None
    at = owner.last if owner is not None and owner.type is EntityType.PER else at
    while at < site.sentence.last and words[at].definite and words[at].qualifies:
        if words[at].key in event_words("latest"):
            return True
        at += 1
    return False


def _is_purpose(site: Site) -> bool:
    """Whether the noun bears the `ل` of a purpose, not one behind a time (`في اليوم نفسه لعودة X`), pictures (`صورا
    لوصول X`) or what answers it (`انتقادات لزيارة X`)."""
    before = site.document.words[site.token - 1]
    timed = site.token - 1 in site.times.tokens or before.key in _SAME
    return site.reading.preposition == "ل" and not (timed or before.key in event_words("footage", "answering"))


def _is_to_come(site: Site, first: int) -> bool:
    """Whether the noun tells by `في` of what a verb in the present does (`يستضيف X Y غدا في زيارة`)."""
    words = site.document.words
    if site.frame.kind != "noun" or site.word.definite or site.token == first or words[site.token - 1].key != "في":
        return False
    verbs = (at for at in range(site.token - 1, first - 1, -1) if words[at].is_verb)
    verb = next((at for at in verbs if site.document.phrase_at(at) is None), None)
    return verb is not None and verb_status(site.document, verb, first, aspect_of(words[verb])) is Status.PLANNED
