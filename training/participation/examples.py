"""Triggers with what is right of them, from annotated articles and judged words."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from kg.analyze import load
from kg.evaluate.alignment import align
from kg.evaluate.gold import GoldArticle, GoldMeeting, GoldVisit, load_gold
from kg.extract.document import Document
from kg.extract.document import read as read_document
from kg.extract.meetings import judging as of_meetings
from kg.extract.meetings import readings as meetings_read
from kg.extract.participation.candidates import Candidate
from kg.extract.participation.cue import PARTS, Cue, Event, Part
from kg.extract.participation.features import Named
from kg.extract.participation.judge import Reader
from kg.extract.participation.scene import Scene, scene
from kg.extract.visits import judging as of_visits
from kg.extract.visits import readings as visits_read
from kg.model import Analysis, Article, Span, Status
from training.participation.classes import named_for
from training.participation.pairs import of_pairs
from training.participation.silence import WEIGHT as SILENCED
from training.participation.silence import silenced, unread
from training.participation.truth import Judge, Truth
from training.records import records

TRIGGERS: Final = Path(__file__).parents[1] / "data/annotated_triggers.tsv"
ANT: Final = Path(__file__).resolve().parents[3] / "shared/data/ant/ant.jsonl.gz"
FOLDS: Final = 5
CITED: Final = 0.5
"""What a trigger counts that no annotation names, but whose words one cites."""

MOST: Final = 4.0
"""What a judged trigger counts at most, where few of its kind were drawn."""


@dataclass(frozen=True, slots=True)
class Example:
    """A trigger: its article, the kind of event, what it counts, the features all its candidates share; of each
    candidate its entity, own features, the ways in which it takes part, those by the rules, and those that are known;
    its status, if known, that by the rules, and what the network is shown."""

    article: str
    event: Event
    weight: float
    shared: tuple[str, ...]
    entities: tuple[str, ...]
    own: tuple[tuple[str, ...], ...]
    right: tuple[frozenset[Part], ...]
    read: tuple[frozenset[Part], ...]
    known: tuple[frozenset[Part], ...]
    status: Status | None
    by_rules: Status
    shown: Scene

    @property
    def fold(self) -> int:
        """Which part of the cross-validation by article it is in."""
        return int(hashlib.sha256(self.article.encode()).hexdigest(), 16) % FOLDS


def of_document(document: Document, event: Event, judge: Judge) -> Iterator[Example]:
    """The triggers of a document that somebody has judged: as the rules read them, and some as if these had not."""
    read = cues(document, event)
    mute = silenced(document.analysis.article.id, read)
    yield from _judged(document, read, judge, [1 - SILENCED if one else 1.0 for one in mute])
    silent = [unread(cue) if one else cue for cue, one in zip(read, mute, strict=True)]
    yield from _judged(document, silent, judge, [SILENCED * one for one in mute])


def _judged(document: Document, read: Sequence[Cue], judge: Judge, shares: Sequence[float]) -> Iterator[Example]:
    """The triggers of one kind of event, each of which counts by its share; none where that is nought."""
    travel = of_meetings.travellers(document) if any(one.event is Event.MEETING for one in read) else ()
    reader = Reader(document, read, travel)
    for cue, share in zip(read, shares, strict=True):
        found = [(one, reader.own(cue, one)) for one in reader.candidates.of(cue)] if share else []
        truth = judge(cue, [one for one, _ in found]) if found else None
        if truth is not None:
            told = truth._replace(weight=truth.weight * share)
            yield _example(document, cue, told, tuple(reader.shared(cue)), found)


def _example(
    document: Document, cue: Cue, truth: Truth, shared: tuple[str, ...], found: Sequence[tuple[Candidate, Named]]
) -> Example:
    candidates = [one for one, _ in found]
    known = frozenset(PARTS[cue.event]) - (frozenset() if truth.placed else {Part.PLACE})
    return Example(
        document.analysis.article.id,
        cue.event,
        truth.weight,
        shared,
        tuple(one.entity for one in candidates),
        tuple(_spelled(own) for _, own in found),
        tuple(_ways(truth.told, one) for one in candidates),
        tuple(_ways(cue.told, one) for one in candidates),
        tuple(known if one.only is None else known & {one.only} for one in candidates),
        truth.status,
        cue.status,
        scene(document, cue, candidates),
    )


def _spelled(own: Named) -> tuple[str, ...]:
    return tuple(named_for(whom, name) if whom else name for whom, some in own.items() for name in some)


def _ways(told: Mapping[Part, Collection[str]], one: Candidate) -> frozenset[Part]:
    return frozenset(part for part, who in told.items() if one.entity in who and one.only in {None, part})


def cues(document: Document, event: Event) -> list[Cue]:
    """The triggers of an article, with what the rules read."""
    if event is Event.MEETING:
        return [of_meetings.cue(one) for one in meetings_read(document)]
    return [of_visits.cue(one) for one in visits_read(document)]


def documents(articles: Iterable[Article]) -> Iterator[Document]:
    """The articles as the rules read them."""
    for analysis in load("embedded").analyze(list(articles)):
        if isinstance(analysis, Analysis):
            yield read_document(analysis)


def of_folder(folder: Path) -> Iterator[Example]:
    """The triggers of annotated articles."""
    gold = {article.id: article for article in load_gold(folder)}
    for document in documents(Article(one.id, one.text) for one in gold.values()):
        own = gold[document.analysis.article.id]
        judge = _of_annotations if any(_evidences(own)) else of_pairs
        for event in Event:
            yield from of_document(document, event, judge(document, own, event))


def _evidences(gold: GoldArticle) -> Iterator[str]:
    """The sentences that an article's annotations cite."""
    yield from (cited for meeting in gold.meetings for cited in meeting.evidence)
    yield from (visit.evidence for visit in gold.visits)


def _of_annotations(document: Document, gold: GoldArticle, event: Event) -> Judge:
    matched = align(gold.entities, records(document))
    known = gold.meetings if event is Event.MEETING else gold.visits

    def judge(cue: Cue, found: Sequence[Candidate]) -> Truth:
        token = document.analysis.tokens[cue.token].span
        citing = [one for one in known if any(_meets(token, span) for span in _evidence(one, gold.text))]
        naming = [one for one in citing if isinstance(one, GoldVisit) or _names(one, token.of(gold.text))]
        told = {part: {id for one in naming or citing for id in _takes_part(one, part)} for part in PARTS[event]}
        ids = {one.entity for one in found}
        mine = {part: frozenset(id for id in ids if matched.get(id) in who) for part, who in told.items()}
        statuses = {one.status for one in naming}
        status = next(iter(statuses)) if len(statuses) == 1 else None
        return Truth(mine, CITED if citing and not naming else 1.0, status, event is Event.VISIT or bool(naming))

    return judge


def _evidence(one: GoldMeeting | GoldVisit, text: str) -> Iterator[Span]:
    for cited in (one.evidence,) if isinstance(one.evidence, str) else one.evidence:
        start = text.find(cited)
        if cited and start >= 0:
            yield Span(start, start + len(cited))


def _names(meeting: GoldMeeting, word: str) -> bool:
    """Whether a meeting's annotation names the word as its trigger."""
    return any(word in trigger or trigger.split()[0] in word for trigger in meeting.trigger if trigger)


def _takes_part(one: GoldMeeting | GoldVisit, part: Part) -> tuple[str, ...]:
    if part is Part.PLACE:
        return (one.place,) if one.place else ()
    return one.participants if isinstance(one, GoldMeeting) else (one.visitor,)


def _meets(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def of_triggers() -> Iterator[Example]:
    """The judged triggers in articles of ANT."""
    rows: dict[str, dict[tuple[str, int], Row]] = defaultdict(dict)
    lines = TRIGGERS.read_text("utf-8").splitlines()
    for article, start, _, kind, status, told, drawn in (
        line.split("\t") for line in lines if not line.startswith("#")
    ):
        rows[article][kind, int(start)] = Row(status, told, min(1 / float(drawn), MOST))
    with gzip.open(ANT, "rt", encoding="utf-8") as corpus:
        articles = [Article(one["id"], one["text"]) for one in map(json.loads, corpus) if one["id"] in rows]
    for document in documents(articles):
        judged = rows[document.analysis.article.id]
        for event in Event:
            mine = {start: row for (kind, start), row in judged.items() if kind == event}
            yield from of_document(document, event, _of_rows(document, mine))


class Row(NamedTuple):
    """A judged word: its status, `-` of one that tells of no event, who takes part, and what it counts."""

    status: str
    told: str
    weight: float


def _of_rows(document: Document, rows: Mapping[int, Row]) -> Judge:
    def judge(cue: Cue, found: Sequence[Candidate]) -> Truth | None:
        token = document.analysis.tokens[cue.token].span
        row = next((row for start, row in rows.items() if token.start <= start < token.end), None)
        if row is None:
            return None
        spans = _spans(row.told, cue.event)
        told = {part: frozenset(_entities(document, found, spans[part])) for part in spans}
        return Truth(told, row.weight, _status(row.status), cue.event is Event.VISIT)

    return judge


def _status(told: str) -> Status | None:
    return None if told == "-" else Status(told)


def _spans(told: str, event: Event) -> Mapping[Part, list[Span]]:
    """The ranges of the phrases that take part: `1-5,7-9` of a meeting, `1-5>7-9` of a visit, several by `;`."""
    found: dict[Part, list[Span]] = {part: [] for part in PARTS[event]}
    for occasion in told.split(";"):
        for part, phrases in zip(PARTS[event], occasion.split(">"), strict=False):
            found[part] += [Span(*map(int, one.split("-"))) for one in phrases.split(",") if "-" in one]
    return found


def _entities(document: Document, found: Sequence[Candidate], spans: Iterable[Span]) -> Iterator[str]:
    """The entities that ranges call: the candidate whose phrase fits best, else who is mentioned there."""
    for span in spans:
        mine = ((one.phrase.span, one.entity) for one in found if one.phrase is not None)
        near = [(_likeness(span, other), entity) for other, entity in mine if _meets(span, other)]
        called = (one.id for one in document.entities if any(_meets(mention.span, span) for mention in one.mentions))
        entity = max(near)[1] if near else next(called, None)
        if entity is not None:
            yield entity


def _likeness(one: Span, other: Span) -> float:
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / max(one.end - one.start, other.end - other.start)
