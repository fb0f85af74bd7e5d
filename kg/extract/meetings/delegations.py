"""Who stands behind a delegation or a counted group: its named members, its body, those who are listed elsewhere."""

from __future__ import annotations

from functools import lru_cache

from kg.extract.clauses.delegation_heads import head_of
from kg.extract.clauses.subjects import coordinated
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.lexicon import support_verb
from kg.extract.phrase import Phrase
from kg.model import EntityType

_NEAR = 5
_FROM = frozenset({"من", "عن"})
_AHEAD = 3


def delegates(document: Document, phrase: Phrase) -> tuple[str, ...]:
    """The people a delegation is told to hold (`وضم الوفد X وY`), else who heads it; empty for a phrase that is no
    delegation, or where none is told."""
    if not is_mission(document, phrase):
        return ()
    return _members(document) or head_of(document, phrase)


def is_mission(document: Document, phrase: Phrase) -> bool:
    """Whether the phrase calls a delegation."""
    return phrase.type is EntityType.GRP and document.words[phrase.head].key in event_words("mission")


def is_escort(document: Document, phrase: Phrase) -> bool:
    """Whether a delegation only goes with somebody else (`الوفد المرافق له`)."""
    near = document.words[phrase.head + 1 : phrase.last + 1]
    return is_mission(document, phrase) and any(word.key in event_words("accompanying") for word in near)


@lru_cache(maxsize=1)
def _members(document: Document) -> tuple[str, ...]:
    """The people whom a verb of holding joins to a delegation anywhere in the article."""
    for token in range(1, len(document.words) - 1):
        if _tells_members(document, token) and _is_of_mission(document, token):
            named = _people_from(document, token + 1)
            if named:
                return tuple(dict.fromkeys((*_leader(document, token), *named)))
    return ()


def _tells_members(document: Document, token: int) -> bool:
    """Whether the token is a verb or participle of holding (`ضم`, `مكون من`)."""
    verb = support_verb(document, token)
    composed = document.words[token].key in event_words("composed") and document.words[token + 1].key == "من"
    return composed or (verb is not None and verb.entry.entry.kind == "gather")


def _is_of_mission(document: Document, token: int) -> bool:
    """Whether the subject of the verb, before or behind it, is a delegation."""
    near = [*range(max(0, token - _NEAR), token), token + 1]
    return any(document.words[at].key in event_words("mission") for at in near)


def _leader(document: Document, token: int) -> tuple[str, ...]:
    """The person who leads the delegation by a verb before it (`ترأس X وفدا يضم Y`)."""
    for at in range(token - 1, max(0, token - _NEAR), -1):
        before = document.phrase_at(at - 1) if document.words[at].key in event_words("mission") else None
        if before is not None and before.type is EntityType.PER and before.first:
            return (before.entity,) if document.words[before.first - 1].key in event_words("leading") else ()
    return ()


def _people_from(document: Document, token: int) -> tuple[str, ...]:
    """The named people in the first list behind the token."""
    last = document.sentence(token).last
    for phrase in document.phrases_in(token, last):
        if phrase.type is EntityType.PER and phrase.name is not None:
            people = document.parties_from(phrase.first)
            return tuple(one.entity for one in people if one.type is EntityType.PER and one.name)
    return ()


def sender_of(document: Document, phrase: Phrase) -> Phrase | None:
    """What a group comes from or speaks for, told behind it (`ممثلين عن X`, `وفد من Y`)."""
    at = phrase.last
    if phrase.type is not EntityType.GRP or at + 1 >= len(document.words) or document.words[at].key not in _FROM:
        return None
    return document.phrase_at(at + 1)


def counted_before(document: Document, token: int, count: int) -> tuple[str, ...]:
    """The last coordinated group of that many parties before the token."""
    for phrase in reversed(document.phrases_in(0, token)):
        group = coordinated(document, phrase, 0)
        if len(group) == count and group[-1].last <= token:
            return tuple(one.entity for one in group)
    return ()


def counted_ahead(document: Document, token: int, count: int) -> tuple[str, ...]:
    """The first list of that many named people in the next sentences."""
    index = document.sentence_index(token)
    for sentence in document.analysis.sentences[index : index + _AHEAD]:
        for phrase in document.phrases_in(max(token + 1, sentence.first), sentence.last):
            group = document.parties_from(phrase.first)
            if len(group) == count and all(one.type is EntityType.PER and one.name for one in group):
                return tuple(one.entity for one in group)
    return ()
