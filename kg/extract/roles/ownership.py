"""What a reader would look at to tell whose a bare post is: features of the countries, places and bodies of an article.

A feature is a string; many stand once more for the title's head noun, or for whether it is a post of a state.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.lexicon import keys
from kg.extract.roles.claim import Claim
from kg.extract.roles.kinds import is_state_post
from kg.model import EntityType

_STEPS = (0, 1, 2, 3, 5, 8, 13, 21, 34, 55)
_FAR = 99
_OWNERS = frozenset({EntityType.ORG, EntityType.LOC})
_EDGE = "^"


class Owners:
    """The countries, places and bodies of an article, with the tokens of their mentions."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.places: dict[str, list[int]] = {}
        self._heads: dict[str, set[str]] = {}
        for phrase in document.every:
            if phrase.entity and phrase.type in _OWNERS:
                self.places.setdefault(phrase.entity, []).append(phrase.first)
                heads = self._heads.setdefault(phrase.entity, set())
                heads |= {document.words[phrase.first].key, document.words[phrase.head].key}
        for token, country in document.countries:
            self.places.setdefault(country, []).append(token)
        for unsaid in (*(state for _, state in document.towns), *filter(None, [document.home])):
            self.places.setdefault(unsaid, [])
        self._kinds = {id: self._kind(id) for id in self.places}
        counts: dict[EntityType, list[int]] = {kind: [] for kind in _OWNERS}
        for id, tokens in self.places.items():
            counts[document.entity(id).type].append(len(tokens))
        self._most = {kind: max(known, default=0) for kind, known in counts.items()}
        self._named = {kind: sum(count > 0 for count in known) for kind, known in counts.items()}

    def _kind(self, id: str) -> str:
        entity = self._document.entity(id)
        return "country" if entity.country else entity.type.value

    def features(self, claim: Claim, settled: Sequence[Claim]) -> Iterator[tuple[str, list[str]]]:
        """Every owner with the features of its owning the post of a claim; `settled` are the article's claims whose
        owner the text itself tells."""
        others = Counter(one.of for one in settled if one.phrase.entity != claim.phrase.entity)
        same = {one.of for one in settled if one.phrase.entity == claim.phrase.entity and one is not claim}
        ranks = self._ranks(claim.post.first)
        for id in self.places:
            about = [*self._of_owner(claim, id), *self._of_place(claim, id, ranks)]
            about += self._of_claims(id, others[id], id in same, is_state_post(claim.post))
            yield id, [*about, *self._of_rules(claim, id)]

    def _ranks(self, at: int) -> dict[str, int]:
        """How many owners of the same type are named between the last mention of each before a token and the token."""
        last = {id: max((token for token in tokens if token < at), default=-1) for id, tokens in self.places.items()}
        ranks: dict[str, int] = {}
        seen: Counter[EntityType] = Counter()
        for id in sorted((id for id, token in last.items() if token >= 0), key=lambda id: -last[id]):
            kind = self._document.entity(id).type
            ranks[id] = seen[kind]
            seen[kind] += 1
        return ranks

    def _of_owner(self, claim: Claim, id: str) -> Iterator[str]:
        """What the owner is, and what the title says of it."""
        document, post = self._document, claim.post
        entity, kind, count = document.entity(id), self._kinds[id], len(self.places[id])
        sort = "state" if is_state_post(post) else "other"
        noun = fold(entity.name.split()[0]) if entity.name else ""
        yield kind
        yield f"{post.lemma} {kind}"
        yield f"{sort} {kind}"
        yield f"{post.lemma} {noun}"
        yield f"{sort} {kind} {noun}"
        yield f"mentions {min(count, 6)} {kind}"
        yield f"most {count == self._most[entity.type]} {kind} {sort}"
        yield f"only {self._named[entity.type] == 1} {kind} {sort}"
        yield f"name {bool(entity.names)} {kind}"
        yield f"holder {claim.phrase.name is not None} {kind} {sort}"
        yield f"title {min(len(claim.title.split()), 3)} {kind} {sort}"
        if id == document.home:
            yield "home"
            yield f"home {sort}"
        if id == document.officials.get(claim.phrase.entity):
            yield "official"
        if entity.type is EntityType.ORG and _is_press(entity.names):
            yield "press"
            yield f"press {post.lemma}"
        last = document.words[post.last - 1]
        if last.definite and post.last > post.head + 1:
            fits = last.key in self._heads.get(id, ())
            yield f"noun {fits} {kind}"
            if fits:
                yield f"noun {post.lemma}"

    def _of_place(self, claim: Claim, id: str, ranks: dict[str, int]) -> Iterator[str]:
        """Where the owner is mentioned."""
        document, post, tokens, kind = self._document, claim.post, self.places[id], self._kinds[id]
        sort, at = "state" if is_state_post(post) else "other", claim.post.first
        here = document.sentence_index(at)
        sentences = [document.sentence_index(token) for token in tokens]
        apart = min((min(abs(one - here), 4) for one in sentences), default=9)
        before = min((at - token for token in tokens if token < at), default=None)
        behind = min((token - claim.phrase.last for token in tokens if token >= claim.phrase.last), default=None)
        yield f"apart {apart}"
        yield f"apart {apart} {kind} {sort}"
        yield f"apart {apart} {post.lemma}"
        yield f"before {_step(before)} {kind}"
        yield f"before {_step(before)} {kind} {sort}"
        yield f"behind {_step(behind)} {kind}"
        rank = min(ranks[id], 4) if id in ranks else _FAR
        yield f"rank {rank} {kind}"
        yield f"rank {rank} {kind} {post.lemma}"
        yield f"rank {rank} {kind} {sort}"
        yield f"opening {0 in sentences} {kind} {sort}"
        if any(at <= token < claim.phrase.last for token in tokens):
            yield f"inside {kind}"
        near = next((token for token, sentence in zip(tokens, sentences, strict=True) if sentence == here), None)
        if near is not None:
            yield f"near {'before' if near < at else 'behind'} {kind} {sort}"
            word = document.words[near]
            led = document.words[near - 1].key if near > document.sentence(at).first else _EDGE
            yield f"led {word.preposition}:{led} {kind}"

    def _of_claims(self, id: str, others: int, same: bool, state: bool) -> Iterator[str]:
        """Whose the posts of others and the other posts of the holder are."""
        kind, sort = self._kinds[id], "state" if state else "other"
        yield f"others {min(others, 3)}"
        yield f"others {min(others, 3)} {kind} {sort}"
        if same:
            yield f"same {kind} {sort}"

    def _of_rules(self, claim: Claim, id: str) -> Iterator[str]:
        """What the rules say."""
        kind, sort = self._kinds[id], "state" if is_state_post(claim.post) else "other"
        says = "none" if claim.of is None else "this" if claim.of == id else "other"
        yield f"r:{says}"
        yield f"r:{says} {sort}"
        yield f"r:{says} {kind} {sort}"
        yield f"r:{says} {claim.post.lemma}"
        yield f"r:{says} {claim.post.peer} {bool(self._document.words[claim.post.head].pronoun)}"
        if claim.of is not None and claim.of != id:
            yield f"r:other {self._document.entity(claim.of).type} {kind} {sort}"


def _step(distance: int | None) -> int:
    return _FAR if distance is None else next((step for step in _STEPS if distance <= step), _FAR)


def _is_press(names: Sequence[str]) -> bool:
    """Whether names are those of a paper, an agency or a station."""
    folded = [fold(name) for name in names]
    return any(name in keys("outlet_names") or not keys("press").isdisjoint(name.split()) for name in folded)
