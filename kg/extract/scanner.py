"""Finds the phrases of a sentence, left to right, without overlap."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.arabic.countries import by_name
from kg.arabic.normal import fold
from kg.extract.phrases import Phrase, Post
from kg.extract.words import Word
from kg.model import Analysis, EntityType, MentionKind, NameType, Span

_PERSONAL = frozenset({"office", "spokes", "member"})
_ADDRESS = frozenset({"rank", "honorific"})
_OF = frozenset({"في", "لدي", "الي", "عن", "باسم"})
_NAME_TYPES = {NameType.PER: EntityType.PER, NameType.ORG: EntityType.ORG, NameType.LOC: EntityType.LOC}


@dataclass(frozen=True, slots=True)
class ProperName:
    """A name with its token range `first:last`."""

    span: Span
    type: EntityType
    first: int
    last: int


def proper_names(analysis: Analysis, words: Sequence[Word]) -> dict[int, ProperName]:
    """The names of the analysis by their first token; a state's name is a place whatever the engine called it."""
    starts = [token.span.start for token in analysis.tokens]
    ends = [token.span.end for token in analysis.tokens]
    found: dict[int, ProperName] = {}
    for name in analysis.names:
        if name.type not in _NAME_TYPES:
            continue
        first = bisect_left(ends, name.span.start + 1)
        last = bisect_left(starts, name.span.end)
        kind = EntityType.LOC if by_name(name.span.of(analysis.article.text)) else _NAME_TYPES[name.type]
        found[first] = ProperName(name.span, kind, first, max(last, first + 1))
    return found


class Scanner:
    """Reads phrases off the words of one article."""

    def __init__(self, analysis: Analysis, words: Sequence[Word]) -> None:
        self.text = analysis.article.text
        self.tokens = analysis.tokens
        self.words = words
        self.names = proper_names(analysis, words)

    def phrases(self, first: int, last: int) -> Iterator[Phrase]:
        """The outermost phrases among the tokens `first:last`."""
        at = first
        while at < last:
            phrase = self.phrase(at, last)
            if phrase is not None:
                yield phrase
            at = max(at + 1, phrase.last if phrase else 0)

    def phrase(self, at: int, end: int) -> Phrase | None:
        """The longest phrase that begins at the token."""
        name = self.names.get(at)
        if name is not None:
            return self.person(at, end) if name.type is EntityType.PER else self.named(name, end)
        head = self.words[at].head
        if head is None:
            return None
        if head.kinds & _PERSONAL or head.kinds & _ADDRESS:
            found = self.person(at, end)
            if found is not None:
                return found
        if "organisation" in head.kinds:
            return self.body(at, end, EntityType.ORG)
        if "place" in head.kinds:
            return self.body(at, end, EntityType.LOC)
        if "group" in head.kinds:
            return self.body(at, end, EntityType.GRP)
        return None

    def named(self, name: ProperName, end: int) -> Phrase:
        """An organisation or place by its name."""
        word = self.words[name.first]
        kind = MentionKind.NAME
        return Phrase(name.span, name.first, name.last, name.first, kind, name.type, word.gender, "s", name.span)

    def person(self, first: int, end: int) -> Phrase | None:
        """A person: titles, ranks and the name in any order; or a post alone."""
        at, name = first, None
        posts: list[Post] = []
        nested: list[Phrase] = []
        while at < end and (at == first or not self.words[at].conjunction):
            found = self.names.get(at)
            if found is not None:
                if found.type is not EntityType.PER or name is not None:
                    break
                name, at = found, found.last
                continue
            kinds = self._kinds(at)
            if name is None and kinds & _ADDRESS and self._leads_to_name(at + 1, end):
                at += 1
            elif kinds & _PERSONAL and (at == first or not self.words[at].is_attached):
                post, inner = self.post(at, end, len(nested))
                if name is not None and post.last in self.names and self.names[post.last].type is EntityType.PER:
                    break
                posts.append(post)
                nested += inner
                at = post.last
            elif self.words[at].text in {"،", ","} and posts and name is None and self._leads_to_name(at + 1, end):
                at += 1
            else:
                break
        if name is None and not posts:
            return None
        return self._made(first, at, name, tuple(posts), tuple(nested))

    def _kinds(self, at: int) -> frozenset[str]:
        head = self.words[at].head
        return head.kinds if head else frozenset()

    def _made(
        self, first: int, last: int, name: ProperName | None, posts: tuple[Post, ...], nested: tuple[Phrase, ...]
    ) -> Phrase:
        head = posts[0].head if posts else first
        word = self.words[head]
        number = word.number if posts and name is None else "s"
        kind = EntityType.GRP if number in {"p", "d"} and name is None else EntityType.PER
        mention = MentionKind.NAME if name else MentionKind.NOMINAL
        span = self.span(first, last)
        return Phrase(span, first, last, head, mention, kind, word.gender, number, name.span if name else None, posts, nested)

    def _leads_to_name(self, at: int, end: int) -> bool:
        """Whether a person's name follows, after ranks and words of address at most."""
        while at < end and at not in self.names:
            head = self.words[at].head
            if head is None or not head.kinds & _ADDRESS:
                return False
            at += 1
        return at < end and self.names[at].type is EntityType.PER and not self.words[at].is_attached

    def post(self, first: int, end: int, base: int) -> tuple[Post, list[Phrase]]:
        """A post with its complements; `base` is the number of phrases nested before it."""
        last, nested = self.complements(first, end)
        of = next((base + i for i, inner in enumerate(nested) if inner.type in {EntityType.ORG, EntityType.LOC}), None)
        return Post(first, last, self.span(first, last), first, self.title(first, last, nested), of), nested

    def title(self, first: int, last: int, nested: list[Phrase]) -> str:
        """The title without nationality, place and organisation, its head without article."""
        inside = {at for inner in nested for at in range(inner.first, inner.last)}
        parts = [self.words[first].base]
        parts += [self.words[at].text for at in range(first + 1, last) if at not in inside]
        return " ".join(parts)

    def complements(self, first: int, end: int) -> tuple[int, list[Phrase]]:
        """The end of the head's genitives, adjectives and prepositional complements, and the phrases among them."""
        nested: list[Phrase] = []
        head = self.words[first]
        closed = head.definite or bool(head.pronoun)
        at = first + 1
        while at < end:
            word = self.words[at]
            name = self.names.get(at)
            if word.is_mark or word.is_verb:
                break
            if name is not None:
                open_to = (not closed and not word.is_attached) or word.preposition == "ل"
                if name.type is EntityType.PER or not open_to:
                    break
                nested.append(self.named(name, end))
                at, closed = name.last, True
            elif word.nisba is not None and not word.is_attached and word.definite == closed:
                nested.append(self._nisba(at))
                at += 1
            elif word.text and fold(word.text) in _OF and at + 1 in self.names:
                if self.names[at + 1].type is EntityType.PER:
                    break
                nested.append(self.named(self.names[at + 1], end))
                at = self.names[at + 1].last
            elif word.is_attached or not word.is_nominal:
                joined = word.conjunction == "و" and closed and word.definite and word.head is None
                if not joined or first + 1 == at:
                    break
                at += 1
            elif word.tag == "ADJ" and word.definite == closed:
                at += 1
            elif not closed and (word.head is None or word.definite):
                closed = word.definite
                at += 1
            elif not closed and word.head is not None and "organisation" in word.head.kinds:
                inner = self.body(at, end, EntityType.ORG)
                nested.append(inner)
                at, closed = inner.last, True
            else:
                break
        return at, nested

    def body(self, first: int, end: int, kind: EntityType) -> Phrase:
        """A phrase headed by a noun of the class for `kind`."""
        last, nested = self.complements(first, end)
        word = self.words[first]
        number = word.number if kind is EntityType.GRP else "s"
        span, mention = self.span(first, last), MentionKind.NOMINAL
        return Phrase(span, first, last, first, mention, kind, word.gender, number, nested=tuple(nested))

    def _nisba(self, at: int) -> Phrase:
        """The country of a nationality adjective."""
        word = self.words[at]
        return Phrase(self.span(at, at + 1), at, at + 1, at, MentionKind.NOMINAL, EntityType.LOC, word.gender, "s")

    def span(self, first: int, last: int) -> Span:
        """The span of tokens `first:last` without the clitics before the first one."""
        return Span(self.tokens[first].span.start + self.words[first].skip, self.tokens[last - 1].span.end)
