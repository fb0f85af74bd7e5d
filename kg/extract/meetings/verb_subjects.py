"""The subject of a verb of meeting that stands before it, near or farther off."""

from __future__ import annotations

from kg.extract.clauses.continuation import controlled, of_indefinite
from kg.extract.clauses.missions import sent_off
from kg.extract.clauses.passed_over import before_auxiliaries
from kg.extract.clauses.slots import Slot
from kg.extract.clauses.subjects import subject_before
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Site
from kg.extract.meetings.company import with_company
from kg.extract.meetings.holders import latter
from kg.extract.meetings.verb_groups import has_own_sides
from kg.extract.phrase import Phrase
from kg.model import EntityType

_ON, _MARGIN = "علي", "هامش"
_ITS = ("ها", "ته")  # نظمتها, أقامته


def subject_of(site: Site, bare: list[Slot]) -> Slot | None:
    """The subject before the verb, farther off where none stands behind it; no place during whose visit it happens
    (`زار باريس التي التقى خلالها Y`), nor whoever only gave the occasion (`ندوة نظمتها الجامعة، التقى خلالها Y`)."""
    phrases = subject_before(site.document, site.trigger.token, site.times.tokens)
    last = latter(site, site.trigger.token + 1) or _latter_before(site)
    if last is not None:
        return Slot("", (last,), last.first, last.last)
    if phrases and _is_during(site) and (phrases[0].type is EntityType.LOC or _gave_it(site, phrases[0])):
        return None
    further = () if phrases or has_own_sides(site, bare) else _afar(site)
    phrases = phrases or with_company(site) or further
    return Slot("", phrases, phrases[0].first, phrases[-1].last) if phrases else None


def _latter_before(site: Site) -> Phrase | None:
    """Whom `الأخير` before the verb calls, behind a particle (`أن الأخير سيلتقي X`, `أن الأخير كان قد التقى X`)."""
    words, first = site.document.words, site.sentence.first
    at = before_auxiliaries(site.document, site.trigger.token - 1, first)
    led = at > first and words[at - 1].key in event_words("that")
    return latter(site, at) if led else None


def _is_during(site: Site) -> bool:
    """Whether a word right behind the verb tells that it happened at what was told before (`خلالها`, `على هامشها`)."""
    words, at = site.document.words, site.trigger.token + 1
    beside = at + 1 < site.sentence.last and words[at].key == _ON and words[at + 1].key == _MARGIN
    return words[min(at, site.sentence.last - 1)].text in event_words("within_it") or (
        beside and bool(words[at + 1].pronoun)
    )


def _gave_it(site: Site, party: Phrase) -> bool:
    """Whether a party is the subject of the relative clause on an occasion."""
    verb = site.document.words[party.first - 1] if party.first > site.sentence.first else None
    return verb is not None and verb.is_verb and (bool(verb.pronoun) or verb.key.endswith(_ITS))


def _afar(site: Site) -> tuple[Phrase, ...]:
    """The subject before the particle that joins the verb, or before a relative clause on it."""
    token = site.trigger.token
    found = controlled(site.document, token) or of_indefinite(site.document, token) or sent_off(site.document, token)
    return (found,) if found is not None else ()
