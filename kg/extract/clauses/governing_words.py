"""The words before the noun of an event, by which it is held, planned, denied or only wished for."""

from __future__ import annotations

from kg.extract.clauses.absence import THERE, before_setting, is_any, is_left_open, is_none, is_without_news
from kg.extract.clauses.governing_nouns import by_noun
from kg.extract.clauses.governing_verbs import by_verb
from kg.extract.clauses.negation import negated
from kg.extract.clauses.rumours import is_rumoured, of_rumour
from kg.extract.clauses.status_cues import cue_of
from kg.extract.clauses.tense import to_come
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.words import Word
from kg.model import EntityType, Status

_REACH, _DEED, _CLAUSE = 8, 4, 16
_SINCE, _BEFORE, _DURING, _AFTERWARDS, _DAY = "منذ", "قبل", "خلال", "بعد", "يوم"
_LAST = frozenset({"ماضي", "ماضيه"})  # الليلة قبل الماضية
_THAT, _ABSENCE = event_words("that"), event_words("absence")
_BUT = frozenset({"لكن"})
_UNITS = {_DURING: ("time_unit",), _AFTERWARDS: ("part_of_day",)}  # خلال يومين, بعد غد
_CAUSE, _ON, _THIS = "سبب", "علي", "ذلك"
_HELD_PREPOSITIONS = event_words("while")
_CUTS, _QUOTES = frozenset(".؛!؟:…"), frozenset('"«»“”')


def status_before(document: Document, token: int, first: int, future: bool, purpose: bool) -> Status | None:
    """What the words before a noun tell: the nearest cue, preposition or verb; a name or description counts as one."""
    at, steps = token - 1, 0
    ahead = False
    while at >= first and steps < _REACH:
        word, phrase = document.words[at], document.phrase_at(at)
        opens = at > first and document.words[at - 1].is_mark and _is_apart(word)
        if word.text in _CUTS or opens:
            break
        none = is_none(document, at, token) or (word.key in _ABSENCE and not _is_of_other(document, at, token))
        held = is_without_news(document, at, first) or (at == token - 1 and _is_reacted_to(document, at, first))
        if none or held:
            return Status.DENIED if none else Status.HELD
        if word.is_mark and (before := before_setting(document, at, first)):
            at, steps = before, steps + 1
            continue
        named = phrase is not None and phrase.name is not None
        if is_said_of_holder(document, at, first):
            at, steps = at - 2, steps + 1
            continue
        if (invitation := invitation_before(document, at, first)) is not None:
            at, steps = invitation, steps + 1
            continue
        if _is_at_invitation(document, at):
            at, steps = at - 1, steps + 1
            continue
        verb = word.is_verb or word.future
        told = (verb and not is_any(document, at, first)) or is_rumoured(document, at, first)
        if (told and not named) or _is_verb_cue(document, at, first):
            if is_left_open(document, at, first):
                return Status.PROPOSED
            lies_ahead = future or ahead or (at == first and _is_to_be_held(document, at, token))
            return of_rumour(document, at, first) or by_verb(document, at, first, purpose, lies_ahead)
        ahead = ahead or (word.key == _BEFORE and not word.pronoun and document.words[at + 1].key not in _LAST)
        cue = cue_of(word, "noun")
        if cue is not None and not named:
            return by_noun(document, at, first, cue)
        timed = document.words[at + 1].key in event_words(*_UNITS.get(word.key, ()))
        since = word.key == _SINCE and at == token - 1
        part = at == token - 1 and (_is_part(document, at) or (word.preposition == "ب" and word.key == _CAUSE))
        yet = word.key == _AFTERWARDS and document.words[at + 1].tag == "PREP"  # لم يتمكن بعد من الوصول
        aside = word.pronoun or timed or yet or _is_of_another(document, at, token)
        during = since or part or (word.key in _HELD_PREPOSITIONS and not aside)
        if not purpose and (during or _is_within(document, at, token, first)):
            return Status.PLANNED if _is_done_then(document, at, first) else Status.HELD
        moment = word.key in event_words("moment")
        goal = phrase is not None and phrase.type is EntityType.LOC  # زيارته للقاهرة بلقاء X
        purpose = purpose or (
            word.preposition == "ل" and not (moment or goal) and (at == token - 1 or _is_deed(word, token - at))
        )
        at, steps = (phrase.first if phrase is not None and phrase.first < at else at) - 1, steps + 1
    return Status.PLANNED if purpose or ahead else None


def _is_apart(word: Word) -> bool:
    """Whether the word behind a mark opens a clause of its own (`، لكن لقاءه`, `، مؤكدا لقاءه`)."""
    said = word.key in event_words("saying_meanwhile", "accusing") and cue_of(word, "noun") is None
    return said or word.key in _THAT | _BUT


def _is_reacted_to(document: Document, at: int, first: int) -> bool:
    """Whether `على` at the token leads to what somebody reacts to (`نفى أن يكون رد الفعل القاسي على اللقاء`)."""
    words = document.words
    near = words[max(first, at - _DEED) : at]
    return words[at].key == _ON and any(word.key in event_words("reaction") for word in near)


def is_said_of_holder(document: Document, at: int, first: int) -> bool:
    """Whether the verb at the token only tells more of who is to hold the event (`سيجري X [الذي وصل أمس] محادثات`)."""
    words = document.words
    if at <= first + 1 or not words[at].is_verb or words[at - 1].key not in event_words("relative"):
        return False
    holder = document.phrase_at(at - 2)
    before = holder.first - 1 if holder is not None else first - 1
    holds = before >= first and (words[before].future or words[before].key in event_words("to_be_held"))
    return holds and words[at].key not in event_words("to_be_held")


def invitation_before(document: Document, at: int, first: int) -> int | None:
    """The token of the invitation on which the verb at the token stands in a clause (`[دعوة] وجهها X`, `[الدعوة] التي
    وجهها X`), `None` where there is none."""
    words = document.words
    bound = words[at - 1].key in event_words("relative")
    noun = at - 1 - bound
    told = words[at].is_verb and noun >= first and words[noun].key in event_words("invitation")
    return noun if told and words[noun].definite == bound else None


def _is_at_invitation(document: Document, at: int) -> bool:
    """Whether the token is the invitation at which an event is held (`عقد [بدعوة] من X لقاء`)."""
    words = document.words
    invited = words[at].preposition == "ب" and words[at].key in event_words("invitation")
    return invited and at + 1 < len(words) and words[at + 1].key == "من"


def _is_to_be_held(document: Document, at: int, token: int) -> bool:
    """Whether a bare present holds a single event, which so is to come (`يعقد X وY لقاء`, not `يعقد X اجتماعات`)."""
    return document.words[at].key in event_words("to_be_held") and document.words[token].number == "s"


def _is_of_another(document: Document, at: int, token: int) -> bool:
    """Whether the preposition at the first token belongs to another event told whole before the noun (`اقترح خلال
    المكالمة عقد لقاء`)."""
    words, inner = document.words, at + 1
    if inner >= token or words[token].conjunction or words[inner + 1].is_mark:
        return False
    if words[inner].pronoun and words[inner].key in event_words("journey"):  # اقترح خلال زيارته لروسيا التفاوض
        return True
    return words[inner].definite and words[inner].key in event_words("occasion", "summit")


def _is_done_then(document: Document, at: int, first: int) -> bool:
    """Whether the verb that `خلال`, `لدى` or `في` at the token belongs to tells of what is to come (`سيثير الملف خلال
    لقائه X`, `سيشارك في اجتماع`)."""
    words = document.words
    if words[at].key not in event_words("meanwhile"):
        return False
    own = at + 1 < len(words) and bool(words[at + 1].pronoun)
    if own and at > first + 1 and words[at - 1].key == _THIS:  # قال X إن Y سيفعل كذا، وذلك خلال لقائه Z
        main = next((here for here in range(first, at) if words[here].is_verb), first)
        return to_come(document, main, first)
    for here in range(at - 1, max(first - 1, at - _CLAUSE), -1):
        if words[here].text in _CUTS or words[here].text in _QUOTES:
            return False
        if (words[here].is_verb or words[here].future) and document.phrase_at(here) is None:
            return to_come(document, here, first)
    return False


def _is_part(document: Document, at: int) -> bool:
    """Whether `من` at the token tells of which event a day is one (`ثاني يوم من زيارته`), not how long before it."""
    words = document.words
    before = words[at - 2].key in event_words("before") | {_BEFORE} if at > 1 else False
    return words[at].key == "من" and at > 0 and words[at - 1].key == _DAY and not before


def _is_of_other(document: Document, at: int, token: int) -> bool:
    """Whether a noun between the absence at the first token and the event tells that something else is absent (`ليس ثمة
    نتائج للقاء`)."""
    between = document.words[at + 1 : token]
    nouns = (word for word in between if word.is_nominal and word.tag == "NOUN" and word.key not in THERE)
    return any(not word.pronoun and not word.preposition for word in nouns)


def _is_deed(word: Word, distance: int) -> bool:
    """Whether a noun near an event is a deed that brings it about (`لاستئناف المحادثات`), not things that are so
    called (`لانتقادات بسبب اللقاء`)."""
    return word.form == "verbal-noun" and distance <= _DEED and not word.key.endswith("ات")


def _is_within(document: Document, at: int, token: int, first: int) -> bool:
    """Whether something happens in the event: `في` right before it, which no cue governs (`يرغب في لقاء`)."""
    if (
        document.words[at].key != "في"
        or document.words[at].pronoun
        or at != token - 1
        or _is_of_taking_part(document.words[at - 1])
        or _is_not_entered(document, at - 1, first)
    ):
        return False
    subject = document.phrase_at(at - 1) if at > first else None  # يأمل X في زيارة
    start = subject.first if subject is not None and subject.type is EntityType.PER else at
    governor = document.words[start - 1] if start > first else None
    if (
        subject is not None
        and subject.first > first
        and document.words[subject.first - 1].key in event_words("wishing")
    ):
        return False
    return governor is None or governor.key not in event_words("wishing", "wished_in")


def _is_of_taking_part(word: Word) -> bool:
    """Whether taking part in an event or entering into it is what a verb before it tells of (`رفض المشاركة في اجتماع`,
    `طلب الدخول في محادثات`)."""
    closed = word.definite or bool(word.pronoun)
    return word.key in event_words("participation", "entering") and closed and word.preposition in {"", "ل"}


def _is_not_entered(document: Document, at: int, first: int) -> bool:
    """Whether the verb at the token tells that somebody does not enter into or take part in an event (`لن يدخل في
    مفاوضات`)."""
    return document.words[at].key in event_words("entering_in") and negated(document, at, first)


def _is_verb_cue(document: Document, at: int, first: int) -> bool:
    """Whether a word that the analyzer took for no verb is a verb of the table at the head of its clause."""
    word = document.words[at]
    heads = at == first or document.words[at - 1].is_mark or bool(word.conjunction)
    return heads and not word.definite and not word.preposition and cue_of(word, "verb") is not None
