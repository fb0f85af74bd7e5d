"""Countries that no word of an article tells: those of officials, outlets and towns that are known from elsewhere, or
of nobody."""

from __future__ import annotations

from typing import Final

from kg.arabic.countries import by_name
from kg.extract.document import Document
from kg.extract.phrases.titles import specifics
from kg.extract.roles.claim import Claim
from kg.extract.roles.kinds import is_state_post
from kg.extract.roles.possessors import possessive

_OF_STATE: Final = frozenset({"وزير", "وزراء", "حكومه", "جمهوريه", "دوله"})


def is_told(document: Document, owner: str) -> bool:
    """Whether the text names the body, country or place, or a country by its nationality or its capital."""
    entity = document.entity(owner)
    if entity.mentions or any(id == owner for _, id in document.countries):
        return True
    lands = (land for word in document.words if (land := word.nisba or by_name(word.base)) is not None)
    return any(land.name == entity.country for land in lands)


def is_of_unsaid_state(document: Document, claim: Claim) -> bool:
    """Whether somebody named has a post in a government or at the head of a state by its title (`وزير الصحة`), in an
    article that tells of no country."""
    open_post = claim.of is None and not claim.post.peer and possessive(document, claim.post) is None
    if not open_post or document.countries or claim.phrase.name is None:
        return False
    told = {claim.post.lemma, *specifics(claim.title)}
    return " " in claim.title and is_state_post(claim.post) and not told.isdisjoint(_OF_STATE)
