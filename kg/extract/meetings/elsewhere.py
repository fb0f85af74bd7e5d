"""Places of a sentence where its meeting is not: what it is about, where somebody leaves from or will only go later,
the seat of a party, where one came from or lives, and what a clause about something else tells."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Site
from kg.extract.meetings.relatives import end_of_own
from kg.extract.meetings.setting import is_told_next
from kg.extract.phrase import Phrase, flat
from kg.extract.words import Word
from kg.model import Sentence, Status

_OF, _FROM, _SEAT = "ب", "من", "مقر"
_FUTURE = ("سي", "ست")
_NEAR, _WAY = 3, 5
_IN = "في"
_WHITHER = frozenset({"الي", "ل", "نحو"})


def is_elsewhere(site: Site, place: str, status: Status) -> bool:
    """Whether the sentence names a place, as an entity, only where a meeting of that status is not, or the one before
    it names it as where one came from or lives."""
    told = _named(site, site.sentence, place)
    if not told:
        before = site.document.sentence(max(site.sentence.first - 1, 0))
        told = _named(site, before, place)
        return bool(told) and all(_is_of_guest(site.document, one) for one in told)
    end = end_of_own(site)
    return all(
        one.first > end
        or _is_of_head(site, one)
        or _is_of_partner(site, one)
        or _is_gone_to_next(site, one)
        or _is_away(site.document, one, status)
        for one in told
    )


def _named(site: Site, sentence: Sentence, place: str) -> list[Phrase]:
    """The phrases of a sentence that name the place."""
    return [one for one in flat(site.document.phrases_in(sentence.first, sentence.last)) if one.entity == place]


def _is_of_head(site: Site, place: Phrase) -> bool:
    """Whether a place tells more of whom the clause with the meeting is about (`X، أكبر شركة في روسيا، والتي
    تتفاوض`)."""
    words, at = site.document.words, place.last + 1
    parted = at < site.trigger.token and words[place.last].is_mark
    return parted and words[at].key in event_words("relative") and words[at].text.startswith("و")


def _is_of_partner(site: Site, place: Phrase) -> bool:
    """Whether a place behind the trigger tells of a guest where he came from or lives."""
    return place.first - _NEAR >= site.trigger.token and _is_of_guest(site.document, place)


def _is_gone_to_next(site: Site, place: Phrase) -> bool:
    """Whether a place behind the trigger is where somebody goes on or home to (`قبل أن يعود إلى Y`, `على أن يغادر غدا
    عائدا إلى Y`)."""
    words, at = site.document.words, place.first
    led = words[at].preposition or words[at - 1].key
    if at <= site.trigger.token or led not in _WHITHER:
        return False
    near = range(at - 1, max(site.trigger.token, at - _WAY), -1)
    goes = next((here for here in near if words[here].key in event_words("going_on_to")), None)
    return goes is not None and (words[goes].key in event_words("homeward") or is_told_next(site.document, goes))


def _is_of_guest(document: Document, place: Phrase) -> bool:
    """Whether somebody came from a place or lives there (`العائد من Y`, `عقب عودته من Y`, `المقيم في Y`)."""
    words, at = document.words, place.first
    if words[at - 1].key == _FROM:
        return any(word.key in event_words("come_from") for word in words[max(0, at - _NEAR) : at])
    lives = at - (1 if words[at].preposition else 2)
    return words[lives].definite and words[lives].key in event_words("residing")


def _is_away(document: Document, place: Phrase, status: Status) -> bool:
    """Whether a place is a topic (`بشأن سوريا`, `المبعوث الخاص بسوريا`), a seat (`الشركة ومقرها تكساس`), left before
    what is planned (`غادر دمشق وسيلتقي X`) or visited after what was held (`التقى X الذي سيزور غدا تونس`)."""
    words, at = document.words, place.first
    before = words[max(0, at - _NEAR) : at]
    if not before:
        return False
    concerned = words[at].preposition == _OF and before[-1].key in event_words("concerned")
    if concerned or before[-1].folded in event_words("on_topic") or _is_of_affair(before):
        return True
    if before[-1].key == _SEAT and before[-1].pronoun and before[-1].is_nominal:
        return True
    if status is Status.PLANNED:
        return before[-1].key in event_words("place_left")
    return status is Status.HELD and any(map(_is_ahead, before))


def _is_of_affair(before: Sequence[Word]) -> bool:
    """Whether `في` before a place stands behind a state of affairs, with an adjective or not (`لبحث الأزمة في X`,
    `ناقشا الوضع الإنساني في X`)."""
    *nouns, led = before
    if led.key != _IN or not nouns:
        return False
    described = len(nouns) > 1 and nouns[-1].definite and nouns[-1].qualifies
    noun = nouns[-2] if described else nouns[-1]
    return noun.definite and noun.key in event_words("affair")


def _is_ahead(word: Word) -> bool:
    """Whether a verb tells what will be."""
    return word.is_verb and word.folded.startswith(_FUTURE)
