"""Who chairs the session of a joint body, each for his side: `ترأس X ونظيره Y أعمال اللجنة العليا المشتركة`."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.clauses.introductions import Stretch
from kg.extract.clauses.slots import slots
from kg.extract.clauses.subjects import subject_before
from kg.extract.document import Document
from kg.extract.meetings.account import Parties, Site, Trigger
from kg.extract.meetings.lexicon import Frame, noun_of_meeting, support_verbs
from kg.extract.meetings.parties import ids_of
from kg.model import EntityType, Medium

JOINT = "joint"
"""The class of a verb of chairing that tells a meeting where two chair a body of both sides."""

_CHAIRING = Frame("ترأس", JOINT, Medium.IN_PERSON, noun=True)
_CHAIR, _PAIR = "chair", 2
_BODIES, _SHARED = frozenset({"لجنه", "مجلس", "هيئه"}), "مشترك"
_REACH, _NAME = 24, 4  # tokens up to the body, of its name
_WITH = frozenset({"", "مع"})
_STOPS = frozenset({".", "؛", ":"})


def triggers_of_joint_bodies(document: Document) -> Iterator[tuple[int, Trigger]]:
    """The verbs of chairing before a body of both sides, with their tokens."""
    for token, verb in support_verbs(document):
        if verb.entry.entry.kind == _CHAIR and not verb.clitics.after and _body(document, token) is not None:
            yield token, Trigger(token, _CHAIRING, "", document.analysis.tokens[token].span)


def chaired_together(site: Site) -> Parties | None:
    """The people who chair the body together."""
    token = site.trigger.token
    body = _body(site.document, token)
    assert body is not None
    groups = slots(site.document, Stretch(token + 1, body, site.times.tokens, verb=True))
    people = [one for one in groups if one.type is EntityType.PER and one.prep in _WITH]
    chairs = [id for slot in people for id in ids_of(site, slot, ())]
    if people and people[0].prep:
        before = subject_before(site.document, token, site.times.tokens)
        chairs = [*(one.entity for one in before if one.type is EntityType.PER), *chairs]
    ids = tuple(dict.fromkeys(chairs))
    return Parties(ids, "noun-attended", ids[1:]) if len(ids) >= _PAIR else None


def _body(document: Document, token: int) -> int | None:
    """The token of the joint body whose session the verb at the token may tell of; `None` where another occasion or
    verb stands before it."""
    words, last = document.words, document.sentence(token).last
    for at in range(token + 1, min(last, token + _REACH)):
        word = words[at]
        if word.key in _BODIES and any(one.key.startswith(_SHARED) for one in words[at + 1 : min(last, at + _NAME)]):
            return at
        other = noun_of_meeting(word.text) is not None or (word.is_verb and document.phrase_at(at) is None)
        if other or word.text in _STOPS:
            return None
    return None
