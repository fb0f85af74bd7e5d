"""Whom a side without a name stands for that a pronoun makes somebody's own: `إن بلاده`, `إن جماعته`, `بين وفدها وX`,
`إن دبلوماسيينا`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from kg.extract.clauses.homeland import homeland, homeland_told, is_homeland
from kg.extract.clauses.subjects import is_subject
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Parties, Site
from kg.extract.phrase import Phrase
from kg.model import EntityType

_OUR, _HER = "نا", "ها"
_HIS = {"ه": "m", "ها": "f"}
_SENDERS = frozenset({EntityType.ORG, EntityType.GRP})


def with_own_sides(site: Site, parties: Parties) -> Parties:
    """The parties, each side that is called by a pronoun alone as the country or body that is meant, where the
    sentence tells it."""
    meant = {id: own for id in parties.ids if (own := _meant(site, id)) and not _is_theirs(site, own, parties)}
    if not meant:
        return parties
    ids, met = (tuple(dict.fromkeys(meant.get(id, id) for id in side)) for side in (parties.ids, parties.met))
    return replace(parties, ids=ids, met=met) if len(ids) > 1 else parties


def _is_theirs(site: Site, side: str, parties: Parties) -> bool:
    """Whether a side is a party already, or the country that one of them serves."""
    return side in parties.ids or any(homeland(site.document, party) == side for party in parties.ids)


def _meant(site: Site, party: str) -> str | None:
    """The country or body that a party stands for which a phrase of the sentence calls somebody's own."""
    document, entity = site.document, site.document.entity(party)
    if entity.names or entity.country:
        return None
    called = document.phrases_in(site.sentence.first, site.sentence.last)
    phrase = next((one for one in called if one.entity == party), None)
    word = document.words[phrase.head] if phrase is not None else None
    if phrase is None or word is None or not word.pronoun:
        return None
    if is_homeland(document, phrase.head):
        return homeland_told(document, phrase.head)
    key = word.key.removesuffix("ي").removesuffix("ين")
    if key in event_words("own_delegates") or word.key in event_words("mission"):
        return _sender(site, phrase, word.pronoun)
    if word.pronoun in _HIS and phrase.last == phrase.head + 1 and word.key in event_words("own_body"):
        return _body_served(document, site.sentence.first, phrase.first, _HIS[word.pronoun])
    return None


def _sender(site: Site, phrase: Phrase, pronoun: str) -> str | None:
    """Who sends people of whom he speaks as his own: the country of the one who speaks; for a feminine pronoun the
    body or country that is a subject before them, else the body that a speaker before them is of."""
    document = site.document
    before = list(reversed(document.phrases_in(site.sentence.first, phrase.first)))
    subjects = [one for one in before if is_subject(document, one, site.times.tokens)]
    if pronoun == _OUR:
        speakers = (homeland(document, one.entity) for one in subjects if one.type is EntityType.PER)
        return next((country for country in speakers if country), None)
    if pronoun != _HER:
        return None
    owners = (one for person in before for one in person.nested if person.type is EntityType.PER)
    sides = (one for one in (*subjects, *owners) if one.entity and one.gender == "f" and _sends(document, one))
    return next((one.entity for one in sides), None)


def _sends(document: Document, phrase: Phrase) -> bool:
    """Whether a phrase is of a body or a country, and no nationality of something else."""
    land = bool(document.entity(phrase.entity).country) and document.words[phrase.head].nisba is None
    return phrase.type in _SENDERS or land


def _body_served(document: Document, first: int, token: int, gender: str) -> str | None:
    """The body that the person of the gender who is told last before the token in its sentence speaks for or leads."""
    people = (one for one in reversed(document.phrases_in(first, token)) if one.type is EntityType.PER)
    person = next((one for one in people if one.gender == gender), None)
    return _served(document).get(person.entity) if person is not None else None


@lru_cache(maxsize=1)
def _served(document: Document) -> dict[str, str]:
    """The body of the first post of each person that is of one, where that is none of a state."""
    told: dict[str, str] = {}
    for person, body in _posts_of_bodies(document):
        if document.words[body.head].key not in event_words("state_body"):
            told.setdefault(person, body.entity)
    return told


def _posts_of_bodies(document: Document) -> Iterator[tuple[str, Phrase]]:
    """Each person with a body that one of his posts is of."""
    for phrase in document.phrases:
        for post in phrase.posts if phrase.type is EntityType.PER else ():
            body = phrase.nested[post.of] if post.of is not None else None
            if body is not None and body.type is EntityType.ORG and body.entity:
                yield phrase.entity, body
