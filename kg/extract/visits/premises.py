"""Visits of premises: the place they are in, or those with a name of their own."""

from __future__ import annotations

from kg.extract.clauses.introductions import behind_address
from kg.extract.clauses.slots import Slot, ends_clause
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.grounds import is_site
from kg.extract.visits.objects import company, goes_to_thing, relative_on_thing, tells_purpose
from kg.extract.visits.site import Site
from kg.extract.words import Word
from kg.model import EntityType

_SITE_REACH = 18
_ALSO, _NEAR = "كما", frozenset({"قرب", "جوار"})
_COMMAS = frozenset({"،", ","})
_PEOPLE = frozenset({EntityType.PER, EntityType.GRP})


def of_premises(site: Site) -> tuple[Phrase, ...]:
    """`وصل إلى مقر الشركة في ليون`, `زار مستشفى في ليون`, `زار دولا في شرق أوروبا`, `زار المصابين في ليون`: the place
    behind the premises, unnamed lands or people one goes to."""
    words, last = site.document.words, min(site.sentence.last, site.token + _SITE_REACH)
    passed, housed = {*relative_on_thing(site), *company(site)}, False
    for at in range(site.token + 1, last - 1):
        housed = housed or words[at].key in event_words("premises")
        if housed and words[at].text in _COMMAS and words[at + 1].is_nominal and not words[at + 1].is_attached:
            return ()
        ends = at not in passed and ends_clause(site.document, at)
        if at > site.token + 1 and (ends or tells_purpose(site, at)):
            return ()
        led = words[at].key == "في" or words[at].preposition == "ب" or _is_beside(words[at])
        place = _place_from(site, at) if led else None
        if place is not None and (place.type is EntityType.LOC or is_site(site.document, place)):
            goes = _goes_to_site(site, at) or _goes_to_people(site, at) or goes_to_thing(site, at)
            return _row(site, place) if goes else ()
    return ()


def _row(site: Site, place: Phrase) -> tuple[Phrase, ...]:
    """The place with those joined to it where several unnamed lands are told to be in them (`عدة مدن في X وY`)."""
    several = any(word.key in event_words("lands") for word in site.document.words[site.token + 1 : place.first])
    joined = site.document.parties_from(place.first) if several else ()
    return tuple(one for one in joined if one.type is EntityType.LOC) or (place,)


def _is_beside(word: Word) -> bool:
    """Whether it tells on which side of a place something is, or near which (`غرب X`, `قرب X`)."""
    if word.key in _NEAR:
        return not word.definite and word.preposition in {"", "ب"}
    return word.key in event_words("region") and not word.is_attached and not word.definite


def _place_from(site: Site, at: int) -> Phrase | None:
    """The place that the token leads to: behind `في` and the words of a region, of an inspection those of works (`سير
    العمل في مشروع X`), or that bears `ب`."""
    words, passed = site.document.words, event_words("region") | _NEAR | {"في"}
    if site.frame.group == "inspect":
        passed |= event_words("works")
    while at < site.sentence.last - 1 and words[at].key in passed:
        phrase = site.document.phrase_at(at)
        if phrase is not None:
            return next((inner for inner in phrase.nested if inner.type is EntityType.LOC), phrase)
        at += 1
    return site.document.phrase_at(at)


def _goes_to_people(site: Site, at: int) -> bool:
    """Whether those whom a verb of visiting has as its object, or what one of inspecting has, stand before the token,
    its subject before them."""
    document, before = site.document, site.document.phrase_at(at - 1)
    if site.frame.group not in {"visit", "inspect"} or site.frame.kind != "verb" or at - 1 in site.times.tokens:
        return False
    first = before.first if before is not None else at - 1
    word, behind = document.words[first], document.phrase_at(behind_address(document, site.token + 1))
    subject = behind is not None and behind.type is EntityType.PER and first >= behind.last
    during = document.words[site.token + 1].text in event_words("within_it")
    also = site.word.conjunction == "و" or document.words[site.token - 1].key == _ALSO
    goes_on = (also or during) and (behind is None or behind.type is not EntityType.PER)
    if site.frame.group == "inspect":
        return (subject or goes_on) and word.is_nominal
    people = _is_of_people(before) if before is not None else word.tag == "NOUN" and (word.definite or word.pronoun)
    told = subject and behind is not None and _is_close(site, behind, first)
    ahead = first == site.token + 1 and (goes_on or document.phrase_at(site.token - 1) is not None)
    return bool(people) and not word.is_attached and (told or ahead)


def _is_close(site: Site, subject: Phrase, token: int) -> bool:
    """Whether only marks, times and what else the subject is called stand between it and the token."""
    document = site.document
    for at in range(subject.last, token):
        phrase = document.phrase_at(at)
        same = phrase is not None and phrase.entity == subject.entity
        if not (same or document.words[at].is_mark or at in site.times.tokens):
            return False
    return True


def _is_of_people(phrase: Phrase) -> bool:
    """Whether it calls people, or a body without a name (`القوات المرابطة`)."""
    return phrase.type in _PEOPLE or (phrase.type is EntityType.ORG and phrase.name is None)


def _goes_to_site(site: Site, last: int) -> bool:
    """Whether premises without a name of their own are the goal of the word of visiting, before the token."""
    words = site.document.words
    body = site.document.phrase_at(site.token + 1)
    if body is not None and body.type is EntityType.ORG and body.last == last:
        return words[body.first].preposition in site.frame.preps
    kinds = event_words("premises", "site", "lands")
    goes = site.frame.kind == "verb" and site.frame.group in {"go", "chair"}
    if goes and site.word.key not in event_words("turning_back"):
        kinds |= event_words("event_place")
    for at in range(site.token + 1, last):
        if not kinds.isdisjoint((words[at].key, words[at].lemma)):
            led = {words[at].preposition, words[at - 1].key} & site.frame.preps
            return bool(led) or (site.frame.group in {"visit", "enter"} and not words[at].preposition)
    return False


def seat(site: Site, around: list[Slot]) -> tuple[Phrase, ...]:
    """`وصل إلى القصر الملكي`: premises with a name of their own that one goes to."""
    words, kinds = site.document.words, event_words("premises", "mission_house", "building")
    led = (slot for slot in around if slot.type is EntityType.ORG and slot.prep in site.frame.preps and slot.noun < 0)
    return next((slot.phrases[:1] for slot in led if words[slot.first].key in kinds), ())
