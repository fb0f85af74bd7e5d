"""Who may take part: the phrases of a trigger's sentence, and who was told before it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.document import Document
from kg.extract.participation.cue import Cue
from kg.extract.phrase import Phrase
from kg.frozen import dataclass
from kg.model import EntityType, Span

_BEFORE = 8
"""How many parties before the sentence are looked at."""


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


def candidates(document: Document, cue: Cue) -> Iterator[Candidate]:
    """The candidates, those of the sentence first; one entity may have several phrases."""
    seen: set[str] = set()
    for phrase in document.every:
        if not (cue.sentence.first <= phrase.first < cue.sentence.last and phrase.entity):
            continue
        whole = document.phrase_at(phrase.first)
        if phrase is whole and phrase.head == cue.token:
            continue
        for entity in phrase.members or (phrase.entity,):
            seen.add(entity)
            yield Candidate(entity, phrase, None if phrase is whole else whole)
    yield from _told_before(document, cue, seen)


def _told_before(document: Document, cue: Cue, seen: set[str]) -> Iterator[Candidate]:
    """Those whom no phrase of the sentence names: whom the rules took from elsewhere, the first and the last party of
    the sentence before, the last one at all."""
    reasons: dict[str, list[str]] = {}
    index = document.sentence_index(cue.sentence.first)
    start = document.analysis.sentences[index - 1].first if index else 0
    parties = [one for one in document.phrases_in(0, cue.sentence.first) if one.entity and one.type != EntityType.LOC]
    near = [one for one in parties[-_BEFORE:] if one.first >= start]
    for phrase, reason in ((near[:1], "first"), (near[-1:], "last"), (parties[-1:], "latest")):
        if phrase:
            reasons.setdefault(phrase[0].entity, []).append(reason)
    for entity in sorted(cue.ids - seen):
        reasons.setdefault(entity, []).append("told")
    for entity, why in reasons.items():
        if entity not in seen:
            yield Candidate(entity, None, None, tuple(why))
