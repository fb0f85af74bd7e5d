"""Whom somebody sends to a place, and who goes ahead or is headed on an errand."""

from __future__ import annotations

from kg.extract.clauses.introductions import GENITIVE
from kg.extract.clauses.missions import heads_of
from kg.extract.clauses.slots import Slot
from kg.extract.clauses.subjects import subject_before
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.lexicon import is_verb_of
from kg.extract.visits.site import Site, is_on_visit
from kg.model import EntityType

_PAIR = 2
_DISPATCH, _BY = "بعث", "ب"


def sent(site: Site, around: list[Slot]) -> tuple[Phrase, ...]:
    """The person or delegation whom another sends (`أوفد X Y إلى Z`, `إرسال X وفدا إلى Z`, `إيفاد Y إلى Z`,
    `بعث X بY إلى Z`)."""
    noun = site.frame.kind == "noun"
    by_errand = next((slot for slot in around if slot.prep == _BY and slot.type is not EntityType.LOC), None)
    if site.word.lemma == _DISPATCH and by_errand is not None:
        return by_errand.phrases
    told = [
        slot for slot in around if not slot.prep or (noun and slot.prep == GENITIVE and slot.first == site.token + 1)
    ]
    shown = site.document.words[min(site.token + 1, site.sentence.last - 1)].key in event_words("referring")
    if noun and (not told or told[0].first != site.token + 1 + shown):
        return ()
    objects = told if noun or _is_sender_told(site) else told[1:]
    words = site.document.words
    people = [slot for slot in objects if words[slot.phrases[0].head].key not in event_words("vehicle")]
    going = [slot for slot in people if slot.type is not EntityType.LOC and words[slot.first - 1].key != "بين"]
    if going:
        return going[-1].phrases
    return told[0].phrases if told and _is_of_two(site, told[0].phrases[0]) else ()


def leading(site: Site, around: list[Slot]) -> tuple[Phrase, ...]:
    """Who takes others along to a place and so goes there too (`اصطحب X Y إلى Z`)."""
    if not is_verb_of(site.document, site.token, "accompany"):
        return ()
    before = subject_before(site.document, site.token, site.times.tokens)
    told = [slot for slot in around if not slot.prep and slot.type is not EntityType.LOC]
    return before or (told[0].phrases if len(told) > 1 else ())


def is_sent(site: Site, phrase: Phrase) -> bool:
    """Whether a committee is one that is sent out, by a verb of sending or its errand (`لجنة تفتيش`)."""
    errand = site.document.words[min(phrase.first + 1, phrase.last - 1)]
    return site.frame.group == "send" or errand.key in event_words("errand")


def _is_sender_told(site: Site) -> bool:
    """Whether the sender stands before the verb, if only as a pronoun (`أنها سترسل وفدا`), or as a noun of no phrase
    right behind it."""
    before = site.document.words[site.token - 1] if site.token > site.sentence.first else None
    if before is not None and before.pronoun and before.key in event_words("that"):
        return True
    behind = site.document.words[min(site.token + 1, site.sentence.last - 1)]
    carried = behind.key in event_words("vehicle", "carriage")  # نقلت طائرة X
    unread = behind.is_nominal and (behind.definite or carried) and site.document.phrase_at(site.token + 1) is None
    return unread or bool(subject_before(site.document, site.token, site.times.tokens))


def _is_of_two(site: Site, phrase: Phrase) -> bool:
    """Whether a phrase holds the sender's title and then that of whom he sends (`أوفد الرئيس مبعوثه X`)."""
    inner = site.document.words[phrase.first + 1 : phrase.last]
    return phrase.name is not None and any(word.pronoun and word.head is not None for word in inner)


def is_object_alone(site: Site, around: list[Slot]) -> bool:
    """Whether who follows is all that stands behind a verb of going ahead (`سبق X إلى Y`)."""
    bare = [slot for slot in around if not slot.prep and slot.type is not EntityType.LOC]
    return site.frame.group == "ahead" and not site.reading.pronoun and len(bare) < _PAIR


def is_on_errand(site: Site, phrase: Phrase) -> bool:
    """Whether a committee is told to make a visit, to be sent or to be headed by somebody on its way."""
    return is_on_visit(site) or is_sent(site, phrase) or bool(heads_of(site.document, phrase.last))
