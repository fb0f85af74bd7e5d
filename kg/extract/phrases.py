"""Noun phrases that may refer to a party or a place: names with their titles, posts, organisations, places, groups.

A phrase is found from its head noun or its name and grows to the right over its complements, adjectives and
appositions. Nothing is decided here about who it is; `kg.extract.entities` links phrases to entities.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.model import EntityType, MentionKind, Span


@dataclass(frozen=True, slots=True)
class Post:
    """A title inside a phrase: token range `first:last`, its span, the head's token, the title without nationality and
    article, and the index in `Phrase.nested` of the country or organisation it belongs to."""

    first: int
    last: int
    span: Span
    head: int
    title: str
    of: int | None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase that refers to an entity.

    `span` leaves a conjunction or preposition written onto its first word out; `first:last` are its tokens and `head`
    its head's (a name's first) token. `entity` is the local id (empty before linking), `name` the proper name in it,
    `posts` the titles before and after the name, `nested` the phrases inside (the country of a nationality adjective,
    the organisation of a title).
    """

    span: Span
    first: int
    last: int
    head: int
    kind: MentionKind
    type: EntityType
    gender: str
    number: str
    name: Span | None = None
    posts: tuple[Post, ...] = ()
    nested: tuple[Phrase, ...] = ()
    entity: str = ""

    @property
    def title(self) -> str | None:
        """The first title, `None` where there is none."""
        return self.posts[0].title if self.posts else None

    def linked(self, entities: dict[tuple[int, int, EntityType], str]) -> Phrase:
        """The phrase with the entities of itself and all nested phrases, by (first, last, type)."""
        nested = tuple(inner.linked(entities) for inner in self.nested)
        return replace(self, nested=nested, entity=entities.get((self.first, self.last, self.type), ""))
