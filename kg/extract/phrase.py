"""Noun phrases that may refer to a party or a place: what is known of one when it has been read.

Nothing is decided here about who it is; `kg.extract.entities.linking` links phrases to entities.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kg.frozen import dataclass
from kg.model import Analysis, EntityType, MentionKind, Span

Place = tuple[int, int, EntityType]
"""What tells a phrase from the others of its article: its token range and type."""


@dataclass(frozen=True, slots=True)
class ProperName:
    """A name that the analyzer or a rule found, with its token range `first:last`."""

    span: Span
    type: EntityType
    first: int
    last: int

    def up_to(self, last: int, analysis: Analysis) -> ProperName:
        """The name that ends before token `last` in its place."""
        return replace(self, span=Span(self.span.start, analysis.tokens[last - 1].span.end), last=last)


@dataclass(frozen=True, slots=True)
class Post:
    """A title inside a phrase: token range `first:last`, its span, the head's token, the title without nationality and
    article, the head noun's singular, and the index in `Phrase.nested` of the country or body it belongs to. A `peer`
    (`نظيره`) takes its title from the person before."""

    first: int
    last: int
    span: Span
    head: int
    title: str
    lemma: str
    of: int | None
    peer: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase that refers to an entity.

    `span` leaves a conjunction or preposition written onto its first word out; `first:last` are its tokens and `head`
    its head's (a name's first) token. `entity` is the local id (empty before linking), `name` the proper name in it,
    `posts` the titles before and after the name, `nested` the phrases inside (the country of a nationality adjective,
    the organisation of a title). `members` are the people that a
    dual or a counted plural stands for (`الوزيران`); its `entity` is the first of them.
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
    members: tuple[str, ...] = ()

    @property
    def title(self) -> str | None:
        """The first title, `None` where there is none."""
        return self.posts[0].title if self.posts else None

    @property
    def place(self) -> Place:
        """What tells it from the article's other phrases."""
        return self.first, self.last, self.type

    def linked(self, entities: Mapping[Place, str], members: Mapping[Place, tuple[str, ...]]) -> Phrase:
        """The phrase with the entities and members of itself and all nested phrases."""
        nested = tuple([inner.linked(entities, members) for inner in self.nested])
        place = self.place
        return Phrase(
            self.span,
            self.first,
            self.last,
            self.head,
            self.kind,
            self.type,
            self.gender,
            self.number,
            self.name,
            self.posts,
            nested,
            entities.get(place, ""),
            members.get(place, ()),
        )


def flat(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """All phrases with those nested in them, the inner ones first."""
    for phrase in phrases:
        if phrase.nested:
            yield from flat(phrase.nested)
        yield phrase
