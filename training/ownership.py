"""Learns whose a bare post is, from annotated articles.

    python -m training.standoff training/data/annotated_articles.jsonl ../shared/data/ant/ant.jsonl.gz output/articles
    python -m training.standoff training/data/annotated_roles.jsonl ../shared/data/ant/ant.jsonl.gz output/roles
    python -m training.ownership training/data/written_{articles,daily,events,leads,news,outlets,press,world} output/*

A conditional log-linear model: the probability that a post is of one of the countries, places and bodies of the article
is proportional to exp(sum of the weights of the features), that it is of none to one; with a Gaussian prior on the
weights (L-BFGS on the penalised likelihood). A post is of none where its holder has no annotated one.

Prints how many owners the rules and the model tell rightly in a five-fold cross-validation by article; writes
`kg/extract/models/ownership.npz`.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.optimize import minimize

from kg.analyze import load
from kg.evaluate.alignment import align
from kg.evaluate.gold import GoldArticle, load_gold
from kg.extract.document import Document
from kg.extract.document import read as read_document
from kg.extract.roles.choosing import ENOUGH, MODEL, TABLE, told_by_text
from kg.extract.roles.claim import Claim
from kg.extract.roles.kinds import is_state_post
from kg.extract.roles.ownership import Owners
from kg.extract.roles.reader import roles
from kg.extract.weighing import BIAS, Weights, sum_of, write
from kg.model import Analysis, Article
from training.records import records

PRIOR = 1.0
SEEN = 2
"""How often a feature must be seen."""

FOLDS = 5
LEAST = 0.02
"""Weights nearer to nought are left out of the file."""

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A bare post: its article, whether it is a state's, of each possible owner its features, whether it is one in
    truth and whether by the rules, and whether its holder has an annotated post at all."""

    article: str
    state: bool
    features: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]
    guessed: tuple[bool, ...]
    held: bool


def examples(folders: Iterable[Path]) -> Iterator[Example]:
    """The bare posts of the articles of some folders whose holders are annotated entities, but for those that the text
    gives no owner by the annotation."""
    gold = [article for folder in folders for article in load_gold(folder)]
    analyses = load("embedded").analyze([Article(article.id, article.text) for article in gold])
    for article, analysis in zip(gold, analyses, strict=True):
        if isinstance(analysis, Analysis):
            yield from _of_article(article, read_document(analysis))


def _of_article(gold: GoldArticle, document: Document) -> list[Example]:
    matched = align(gold.entities, records(document))
    owned: dict[str, set[str | None]] = defaultdict(set)
    for role in gold.roles:
        owned[role.person].add(role.of)
    seen: list[Example] = []

    def teach(document: Document, claims: Sequence[Claim], guessed: Sequence[Claim]) -> None:
        owners = Owners(document, told_by_text(claims, guessed))
        for claim in guessed:
            holder = matched.get(claim.phrase.entity)
            if holder is not None and None not in owned[holder]:
                seen.append(_example(claim, dict(owners.features(claim)), matched, owned[holder]))

    def _example(
        claim: Claim, found: Mapping[str, list[str]], matched: Mapping[str, str], of: set[str | None]
    ) -> Example:
        right = tuple(matched.get(id, "") in of for id in found)
        features = tuple(tuple(names) for names in found.values())
        guessed = tuple(id == claim.of for id in found)
        return Example(gold.id, is_state_post(claim.post), features, right, guessed, bool(of))

    roles(document, teach)
    return seen


def learn(known: Sequence[Example]) -> Weights:
    """The weights of features."""
    seen = Counter(name for one in known for own in one.features for name in own)
    names = {name: at for at, name in enumerate(sorted(name for name, count in seen.items() if count >= SEEN))}
    rows = [[names[name] for name in own if name in names] for one in known for own in one.features]
    columns = np.concatenate([np.array(row, np.int32) for row in rows])
    matrix = sparse.csr_matrix(
        (np.ones(len(columns)), columns, np.cumsum([0, *map(len, rows)])), shape=(len(rows), len(names))
    )
    theta = _fit(matrix, [one for one in known if one.features])
    return dict(zip([*names, BIAS], theta.tolist(), strict=True))


def _fit(matrix: sparse.csr_matrix, known: Sequence[Example]) -> Floats:
    sizes = np.array([len(one.features) for one in known])
    starts, whose = np.cumsum(sizes) - sizes, np.repeat(np.arange(len(known)), sizes)
    right = np.array([one for example in known for one in example.right], np.float64)
    owned = np.add.reduceat(right, starts) > 0
    turned = matrix.T.tocsr()

    def loss(theta: Floats) -> tuple[float, Floats]:
        score = matrix @ theta[:-1] + theta[-1]
        top = np.maximum(np.maximum.reduceat(score, starts), 0)
        weight, none = np.exp(score - top[whose]), np.exp(-top)
        total, true = np.add.reduceat(weight, starts) + none, np.add.reduceat(weight * right, starts)
        rest = weight / total[whose] - np.where(owned[whose], weight * right / np.where(owned, true, 1)[whose], 0)
        likelihood = np.log(np.where(owned, true, none)) - np.log(total)
        gradient = np.append(turned @ rest + PRIOR * theta[:-1], rest.sum())
        return float(-likelihood.sum() + PRIOR / 2 * theta[:-1] @ theta[:-1]), gradient

    start = np.zeros(matrix.shape[1] + 1)
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 200}).x)


def measure(known: Sequence[Example]) -> None:
    """Print how many owners are told rightly, by models that did not see the article."""
    counts: dict[tuple[bool, str], Counter[str]] = defaultdict(Counter)
    for fold in range(FOLDS):
        weights = learn([one for one in known if _fold(one) != fold])
        for one in known:
            if _fold(one) == fold:
                for who, told in (("rules", one.guessed), ("model", _chosen(one, weights))):
                    hit = any(a and b for a, b in zip(told, one.right, strict=True))
                    counts[one.state, who] += Counter(right=hit, told=any(told), true=one.held)
    for (state, who), count in sorted(counts.items()):
        f1 = 2 * count["right"] / (count["told"] + count["true"])
        sort = "posts of states" if state else "other posts"
        print(f"{sort}, {who}: {count['right']} of {count['told']} told are right, F1 {f1:.3f} of {count['true']}")


def _fold(one: Example) -> int:
    return int(hashlib.sha256(one.article.encode()).hexdigest(), 16) % FOLDS


def _chosen(one: Example, weights: Weights) -> tuple[bool, ...]:
    scores = np.exp([weights[BIAS] + sum_of(weights, names) for names in one.features])
    likely = scores / (1 + scores.sum())
    return tuple(bool(chance == likely.max() and chance > ENOUGH) for chance in likely)


def main(folders: Sequence[Path]) -> None:
    """Learn, print the figures and write the model."""
    known = [one for one in examples(folders) if one.features]
    measure(known)
    weights = learn(known)
    write(MODEL, {TABLE: {name: own for name, own in weights.items() if name == BIAS or abs(own) >= LEAST}})


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+", help="folders of annotated articles")
    main(parser.parse_args().folders)
