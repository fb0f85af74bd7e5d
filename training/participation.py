"""Learns who takes part in meetings and visits, from judged triggers and annotated articles.

    python -m training.standoff training/data/annotated_articles.jsonl ../shared/data/ant/ant.jsonl.gz output/articles
    python -m training.standoff training/data/annotated_events.jsonl ../shared/data/ant/ant.jsonl.gz output/events
    python -m training.participation training/data/written_{articles,daily,events,leads,news,outlets,world} output/*

A log-linear model for each way of taking part: the probability that a candidate does is the logistic of the sum of the
weights of its features, with a Gaussian prior on the weights (L-BFGS on the penalised likelihood). It learns from the
triggers of `training/data/annotated_triggers.tsv` in articles of ANT and from the articles of the folders; a trigger
that no annotation names, but whose words one cites, counts half.

Prints precision, recall and F1 of the candidates in a five-fold cross-validation by article, of the rules alone and of
the model, and how well the certainty of events is calibrated; writes `kg/extract/models/participation.npz`.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.optimize import minimize

from kg.analyze import load
from kg.evaluate.alignment import align
from kg.evaluate.gold import GoldArticle, GoldMeeting, GoldVisit, load_gold
from kg.extract.document import Document
from kg.extract.document import read as read_document
from kg.extract.meetings import judging as of_meetings
from kg.extract.meetings import readings as meetings_read
from kg.extract.participation.candidates import Candidate
from kg.extract.participation.cue import PARTS, Cue, Event, Part
from kg.extract.participation.judge import ENOUGH, Reader
from kg.extract.participation.model import MODEL, Certainty, Model, neutral, save
from kg.extract.visits import judging as of_visits
from kg.extract.visits import readings as visits_read
from kg.extract.weighing import BIAS, Weights, sum_of
from kg.model import Analysis, Article, Span
from training.records import records

TRIGGERS = Path(__file__).parent / "data/annotated_triggers.tsv"
ANT = Path(__file__).resolve().parents[2] / "shared/data/ant/ant.jsonl.gz"
PRIOR = 1.0
SEEN = 4
"""How often a feature must be seen."""

FOLDS = 5
CITED = 0.5
"""What a trigger counts that no annotation names, but whose words one cites."""

MOST = 4.0
"""What a judged trigger counts at most, where few of its kind were drawn."""

LEAST = 0.03
"""Weights nearer to nought are left out of the file."""

Floats = npt.NDArray[np.float64]
Told = Mapping[Part, frozenset[str]]
Truth = Callable[[Cue, Sequence[Candidate]], tuple[Told, float] | None]
"""Who takes part by a trigger and what the trigger counts; `None` where nobody has judged it."""


@dataclass(frozen=True, slots=True)
class Example:
    """A trigger: its article, what it counts, the features all its candidates share, and of each candidate its entity,
    its own features, the ways in which it takes part, and those by the rules."""

    article: str
    weight: float
    shared: tuple[str, ...]
    entities: tuple[str, ...]
    own: tuple[tuple[str, ...], ...]
    right: tuple[frozenset[Part], ...]
    read: tuple[frozenset[Part], ...]


def examples(document: Document, event: Event, truth: Truth) -> Iterator[Example]:
    """The triggers of a document that somebody has judged."""
    found_cues = cues(document, event)
    reader = Reader(document, found_cues)
    for cue in found_cues:
        found = list(reader.own(cue))
        known = truth(cue, [one for one, _ in found]) if found else None
        if known is None:
            continue
        told, weight = known
        yield Example(
            document.analysis.article.id,
            weight,
            tuple(reader.shared(cue)),
            tuple(one.entity for one, _ in found),
            tuple(tuple(names) for _, names in found),
            tuple(_ways(told, one) for one, _ in found),
            tuple(_ways(cue.told, one) for one, _ in found),
        )


def _ways(told: Told, one: Candidate) -> frozenset[Part]:
    return frozenset(part for part, who in told.items() if one.entity in who)


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


def of_folder(folder: Path, event: Event) -> Iterator[Example]:
    """The triggers of annotated articles."""
    gold = {article.id: article for article in load_gold(folder)}
    for document in documents(Article(one.id, one.text) for one in gold.values()):
        yield from examples(document, event, _of_annotations(document, gold[document.analysis.article.id], event))


def _of_annotations(document: Document, gold: GoldArticle, event: Event) -> Truth:
    matched = align(gold.entities, records(document))
    known = gold.meetings if event is Event.MEETING else gold.visits

    def truth(cue: Cue, found: Sequence[Candidate]) -> tuple[Told, float]:
        token = document.analysis.tokens[cue.token].span
        citing = [one for one in known if any(_meets(token, span) for span in _evidence(one, gold.text))]
        naming = [one for one in citing if isinstance(one, GoldVisit) or _names(one, token.of(gold.text))]
        told = {part: {id for one in naming or citing for id in _takes_part(one, part)} for part in PARTS[event]}
        ids = {one.entity for one in found}
        mine = {part: frozenset(id for id in ids if matched.get(id) in who) for part, who in told.items()}
        return mine, CITED if citing and not naming else 1.0

    return truth


def _evidence(one: GoldMeeting | GoldVisit, text: str) -> Iterator[Span]:
    for cited in (one.evidence,) if isinstance(one.evidence, str) else one.evidence:
        start = text.find(cited)
        if cited and start >= 0:
            yield Span(start, start + len(cited))


def _names(meeting: GoldMeeting, word: str) -> bool:
    """Whether a meeting's annotation names the word as its trigger."""
    return any(word in trigger or trigger.split()[0] in word for trigger in meeting.trigger if trigger)


def _takes_part(one: GoldMeeting | GoldVisit, part: Part) -> tuple[str, ...]:
    if isinstance(one, GoldMeeting):
        return one.participants
    return (one.visitor,) if part is Part.VISITOR else (one.place,)


def _meets(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def of_triggers(event: Event) -> Iterator[Example]:
    """The judged triggers in articles of ANT."""
    rows: dict[str, dict[int, tuple[str, float]]] = defaultdict(dict)
    lines = TRIGGERS.read_text("utf-8").splitlines()
    for article, start, _, kind, _, told, drawn in (line.split("\t") for line in lines if not line.startswith("#")):
        if kind == event:
            rows[article][int(start)] = told, min(1 / float(drawn), MOST)
    with gzip.open(ANT, "rt", encoding="utf-8") as corpus:
        articles = [Article(one["id"], one["text"]) for one in map(json.loads, corpus) if one["id"] in rows]
    for document in documents(articles):
        yield from examples(document, event, _of_rows(document, rows[document.analysis.article.id]))


def _of_rows(document: Document, rows: Mapping[int, tuple[str, float]]) -> Truth:
    def truth(cue: Cue, found: Sequence[Candidate]) -> tuple[Told, float] | None:
        token = document.analysis.tokens[cue.token].span
        row = next((row for start, row in rows.items() if token.start <= start < token.end), None)
        if row is None:
            return None
        spans = _spans(row[0], cue.event)
        return {part: frozenset(_entities(document, found, told)) for part, told in spans.items()}, row[1]

    return truth


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
        near = [(_likeness(span, one.span), one.entity) for one in found if one.span and _meets(span, one.span)]
        called = (one.id for one in document.entities if any(_meets(mention.span, span) for mention in one.mentions))
        entity = max(near)[1] if near else next(called, None)
        if entity is not None:
            yield entity


def _likeness(one: Span, other: Span) -> float:
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / max(one.end - one.start, other.end - other.start)


def learn(known: Sequence[Example], event: Event) -> Mapping[Part, Weights]:
    """The weights of features for each way of taking part."""
    seen = Counter(name for one in known for own in one.own for name in (*one.shared, *own))
    names = {name: at for at, name in enumerate(sorted(name for name, count in seen.items() if count >= SEEN))}
    matrix = _matrix(known, names)
    weight = np.repeat([one.weight for one in known], [len(one.own) for one in known])
    learnt: dict[Part, Weights] = {}
    for part in PARTS[event]:
        right = np.array([part in ways for one in known for ways in one.right], np.float64)
        fitted = _fit(matrix, right, weight)
        learnt[part] = dict(zip([*names, BIAS], fitted.tolist(), strict=True))
    return learnt


def _matrix(known: Iterable[Example], names: Mapping[str, int]) -> sparse.csr_matrix:
    rows = [[names[name] for name in (*one.shared, *own) if name in names] for one in known for own in one.own]
    ends = np.cumsum([0, *map(len, rows)])
    columns = np.concatenate([np.array(row, np.int32) for row in rows])
    return sparse.csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), len(names)))


def _fit(matrix: sparse.csr_matrix, right: Floats, weight: Floats) -> Floats:
    turned = matrix.T.tocsr()

    def loss(theta: Floats) -> tuple[float, Floats]:
        score = matrix @ theta[:-1] + theta[-1]
        rest = weight * (1 / (1 + np.exp(-score)) - right)
        gradient = np.append(turned @ rest + PRIOR * theta[:-1], rest.sum())
        return float(weight @ (np.logaddexp(0, score) - right * score) + PRIOR / 2 * theta[:-1] @ theta[:-1]), gradient

    start = np.zeros(matrix.shape[1] + 1)
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 200}).x)


class Judged(NamedTuple):
    """An example with the chances of its candidates for each way of taking part, by a model that did not see it."""

    example: Example
    chances: Mapping[Part, tuple[float, ...]]


def judged_by_others(known: Sequence[Example], event: Event) -> Iterator[Judged]:
    """A cross-validation by article."""
    for fold in range(FOLDS):
        learnt = learn([one for one in known if _fold(one) != fold], event)
        for one in known:
            if _fold(one) == fold:
                yield Judged(one, {part: _chances(one, weights) for part, weights in learnt.items()})


def _fold(one: Example) -> int:
    return int(hashlib.sha256(one.article.encode()).hexdigest(), 16) % FOLDS


def _chances(one: Example, weights: Weights) -> tuple[float, ...]:
    base = weights[BIAS] + sum_of(weights, one.shared)
    return tuple(float(1 / (1 + np.exp(-base - sum_of(weights, own)))) for own in one.own)


def say(judged: Sequence[Judged], event: Event) -> None:
    """Print the figures of a cross-validation."""
    for part in PARTS[event]:
        true = np.array([part in ways for one, _ in judged for ways in one.right])
        by_rules = np.array([part in ways for one, _ in judged for ways in one.read])
        by_model = np.array([chance > 1 / 2 for _, chances in judged for chance in chances[part]])
        for who, told in (("rules", by_rules), ("model", by_model)):
            right = int((told & true).sum())
            precision, recall = right / told.sum(), right / true.sum()
            f1 = 2 * right / (told.sum() + true.sum())
            print(f"{event} {part} {who}: P {precision:.3f} R {recall:.3f} F1 {f1:.3f} of {true.sum()}")


def certainty(judged: Iterable[Judged], event: Event) -> Certainty:
    """The slope and offset by which the log-odds of an event's less likely part become the event's, and the share of
    events that are right, of those that a model which did not see them would tell."""
    told = [one for example, chances in judged for one in _events(example, chances, event)]
    chance = np.clip([chance for chance, _ in told], 1e-6, 1 - 1e-6)
    odds, right = np.log(chance / (1 - chance)), np.array([right for _, right in told], np.float64)

    def loss(theta: Floats) -> float:
        score = theta[0] * odds + theta[1]
        return float((np.logaddexp(0, score) - right * score).sum())

    slope, offset = minimize(loss, np.array([1.0, 0.0]), method="Nelder-Mead").x
    sure = 1 / (1 + np.exp(-slope * odds - offset))
    brier, base = ((sure - right) ** 2).mean(), right.mean() * (1 - right.mean())
    print(
        f"{event}: {len(told)} told, {right.mean():.3f} right; Brier score {brier:.3f}, of their share alone {base:.3f}"
    )
    return Certainty(float(slope), float(offset), float(right.mean()))


def _events(one: Example, chances: Mapping[Part, tuple[float, ...]], event: Event) -> Iterator[tuple[float, bool]]:
    """The events a trigger would tell, by how likely their less likely part is and whether they are right."""
    sides: dict[Part, dict[str, tuple[float, bool]]] = {}
    read = any(one.read)
    for part in PARTS[event]:
        rows = zip(one.entities, chances[part], one.right, one.read, strict=True)
        taken = [
            (entity, chance, part in right)
            for entity, chance, right, ways in rows
            if (part in ways if read else chance > ENOUGH)
        ]
        sides[part] = {entity: (chance, right) for entity, chance, right in sorted(taken, key=lambda row: row[1])}
    if event is Event.VISIT:
        for visitor, (chance, goes) in sides[Part.VISITOR].items():
            for place, (other, gone_to) in sides[Part.PLACE].items():
                if visitor != place:
                    yield min(chance, other), goes and gone_to
        return
    parties = sorted(sides[Part.PARTY].values())
    if len(parties) > 1:
        right = sum(is_party for _, is_party in parties)
        yield parties[-2][0], right * (right - 1) * 2 >= len(parties) * (len(parties) - 1)


def _written(weights: Mapping[Part, Weights]) -> Mapping[Part, Weights]:
    """The weights without the features that hardly weigh."""
    names = next(iter(weights.values()))
    kept = [name for name in names if name == BIAS or any(abs(own[name]) >= LEAST for own in weights.values())]
    return {part: {name: own[name] for name in kept} for part, own in weights.items()}


def main(folders: Sequence[Path]) -> None:
    """Learn, print the figures and write the models."""
    learnt = dict(neutral())
    save(MODEL, learnt)  # what is learnt must not depend on the model before
    for event in Event:
        known = [one for folder in folders for one in of_folder(folder, event)] + list(of_triggers(event))
        judged = list(judged_by_others(known, event))
        say(judged, event)
        learnt[event] = Model(_written(learn(known, event)), certainty(judged, event))
    save(MODEL, learnt)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+", help="folders of annotated articles")
    main(parser.parse_args().folders)
