"""Whether the event of a finite verb is told as held, planned, denied or only wished for."""

from __future__ import annotations

from kg.extract.clauses.called_off import then_called_off
from kg.extract.clauses.negation import UNWILLING, but_for, is_unless, negated
from kg.extract.clauses.rumours import report_denied
from kg.extract.clauses.status_cues import cue_of
from kg.extract.clauses.tense import aspect_of, to_come, was
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.model import Status

_REACH = 8
_AFTER = "بعد"
_BEING = event_words("being")
_OPENING = frozenset({"قبل", "علي"})  # `قبل أن`, `على أن يغادر غدا`
_WERE = frozenset({"يكن", "تكن"})
_UNPLANNED = frozenset({"ليس", "ليست", "غير"})
_CUTS = frozenset(".؛!؟:…")


def verb_status(document: Document, token: int, first: int, aspect: str, *, present: Status = Status.PLANNED) -> Status:
    """The status of the event a finite verb tells. `first` is where its sentence begins, `aspect` the verb's; a bare
    present tense means `present`."""
    if negated(document, token, first) or _never(document, token, first):
        restricted = Status.HELD if but_for(document, token, first) else Status.DENIED
        return Status.PROPOSED if is_unless(document, token, first) else restricted
    if report_denied(document, token, document.sentence(token)) is not None:
        return Status.DENIED
    governed = _governed(document, token, first, aspect)
    if governed is Status.PLANNED:
        return then_called_off(document, token, document.sentence(token)) or governed
    if governed is not None:
        return governed
    if to_come(document, token, first):
        return Status.PLANNED
    return present if aspect == "i" and not was(document, token, first) else Status.HELD


def is_told_outright(document: Document, token: int, first: int) -> bool:
    """Whether a particle before the verb at the token or a word that governs it tells the status of what it tells
    (`سيلتقي`, `لن يلتقي`, `من المقرر أن يلتقي`, `قد يلتقي`)."""
    aspect = aspect_of(document.words[token])
    told = negated(document, token, first) or to_come(document, token, first)
    return told or (aspect == "i" and _governed(document, token, first, aspect) is not None)


def _never(document: Document, token: int, first: int) -> bool:
    """Whether the verb tells what has not happened before (`لم يسبق له أن التقى`)."""
    words = document.words
    for at in range(token - 1, max(first, token - _REACH), -1):
        if words[at].is_verb:
            return words[at].key in event_words("preceding") and negated(document, at, first)
        if words[at].text in _CUTS:
            return False
    return False


def _governed(document: Document, token: int, first: int, aspect: str) -> Status | None:
    """What a word that governs the verb through `أن` tells (`من المقرر أن`, `رفض أن`), or `إذا` and `لو` before it."""
    joined = apart = further = False
    subject, steps = document.phrase_at(token - 1) if token > first else None, 0
    at = subject.first if subject is not None else token
    while at > first and steps < _REACH:
        at = _before_phrase(document, at) if joined else at - 1
        word = document.words[at]
        steps += not word.is_mark
        if word.text in _CUTS:
            return None
        if word.key == "ان":
            joined, further = True, bool(word.conjunction) and _follows_clause(document, at, first)
        elif (word.key in {"لو", "اذا", "ربما"} and document.phrase_at(at) is None) or (
            word.key == "قد" and aspect == "i"
        ):
            return Status.PROPOSED
        elif further:
            continue  # قبل دعوة لزيارة المدينة وأن …: as what the `أن` before it
        elif joined and (word.key in _OPENING or (word.key == _AFTER and aspect == "p")):
            return _beside_deed(document, at, first)
        elif joined and (cue := cue_of(word, "verb" if word.is_verb else "noun")) is not None:
            return _unless_negated(document, at, first, cue)
        elif word.is_verb and (apart or word.key not in _BEING):
            return None
        apart = apart or word.is_mark
    return None


def _follows_clause(document: Document, at: int, first: int) -> bool:
    """Whether a clause with `أن` stands before the `وأن` at the token."""
    return any(word.key == "ان" for word in document.words[max(first, at - 2 * _REACH) : at])


def _beside_deed(document: Document, at: int, first: int) -> Status:
    """The status of what happens behind `قبل أن`, `على أن` or, in the perfect, `بعد أن`."""
    match document.words[at].key:
        case "قبل":
            return _is_before_plan(document, at, first)
        case "بعد":
            return Status.HELD
        case _:
            return Status.PLANNED


def _before_phrase(document: Document, at: int) -> int:
    """The token before the one given, and before the phrase that this one is inside."""
    phrase = document.phrase_at(at)
    return min(at, phrase.first if phrase is not None else at) - 1


def _unless_negated(document: Document, at: int, first: int, cue: Status) -> Status:
    """What a cue before `أن` tells, turned round by a negation (`لم يستبعد أن`, `ليس من المقرر أن`)."""
    words = document.words
    if cue is Status.DENIED and words[at].is_verb and at > first and words[at - 1].key in UNWILLING:
        return Status.PROPOSED
    if words[at].key in event_words("able") and _is_unable(document, at, first):
        return Status.DENIED
    led = at - (words[at - 1].key == "من")
    unlikely = led > first and words[led - 1].key in _UNPLANNED
    if unlikely and words[at].definite:  # `من غير الممكن أن`, `ليس من المستبعد أن`
        return Status.PROPOSED if cue is Status.DENIED else Status.DENIED
    return Status.DENIED if unlikely and cue is Status.PLANNED else cue


def _is_unable(document: Document, at: int, first: int) -> bool:
    """Whether the verb or noun of ability at the token is negated (`لا يمكنه أن`, `لم يكن بوسعه أن`)."""
    before = at - 1
    if document.words[at].is_verb:
        return before >= first and document.words[before].key in UNWILLING
    if before <= first:
        return False
    lacks = document.words[before].key in _UNPLANNED
    return lacks or (document.words[before].key in _WERE and negated(document, before, first))


def _is_before_plan(document: Document, at: int, first: int) -> Status:
    """The status of what is to happen behind `قبل أن`: planned where the verb before it tells of what is to come."""
    words = document.words
    verbs = [here for here in range(at - 1, first - 1, -1) if words[here].is_verb]
    main = (here for here in verbs if words[here - 1].key not in event_words("relative"))
    verb = next(main, verbs[0] if verbs else None)
    ahead = verb is not None and aspect_of(words[verb]) == "i" and not was(document, verb, first)
    return Status.PLANNED if ahead else Status.HELD
