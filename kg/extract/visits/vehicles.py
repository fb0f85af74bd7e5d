"""Vessels, vehicles and other things, which are nobody's visit where they go."""

from __future__ import annotations

from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.site import Site
from kg.model import EntityType

_REACH = 7
_HIS, _HERS = "ه", "ها"
_CLAUSE = 8
_LEADS_TO_VERB = event_words("auxiliary", "plan", "that") | {"من", "في"}


def is_of_thing(site: Site) -> bool:
    """Whether the way is that of a vehicle or another thing, or the visit part of what is on offer."""
    return _is_of_vehicle(site) or _is_of_subject(site) or _is_told_of_thing(site) or _is_offered(site)


def _is_of_vehicle(site: Site) -> bool:
    """Whether a participle says where a thing goes: the noun before it is no party (`طائرة متجهة إلى موسكو`), or a
    governed noun where a vessel wants to (`سفينة حاولت الوصول إلى غزة`)."""
    governs = site.token > 1 and site.document.words[site.token - 1].is_verb
    if site.frame.kind == "noun" and governs:
        return site.document.words[site.token - 2].key in event_words("vehicle")
    if site.frame.kind != "participle" or site.word.preposition:
        return False
    for at in range(site.token - 1, max(site.sentence.first, site.token - _REACH) - 1, -1):
        if site.document.words[at].key in event_words("vehicle"):
            return True
    before = site.document.words[site.token - 1]
    if before.key in event_words("being"):
        return _is_missile(site)
    thing = before.tag == "NOUN" and before.definite and site.document.phrase_at(site.token - 1) is None
    return thing and site.word.definite and site.token - 1 not in site.times.tokens


def _is_of_subject(site: Site) -> bool:
    """Whether a pronoun on a way goes back to the vehicle with which its sentence begins (`وكان القطار يقل ركابا في
    طريقه إلى X`), nobody being named between them."""
    words, at = site.document.words, site.sentence.first
    at += words[at].is_verb and at < site.token
    vehicle = words[at]
    if site.frame.group != "way" or not (vehicle.definite and vehicle.key in event_words("vehicle")):
        return False
    fits = site.reading.pronoun == (_HERS if vehicle.gender == "f" else _HIS)
    named = (one for one in site.document.phrases_in(at, site.token) if one.type is EntityType.PER)
    return fits and at < site.token and next(named, None) is None


def _is_missile(site: Site) -> bool:
    """Whether `كان` before the participle describes the indefinite noun of a thing (`صاروخا كان متجها إلى X`)."""
    words, at = site.document.words, site.token - 2
    head = words[at]
    return head.tag == "NOUN" and head.head is None and not head.definite and site.document.phrase_at(at) is None


def _is_told_of_thing(site: Site) -> bool:
    """Whether the clause about a thing tells its way (`القطار الذي كان في طريقه إلى X`, `قافلة المساعدات التي كان من
    المفترض أن تدخل X`): before its relative pronoun stands a noun of no party."""
    words, at = site.document.words, site.token - 1
    first = max(site.sentence.first + 1, site.token - _CLAUSE)
    while at > first and words[at].key in _LEADS_TO_VERB:
        at -= 1
    if at <= site.sentence.first or words[at].key not in event_words("relative") or at == site.token - 1:
        return False
    at -= 1
    while at > site.sentence.first and (words[at].is_mark or (words[at].tag == "ADJ" and words[at].definite)):
        at -= 1
    head = words[at]
    return head.tag == "NOUN" and head.head is None and site.document.phrase_at(at) is None


def _is_offered(site: Site) -> bool:
    """Whether a visit is what something on offer includes or costs (`تتضمن الباقة زيارة لX`, `تكلفة زيارة X`): no
    journey, programme or person of the clause has it."""
    words, at = site.document.words, site.token - 1
    if site.frame.kind != "noun" or site.word.definite or site.reading.pronoun or at < site.sentence.first:
        return False
    if words[at].key in event_words("price"):
        return True
    near = range(at, max(site.sentence.first, site.token - _CLAUSE) - 1, -1)
    verb = next((here for here in near if words[here].is_verb), None)
    if verb is None or event_words("comprising").isdisjoint((words[verb].key, words[verb].lemma)):
        return False
    owns = event_words("travel", "programme")
    told = words[max(site.sentence.first, verb - _CLAUSE) : site.token]
    before = site.document.phrases_in(site.sentence.first, site.token)
    known = any(word.key in owns or word.lemma in owns or word.pronoun for word in told)
    return not known and all(one.type is not EntityType.PER for one in before)


def is_vessel(site: Site, phrase: Phrase) -> bool:
    """Whether a person's name is that of the vessel before it (`المدمرة كريم ناصر`, `حاملة الطائرات كريم ناصر`)."""
    before = site.document.words[phrase.first - 1] if phrase.first > site.sentence.first else None
    vessel = before is not None and before.definite and before.key in event_words("vehicle")
    return vessel and phrase.name is not None and not phrase.posts
