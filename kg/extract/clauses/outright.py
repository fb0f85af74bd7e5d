"""Whether what an event is told to be, held or to come, is told by a particle or a word that governs its verb."""

from __future__ import annotations

from kg.extract.clauses.governing_words import is_said_of_holder
from kg.extract.clauses.negation import but_for
from kg.extract.clauses.tense import aspect_of
from kg.extract.clauses.verb_status import is_told_outright
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.model import Status

_REACH = 12
_CUTS = frozenset(".؛!؟:…")


def by_outright(document: Document, token: int, first: int, by_rules: Status, likely: Status) -> Status:
    """The status of the event at the token: the likely one, or that by the rules where a particle or a governing word
    tells that it is not held and nothing makes it likely that all is off; `first` is where its sentence begins."""
    if by_rules is Status.HELD:
        told = but_for(document, token, first) if likely is Status.DENIED else _is_done(document, token, first)
        return by_rules if told else likely
    if likely in {by_rules, Status.DENIED}:
        return likely
    return by_rules if _is_outright(document, token, first) else likely


def _is_done(document: Document, token: int, first: int) -> bool:
    """Whether an occasion is what a perfect that tells of holding or hosting one has done (`استضافت X القمة بين Y
    وZ`)."""
    words = document.words
    for at in range(token - 1, max(first - 1, token - _REACH), -1):
        word = words[at]
        if word.text in _CUTS or word.key in event_words("holding", "that"):
            return False
        if document.phrase_at(at) is not None:
            continue
        if word.form == "verbal-noun" and word.key not in event_words("proceedings"):
            return False
        if word.is_verb:
            return word.lemma in event_words("occasion_verb") and aspect_of(word) == "p"
    return False


def _is_outright(document: Document, token: int, first: int) -> bool:
    """Whether the verb that tells the event, or the nearest before its noun, has a particle or a governing word before
    it (`سيلتقي`, `من المقرر أن يجري اتصالا`)."""
    words = document.words
    for at in range(token, max(first - 1, token - _REACH), -1):
        if words[at].text in _CUTS:
            return False
        if is_said_of_holder(document, at, first):
            continue
        if (words[at].is_verb or words[at].future) and document.phrase_at(at) is None:
            return is_told_outright(document, at, first)
    return False
