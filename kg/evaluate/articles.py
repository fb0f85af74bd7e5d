"""Extraction measured against annotated articles: entities, meetings, statements, roles and visits.

Relations are compared between real-world entities: each predicted entity is first aligned with the annotated one
whose names it shares. A meeting counts once for each pair of its parties, a statement by its trigger and speaker, a
role by person and organisation, a visit by visitor and place.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

from kg.contract import EntityRecord, MeetingRecord, Record, StatementRecord
from kg.evaluate.alignment import align, words
from kg.evaluate.counts import Figures, Miss, Tally
from kg.evaluate.gold import GoldArticle, GoldMeeting, GoldStatement
from kg.model import EntityType, MentionKind

_NAMED = {EntityType.PER, EntityType.ORG, EntityType.LOC}
_SHOWN = 120

Key = tuple[str | None, ...]
AnyMeeting = TypeVar("AnyMeeting", GoldMeeting, MeetingRecord)


def evaluate(gold: Iterable[GoldArticle], records: Mapping[str, Record]) -> Figures:
    """Figures of `records` (by article id) against `gold`; an article without a record counts as all missed."""
    figures = Figures()
    for article in gold:
        predicted = records.get(article.id) or Record(article.id, article.text, None, None)
        comparison = _Comparison(article, predicted, figures, align(article.entities, predicted.entities))
        comparison.count_all()
        figures.articles += 1
    return figures


@dataclass(frozen=True, slots=True)
class _Comparison:
    """One annotated article beside its prediction; counts into `figures`."""

    gold: GoldArticle
    predicted: Record
    figures: Figures
    aligned: Mapping[str, str]

    def count_all(self) -> None:
        self.count_entities()
        self.count_meetings()
        self.count_statements()
        roles = {(role.person, role.of) for role in self.gold.roles}
        found_roles = {(self.to_gold(role.person), self.to_gold(role.of)) for role in self.predicted.roles}
        self.count_sets("roles", self.figures.roles, roles, found_roles)
        visits = {(visit.visitor, visit.place) for visit in self.gold.visits}
        found_visits = {(self.to_gold(visit.visitor), self.to_gold(visit.place)) for visit in self.predicted.visits}
        self.count_sets("visits", self.figures.visits, visits, found_visits)

    def to_gold(self, id: str | None) -> str | None:
        """The annotated id a predicted one stands for, or the id marked as unknown."""
        return None if id is None else self.aligned.get(id, f"?{id}")

    def label(self, id: str | None) -> str:
        names = {entity.id: entity.name for entity in self.gold.entities}
        names |= {f"?{entity.id}": f"?{entity.name}" for entity in self.predicted.entities}
        return "-" if id is None else names.get(id, id)

    def miss(self, kind: str, what: str, item: str) -> None:
        self.figures.misses.append(Miss(kind, what, self.gold.id, item))

    def count_entities(self) -> None:
        tally = self.figures.entities
        types = {entity.id: entity.type for entity in self.gold.entities}
        wanted = {entity.id for entity in self.gold.entities if entity.mentions and entity.type in _NAMED}
        found: set[str] = set()
        for entity in filter(_is_named, self.predicted.entities):
            match = self.aligned.get(entity.id)
            if match in wanted - found and types[match] == entity.type:
                found.add(match)
                tally.right += 1
            elif match is None or match in found or (match in wanted and types[match] != entity.type):
                tally.spurious += 1
                self.miss("entity", "spurious", f"{entity.type} {entity.name}")
        tally.missed += len(wanted - found)
        for id in wanted - found:
            self.miss("entity", "missed", f"{types[id]} {self.label(id)}")

    def count_meetings(self) -> None:
        wanted = _pairs(self.gold.meetings, str)
        found = _pairs(self.predicted.meetings, lambda id: str(self.to_gold(id)))
        self.count_sets("meetings", self.figures.meetings, set(wanted), set(found))
        for pair in wanted.keys() & found.keys():
            statuses = {meeting.status for meeting in wanted[pair]} & {meeting.status for meeting in found[pair]}
            self.figures.status.count(bool(statuses))
            places = {meeting.place for meeting in wanted[pair] if meeting.place}
            if places:
                self.figures.place.count(bool(places & {self.to_gold(meeting.place) for meeting in found[pair]}))

    def count_statements(self) -> None:
        open_predictions = list(self.predicted.statements)
        for statement in self.gold.statements:
            match = _same_trigger(self.gold.text, statement, open_predictions)
            if match is None:
                self.figures.triggers.missed += 1
                self.figures.statements.missed += 1
                self.miss("statement", "missed", self.in_words(statement))
            else:
                open_predictions.remove(match)
                self.figures.triggers.right += 1
                self.compare_statement(statement, match)
        for spurious in open_predictions:
            self.figures.triggers.spurious += 1
            self.figures.statements.spurious += 1
            speaker = self.label(self.to_gold(spurious.speaker))
            self.miss("statement", "spurious", f"{speaker} {spurious.trigger.text} | {spurious.evidence.text[:_SHOWN]}")

    def compare_statement(self, wanted: GoldStatement, found: StatementRecord) -> None:
        speaker = self.to_gold(found.speaker)
        if speaker != wanted.speaker:
            self.figures.statements.missed += 1
            self.figures.statements.spurious += 1
            self.miss("statement", "wrong speaker", f"{self.label(speaker)} for {self.in_words(wanted)}")
            return
        self.figures.statements.right += 1
        self.figures.act.count(wanted.act == found.act)
        if words(wanted.content or ""):
            self.figures.content.add(_overlap(wanted.content or "", found.content.text if found.content else ""))

    def in_words(self, statement: GoldStatement) -> str:
        return f"{self.label(statement.speaker)} {statement.trigger} | {statement.evidence[:_SHOWN]}"

    def count_sets(self, kind: str, tally: Tally, wanted: AbstractSet[Key], found: AbstractSet[Key]) -> None:
        tally.right += len(wanted & found)
        tally.spurious += len(found - wanted)
        tally.missed += len(wanted - found)
        for what, keys in (("missed", wanted - found), ("spurious", found - wanted)):
            for key in keys:
                self.miss(kind, what, " -> ".join(self.label(id) for id in key))


def _is_named(entity: EntityRecord) -> bool:
    return entity.type in _NAMED and any(mention.kind == MentionKind.NAME for mention in entity.mentions)


def _pairs(meetings: Iterable[AnyMeeting], to_gold: Callable[[str], str]) -> dict[tuple[str, str], list[AnyMeeting]]:
    pairs = defaultdict(list)
    for meeting in meetings:
        for one, other in combinations(sorted({to_gold(party) for party in meeting.participants}), 2):
            pairs[one, other].append(meeting)
    return pairs


def _same_trigger(text: str, gold: GoldStatement, candidates: list[StatementRecord]) -> StatementRecord | None:
    start = text.find(gold.evidence) + gold.evidence.find(gold.trigger)
    end = start + len(gold.trigger)
    overlapping = (found for found in candidates if found.trigger.start < end and start < found.trigger.end)
    return next(overlapping, None)


def _overlap(one: str, other: str) -> float:
    """Twice the words shared, over the words of both."""
    left, right = Counter(words(one)), Counter(words(other))
    return 2 * (left & right).total() / (left.total() + right.total())
