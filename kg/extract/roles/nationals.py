"""Officials told by their nationality or country alone, behind several who have the same post.

وزراء الداخلية … من بينهم [البريطاني كريم ناصر]      وزراء الري [كريم ناصر (مصر)]      سفراء … هم [كريم ناصر من تركيا]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from kg.extract.document import Document
from kg.extract.phrase import Phrase, Post
from kg.extract.phrases.heads import are_several
from kg.extract.phrases.titles import specifics
from kg.extract.roles.claim import Claim
from kg.extract.roles.holders import is_named
from kg.extract.roles.kinds import is_state_post
from kg.model import EntityType

_OPENING, _CLOSING, _FROM = "(", ")", "من"
_REACH: Final = 40  # tokens behind the title that they share
_FEW: Final = 2  # officials with one post who make it that of the next one


class National(NamedTuple):
    """Who holds a post by his phrase, its title and the country he is of."""

    phrase: Phrase
    title: str
    of: str


def nationals(document: Document, claims: Sequence[Claim]) -> Iterator[National]:
    """Those without a title of their own whose country is told, behind a state's post of several, in text order."""
    shared = [
        (phrase.first, _title(phrase.posts[0])) for phrase in document.phrases if _is_of_several(document, phrase)
    ]
    titled = [one for one in claims if one.of is not None and (one.post.peer or is_state_post(one.post))]
    if not shared and len(titled) < _FEW:
        return
    for phrase in document.phrases:
        land = _land(document, phrase) if is_named(phrase) else None
        if land is None or (phrase.posts and not are_several(document.words, phrase.posts[0].head)):
            continue
        first = max(document.sentence(phrase.first).first, phrase.first - _REACH)
        title = next((title for at, title in reversed(shared) if first <= at <= phrase.first), None)
        title = title or _of_peers(document, titled, first, phrase, land)
        if title is not None:
            yield National(phrase, title, land)


def _is_of_several(document: Document, phrase: Phrase) -> bool:
    """Whether a phrase begins with a state's post of several people that tells no body."""
    post = phrase.posts[0] if phrase.posts else None
    several = post is not None and not post.peer and are_several(document.words, post.head)
    if post is None or not several or not is_state_post(post):
        return False
    return post.of is None or phrase.nested[post.of].type is EntityType.LOC


def _title(post: Post) -> str:
    """The title of one of several who share it."""
    return " ".join([post.lemma, *post.title.split()[1:2]])


def _land(document: Document, phrase: Phrase) -> str | None:
    """The country that a nationality before a name or brackets or `من` behind it tell."""
    words, inner = document.words, phrase.nested[0] if phrase.nested else None
    if inner is not None and not phrase.posts and inner.first == phrase.first:
        before = words[inner.first - 1] if inner.first else None
        qualifies = before is not None and before.is_nominal and before.definite and not words[inner.first].is_attached
        return inner.entity if inner.type is EntityType.LOC and words[inner.first].definite and not qualifies else None
    at = phrase.last
    if at + 1 >= len(words) or not (words[at].text == _OPENING or words[at].key == _FROM):
        return None
    place = document.phrase_at(at + 1)
    if place is None or place.first != at + 1 or place.type is not EntityType.LOC:
        return None
    closed = words[at].key == _FROM or (place.last < len(words) and words[place.last].text == _CLOSING)
    state = place.name is not None and document.entity(place.entity).country is not None
    return place.entity if closed and state else None


def _of_peers(document: Document, titled: Sequence[Claim], first: int, phrase: Phrase, land: str) -> str | None:
    """The title that several officials of other countries before have in the sentence."""
    before = [claim for claim in titled if first <= claim.post.first < phrase.first]
    last = before[-1] if before else None
    if last is None or phrase.posts or not phrase.nested:
        return None
    office = (last.title.split()[0], *specifics(last.title))
    same = {claim.of for claim in before if (claim.title.split()[0], *specifics(claim.title)) == office}
    return last.title if len(same) >= _FEW and land not in same else None
