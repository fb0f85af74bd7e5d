"""What a reader would look at to tell whose a bare post is: features of the countries, places and bodies of an article.

A feature is a string; many stand once more for the title's head noun, or for whether it is a post of a state.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.lexicon import keys
from kg.extract.roles.claim import Claim
from kg.extract.roles.kinds import is_state_post
from kg.model import EntityType

_STEPS = (0, 1, 2, 3, 5, 8, 13, 21, 34, 55)
_FAR = 99
_MOST = 100
"""How many mentions before and behind a claim are looked at."""

_OWNERS = frozenset({EntityType.ORG, EntityType.LOC})
_EDGE = "^"


class Owners:
    """The countries, places and bodies of an article, with the tokens of their mentions in text order; `settled` are
    its claims whose owner the text itself tells."""

    def __init__(self, document: Document, settled: Sequence[Claim]) -> None:
        self.document = document
        self._heads: dict[str, set[str]] = defaultdict(set)
        self.places = self._mentions()
        self._where = sorted((token, id) for id, tokens in self.places.items() for token in tokens)
        self._unsaid = [id for id in (*(state for _, state in document.towns), document.home) if id]
        for id in self._unsaid:
            self.places.setdefault(id, [])
        self._kinds = {id: self._kind(id) for id in self.places}
        counts: dict[EntityType, list[int]] = {kind: [] for kind in _OWNERS}
        for id, tokens in self.places.items():
            counts[document.entity(id).type].append(len(tokens))
        self._most = {kind: max(known, default=0) for kind, known in counts.items()}
        self._named = {kind: sum(count > 0 for count in known) for kind, known in counts.items()}
        self._posts = Counter((claim.of, claim.phrase.entity) for claim in settled)
        self._owned = Counter(claim.of for claim in settled)

    def _mentions(self) -> dict[str, list[int]]:
        document = self.document
        places: dict[str, list[int]] = defaultdict(list)
        for phrase in document.every:
            if phrase.entity and phrase.type in _OWNERS:
                places[phrase.entity].append(phrase.first)
                self._heads[phrase.entity] |= {document.words[phrase.first].key, document.words[phrase.head].key}
        for token, country in document.countries:
            places[country].append(token)
        return {id: sorted(tokens) for id, tokens in places.items()}

    def _kind(self, id: str) -> str:
        entity = self.document.entity(id)
        return "country" if entity.country else entity.type.value

    def features(self, claim: Claim) -> Iterator[tuple[str, list[str]]]:
        """Every owner that is mentioned not too far from a claim, or may be meant without a mention, with the features
        of its owning the claim's post."""
        ranks = self._ranks(claim.post.first)
        for id in self._near(claim):
            mine = self._posts[id, claim.phrase.entity]
            about = [*self._of_owner(claim, id), *self._of_place(claim, id, ranks)]
            about += self._of_claims(id, self._owned[id] - mine, mine > 0, is_state_post(claim.post))
            yield id, [*about, *self._of_rules(claim, id)]

    def _near(self, claim: Claim) -> Iterable[str]:
        """The owners mentioned nearest before and behind a claim, those unsaid, and whose the post is by the rules."""
        at = bisect_left(self._where, (claim.post.first,))
        near = [id for _, id in self._where[max(0, at - _MOST) : at + _MOST]]
        guess = [claim.of] if claim.of in self.places else []
        return dict.fromkeys([*near, *self._unsaid, *filter(None, guess)])

    def _ranks(self, at: int) -> dict[str, int]:
        """How many owners of the same type are named between the last mention of each before a token and the token."""
        end = bisect_left(self._where, (at,))
        last = dict.fromkeys(id for _, id in reversed(self._where[max(0, end - _MOST) : end]))
        ranks: dict[str, int] = {}
        seen: Counter[EntityType] = Counter()
        for id in last:
            kind = self.document.entity(id).type
            ranks[id] = seen[kind]
            seen[kind] += 1
        return ranks

    def _of_owner(self, claim: Claim, id: str) -> Iterator[str]:
        """What the owner is, and what the title says of it."""
        document, post = self.document, claim.post
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
        document, post, tokens, kind = self.document, claim.post, self.places[id], self._kinds[id]
        sort, at = "state" if is_state_post(post) else "other", claim.post.first
        here, sentence = document.sentence_index(at), document.sentence(at)
        first, last = bisect_left(tokens, at), bisect_left(tokens, claim.phrase.last)
        around = tokens[max(0, first - 1) : last + 1]
        apart = min((min(abs(document.sentence_index(token) - here), 4) for token in around), default=9)
        before = at - tokens[first - 1] if first else None
        behind = tokens[last] - claim.phrase.last if last < len(tokens) else None
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
        yield f"opening {bool(tokens) and document.sentence_index(tokens[0]) == 0} {kind} {sort}"
        if first < last:
            yield f"inside {kind}"
        begun = bisect_left(tokens, sentence.first)
        near = tokens[begun] if begun < len(tokens) and tokens[begun] < sentence.last else None
        if near is not None:
            yield f"near {'before' if near < at else 'behind'} {kind} {sort}"
            word = document.words[near]
            led = document.words[near - 1].key if near > sentence.first else _EDGE
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
        yield f"r:{says} {claim.post.peer} {bool(self.document.words[claim.post.head].pronoun)}"
        if claim.of is not None and claim.of != id:
            yield f"r:other {self.document.entity(claim.of).type} {kind} {sort}"


def _step(distance: int | None) -> int:
    return _FAR if distance is None else next((step for step in _STEPS if distance <= step), _FAR)


def _is_press(names: Sequence[str]) -> bool:
    """Whether names are those of a paper, an agency or a station."""
    folded = [fold(name) for name in names]
    return any(name in keys("outlet_names") or not keys("press").isdisjoint(name.split()) for name in folded)
