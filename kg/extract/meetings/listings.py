"""Who is listed as taking part in the occasion the article speaks of: `أما الدول المشاركة فهي X وY وZ`, `ومن بين
المشاركين في المؤتمر X وY`."""

from __future__ import annotations

from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Parties, Site, Trigger, parties_of
from kg.extract.meetings.lexicon import Frame, noun_of_meeting
from kg.extract.meetings.parties import ids_of
from kg.extract.meetings.rows import row_at
from kg.model import Medium

LISTING = "listing"
"""The class of the word for those who take part, which tells a meeting only where it lists them."""

_TAKERS = Frame("مشارك", LISTING, Medium.IN_PERSON, noun=True)
_ARE, _AMONG = frozenset({"هي", "هم", "فهي", "فهم", "وهي", "وهم", ":"}), frozenset({"من", "بين", "ابرز"})
_BEFORE, _BEHIND, _LEAST = 2, 6, 3
_OCCASIONS = frozenset({"talks", "session"})


def trigger_of_listing(document: Document, token: int) -> Trigger | None:
    """The token as the definite word for those who take part (`الدول المشاركة`, `المشاركون`)."""
    word = document.words[token]
    phrase = document.phrase_at(token)
    named = phrase is not None and phrase.name is not None
    if word.folded not in event_words("those_taking_part", "those_talking") or named:
        return None
    return Trigger(token, _TAKERS, "", document.analysis.tokens[token].span, definite=True)


def listed(site: Site) -> Parties | None:
    """Three parties or more that are listed as those who take part, where an occasion was told before."""
    at = _behind_copula(site) or _behind_occasion(site)
    row = row_at(site.document, at) if at and at < site.sentence.last else None
    if row is None or row.first > at + 1 or not _is_of_occasion(site):
        return None
    told = parties_of(ids_of(site, row, (), among=True), "noun-attended")
    return told if told is not None and len(told.ids) >= _LEAST else None


def _behind_copula(site: Site) -> int:
    """The token behind `هي`, `هم` or a colon near behind the trigger (`الدول المشاركة في الاجتماع هي`), 0 where
    there is none."""
    words, first = site.document.words, site.trigger.token + 1
    for at in range(first, min(first + _BEHIND, site.sentence.last - 1)):
        if words[at].folded in _ARE:
            return at + 1
        if words[at].is_verb or words[at].key in event_words("that", "relative"):
            return 0
    return 0


def _behind_occasion(site: Site) -> int:
    """The token behind `من بين المشاركين` and the occasion that these take part in, 0 where it is not told so."""
    words, token = site.document.words, site.trigger.token
    if (
        words[token - 1].key not in _AMONG
        or not 0 < token - site.sentence.first <= _BEFORE
        or token + 3 > site.sentence.last
    ):
        return 0
    occasion = words[token + 1].key == "في" and noun_of_meeting(words[token + 2].text) is not None
    return token + (3 if occasion else 1)


def _is_of_occasion(site: Site) -> bool:
    """Whether an occasion at which people meet was told before, or the word itself calls those who talk."""
    if site.document.words[site.trigger.token].folded in event_words("those_talking"):
        return True
    nouns = (noun_of_meeting(text) for text in reversed(site.document.texts[: site.trigger.token]))
    return any(one is not None and one.entry.kind in _OCCASIONS for one in nouns)
