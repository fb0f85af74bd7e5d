"""The two states that a dual stands for: `العلاقات بين X وY .. محادثات بين البلدين`."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.clauses.datelines import behind_dateline
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Site
from kg.model import EntityType

_PAIR = 2
_BETWEEN, _IN, _AT = "بين", "في", "ب"


def two_states(site: Site, token: int, so_far: Sequence[str]) -> tuple[str, ...]:
    """The two states of the account before, whose parties are `so_far`, or those that the sentence of the token or the
    one before tells of."""
    told = len(so_far) == _PAIR and all(site.document.entity(id).country for id in so_far)
    return tuple(so_far) if told else joined_states(site, token) or only_states(site, token)


def joined_states(site: Site, token: int) -> tuple[str, ...]:
    """The two states that `بين` joins last before the token, in its sentence or the one before."""
    document = site.document
    for first, last in _windows(site, token):
        for phrase in reversed(document.phrases_in(first + 1, last)):
            if document.words[phrase.first - 1].key == _BETWEEN:
                group = document.parties_from(phrase.first)
                states = all(one.type is EntityType.LOC and document.entity(one.entity).country for one in group)
                if len(group) == _PAIR and states:
                    return tuple(one.entity for one in group)
    return ()


def joined_bodies(site: Site, token: int) -> tuple[str, ...]:
    """The two bodies by name that stand joined last before the token, in its sentence or the one before, where no third
    one does."""
    document = site.document
    for first, last in _windows(site, token):
        bodies = [one for one in document.phrases_in(first, last) if one.type is EntityType.ORG and one.name]
        group = document.parties_from(bodies[0].first) if bodies else ()
        if len({one.entity for one in bodies}) == _PAIR == len(group) and group[-1].entity == bodies[1].entity:
            return tuple(one.entity for one in group)
        if bodies:
            return ()
    return ()


def only_sides(site: Site, token: int) -> tuple[str, ...]:
    """The only two states of the sentence of the token and the one before, where these tell of no people."""
    of_people = any(_is_of_people(site, first, last) for first, last in _windows(site, token))
    return () if of_people else only_states(site, token)


def only_states(site: Site, token: int) -> tuple[str, ...]:
    """The only two states, by name, nationality or capital, of the sentence of the token and the one before."""
    document, first = site.document, _windows(site, token)[-1][0]
    first = max(first, behind_dateline(document, first))
    told = ((at, id) for at, id in document.countries if first <= at < token)
    named = dict.fromkeys(id for at, id in told if not is_where(document, at))
    return tuple(named) if len(named) == _PAIR else ()


def is_where(document: Document, at: int) -> bool:
    """Whether the place at the token is where something is."""
    return document.words[at].preposition == _AT or (at > 0 and document.words[at - 1].key == _IN)


def _is_of_people(site: Site, first: int, last: int) -> bool:
    """Whether two people, or two of a dual, stand between the tokens."""
    people = [one for one in site.document.phrases_in(first, last) if one.type is EntityType.PER and one.name]
    words = site.document.words
    return len(people) >= _PAIR or any(words[at].key in event_words("dual") for at in range(first, last - 1))


def _windows(site: Site, token: int) -> tuple[tuple[int, int], ...]:
    """The tokens before this one in its sentence, and those of the sentence before."""
    index = site.document.sentence_index(token)
    own = (site.sentence.first, token)
    if not index:
        return (own,)
    before = site.document.analysis.sentences[index - 1]
    return (own, (before.first, before.last))
