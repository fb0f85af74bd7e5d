"""Whether an event is told as held, planned, denied or only wished for."""

from __future__ import annotations

from kg.extract.clauses.absence import before_setting, is_any, is_left_open, is_none, of_conditions
from kg.extract.clauses.called_off import called_off, put_off, then_called_off
from kg.extract.clauses.rumours import is_rumoured, of_rumour, then_denied
from kg.extract.clauses.status_cues import cue_of
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.words import Word
from kg.model import EntityType, Sentence, Status

_REACH, _AFTER, _PARTIES = 8, 4, 26
_DEED = 4
_SINCE, _BEFORE, _DURING, _AFTERWARDS, _DAY = "منذ", "قبل", "خلال", "بعد", "يوم"
_BE = "كان"
_THERE = frozenset({"ثمه", "ثم", "هناك", "اي", "ايه", "لدي"})
_THAT, _ABSENCE, _BEING = event_words("that"), event_words("absence"), event_words("being")
_UNITS = {_DURING: ("time_unit",), _AFTERWARDS: ("part_of_day",)}  # خلال يومين, بعد غد
_OPENING = frozenset({"قبل", "علي"})  # `قبل أن`, `على أن يغادر غدا`
_CAUSE, _MANAGED = "سبب", "تمكن"  # which may be taken for `تُمكن`
_NONE, _UNPLANNED = frozenset({"لا", "بلا"}), frozenset({"ليس", "ليست", "غير"})
_NOT, _NEGATIONS = frozenset({"لن", "لم"}), event_words("negation")
_HELD_PREPOSITIONS = event_words("while")
_UNWILLING = _NEGATIONS | {"لا"}
_CUTS = frozenset(".؛!؟:…")


def verb_status(document: Document, token: int, first: int, aspect: str, *, present: Status = Status.PLANNED) -> Status:
    """The status of the event a finite verb tells. `first` is where its sentence begins, `aspect` the verb's; a bare
    present tense means `present`."""
    if _negated(document, token, first) or _never(document, token, first):
        return Status.DENIED
    governed = _governed(document, token, first, aspect)
    if governed is Status.PLANNED:
        return then_called_off(document, token, document.sentence(token)) or governed
    if governed is not None:
        return governed
    if _to_come(document, token, first):
        return Status.PLANNED
    return present if aspect == "i" and not _was(document, token, first) else Status.HELD


def aspect_of(word: Word) -> str:
    """`i` for an imperfect, `p` for a perfect; the prefix `ي` and the particle of the future decide against the
    analyzer, and so does a first letter that is no prefix of an imperfect."""
    if word.future or word.key.startswith("ي"):
        return "i"
    return word.aspect if word.key.startswith(("ت", "ن")) else "p"


def noun_status(document: Document, token: int, sentence: Sentence, *, future: bool, purpose: bool) -> Status:
    """The status of the event a noun names; `future` is whether the clause names a time to come, `purpose` whether the
    noun bears the `ل` of a purpose."""
    status = called_off(document, token, sentence) or then_denied(document, token, sentence)
    if status is not None:
        return status
    status = _noun_status(document, token, sentence, future, purpose)
    if status is Status.PLANNED:
        return then_called_off(document, token, sentence) or status
    return Status.PLANNED if status is Status.DENIED and put_off(document, token, sentence) else status


def _noun_status(document: Document, token: int, sentence: Sentence, future: bool, purpose: bool) -> Status:
    """The status that the words at and before a noun tell."""
    after = _after(document, token, sentence.last)
    if after is not None and after is not Status.PLANNED:
        return after
    before = _before(document, token, sentence.first, future, purpose)
    if after is not None:
        return before if before is Status.DENIED else after
    if before in {None, Status.HELD} and _is_to_be(document, token, sentence):
        return Status.PLANNED
    if before is not None:
        return before
    return Status.PLANNED if future else Status.HELD


def _is_to_be(document: Document, token: int, sentence: Sentence) -> bool:
    """Whether the clause on a noun with its parties tells the event to come (`القمة بين X وY التي تعقد الثلاثاء`), or
    the clause whose subject it is does (`إن لقاءه مع X سيكون مهما`)."""
    words, at = document.words, token + 1
    heads = token == sentence.first or words[token - 1].key in _THAT or words[token - 1].is_mark
    if not heads and words[token - 1].key in _HELD_PREPOSITIONS | {"في"}:
        return False
    while at < min(sentence.last, token + _PARTIES):
        phrase, word = document.phrase_at(at), words[at]
        if phrase is not None and phrase.first == at:
            at = phrase.last
            continue
        if word.text in _CUTS or word.key in _THAT:
            return False
        if word.is_verb:
            relative = words[at - 1].key in event_words("relative")
            occurs = word.key in event_words("to_be_held") and aspect_of(word) == "i"
            return (heads or relative) and (word.future or (relative and occurs and not _was(document, at, token)))
        at += 1
    return False


def _before(document: Document, token: int, first: int, future: bool, purpose: bool) -> Status | None:
    """What the words before a noun tell: the nearest cue, preposition or verb; a name or description counts as one."""
    at, steps = token - 1, 0
    ahead = False
    while at >= first and steps < _REACH:
        word, phrase = document.words[at], document.phrase_at(at)
        if word.text in _CUTS or (word.key in _THAT and at > first and document.words[at - 1].is_mark):
            break
        if is_none(document, at, token) or (word.key in _ABSENCE and not _is_of_other(document, at, token)):
            return Status.DENIED
        if word.is_mark and (aside := before_setting(document, at, first)):
            at, steps = aside, steps + 1
            continue
        named = phrase is not None and phrase.name is not None
        told = (word.is_verb and not is_any(document, at, first)) or is_rumoured(document, at, first)
        if (told and not named) or _is_verb_cue(document, at, first):
            if is_left_open(document, at, first):
                return Status.PROPOSED
            return of_rumour(document, at, first) or _by_verb(document, at, first, purpose, future or ahead)
        ahead = ahead or (word.key == _BEFORE and not word.pronoun)
        cue = cue_of(word, "noun")
        if cue is not None and not named:
            return _by_noun(document, at, first, cue)
        timed = document.words[at + 1].key in event_words(*_UNITS.get(word.key, ()))
        since = word.key == _SINCE and at == token - 1
        part = at == token - 1 and (_is_part(document, at) or (word.preposition == "ب" and word.key == _CAUSE))
        yet = word.key == _AFTERWARDS and document.words[at + 1].tag == "PREP"  # لم يتمكن بعد من الوصول
        during = since or part or (word.key in _HELD_PREPOSITIONS and not (word.pronoun or timed or yet))
        if not purpose and (during or _is_within(document, at, token, first)):
            return Status.HELD
        moment = word.key in event_words("moment")
        purpose = purpose or (
            word.preposition == "ل" and not moment and (at == token - 1 or _is_deed(word, token - at))
        )
        at, steps = (phrase.first if phrase is not None and phrase.first < at else at) - 1, steps + 1
    return Status.PLANNED if purpose else None


def _by_noun(document: Document, at: int, first: int, cue: Status) -> Status:
    """What a noun before an event tells, a cue of the status given, by what stands before it."""
    none = at > first and document.words[at - 1].key in _NONE  # لا نية
    if none or _is_declined(document, at, first):
        return Status.DENIED
    if cue is Status.DENIED and of_conditions(document, at):
        return Status.PROPOSED
    if cue is Status.DENIED and _is_threat(document, at, first):
        return Status.PLANNED
    if cue is Status.PLANNED and _is_disclaimed(document, at, first):
        return Status.DENIED
    return Status.PLANNED if _is_accepted(document, at, first) else cue


def _is_part(document: Document, at: int) -> bool:
    """Whether `من` at the token tells of which event a day is one (`ثاني يوم من زيارته`), not how long before it."""
    words = document.words
    before = words[at - 2].key in event_words("before") | {_BEFORE} if at > 1 else False
    return words[at].key == "من" and at > 0 and words[at - 1].key == _DAY and not before


def _is_of_other(document: Document, at: int, token: int) -> bool:
    """Whether a noun between the absence at the first token and the event tells that something else is absent (`ليس ثمة
    نتائج للقاء`)."""
    between = document.words[at + 1 : token]
    nouns = (word for word in between if word.is_nominal and word.tag == "NOUN" and word.key not in _THERE)
    return any(not word.pronoun and not word.preposition for word in nouns)


def _is_deed(word: Word, distance: int) -> bool:
    """Whether a noun near an event is a deed that brings it about (`لاستئناف المحادثات`), not things that are so
    called (`لانتقادات بسبب اللقاء`)."""
    return word.form == "verbal-noun" and distance <= _DEED and not word.key.endswith("ات")


def _is_accepted(document: Document, at: int, first: int) -> bool:
    """Whether the cue is an invitation that was accepted (`قبل الرئيس دعوة للقاء`)."""
    if document.words[at].key not in event_words("invitation"):
        return False
    return any(document.words[before].key in event_words("accepting") for before in range(max(first, at - _REACH), at))


def _is_threat(document: Document, at: int, first: int) -> bool:
    """Whether the cue is what somebody only threatens with (`هدد X بإلغاء القمة`)."""
    near = document.words[max(first, at - _DEED) : at]
    return document.words[at].preposition == "ب" and any(word.key in event_words("threatening") for word in near)


def _is_declined(document: Document, at: int, first: int) -> bool:
    """Whether the cue is an invitation or a request that somebody refuses (`رفض X دعوة Y إلى لقاء`)."""
    if document.words[at].key not in event_words("invitation", "requesting"):
        return False
    near = range(max(first, at - _REACH), at)
    return any(
        document.words[here].key in event_words("declining") and not _negated(document, here, first) for here in near
    )


def _is_disclaimed(document: Document, at: int, first: int) -> bool:
    """Whether the verb before a noun of intent denies it (`نفى X عزمه زيارة Y`)."""
    reach = range(at - 1, max(first, at - _REACH) - 1, -1)
    verb = next((here for here in reach if document.words[here].is_verb and document.phrase_at(here) is None), None)
    if verb is None or _negated(document, verb, first):
        return False
    return cue_of(document.words[verb], "verb") is Status.DENIED


def _is_within(document: Document, at: int, token: int, first: int) -> bool:
    """Whether something happens in the event: `في` right before it, which no cue governs (`يرغب في لقاء`)."""
    if (
        document.words[at].key != "في"
        or document.words[at].pronoun
        or at != token - 1
        or _is_of_taking_part(document.words[at - 1])
    ):
        return False
    subject = document.phrase_at(at - 1) if at > first else None  # يأمل X في زيارة
    start = subject.first if subject is not None and subject.type is EntityType.PER else at
    governor = document.words[start - 1] if start > first else None
    return governor is None or not (cue_of(governor, "noun") or governor.key in event_words("wishing"))


def _is_of_taking_part(word: Word) -> bool:
    """Whether taking part in an event is what a verb before it tells of (`رفض المشاركة في اجتماع`)."""
    return word.key in event_words("participation") and word.definite and not word.preposition


def _is_verb_cue(document: Document, at: int, first: int) -> bool:
    """Whether a word that the analyzer took for no verb is a verb of the table at the head of its clause."""
    word = document.words[at]
    heads = at == first or document.words[at - 1].is_mark or bool(word.conjunction)
    return heads and not word.definite and not word.preposition and cue_of(word, "verb") is not None


def _by_verb(document: Document, at: int, first: int, purpose: bool, future: bool) -> Status | None:
    """What the verb before a noun tells of the noun's event."""
    cue = cue_of(document.words[at], "verb")
    managing = not event_words("managing").isdisjoint((document.words[at].key, document.words[at].lemma))
    if managing and _negated(document, at, first):
        return Status.DENIED
    if managing and (aspect_of(document.words[at]) == "p" or document.words[at].key == _MANAGED):
        return Status.HELD
    if cue is not None and not (cue is Status.DENIED and _negated(document, at, first)):
        unwilling = document.words[at].key in event_words("intending") and document.words[at - 1].key in _UNWILLING
        return Status.DENIED if cue is Status.PLANNED and unwilling and at > first else cue
    if purpose:
        return Status.DENIED if document.words[at - 1].key in _NOT and at > first else Status.PLANNED
    if _negated(document, at, first) and document.words[at].key not in event_words("occurring"):
        there = document.words[at].lemma == _BE and document.words[at + 1].key in _THERE  # لن يكون هناك لقاء
        return Status.DENIED if there else Status.HELD
    during = at + 1 < len(document.words) and document.words[at + 1].text.startswith("خلاله")
    present = Status.PLANNED if future or during else Status.HELD
    return verb_status(document, at, first, aspect_of(document.words[at]), present=present)


def _after(document: Document, token: int, last: int) -> Status | None:
    """What adjectives and a relative clause on a noun tell."""
    owner = document.phrase_at(token + 1) if token + 1 < last else None
    start = owner.last if owner is not None and owner.type is EntityType.PER else token + 1
    for at in range(start, min(last, start + _AFTER)):
        word = document.words[at]
        if word.text in _CUTS or word.key in _THAT:
            return None
        if word.key in _BEING:
            continue
        if word.is_verb and aspect_of(word) == "p":
            return Status.HELD if document.words[at - 1].key in event_words("relative") else None
        cue = cue_of(word, "after")
        if cue is not None:
            return cue
        if word.is_verb:
            if _negated(document, at, token) and word.key in event_words("occurring"):
                return Status.DENIED
            return Status.PLANNED if _to_come(document, at, token) else None
    return None


def _is_before_plan(document: Document, at: int, first: int) -> Status:
    """The status of what is to happen behind `قبل أن`: planned where the verb before it tells of what is to come."""
    verbs = (here for here in range(at - 1, first - 1, -1) if document.words[here].is_verb)
    verb = next(verbs, None)
    ahead = verb is not None and aspect_of(document.words[verb]) == "i" and not _was(document, verb, first)
    return Status.PLANNED if ahead else Status.HELD


def _negated(document: Document, token: int, first: int) -> bool:
    return token > first and document.words[token - 1].key in _NEGATIONS


def _never(document: Document, token: int, first: int) -> bool:
    """Whether the verb tells what has not happened before (`لم يسبق له أن التقى`)."""
    words = document.words
    for at in range(token - 1, max(first, token - _REACH), -1):
        if words[at].is_verb:
            return words[at].key in event_words("preceding") and _negated(document, at, first)
        if words[at].text in _CUTS:
            return False
    return False


def _to_come(document: Document, token: int, first: int) -> bool:
    return document.words[token].future or (token > first and document.words[token - 1].key == "سوف")


def _was(document: Document, token: int, first: int) -> bool:
    """Whether `كان` makes an imperfect a past."""
    return any(document.words[at].key in {"كان", "كانت", "كانا", "كانوا"} for at in range(max(first, token - 4), token))


def _governed(document: Document, token: int, first: int, aspect: str) -> Status | None:
    """What a word that governs the verb through `أن` tells (`من المقرر أن`, `رفض أن`), or `إذا` and `لو` before it."""
    joined = apart = False
    subject, steps = document.phrase_at(token - 1) if token > first else None, 0
    at = subject.first if subject is not None else token
    while at > first and steps < _REACH:
        at = _before_phrase(document, at) if joined else at - 1
        word = document.words[at]
        steps += not word.is_mark
        if word.text in _CUTS:
            return None
        if word.key == "ان":
            joined = True
        elif (word.key in {"لو", "اذا", "ربما"} and document.phrase_at(at) is None) or (
            word.key == "قد" and aspect == "i"
        ):
            return Status.PROPOSED
        elif joined and word.key in _OPENING:
            return _is_before_plan(document, at, first) if word.key == _BEFORE else Status.PLANNED
        elif joined and (cue := cue_of(word, "verb" if word.is_verb else "noun")) is not None:
            return _unless_negated(document, at, first, cue)
        elif word.is_verb and (apart or word.key not in _BEING):
            return None
        apart = apart or word.is_mark
    return None


def _before_phrase(document: Document, at: int) -> int:
    """The token before the one given, and before the phrase that this one is inside."""
    phrase = document.phrase_at(at)
    return min(at, phrase.first if phrase is not None else at) - 1


def _unless_negated(document: Document, at: int, first: int, cue: Status) -> Status:
    """What a cue before `أن` tells, turned round by a negation (`لم يستبعد أن`, `ليس من المقرر أن`)."""
    words = document.words
    if cue is Status.DENIED and words[at].is_verb and at > first and words[at - 1].key in _UNWILLING:
        return Status.PROPOSED
    led = at - (words[at - 1].key == "من")
    unplanned = cue is Status.PLANNED and led > first and words[led - 1].key in _UNPLANNED
    return Status.DENIED if unplanned else cue
