"""Who may take part: the phrases of a trigger's sentence, and who and what place was told before it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from kg.extract.document import Document
from kg.extract.participation.cue import PARTS, Cue, Part
from kg.extract.participation.symbols import type_of
from kg.extract.phrase import Phrase
from kg.frozen import dataclass
from kg.model import EntityType

_BEFORE = 10
"""How many who were told before the sentence are thought of, those told last first."""

_BACK = 24
"""How many phrases before the sentence are looked at for them."""

_PLACES = 4
"""How many places before the sentence are looked at, beside the first of the article."""

_FAR = 4
_REACH = 150
"""How far from a trigger, in tokens, a phrase may stand."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity with the phrase that names it in the sentence, or with the reasons to think of one that none does; of
    a phrase inside another one, `outer` is that one. `only` is the one way in which it may take part, if so."""

    entity: str
    phrase: Phrase | None
    outer: Phrase | None = None
    reasons: tuple[str, ...] = ()
    only: Part | None = None


class Candidates:
    """The candidates of the triggers of a document, which are in text order; `travel` are those who visit a place."""

    def __init__(self, document: Document, cues: Sequence[Cue], travel: Collection[str]) -> None:
        self._document, self._travel = document, travel
        self._inside: dict[int, list[Phrase]] = defaultdict(list)
        for phrase in document.every:
            if phrase.entity:
                self._inside[document.sentence_index(phrase.first)].append(phrase)
        entities = {one.id: one for one in document.entities}
        self._parties = [
            one
            for one in document.phrases
            if one.entity and (one.type is not EntityType.LOC or entities[one.entity].country)
        ]
        self._firsts = [one.first for one in self._parties]
        self._places = [one for one in document.phrases if one.entity and one.type is EntityType.LOC]
        self._sites = [one.first for one in self._places]
        self._last: dict[int, frozenset[str]] = {}
        self._since: dict[str, int] = {}
        last = frozenset[str]()
        for cue in cues:
            self._last.setdefault(cue.token, last)
            last = cue.ids or last
            for entity in cue.ids:
                self._since.setdefault(entity, cue.token)

    def of(self, cue: Cue) -> Iterator[Candidate]:
        """The candidates of a trigger, those of its sentence first; one entity may have several phrases."""
        inside = self.inside(cue)
        yield from inside
        yield from self.before(cue, inside)

    def inside(self, cue: Cue) -> Sequence[Candidate]:
        """The candidates of a trigger that its sentence calls."""
        return list(self._of_sentence(cue))

    def _of_sentence(self, cue: Cue) -> Iterator[Candidate]:
        for phrase in self._inside[self._document.sentence_index(cue.sentence.first)]:
            whole = self._document.phrase_at(phrase.first)
            if abs(phrase.first - cue.token) > _REACH or (phrase is whole and phrase.head == cue.token):
                continue
            for entity in phrase.members or (phrase.entity,):
                yield Candidate(entity, phrase, None if phrase is whole else whole)

    def before(self, cue: Cue, inside: Sequence[Candidate]) -> Iterator[Candidate]:
        """The candidates of a trigger that its sentence does not call, but one before; `inside` are those it calls."""
        seen = {one.entity for one in inside}
        yield from self._told_before(cue, seen)
        yield from self._places_before(cue, seen)

    def _told_before(self, cue: Cue, seen: set[str]) -> Iterator[Candidate]:
        """Those whom no phrase of the sentence names: whom the rules took from elsewhere, and who were told last."""
        end = bisect_left(self._firsts, cue.sentence.first)
        phrases: dict[str, Phrase] = {}
        for phrase in reversed(self._parties[max(0, end - _BACK) : end]):
            if phrase.entity not in seen and len(phrases) < _BEFORE:
                phrases.setdefault(phrase.entity, phrase)
        for rank, (entity, phrase) in enumerate(phrases.items()):
            reasons = (f"rank {rank}", *self._reasons(cue, entity), *self._of_phrase(cue, phrase))
            yield Candidate(entity, None, None, reasons, PARTS[cue.event][0])
        for entity in sorted(cue.told[PARTS[cue.event][0]] - seen - phrases.keys()):
            yield Candidate(entity, None, None, ("far", *self._reasons(cue, entity)), PARTS[cue.event][0])

    def _reasons(self, cue: Cue, entity: str) -> Iterator[str]:
        """What is known of somebody from the triggers before."""
        if entity in cue.ids:
            yield "told"
        if entity in self._last[cue.token]:
            yield "took part last"
        elif self._since.get(entity, cue.token) < cue.token:
            yield "took part"
        if entity in self._travel:
            yield "travels"

    def _of_phrase(self, cue: Cue, phrase: Phrase) -> Iterator[str]:
        """What the last phrase that calls somebody before the sentence tells."""
        document, word = self._document, self._document.words[cue.token]
        index = document.sentence_index(phrase.first)
        back = document.sentence_index(cue.sentence.first) - index
        first = document.analysis.sentences[index].first
        yield f"back {min(back, _FAR)}"
        yield f"stands {document.words[phrase.first].preposition} {self._led(phrase.first, first)}"
        yield f"agrees {word.aspect}{word.gender}{word.number} {phrase.gender}{phrase.number}"
        yield f"called {type_of(phrase)} {bool(phrase.posts)}"
        if phrase is self._first_of(index):
            yield f"first {min(back, _FAR)}"

    def _led(self, token: int, first: int) -> str:
        """What stands before a token in the sentence that begins with the first."""
        if token <= first:
            return "opens"
        before = self._document.words[token - 1]
        return "of verb" if before.is_verb else "noun" if before.is_nominal else before.key

    def _first_of(self, index: int) -> Phrase | None:
        """The first party of a sentence."""
        sentence = self._document.analysis.sentences[index]
        at = bisect_left(self._firsts, sentence.first)
        return self._parties[at] if at < len(self._parties) else None

    def _places_before(self, cue: Cue, seen: set[str]) -> Iterator[Candidate]:
        """The places told before the sentence: the article's first one, which often is that of its dateline, and the
        last ones; and those that the rules took from elsewhere."""
        document, end = self._document, bisect_left(self._sites, cue.sentence.first)
        index, told = document.sentence_index(cue.sentence.first), set(cue.told[Part.PLACE])
        for at in (*([0] if end else []), *range(end - 1, max(end - 1 - _PLACES, 0), -1)):
            place = self._places[at]
            if place.entity in seen:
                continue
            seen.add(place.entity)
            told.discard(place.entity)
            before = document.words[place.first - 1].key if place.first else ""
            led = f"{document.words[place.first].preposition}:{before}"
            back = f"{min(index - document.sentence_index(place.first), _FAR)} sentences"
            reasons = ("first" if at == 0 else "before", back, f"{back} {led}", led)
            yield Candidate(place.entity, None, None, tuple(f"place {one}" for one in reasons), Part.PLACE)
        for entity in sorted(told - seen):
            yield Candidate(entity, None, None, ("place far",), Part.PLACE)
