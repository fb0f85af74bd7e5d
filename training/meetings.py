"""Learns how sure a meeting or visit is, from the annotated articles and from those read by hand.

    python -m training.standoff training/data/annotated_articles.jsonl ../shared/data/ant/ant.jsonl.gz output/annotated
    python -m training.standoff training/data/annotated_events.jsonl ../shared/data/ant/ant.jsonl.gz output/events
    python -m training.standoff training/data/annotated_pairs.jsonl ../shared/data/ant/ant.jsonl.gz output/pairs
    python -m training.meetings ../shared/gold/dev training/data/written_articles output/{annotated,events,pairs}

The confidence of a rule is the share of right edges among those it told first, drawn to the mean of all rules as if
`_PRIOR` more had been seen: annotated articles and the counts of `training/data/events_read.tsv` together. A meeting is
right where at least half of its pairs of parties are annotated. Prints the Brier score and the mean confidence beside
the share of right edges in a five-fold cross-validation by article; writes `kg/extract/frames/events_confidence.tsv`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from kg.analyze import load
from kg.contract import EntityRecord, MentionRecord
from kg.evaluate.alignment import align
from kg.evaluate.gold import GoldArticle, load_gold
from kg.extract.document import Document
from kg.extract.document import read as read_document
from kg.extract.meetings import meetings
from kg.extract.visits import visits
from kg.model import Analysis, Article, MentionKind

_FOLDS = 5
_PRIOR = 4.0
_READ = Path(__file__).parent / "data" / "events_read.tsv"
_OUTPUT = Path(__file__).resolve().parents[1] / "kg" / "extract" / "frames" / "events_confidence.tsv"
_HEADER = (
    "# How often a meeting or visit is right, by the rule that told it first: measured on annotated articles and on\n"
    "# edges read by hand in unannotated ones, drawn to the mean as if four more were\n"
    "# seen; written by training/meetings.py. MIT.\n"
    "#rule\tshare\n"
)


class Told(NamedTuple):
    """An edge: the article's fold, the rule that told it, whether it is annotated."""

    fold: int
    rule: str
    right: bool


def told(gold: GoldArticle, document: Document, fold: int) -> Iterator[Told]:
    """The edges the rules make of an annotated article."""
    matched = align(gold.entities, _records(document))
    met = {frozenset(pair) for meeting in gold.meetings for pair in combinations(meeting.participants, 2)}
    travelled = {(visit.visitor, visit.place) for visit in gold.visits}
    for meeting in meetings(document):
        pairs = list(combinations([matched.get(id, f"?{id}") for id in meeting.participants], 2))
        right = sum(frozenset(pair) in met for pair in pairs)
        yield Told(fold, meeting.evidence[0].rule, 2 * right >= len(pairs))
    for visit in visits(document):
        yield Told(fold, visit.evidence[0].rule, (matched.get(visit.visitor), matched.get(visit.place)) in travelled)


def _records(document: Document) -> list[EntityRecord]:
    text = document.analysis.article.text
    return [
        EntityRecord(
            entity.id,
            entity.type,
            entity.name,
            tuple(
                MentionRecord(one.span.start, one.span.end, one.span.of(text), one.kind)
                for one in entity.mentions
                if one.kind is not MentionKind.PRONOUN
            ),
        )
        for entity in document.entities
    ]


def shares(edges: Iterable[Told], read: Mapping[str, tuple[int, int]]) -> dict[str, float]:
    """The share of right edges by rule, `""` for all rules together; `read` has right and all by rule."""
    right, seen = Counter[str](), Counter[str]()
    for edge in edges:
        right[edge.rule] += edge.right
        seen[edge.rule] += 1
    for rule, (good, count) in read.items():
        right[rule] += good
        seen[rule] += count
    mean = sum(right.values()) / sum(seen.values())
    return {"": mean} | {rule: (right[rule] + _PRIOR * mean) / (seen[rule] + _PRIOR) for rule in seen}


def cross_validation(edges: list[Told], read: Mapping[str, tuple[int, int]]) -> tuple[float, float, float]:
    """The Brier score, the mean confidence and the share of right edges, each fold scored by the others."""
    scored: list[tuple[float, bool]] = []
    for fold in range(_FOLDS):
        learnt = shares((edge for edge in edges if edge.fold != fold), read)
        scored += [(learnt.get(edge.rule, learnt[""]), edge.right) for edge in edges if edge.fold == fold]
    count = len(scored)
    brier = sum((sure - right) ** 2 for sure, right in scored) / count
    return brier, sum(sure for sure, _ in scored) / count, sum(right for _, right in scored) / count


def _counts() -> dict[str, tuple[int, int]]:
    lines = _READ.read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {rule: (int(right), int(count)) for rule, right, count in rows}


def main(folders: Sequence[Path]) -> None:
    """Measures, prints the figures and writes the data file."""
    gold = [article for folder in folders for article in load_gold(folder)]
    articles = [Article(one.id, one.text) for one in gold]
    analyses = load("embedded").analyze(articles)
    pairs = [(one, analysis) for one, analysis in zip(gold, analyses, strict=True) if isinstance(analysis, Analysis)]
    edges = [
        edge
        for order, (one, analysis) in enumerate(pairs)
        for edge in told(one, read_document(analysis), order % _FOLDS)
    ]
    brier, sure, right = cross_validation(edges, _counts())
    print(f"{len(edges)} edges, Brier {brier:.3f}, mean confidence {sure:.3f}, right {right:.3f}")
    learnt = sorted(shares(edges, _counts()).items())
    _OUTPUT.write_text(_HEADER + "".join(f"{rule or 'other'}\t{share:.2f}\n" for rule, share in learnt), "utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+", help="folders of annotated articles")
    main(parser.parse_args().folders)
