"""Whether the event of a noun is told as held, planned, denied or only wished for."""

from __future__ import annotations

from kg.extract.clauses.absence import is_any_denied
from kg.extract.clauses.called_off import called_off, failed, put_off, then_called_off
from kg.extract.clauses.governing_words import status_before
from kg.extract.clauses.negation import negated
from kg.extract.clauses.rumours import report_denied
from kg.extract.clauses.status_cues import cue_of
from kg.extract.clauses.tense import aspect_of, to_come, was
from kg.extract.clauses.times import times_of
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.model import EntityType, Sentence, Status

_AFTER, _PARTIES = 4, 26
_MAY, _OF = "قد", "من"
_THAT, _BEING = event_words("that"), event_words("being")
_HELD_PREPOSITIONS = event_words("while")
_CUTS = frozenset(".؛!؟:…")


def noun_status(document: Document, token: int, sentence: Sentence, *, future: bool, purpose: bool) -> Status:
    """The status of the event a noun names; `future` is whether the clause names a time to come, `purpose` whether the
    noun bears the `ل` of a purpose."""
    status = called_off(document, token, sentence) or report_denied(document, token, sentence)
    none = failed(document, token, sentence) or is_any_denied(document, token, sentence.first)
    if status is not None or none:
        return status or Status.DENIED
    status = _noun_status(document, token, sentence, future, purpose)
    if status in {Status.PLANNED, Status.PROPOSED}:
        return then_called_off(document, token, sentence) or status
    return Status.PLANNED if status is Status.DENIED and put_off(document, token, sentence) else status


def _noun_status(document: Document, token: int, sentence: Sentence, future: bool, purpose: bool) -> Status:
    """The status that the words at and before a noun tell."""
    after = _after(document, token, sentence.last)
    if after is not None and after is not Status.PLANNED:
        return after
    before = status_before(document, token, sentence.first, future, purpose)
    if after is not None:
        if before is Status.PROPOSED and _is_of_time(document, token, sentence):
            return before
        return before if before is Status.DENIED else after
    if before in {None, Status.HELD} and (to_be := _to_be(document, token, sentence)) is not None:
        return to_be
    if before is not None:
        return before
    return Status.PLANNED if future else Status.HELD


def _is_of_time(document: Document, token: int, sentence: Sentence) -> bool:
    """Whether what tells behind the noun that something is to come is of a time, not of the noun (`دعوة لزيارة X في
    الشهر المقبل`)."""
    near = range(token + 1, min(sentence.last, token + 2 * _AFTER))
    cue = next((at for at in near if cue_of(document.words[at], "after") is not None), None)
    timed = times_of(document, sentence).tokens
    return cue is not None and cue in timed and cue - 1 in timed


def _to_be(document: Document, token: int, sentence: Sentence) -> Status | None:
    """The status of an event to come, as the clause on its noun with its parties tells (`القمة بين X وY التي تعقد
    الثلاثاء`), or the clause whose subject it is (`إن لقاءه مع X سيكون مهما`, `إن زيارته قد تتم`, `إن لقاء بين X وY من
    المقرر أن يعقد`)."""
    words, at = document.words, token + 1
    heads = token == sentence.first or words[token - 1].key in _THAT or words[token - 1].is_mark
    if not heads and words[token - 1].key in _HELD_PREPOSITIONS | {"في"}:
        return None
    while at < min(sentence.last, token + _PARTIES):
        phrase, word = document.phrase_at(at), words[at]
        if phrase is not None and phrase.first == at:
            at = phrase.last
            continue
        another = word.key in event_words("appointment") and words[at - 1].folded in event_words("concerning")
        if word.text in _CUTS or word.key in _THAT or another:
            return None
        if heads and word.key == _OF and at + 1 < sentence.last and words[at + 1].key in event_words("scheduled"):
            return Status.PLANNED if words[at + 1].definite else None
        if word.is_verb:
            relative = words[at - 1].key in event_words("relative")
            occurs = word.key in event_words("to_be_held") and aspect_of(word) == "i"
            if heads and words[at - 1].key == _MAY and aspect_of(word) == "i":
                return Status.PROPOSED if word.key in event_words("to_be_held", "occurring") else Status.PLANNED
            told = (heads or relative) and (word.future or (relative and occurs and not was(document, at, token)))
            return Status.PLANNED if told else None
        at += 1
    return None


def _after(document: Document, token: int, last: int) -> Status | None:
    """What adjectives and a relative clause on a noun tell."""
    owner = document.phrase_at(token + 1) if token + 1 < last else None
    start = owner.last if owner is not None and owner.type is EntityType.PER else token + 1
    for at in range(start, min(last, start + _AFTER)):
        word = document.words[at]
        ends = word.text in _CUTS or word.key in _THAT or word.key in event_words("wherein")
        if ends or (word.is_verb and _is_of_person(document, at)):
            return None
        if word.key in _BEING:
            continue
        if word.is_verb and aspect_of(word) == "p":
            return Status.HELD if document.words[at - 1].key in event_words("relative") else None
        cue = cue_of(word, "after")
        if cue is not None:
            return cue
        if word.is_verb:
            if negated(document, at, token) and word.key in event_words("occurring"):
                return Status.DENIED
            return Status.PLANNED if to_come(document, at, token) else None
    return None


def _is_of_person(document: Document, at: int) -> bool:
    """Whether the verb at the token, of a clause behind a person, tells of him (`لقاء X [الذي وصل أمس]`), for it is
    none that tells of an occasion (`لقاء X الذي عقد أمس`)."""
    words = document.words
    if words[at].lemma in event_words("occasion_verb") or words[at].key in event_words("to_be_held", "occurring"):
        return False
    before = document.phrase_at(at - 2) if words[at - 1].key in event_words("relative") else None
    return before is not None and before.type is EntityType.PER
