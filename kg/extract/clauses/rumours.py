"""Events that are only talked of: `نفى X ما تردد عن لقاء`."""

from __future__ import annotations

from kg.extract.clauses.status_cues import cue_of
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.model import Sentence, Status

_RUMOUR, _FAR, _WHAT = 9, 26, "ما"
_NEWS = 4


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


def then_denied(document: Document, token: int, sentence: Sentence) -> Status | None:
    """That the event at the token is denied, where the sentence tells of news of it and goes on that somebody denied
    them (`ترددت أنباء عن لقاء …، غير أن X نفاها`)."""
    before = document.words[max(sentence.first, token - _NEWS) : token]
    if not any(word.key in event_words("news") for word in before):
        return None
    behind = document.words[token + 1 : sentence.last]
    return Status.DENIED if any(word.folded in event_words("denying_them") for word in behind) else None
