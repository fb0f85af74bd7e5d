"""Whose a title with the pronoun of a third person is: the state or body told last before it that the pronoun may be.

أعلنت كوريا الشمالية أن [زعيمها]      خسر الحزب … وقال [رئيسه]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from kg.extract.entities.antecedents import Antecedents
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.model import EntityType

_HIS, _HERS = "ه", "ها"
_REACH: Final = 30
"""The tokens within which a title goes back to whose it is."""


def possessor(
    words: Sequence[Word], before: Antecedents, nations: Mapping[str, tuple[str, bool]], phrase: Phrase
) -> str | None:
    """The entity that the pronoun on the head of the title stands for; `nations` are the entities that are a state or
    whose name tells one."""
    pronoun = words[phrase.head].pronoun
    if pronoun not in {_HIS, _HERS}:
        return None
    for at, entity in before.seen_before(phrase.first, phrase.first - _REACH):
        known = before.known[entity]
        if words[at].nisba is not None:
            continue  # `السفير التونسي و[سفيرها]`
        if known.type is EntityType.LOC and entity in nations:
            told = _HIS if words[at].key in event_words("masculine_land") else _HERS
        elif known.type is EntityType.ORG:
            noun = words[at].head
            told = "" if noun is None else _HERS if words[at].gender == "f" or words[at].number == "p" else _HIS
        else:
            continue
        if told in {pronoun, ""}:
            return entity
    return None
