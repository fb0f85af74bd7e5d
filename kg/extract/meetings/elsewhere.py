"""Places of a sentence where its meeting is not: what it is about, where somebody leaves from or will only go later,
the seat of a party, and what a clause about something else tells."""

from __future__ import annotations

from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Site
from kg.extract.meetings.relatives import end_of_own
from kg.extract.phrase import Phrase, flat
from kg.extract.words import Word
from kg.model import Status

_OF, _SEAT = "ب", "مقر"
_FUTURE = ("سي", "ست")
_NEAR = 3


def is_elsewhere(site: Site, place: str, status: Status) -> bool:
    """Whether the sentence names a place, as an entity, only where a meeting of that status is not."""
    named = flat(site.document.phrases_in(site.sentence.first, site.sentence.last))
    told = [one for one in named if one.entity == place]
    end = end_of_own(site)
    return bool(told) and all(
        one.first > end or _is_of_head(site, one) or _is_away(site.document, one, status) for one in told
    )


def _is_of_head(site: Site, place: Phrase) -> bool:
    """Whether a place tells more of whom the clause with the meeting is about (`X، أكبر شركة في روسيا، والتي
    تتفاوض`)."""
    words, at = site.document.words, place.last + 1
    parted = at < site.trigger.token and words[place.last].is_mark
    return parted and words[at].key in event_words("relative") and words[at].text.startswith("و")


def _is_away(document: Document, place: Phrase, status: Status) -> bool:
    """Whether a place is a topic (`بشأن سوريا`, `المبعوث الخاص بسوريا`), a seat (`الشركة ومقرها تكساس`), left before
    what is planned (`غادر دمشق وسيلتقي X`) or visited after what was held (`التقى X الذي سيزور غدا تونس`)."""
    words, at = document.words, place.first
    before = words[max(0, at - _NEAR) : at]
    if not before:
        return False
    concerned = words[at].preposition == _OF and before[-1].key in event_words("concerned")
    if concerned or before[-1].folded in event_words("on_topic"):
        return True
    if before[-1].key == _SEAT and before[-1].pronoun and before[-1].is_nominal:
        return True
    if status is Status.PLANNED:
        return before[-1].key in event_words("place_left")
    return status is Status.HELD and any(map(_is_ahead, before))


def _is_ahead(word: Word) -> bool:
    """Whether a verb tells what will be."""
    return word.is_verb and word.folded.startswith(_FUTURE)
