"""Whom a delegation or two of an office who travel stand for."""

from __future__ import annotations

from kg.extract.clauses.delegation_heads import head_of
from kg.extract.clauses.delegation_members import members_of
from kg.extract.clauses.missions import heads_of
from kg.extract.clauses.named_last import two_before
from kg.extract.clauses.subjects import subject_of
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.site import Site
from kg.model import EntityType

_PAIR = 2


def stands_for(site: Site, phrase: Phrase) -> tuple[str, ...]:
    """The entity of a phrase, those of the two it calls, or of the named head of the delegation it calls."""
    if phrase.type is EntityType.PER:
        return (phrase.entity,)
    if is_pair(site, phrase):
        return _pair(site, phrase)
    member = _member(site, phrase)
    if member is not None:
        return (member,)
    heads = (
        _accompanied(site.document, phrase)
        or heads_of(site.document, phrase.last)
        or _leader_of(site, phrase)
        or head_of(site.document, phrase)
    )
    joined = tuple(dict.fromkeys((*heads, *members_of(site.document, phrase, site.sentence))))
    return joined or (phrase.entity,)


def _member(site: Site, phrase: Phrase) -> str | None:
    """The person of whom the clause says that he is one of the delegation (`كان X ضمن وفد زار Y`)."""
    words, at = site.document.words, phrase.first - 1
    if at <= site.sentence.first or words[at].key not in event_words("amid"):
        return None
    before = site.document.phrase_at(at - 1) if words[at - 1].key != "في" else site.document.phrase_at(at - 2)
    if before is not None and before.type is EntityType.PER:
        return before.entity
    gender = words[at - 1].gender if words[at - 1].key in event_words("being") else ""
    found = subject_of(site.document, at, site.times.tokens, gender=gender, number="s") if gender else None
    return found if found is not None and site.document.entity(found).type is EntityType.PER else None


def is_pair(site: Site, phrase: Phrase) -> bool:
    """Whether the phrase calls two people who are named before (`الوزيران`)."""
    return phrase.number == "d" and phrase.type is EntityType.GRP and len(_pair(site, phrase)) == _PAIR


def _pair(site: Site, phrase: Phrase) -> tuple[str, ...]:
    """The two people of a definite dual: those joined last before it, else the two named in the sentences before."""
    document = site.document
    if phrase.name is not None or not document.words[phrase.head].definite:
        return ()
    if len(phrase.members) == _PAIR:
        return tuple(phrase.members)
    return pair_before(document, phrase.first)


def pair_before(document: Document, token: int) -> tuple[str, ...]:
    """The two people joined last before the token, else the only two that its sentence and the one before name."""
    joined = two_before(document, token)
    if joined:
        return joined
    start = document.analysis.sentences[max(0, document.sentence_index(token) - 1)].first
    people = [one for one in document.phrases_in(start, token) if one.type is EntityType.PER and one.name]
    named = tuple(dict.fromkeys(one.entity for one in people))
    return named if len(named) == _PAIR else ()


def _accompanied(document: Document, phrase: Phrase) -> tuple[str, ...]:
    """The person right before a delegation that is joined to him as his company (`X والوفد المرافق له`)."""
    words = document.words
    company = any(word.key in event_words("accompanying") for word in words[phrase.head : phrase.last + 1])
    before = document.phrase_at(phrase.first - 1) if company and words[phrase.first].conjunction == "و" else None
    return (before.entity,) if before is not None and before.type is EntityType.PER else ()


def _leader_of(site: Site, phrase: Phrase) -> tuple[str, ...]:
    """The person who leads a delegation by the verb before it (`ترأس الوزير X الوفد الذي وصل`)."""
    if site.document.words[phrase.head].key not in event_words("mission"):
        return ()
    before = site.document.phrase_at(phrase.first - 1) or site.document.phrase_at(phrase.first - 2)
    if before is None or before.type is not EntityType.PER or before.first == site.sentence.first:
        return ()
    return (before.entity,) if site.document.words[before.first - 1].key in event_words("leading") else ()
