"""Who the head of a delegation or committee is, where the article names him beside it.

[وفد تجاري يقوده كريم ناصر] … وقال [رئيس الوفد]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase, Place
from kg.extract.words import Word
from kg.model import EntityType

_POSTS = frozenset({"رئيس", "قائد"})
_AMONG = frozenset({"بينهم", "بينها", "مقدمتهم", "مقدمهم", "مقدمتها"})
_HEADED_BY = event_words("headed_by") - _AMONG
_BODIES = frozenset({EntityType.ORG, EntityType.GRP})
_OF = "من"
_REACH = 8  # tokens


def chief(
    words: Sequence[Word],
    phrases: Sequence[Phrase],
    begins: Mapping[int, Phrase],
    places: Mapping[Place, str],
    title: Phrase,
) -> Phrase | None:
    """The phrase with the name of the one whom the article tells to head the body that a title without a name is of:
    the last before the title, else the first behind it."""
    post = title.posts[0]
    body = title.nested[post.of] if post.of is not None and post.lemma in _POSTS else None
    if body is None or body.type not in _BODIES:
        return None
    entity = places.get(body.place)
    same = (one for one in phrases if one.type is body.type and one.place != body.place)
    told = (_head(words, begins, one) for one in same if places.get(one.place) == entity)
    heads = [one for one in told if one is not None]
    before = [one for one in heads if one.first < title.first]
    return before[-1] if before else heads[0] if heads else None


def _head(words: Sequence[Word], begins: Mapping[int, Phrase], body: Phrase) -> Phrase | None:
    """The person by name who is told behind a body to head it, with no other body between but one that it is of."""
    if body.first and words[body.first - 1].key in event_words("leading"):
        return _named(begins, body.last)
    for at in range(body.last, min(len(words) - 1, body.last + _REACH)):
        if words[at].folded in _HEADED_BY:
            return _named(begins, at + 1)
        other = begins.get(at)
        apart = other is not None and other.type in _BODIES and not (words[at].preposition or words[at - 1].key == _OF)
        if apart or words[at].is_verb or words[at].text == ".":
            return None
    return None


def _named(begins: Mapping[int, Phrase], at: int) -> Phrase | None:
    """The person by name whose phrase begins at the token."""
    one = begins.get(at)
    return one if one is not None and one.type is EntityType.PER and one.name is not None else None
