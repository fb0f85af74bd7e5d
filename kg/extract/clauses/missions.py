"""Who heads a delegation: its named head stands for it (`وفد من الحزب برئاسة X`)."""

from __future__ import annotations

from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.model import EntityType

_HEADED_BY = event_words("headed_by")
_COMMAS = frozenset({"،", ","})
_AMONG = "بين"
_DESCRIBED = 5
_ELATIVES = frozenset({"اكثر", "اقل", "اشد", "اوسع", "اكبر"})
_LINKS = frozenset({"علي", "من", "في"})


def heads_of(document: Document, last: int) -> tuple[str, ...]:
    """The people who head the delegation whose phrase ends before the token `last`."""
    words = document.words
    if last >= len(words):
        return ()
    sender = document.phrase_at(last + 1) if words[last].key in {"من", "عن"} and last + 1 < len(words) else None
    at = min(_behind_group(document, sender.last if sender is not None else last), len(words) - 1)
    seat = document.phrase_at(at + 1) if words[at].key == "في" and at + 1 < len(words) else None
    at = min(seat.last, len(words) - 1) if seat is not None and seat.type is EntityType.LOC else at
    while at + 1 < len(words) and (words[at].text in _COMMAS or words[at].qualifies):
        at += 1
    if at + 1 < len(words) and words[at].key in _LINKS:
        at += 1
    if words[at].key not in _HEADED_BY and words[at].folded not in _HEADED_BY:
        return ()
    among = words[at].key == _AMONG
    people = (one for one in document.parties_from(behind_unread(document, at + 1)) if one.type is EntityType.PER)
    return tuple(one.entity for one in people if one.name or one.posts or not among)


def _behind_group(document: Document, at: int) -> int:
    """The token behind what belongs to a group whose phrase ends before the token: the specifier of an elative (`الأكثر
    [تمثيلا]`), a common noun that is joined to it (`مشايخ الوادي [والساحل]`)."""
    words = document.words
    if at + 1 >= len(words) or document.phrase_at(at) is not None:
        return at
    word = words[at]
    specifier = words[at - 1].key in _ELATIVES and word.is_nominal and not (word.definite or word.is_attached)
    joined = word.conjunction == "و" and word.is_nominal and word.definite and not word.preposition
    return at + (specifier or joined)


def behind_unread(document: Document, at: int) -> int:
    """The token behind the words at the token that describe whoever is named behind them and are no phrase (`بينهم
    [الداعية الشهير،] كريم ناصر`); the token itself where nobody is."""
    words = document.words
    for here in range(at, min(at + _DESCRIBED, len(words))):
        if document.phrase_at(here) is not None:
            return here
        word = words[here]
        if word.is_verb or word.is_attached or not (word.definite or word.pronoun or word.is_mark):
            return at
    return at
