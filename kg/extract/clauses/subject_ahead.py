"""The subject of a main clause that stands behind the phrase it opens with: `وخلال لقائه X، قال Y`."""

from __future__ import annotations

from kg.extract.clauses.datelines import behind_dateline
from kg.extract.clauses.introductions import behind_address
from kg.extract.clauses.verb_forms import may_be_verb
from kg.extract.document import Document
from kg.extract.entities.agreement import agrees
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.model import EntityType

_RELATIVES = event_words("relative")
_OPENERS = event_words("before_subject")
_COMMAS = frozenset({"،", ","})
_ASIDE = 22
_NEAR = 3
_LASTING = 8
_OPENING = 6
_AHEAD = 30
_PAIR = 2


def subject_ahead(document: Document, token: int, gender: str) -> str | None:
    """The person who is the subject of the main clause behind a phrase that opens the sentence and holds the token
    (`وخلال لقائه X، قال Y`)."""
    people = _people_ahead(document, token)
    if not people:
        return None
    verb = document.words[people[0].first - 1]
    told = verb.is_verb and verb.gender == gender == "f"  # قالت ماي
    return people[0].entity if told or agrees(people[0], gender, "s") else None


def all_ahead(document: Document, token: int) -> tuple[str, ...]:
    """All who are joined as that subject (`وخلال زيارة إلى X، قال Y وZ`)."""
    return tuple(one.entity for one in _people_ahead(document, token))


def two_ahead(document: Document, token: int) -> tuple[str, ...]:
    """The two people who are the subject of the main clause behind such a phrase (`وبعد وصولهما، قال X وY`), or the one
    and whom he addresses (`وقبيل لقائهما، قال X لY`)."""
    people = _people_ahead(document, token)
    people += _addressed(document, people[0]) if len(people) == 1 else []
    return tuple(one.entity for one in people) if len(people) == _PAIR else ()


def _addressed(document: Document, speaker: Phrase) -> list[Phrase]:
    """The person right behind the speaker to whom he speaks."""
    behind = document.phrase_at(speaker.last)
    told = behind is not None and behind.type is EntityType.PER and behind.entity != speaker.entity
    return [behind] if told and behind and document.words[behind.first].preposition == "ل" else []


def _people_ahead(document: Document, token: int) -> list[Phrase]:
    """The people right behind the verb of the main clause behind the phrase that opens the sentence; none where the
    token is itself the verb that opens it (`واستقبله X، ثم التقاه Y`)."""
    sentence = document.sentence(token)
    first = behind_dateline(document, sentence.first)
    before = document.phrases_in(first, token)
    if token > first + _OPENING or any(phrase.type is EntityType.PER for phrase in before):
        return []
    if document.words[first].is_verb and (first == token or _refers(document, first, token)):
        return []
    for at in range(_behind_relative(document, token, sentence.last), min(sentence.last - 1, token + _AHEAD)):
        if document.words[at - 1].key in _RELATIVES | _OPENERS:
            return []
        if document.words[at].is_verb or _is_deed(document, at):
            row = document.parties_from(behind_address(document, at + 1))
            return [one for one in row if one.type is EntityType.PER]
    return []


def _is_deed(document: Document, at: int) -> bool:
    """Whether a word that may be a noun is the verb of the main clause, behind a comma (`، بحث الوزير مع`)."""
    return document.words[at - 1].text in _COMMAS and document.words[at].is_nominal and may_be_verb(document, at)


def _refers(document: Document, first: int, token: int) -> bool:
    """Whether what was told before is the subject of the clause (`جاء ذلك خلال لقائه X`)."""
    return any(document.words[at].key in event_words("referring") for at in range(first + 1, token))


def _behind_relative(document: Document, token: int, last: int) -> int:
    """The token behind the relative clause on the noun that a comma closes (`القمة التي جمعته بX، قال`, `لقاء جمعه بX،
    قال`, `زيارة إلى X بدأت أمس، قال`), else the token behind the noun."""
    words = document.words
    relative = next((at for at in range(token + 1, min(last, token + _NEAR + 1)) if words[at].key in _RELATIVES), None)
    at = token + 1
    while at < last - 1 and words[at].tag == "ADJ" and not words[at].is_attached:
        at += 1
    relative = at if at < last and words[at].is_verb and not words[token].definite else relative
    lasts = event_words("lasting", "beginning_or_ending")
    if relative is None and not words[token].definite:
        near = range(token + 1, min(last, token + _LASTING))
        relative = next((at for at in near if words[at].is_verb and words[at].key in lasts), None)
    if relative is None:
        return token + 1
    return _behind_comma(document, relative, last) or token + 1


def _behind_comma(document: Document, start: int, last: int) -> int:
    """The token behind the first comma behind the start, 0 where none is near."""
    commas = (at for at in range(start + 1, min(last, start + _ASIDE)) if document.words[at].text in _COMMAS)
    return next(commas, -1) + 1
