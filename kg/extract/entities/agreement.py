"""Agreement in gender and number: of a subject with its verb, of an antecedent with a pronoun."""

from __future__ import annotations

from kg.extract.phrase import Phrase
from kg.model import EntityType


def agrees(phrase: Phrase, gender: str, number: str) -> bool:
    """Whether a phrase can be the subject of a verb, or the antecedent of a pronoun, with this gender and number."""
    if phrase.type is EntityType.GRP or phrase.number != "s":
        return number in {"", "p", phrase.number} or gender == "f"
    return number in {"", "s"} and (not gender or not phrase.gender or gender == phrase.gender)
