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

from kg.arabic.countries import by_nisba
from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.phrases.heads import are_several
from kg.extract.phrases.titles import specifics
from kg.extract.roles.benches import may_sit_in, sole_parliament
from kg.extract.roles.claim import Claim
from kg.extract.roles.government import UNITED_NATIONS, is_of_nations
from kg.extract.roles.kinds import is_lawmaker, is_of_team
from kg.extract.roles.leadership import governs
from kg.extract.roles.monarchies import may_be_of
from kg.extract.roles.ownership import Owners
from kg.extract.roles.senators import is_american, is_senator
from kg.extract.weighing import BIAS, MODELS, Weights, read, sum_of
from kg.model import EntityType

Choose = Callable[[Document, Sequence[Claim], Sequence[Claim]], None]
"""Has the last word on whose the guessed claims among all claims of a document are."""

MODEL: Final = MODELS / "ownership.npz"
TABLE: Final = "owner"
_MINISTER, _MINISTRY = "وزير", "وزاره"
_STATES_OWN: Final = frozenset({"وزير", "ملك", "عاهل", "سلطان"})
_OF_STATE: Final = frozenset({"وزراء", "جمهوريه"})
_COMMANDS: Final = frozenset({"اركان", "جيش", "مسلحه"})
_ENVOYS: Final = frozenset({"سفير", "قنصل"})
_HOME_BODIES: Final = frozenset(
    {"وزاره", "جامعه", "شركه", "حزب", "حركه", "مجلس", "لجنه", "جيش", "حكومه", "بنك", "نادي"}
)
"""The nouns of bodies that send no ambassador."""
ENOUGH: Final = 0.48
"""An owner must be likelier than this; chosen by what it makes of the F1 of held-out articles."""


def choose(document: Document, claims: Sequence[Claim], guessed: Sequence[Claim]) -> None:
    """Tells of each guessed claim among all claims the likeliest owner, or none; what is sure stands. Raises
    `EngineError` where the model is missing or broken."""
    if not guessed:
        return
    told = told_by_text(claims, guessed)
    owners = Owners(document, told)
    open_claims = [claim for claim in guessed if not _is_sure(document, owners, claim)]
    for claim, (owner, chance) in [(claim, likeliest(owners, claim)) for claim in open_claims]:
        if _is_of_other_team(document, claim, owner, told):
            claim.of = None
            continue
        if _sits(document, claim, owner):
            continue
        ministry = sole_ministry(document, claim)
        if ministry is not None:
            claim.of = ministry
            continue
        fits = not (_is_of_no_state(document, claim, owner) or _is_of_no_nations(document, claim, owner))
        claim.of = owner if chance > ENOUGH and fits else None
        claim.confidence = min(claim.confidence, round(chance, 2))
        if claim.phrase.name is not None and is_lawmaker(claim.post) and not may_sit_in(document, claim.of):
            claim.of = sole_parliament(document)


def _is_sure(document: Document, owners: Owners, claim: Claim) -> bool:
    """Whether the owner is known from other news, or one that the text does not name."""
    if claim.of is None:
        return False
    body = document.entity(claim.of).type is EntityType.ORG
    senator = is_senator(claim.post) and is_american(document, claim.of)
    if is_of_nations(claim.post) if body else senator or _is_called(document, claim):
        return True
    return claim.of == document.officials.get(claim.phrase.entity) or claim.of not in owners.places


def _is_of_other_team(document: Document, claim: Claim, owner: str | None, told: Sequence[Claim]) -> bool:
    """Whether a team's post is none that the article tells: that of several, each of whom has his own team (`المدربان
    كريم ناصر وسمير حداد`), or one which another has there."""
    if not is_of_team(claim.post) or claim.phrase.name is None:
        return False
    if are_several(document.words, claim.post.head):
        return True
    taken = (one for one in told if one.of == owner and one.title == claim.title and one.phrase.name is not None)
    return any(one.phrase.entity != claim.phrase.entity for one in taken)


def _sits(document: Document, claim: Claim, likeliest: str | None) -> bool:
    """Whether a member sits in the parliament that the rules tell, rather than in another body, as his committee."""
    bodies = (document.entity(id).type is EntityType.ORG for id in (claim.of, likeliest) if id is not None)
    return claim.of is not None and is_lawmaker(claim.post) and all(bodies)


def sole_ministry(document: Document, claim: Claim) -> str | None:
    """The only ministry that the article names, as that of who is called a minister by name and no more (`الوزير كريم
    ناصر`), as an entity; `None` for any other post, and where it names none, several, or one with its nationality."""
    if claim.phrase.name is None or claim.title.removesuffix("ة") != _MINISTER:
        return None
    bodies = [one for one in document.entities if one.type is EntityType.ORG]
    found = [one for one in bodies if any(fold(name).split()[0] == _MINISTRY for name in one.names)]
    of_state = any(by_nisba(name.split()[-1]) for one in found for name in one.names)
    return found[0].id if len(found) == 1 and not of_state else None


def _is_of_no_state(document: Document, claim: Claim, owner: str | None) -> bool:
    """Whether the owner of a post that a state alone has would be a body that does not govern: of a minister, premier
    or sovereign, of an ambassador in no embassy."""
    if owner is not None and _is_mere_site(document, owner) and not _COMMANDS.isdisjoint(specifics(claim.title)):
        return True  # رئيس الأركان beside ضريح الشهيد
    if owner is None or document.entity(owner).type is not EntityType.ORG:
        return False
    if claim.post.lemma in _ENVOYS:
        return fold(document.entity(owner).name).split()[0] in _HOME_BODIES
    state = claim.post.lemma in _STATES_OWN or not _OF_STATE.isdisjoint(specifics(claim.title))
    return state and not governs(document, owner)


def _is_mere_site(document: Document, owner: str) -> bool:
    """Whether the owner would be a place that is no state."""
    return document.entity(owner).type is EntityType.LOC and document.entity(owner).country is None


def _is_of_no_nations(document: Document, claim: Claim, owner: str | None) -> bool:
    """Whether the owner of an envoy's post of the United Nations would be something else."""
    nations = owner is not None and UNITED_NATIONS in document.entity(owner).names
    return owner is not None and is_of_nations(claim.post) and not nations


def _is_called(document: Document, claim: Claim) -> bool:
    """Whether a post is of the place that the noun at its end calls (`مدير السجن` of `سجن الوادي`)."""
    noun, name = document.words[claim.post.last - 1], document.entity(claim.of or "").name.split()
    return noun.definite and claim.post.last == claim.post.head + 2 and len(name) > 1 and fold(name[0]) == noun.key


def told_by_text(claims: Sequence[Claim], guessed: Sequence[Claim]) -> list[Claim]:
    """The claims whose owner the text itself tells."""
    guesses = set(map(id, guessed))
    return [claim for claim in claims if claim.of is not None and id(claim) not in guesses]


def likeliest(owners: Owners, claim: Claim) -> tuple[str | None, float]:
    """The likeliest owner of a post with its probability."""
    weights = _weights()
    features = ((id, names) for id, names in owners.features(claim) if may_be_of(owners.document, claim.post, id))
    scores = {id: exp(weights[BIAS] + sum_of(weights, names)) for id, names in features}
    best = max(scores, key=lambda id: scores[id], default=None)
    return best, scores[best] / (1 + sum(scores.values())) if best is not None else 0.0


@cache
def _weights() -> Weights:
    return read(MODEL)[TABLE]
