"""Whether a person is a woman, where only another of the phrases that call her tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.phrase import Phrase
from kg.extract.speech_words import sayings
from kg.extract.words import Word
from kg.model import EntityType


def with_genders(words: Sequence[Word], phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """The linked phrases of an article, in which bare names of women are feminine: of those whom a title, a description
    or a verb of speaking right before the name tells as one, and no title as a man."""
    people = [one for one in phrases if one.type is EntityType.PER and one.number == "s" and one.entity]
    men = {one.entity for one in people if one.posts and one.gender == "m"}
    women = {one.entity for one in people if one.gender == "f" or _speaks(words, one)} - men
    return tuple(replace(one, gender="f") if one.entity in women and _is_bare(one) else one for one in phrases)


def _is_bare(phrase: Phrase) -> bool:
    return phrase.type is EntityType.PER and phrase.name is not None and not phrase.posts and phrase.number == "s"


def _speaks(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a verb of speaking in the feminine stands right before the phrase (`قالت X`)."""
    verb = words[phrase.first - 1] if phrase.first and phrase.name is not None else None
    if verb is None or not verb.is_verb or words[phrase.first].is_attached:
        return False
    return verb.gender == "f" and verb.number == "s" and verb.person in {"", "3"} and verb.lemma in sayings()
