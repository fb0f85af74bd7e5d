"""Chooses whose a bare post is, where the text does not tell it and the rules can only guess.

A conditional log-linear model over the countries, places and bodies of the article, and over nothing at all; what the
rules guess is among its features. The weights are in `kg/extract/models/ownership.npz`, learnt by
`training/ownership.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from math import exp
from typing import Final

from kg.extract.document import Document
from kg.extract.roles.claim import Claim
from kg.extract.roles.ownership import Owners
from kg.extract.weighing import BIAS, MODELS, Weights, read, sum_of

Choose = Callable[[Document, Sequence[Claim], Sequence[Claim]], None]
"""Has the last word on whose the guessed claims among all claims of a document are."""

MODEL: Final = MODELS / "ownership.npz"
TABLE: Final = "owner"
ENOUGH: Final = 0.4
"""An owner must be likelier than this; chosen by what it makes of the F1 of held-out articles."""


def choose(document: Document, claims: Sequence[Claim], guessed: Sequence[Claim]) -> None:
    """Tells of each guessed claim among all claims the likeliest owner, or none; what is sure stands. Raises
    `EngineError` where the model is missing or broken."""
    if not guessed:
        return
    owners = Owners(document, told_by_text(claims, guessed))
    open_claims = [claim for claim in guessed if not _is_sure(document, owners, claim)]
    for claim, (owner, chance) in [(claim, likeliest(owners, claim)) for claim in open_claims]:
        claim.of = owner if chance > ENOUGH else None
        claim.confidence = min(claim.confidence, round(chance, 2))


def _is_sure(document: Document, owners: Owners, claim: Claim) -> bool:
    """Whether the owner is known from other news, or one that the text does not name."""
    if claim.of is None:
        return False
    return claim.of == document.officials.get(claim.phrase.entity) or claim.of not in owners.places


def told_by_text(claims: Sequence[Claim], guessed: Sequence[Claim]) -> list[Claim]:
    """The claims whose owner the text itself tells."""
    guesses = set(map(id, guessed))
    return [claim for claim in claims if claim.of is not None and id(claim) not in guesses]


def likeliest(owners: Owners, claim: Claim) -> tuple[str | None, float]:
    """The likeliest owner of a post with its probability."""
    weights = _weights()
    scores = {id: exp(weights[BIAS] + sum_of(weights, names)) for id, names in owners.features(claim)}
    best = max(scores, key=lambda id: scores[id], default=None)
    return best, scores[best] / (1 + sum(scores.values())) if best is not None else 0.0


@cache
def _weights() -> Weights:
    return read(MODEL)[TABLE]
