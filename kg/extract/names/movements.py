"""Movements by names that are common words, too: `وفد [فتح]`, `باسم [فتح]`, `[فتح] وحماس`, none of `فتح المعابر`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from kg.arabic.normal import fold
from kg.extract.concordance import Concordance
from kg.extract.event_words import event_words
from kg.extract.lexicon import rows
from kg.extract.phrase import ProperName
from kg.extract.speech_words import speaking
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_MOVEMENT, _QUOTES = "حركه", frozenset({'"', "«", "»", "“", "”"})
_IN = frozenset({"في", "من", "مع", "بين", "عن", "ضد"})


def with_movements(
    names: Sequence[ProperName], analysis: Analysis, words: Sequence[Word], where: Concordance
) -> Iterator[ProperName]:
    """The names with the movements that the analyzer took for common words."""
    yield from names
    called = where.of(_movements().keys())
    if not called:
        return
    named = {name.first: name for name in names}
    taken = {at for name in names for at in range(name.first, name.last)}
    for at in called:
        beside = _movements()[words[at].key]
        told = at not in taken and _is_told(words, where, words[at].key, beside)
        if told and _is_movement(words, at, named, beside):
            start = analysis.tokens[at].span.start + words[at].skip
            yield ProperName(Span(start, analysis.tokens[at].span.end), EntityType.ORG, at, at + 1)


@cache
def _movements() -> dict[str, tuple[str, ...]]:
    """The folded words of the movement beside which news names each, by its folded name."""
    return {fold(name): tuple(fold(beside).split()) for name, beside in rows("common_movements")}


def _is_told(words: Sequence[Word], where: Concordance, name: str, beside: tuple[str, ...]) -> bool:
    """Whether the article tells of the movement by its noun, or of the one beside it."""
    if any(at and words[at - 1].key == _MOVEMENT for at in where.of({name})):
        return True
    return any([word.key for word in words[at : at + len(beside)]] == [*beside] for at in where.of({beside[0]}))


def _is_movement(words: Sequence[Word], at: int, named: dict[int, ProperName], beside: tuple[str, ...]) -> bool:
    """Whether the word stands where a movement does, and nothing behind it of which it could be the deed."""
    word, before = words[at], words[at - 1] if at else None
    behind = words[at + 1] if at + 1 < len(words) else None
    if before is None or word.definite or word.pronoun or word.preposition not in {"", "ل"}:
        return False
    joined = behind is not None and behind.conjunction == "و" and behind.key == beside[0]
    if joined or (word.conjunction == "و" and before.key == beside[-1]):
        return True
    if before.text in _QUOTES and behind is not None and behind.text in _QUOTES:
        return True
    if before.key in event_words("that"):
        return behind is not None and behind.is_verb and behind.gender == "f"
    person = named.get(at + 1)
    free = behind is None or not behind.is_nominal or behind.is_attached or behind.tag == "ADJ" or bool(behind.pronoun)
    if not free and not (person is not None and person.type is EntityType.PER):
        return False
    said = before.is_verb and before.gender == "f" and fold(before.lemma) in speaking()
    return said or before.key in event_words("of_movement") or (before.key in _IN and not before.pronoun)
