"""Whether what was to happen was called off, or put off to another day, as the clause says behind it."""

from __future__ import annotations

from kg.extract.clauses.times import times_of
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.model import EntityType, Sentence, Status

_CUTS = frozenset(".؛!؟:…")
_THAT = event_words("that")
_BEFORE_SUBJECT = _THAT | {"اما"}  # `أما لقاؤه مع X فتأجل`
_UNTIL = frozenset({"الي", "حتي"})
_NO_DAY = frozenset({"اجل", "موعد", "وقت", "اشعار", "حين"})
_NOT, _BUT, _THAT_ONE = "لم", "لكن", "ان"
_EXCEPT = frozenset({"الا", "غير", "بيد"})
_PARTIES, _NEAR = 26, 6
_IN = "في"


def called_off(document: Document, token: int, sentence: Sentence) -> Status | None:
    """The status of the event that the noun at the token names, whose clause ends in its being called off (`زيارة X إلى
    Y تأجلت`, `إلا أن الزيارة ألغيت`) or not on the agenda (`اللقاء غير مطروح`); `None` where it does not."""
    words = document.words
    opens = token == sentence.first or words[token - 1].key in _BEFORE_SUBJECT or words[token - 1].is_mark
    if not opens or words[token].preposition:
        return None
    for at in range(token + 1, min(sentence.last, token + _PARTIES)):
        if words[at].text in _CUTS or words[at].key in _THAT - {"ان"}:
            return None
        if words[at].key in event_words("not_planned") and words[at - 1].key in event_words("being_not"):
            return Status.DENIED
        if words[at].key in event_words("called_off") and _is_predicate(document, at, token, sentence.last):
            return Status.PLANNED if _has_new_day(document, at, sentence) else Status.DENIED
    return None


def then_called_off(document: Document, token: int, sentence: Sentence) -> Status | None:
    """The status of what was planned at the token, where the sentence goes on that it was called off (`كان مقررا أن
    يزور X Y لكن الزيارة ألغيت`)."""
    for at in range(token + 1, min(sentence.last - 1, token + 2 * _PARTIES)):
        event = document.words[at]
        if _is_but(document, at) and _is_left_undone(document, at + 1, sentence.last):
            return Status.DENIED
        if event.key in event_words("calling_off") and _is_contrast(document, at, token):
            called = next(
                (here for here in range(at + 1, min(at + _NEAR, sentence.last)) if _is_event(document, here)), None
            )
            if called is not None:
                return Status.PLANNED if _has_new_day(document, at, sentence) else Status.DENIED
        kind = event.form == "verbal-noun" or event.key in event_words("appointment")
        if kind and (event.definite or event.pronoun) and not event.is_attached:
            if _did_not_happen(document, at + 1, sentence.last):
                return Status.DENIED
            verb = document.words[at + 1]
            if verb.key in event_words("called_off") and not verb.conjunction:
                return Status.PLANNED if _has_new_day(document, at + 1, sentence) else Status.DENIED
    return None


def _is_contrast(document: Document, verb: int, token: int) -> bool:
    """Whether a particle of contrast stands before the verb with no more than its subject between (`لكن X ألغى`)."""
    words = document.words
    return any(words[at].key in event_words("contrast") for at in range(max(token, verb - _NEAR), verb))


def _is_event(document: Document, at: int) -> bool:
    """Whether the token is a definite noun of a planned event (`القمة`, `زيارته`)."""
    word = document.words[at]
    return word.key in event_words("appointment") and bool(word.definite or word.pronoun)


def _is_but(document: Document, at: int) -> bool:
    """Whether the token is a particle of contrast with the pronoun of whose plan it was (`لكنه`, `إلا أنها`)."""
    words = document.words
    apart = words[at].key == _THAT_ONE and words[at - 1].key in _EXCEPT
    return bool(words[at].pronoun) and (words[at].key == _BUT or apart)


def _is_left_undone(document: Document, at: int, last: int) -> bool:
    """Whether the verb at the token says that somebody did not do what he had planned (`لم يحضر`, `بقي في X`)."""
    words = document.words
    if words[at].key in event_words("staying_away"):
        return True
    return words[at].key == _NOT and at + 1 < last and words[at + 1].key in event_words("turning_up")


def _did_not_happen(document: Document, at: int, last: int) -> bool:
    """Whether what was told before the token did not happen (`اللقاء لم يتم`)."""
    words = document.words
    return at + 1 < last and words[at].key == _NOT and words[at + 1].key in event_words("occurring")


def failed(document: Document, token: int, sentence: Sentence) -> bool:
    """Whether somebody failed to bring the event at the token about (`فشل الوسيط في عقد لقاء`)."""
    words, at = document.words, token - 1
    at -= at > sentence.first and words[at].key in event_words("holding")
    if at <= sentence.first or words[at].key != _IN:
        return False
    return any(word.key in event_words("failing") for word in words[max(sentence.first, at - _NEAR) : at])


def put_off(document: Document, token: int, sentence: Sentence) -> bool:
    """Whether a word before the event at the token puts it off to a day that is told (`أرجأ X زيارته إلى الخميس`)."""
    before = range(max(sentence.first, token - _PARTIES), token)
    return any(_has_new_day(document, at, sentence) for at in before)


def _has_new_day(document: Document, at: int, sentence: Sentence) -> bool:
    """Whether the word at the token puts an event off to a day that is told (`أرجأ زيارته إلى الأسبوع المقبل`)."""
    if document.words[at].key not in event_words("putting_off"):
        return False
    words = document.words
    if at + 2 < sentence.last and words[at + 1].key in _UNTIL:
        return words[at + 2].key not in _NO_DAY
    times = times_of(document, sentence)
    told = (first for first, one in times.expressions if first > at and one.shape != "vague")
    return any(words[first - 1].key in _UNTIL or words[first].preposition == "ل" for first in told)


def _is_predicate(document: Document, at: int, token: int, last: int) -> bool:
    """Whether the verb at a token is told of the noun: it agrees, begins no clause, and no subject of its own stands
    behind it."""
    words = document.words
    if words[at].conjunction not in {"", "ف"} or words[at].key.endswith("ت") is not (words[token].gender == "f"):
        return False
    if words[at - 1].key in event_words("relative") and at - 2 > token:
        return False
    if at + 1 >= last:
        return True
    following, phrase = words[at + 1], document.phrase_at(at + 1)
    subject = following.is_nominal and following.tag != "PREP" and not following.is_attached and following.definite
    timed = at + 1 in times_of(document, document.sentence(token)).tokens
    return timed or not (subject or (phrase is not None and phrase.type is not EntityType.LOC))
