"""Who a nominal, a pronoun or a dropped subject refers to, by agreement and salience."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extract.phrases import Phrase
from kg.extract.words import Word
from kg.model import EntityType


@dataclass(slots=True)
class Salience:
    """The entities seen so far, the latest last, with the head nouns they were described by."""

    words: Sequence[Word]
    seen: list[tuple[Phrase, str]] = field(default_factory=list)

    def saw(self, phrase: Phrase, entity: str) -> None:
        """Notes a mention."""
        self.seen.append((phrase, entity))

    def referent(self, phrase: Phrase) -> str | None:
        """The entity a definite nominal stands for: the latest one described by the same head noun."""
        head = self.words[phrase.head]
        if not head.definite or head.head is None:
            return None
        for earlier, entity in reversed(self.seen):
            if earlier.type is not phrase.type:
                continue
            heads = [post.head for post in earlier.posts] or [earlier.head]
            singulars = {noun.singular for at in heads if (noun := self.words[at].head)}
            if head.head.singular in singulars:
                return entity
        return None


def agrees(phrase: Phrase, gender: str, number: str) -> bool:
    """Whether a phrase can be the subject of a verb, or the antecedent of a pronoun, with this gender and number."""
    if phrase.type is EntityType.GRP or phrase.number != "s":
        return number in {"", "p", phrase.number} or gender == "f"
    return number in {"", "s"} and (not gender or not phrase.gender or gender == phrase.gender)
