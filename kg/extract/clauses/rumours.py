"""Events that are only talked of: `نفى X ما تردد عن لقاء`."""

from __future__ import annotations

from kg.extract.clauses.negation import negated
from kg.extract.clauses.status_cues import cue_of
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.model import Sentence, Status

_RUMOUR, _FAR, _WHAT = 9, 26, "ما"
_NEWS, _LONGEST = 7, 45
_THAT, _TRUTH, _NO, _AND = "ان", "صحه", "لا", "و"
_GROUNDS = frozenset({_TRUTH, "اساس"})
_CUTS = frozenset(".؛!؟:…")


def is_rumoured(document: Document, at: int, first: int) -> bool:
    """Whether the token is the verb of `ما تردد عن`."""
    return at > first and document.words[at - 1].key == _WHAT and document.words[at].key in event_words("rumoured")


def of_rumour(document: Document, at: int, first: int) -> Status | None:
    """What the words before `ما` and the verb at the token tell of an event that is only talked of (`نفى X ما [تردد] عن
    لقاء`)."""
    if not is_rumoured(document, at, first):
        return None
    told = document.words[max(first, at - _FAR) : at]
    if any(Status.DENIED in {cue_of(word, "verb"), cue_of(word, "noun")} for word in told):
        return Status.DENIED
    near = document.words[max(first, at - _RUMOUR) : at]
    return next((cue for word in near if (cue := cue_of(word, "verb") or cue_of(word, "noun")) is not None), None)


def report_denied(document: Document, token: int, sentence: Sentence) -> Status | None:
    """That the event at the token is denied, where somebody denies the report of it: before it (`نفى X أن يكون Y قد
    التقى Z`, `نفى صحة الأنباء التي تحدثت عن لقاء`, `لا صحة لتقارير عن لقاء`) or behind it (`ترددت أنباء عن لقاء …، غير
    أن X نفاها`, `الحديث عن لقاء … عار عن الصحة`)."""
    has, denying = document.where.has, event_words("denying")
    told = has(denying | _GROUNDS) and _denied_before(document, token, sentence.first)
    told = told or (has(event_words("news", "spoken_news")) and _denied_behind(document, token, sentence))
    return Status.DENIED if told else None


def _denied_before(document: Document, token: int, first: int) -> bool:
    """Whether a denial governs the report of what the token names."""
    words, reported = document.words, False
    if words[token - 1].key in event_words("while"):  # خلال زيارته
        return False
    for at in range(token - 1, max(first, token - _LONGEST) - 1, -1):
        word = words[at]
        if word.text in _CUTS or _goes_on(document, at):
            return False
        reported = reported or _is_report(document, at, token)
        if _is_untruth(document, at):
            return True
        if word.key in event_words("denying"):
            return reported and not negated(document, at, first)
    return False


def _is_report(document: Document, at: int, event: int) -> bool:
    """Whether what follows the token is a report: behind `صحة`, news, what is spread, or `أن يكون`, unless another
    thing than the event is what is said to be (`نفى أن يكون رد الفعل على لقاء X قاسيا`)."""
    word = document.words[at]
    claim = word.key == _THAT and document.words[at + 1].key in event_words("being")
    claim = claim and not (at + 2 < event and document.words[at + 2].key in event_words("effect"))
    return claim or word.key == _TRUTH or word.key in event_words("news") or is_rumoured(document, at, 0)


def _is_untruth(document: Document, at: int) -> bool:
    """Whether the token is that of `لا صحة` or `لا أساس`."""
    words = document.words
    return at > 0 and words[at].key in _GROUNDS and words[at - 1].key == _NO


def _goes_on(document: Document, at: int) -> bool:
    """Whether the clause that the token opens adds something to what was said before (`، مؤكدا أن`, `لكنه قال`)."""
    word = document.words[at]
    added = word.conjunction == _AND and word.is_verb
    said = word.form == "participle" and word.key.endswith("ا") and document.words[at - 1].is_mark
    return added or (said and word.key not in event_words("denying")) or word.key in event_words("contrast")


def _denied_behind(document: Document, token: int, sentence: Sentence) -> bool:
    """Whether the sentence tells of news of the event at the token and goes on that somebody denied them."""
    words = document.words
    before = words[max(sentence.first, token - _NEWS) : token]
    if not any(word.key in event_words("news", "spoken_news") for word in before):
        return False
    behind = range(token + 1, sentence.last)
    if any(words[at].folded in event_words("denying_them") or _is_untruth(document, at) for at in behind):
        return True
    return any(words[at].key in event_words("untrue") and words[at + 2].key == _TRUTH for at in behind[:-2])
