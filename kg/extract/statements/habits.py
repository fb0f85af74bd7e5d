"""What somebody says often: `كثيرا ما يؤكد الوزير أن …`."""

from __future__ import annotations

from kg.extract.speech_words import noun_class
from kg.extract.statements.reader import Reader


def is_habitual(reader: Reader, at: int) -> bool:
    """Whether the ما before the verb at the token goes with an adverb of what happens often (`كثيرا ما يؤكد`)."""
    return reader.key(at - 1) == "ما" and reader.key(at - 2).removeprefix("و") in noun_class("habit")
