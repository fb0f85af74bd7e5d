"""Who may take part: the phrases of a trigger's sentence, and who was told before it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from kg.extract.document import Document
from kg.extract.participation.cue import Cue
from kg.extract.phrase import Phrase
from kg.frozen import dataclass
from kg.model import EntityType, Span

_BEFORE = 8
"""How many parties before the sentence are looked at."""

_REACH = 150
"""How far from a trigger, in tokens, a phrase may stand."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity with the phrase that names it in the sentence, or with the reasons to think of one that none does; of
    a phrase inside another one, `outer` is that one."""

    entity: str
    phrase: Phrase | None
    outer: Phrase | None = None
    reasons: tuple[str, ...] = ()

    @property
    def span(self) -> Span | None:
        """Where the phrase stands."""
        return self.phrase.span if self.phrase else None


class Candidates:
    """The candidates of the triggers of a document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._inside: dict[int, list[Phrase]] = defaultdict(list)
        for phrase in document.every:
            if phrase.entity:
                self._inside[document.sentence_index(phrase.first)].append(phrase)
        self._parties = [one for one in document.phrases if one.entity and one.type is not EntityType.LOC]
        self._firsts = [one.first for one in self._parties]

    def of(self, cue: Cue) -> Iterator[Candidate]:
        """The candidates of a trigger, those of its sentence first; one entity may have several phrases."""
        document, seen = self._document, set[str]()
        for phrase in self._inside[document.sentence_index(cue.sentence.first)]:
            whole = document.phrase_at(phrase.first)
            if abs(phrase.first - cue.token) > _REACH or (phrase is whole and phrase.head == cue.token):
                continue
            for entity in phrase.members or (phrase.entity,):
                seen.add(entity)
                yield Candidate(entity, phrase, None if phrase is whole else whole)
        yield from self._told_before(cue, seen)

    def _told_before(self, cue: Cue, seen: set[str]) -> Iterator[Candidate]:
        """Those whom no phrase of the sentence names: whom the rules took from elsewhere, the first and the last party
        of the sentence before, the last one at all."""
        document = self._document
        index = document.sentence_index(cue.sentence.first)
        start = document.analysis.sentences[index - 1].first if index else 0
        end = bisect_left(self._firsts, cue.sentence.first)
        parties = self._parties[max(0, end - _BEFORE) : end]
        near = [one for one in parties if one.first >= start]
        reasons: dict[str, list[str]] = {}
        for phrase, reason in ((near[:1], "first"), (near[-1:], "last"), (parties[-1:], "latest")):
            if phrase:
                reasons.setdefault(phrase[0].entity, []).append(reason)
        for entity in sorted(cue.ids - seen):
            reasons.setdefault(entity, []).append("told")
        for entity, why in reasons.items():
            if entity not in seen:
                yield Candidate(entity, None, None, tuple(why))
