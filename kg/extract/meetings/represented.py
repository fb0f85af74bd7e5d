"""The bodies for which the members of one plural meet each other: `عقد ممثلون عن X وY جلسة`, `وفدا X وY`."""

from __future__ import annotations

from kg.extract.clauses.subjects import is_subject
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Site
from kg.extract.meetings.delegations import two_missions
from kg.extract.phrase import Phrase
from kg.model import EntityType

_FROM = frozenset({"من", "عن", "في"})


def represented(document: Document, group: tuple[Phrase, ...]) -> tuple[str, ...]:
    """The bodies that a plural of representatives comes from, where more than one is told (`ممثلون عن X وY`, `قادة X
    وY`); empty where one of them is no body by name."""
    first, others = group[0], group[1:]
    plural = first.type is EntityType.GRP and first.name is None and first.number in {"p", "d"}
    if not others or not plural or document.words[first.head].key not in event_words("representatives"):
        return ()
    bodies = (_sender(document, first), *others)
    named = all(one is not None and one.type is EntityType.ORG and one.name and one.entity for one in bodies)
    return tuple(dict.fromkeys(one.entity for one in bodies if one is not None)) if named else ()


def _sender(document: Document, group: Phrase) -> Phrase | None:
    """The body that a group comes from, told inside it or behind a preposition."""
    if group.nested:
        return group.nested[-1]
    at = group.last
    led = at + 1 < len(document.words) and document.words[at].key in _FROM
    return document.phrase_at(at + 1) if led else None


def sides_of_sentence(site: Site, token: int) -> tuple[str, ...]:
    """The two bodies whose delegations or representatives are the subject before the token in its sentence (`اتفق وفدا
    X وY في ختام اجتماعاتهما`)."""
    for phrase in site.document.phrases_in(site.sentence.first, token):
        if phrase.type is EntityType.GRP and is_subject(site.document, phrase, site.times.tokens):
            group = site.document.parties_from(phrase.first)
            sides = two_missions(site.document, group) or represented(site.document, group)
            if len(sides) == 2 and group[-1].last <= token:
                return sides
    return ()
