"""Visits of premises: the place they are in, or those with a name of their own."""

from __future__ import annotations

from kg.extract.clauses.slots import Slot, ends_clause
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.site import Site
from kg.model import EntityType

_SITE_REACH = 14


def of_premises(site: Site) -> tuple[Phrase, ...]:
    """`وصل إلى مقر الشركة في ليون`, `زار مستشفى في ليون`, `زار دولا في شرق أوروبا`: the place behind the
    premises or unnamed lands one goes to."""
    words, last = site.document.words, min(site.sentence.last, site.token + _SITE_REACH)
    for at in range(site.token + 1, last - 1):
        if at > site.token + 1 and ends_clause(site.document, at):
            return ()
        region = at + 2 < site.sentence.last and words[at + 1].key in event_words("region")
        inside = site.document.phrase_at(at + 1) or (site.document.phrase_at(at + 2) if region else None)
        place = inside if words[at].key == "في" else site.document.phrase_at(at)
        led = words[at].key == "في" or words[at].preposition == "ب"
        if led and place is not None and place.type is EntityType.LOC:
            return (place,) if _goes_to_site(site, at) else ()
    return ()


def _goes_to_site(site: Site, last: int) -> bool:
    """Whether premises without a name of their own are the goal of the word of visiting, before the token."""
    words = site.document.words
    body = site.document.phrase_at(site.token + 1)
    if body is not None and body.type is EntityType.ORG and body.last == last:
        return words[body.first].preposition in site.frame.preps
    kinds = event_words("premises") | event_words("site") | event_words("lands")
    for at in range(site.token + 1, last):
        if not kinds.isdisjoint((words[at].key, words[at].lemma)):
            led = {words[at].preposition, words[at - 1].key} & site.frame.preps
            return bool(led) or (site.frame.group in {"visit", "enter"} and not words[at].preposition)
    return False


def seat(site: Site, around: list[Slot]) -> tuple[Phrase, ...]:
    """`وصل إلى القصر الملكي`: premises with a name of their own that one goes to."""
    words, kinds = site.document.words, event_words("premises") | event_words("mission_house") | event_words("building")
    led = (slot for slot in around if slot.type is EntityType.ORG and slot.prep in site.frame.preps and slot.noun < 0)
    return next((slot.phrases[:1] for slot in led if words[slot.first].key in kinds), ())
