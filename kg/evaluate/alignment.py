"""Which annotated entity a predicted one stands for: the one whose names it shares best."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.contract import EntityRecord
from kg.evaluate.gold import GoldEntity
from kg.model import EntityType

Words = tuple[str, ...]

_MARKS = re.compile(
    "[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_LETTERS = str.maketrans("أإآٱىةؤئ", "اااايهوي")
_SHORTEST_WITH_ARTICLE = 5
_PERSONAL = {EntityType.PER, EntityType.GRP}
_FLOOR_OF_PERSONS = 0.3
_FLOOR = 0.5


def words(text: str) -> Words:
    """The words of `text` in a form that ignores marks, hamza, punctuation and the definite article."""
    plain = re.sub(r"[^\w\s]", " ", _MARKS.sub("", text).translate(_LETTERS))
    return tuple(_without_article(word) for word in plain.split())


def align(gold: Iterable[GoldEntity], predicted: Iterable[EntityRecord]) -> dict[str, str]:
    """Ids of predicted entities to ids of annotated ones; several may go to one, some to none."""
    named = [(entity, _names_of_gold(entity)) for entity in gold]
    pairs = ((entity.id, _best(entity, named)) for entity in predicted)
    return {id: match for id, match in pairs if match is not None}


def _best(entity: EntityRecord, gold: list[tuple[GoldEntity, set[Words]]]) -> str | None:
    names = {words(mention.text) for mention in entity.mentions} | {words(entity.name)}
    best, match = 0.0, None
    for candidate, candidate_names in gold:
        if not _comparable(entity.type, candidate.type):
            continue
        score = _score(names, candidate_names, _floor(entity.type, candidate.type))
        if score and score + _bonus(entity.type, candidate.type) > best:
            best, match = score + _bonus(entity.type, candidate.type), candidate.id
    return match


def _comparable(one: EntityType, other: EntityType) -> bool:
    return EntityType.PER not in (one, other) or {one, other} <= _PERSONAL


def _floor(one: EntityType, other: EntityType) -> float:
    return _FLOOR_OF_PERSONS if EntityType.PER in (one, other) else _FLOOR


def _bonus(one: EntityType, other: EntityType) -> float:
    return 0.001 if one == other else 0.0


def _score(names: set[Words], others: set[Words], floor: float) -> float:
    likenesses = [_likeness(name, other) for name in names for other in others]
    top = max(likenesses, default=0.0)
    return top + 0.01 * likenesses.count(1.0) if top >= floor else 0.0


def _likeness(one: Words, other: Words) -> float:
    """The share of the longer name that the shorter covers, 0 where it does not lie inside."""
    short, long = sorted((one, other), key=len)
    return len(short) / len(long) if _lies_in(short, long) else 0.0


def _lies_in(short: Words, long: Words) -> bool:
    size = len(short)
    return size > 0 and any(long[at : at + size] == short for at in range(len(long) - size + 1))


def _names_of_gold(entity: GoldEntity) -> set[Words]:
    return {words(name) for name in (*entity.mentions, *entity.descriptions, entity.name)}


def _without_article(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) >= _SHORTEST_WITH_ARTICLE else word
