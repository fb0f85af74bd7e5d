"""Prepositions that the engine takes for a part of names: `دعما ل[لبنان]`, `لقاؤه ب[كارم ناصر]`, `أشاد بدور [ناصر]`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import Final

from kg.arabic.countries import capital_names
from kg.arabic.countries import names as states
from kg.arabic.romanise import is_name
from kg.extract.concordance import Concordance
from kg.extract.event_words import event_words
from kg.extract.lexicon import keys
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

PREPOSITIONS: Final = frozenset({"ل", "ب"})
"""The prepositions that are written onto names."""

_ROLE, _REACH = "بدور", 8
_PRAISING: Final = frozenset({"اشاد", "اشاده", "نوه", "تنويه", "قام", "اعترف"})
_LAM, _SHORT = "ل", 4
_CONJUNCTIONS: Final = ("و", "ف")


def with_places_led(
    names: Iterable[ProperName], analysis: Analysis, words: Sequence[Word], where: Concordance
) -> Iterator[ProperName]:
    """The names in text order with the states that begin like the preposition on them, which the engine reads as other
    words with the article, and capitals that it does not know behind it."""
    told = [at for at in where.spelled(_led()) if words[at].preposition == _LAM]
    if not told:
        yield from names
        return
    found = list(names)
    covered = {at for name in found for at in range(name.first, name.last)}
    for at in (at for at in told if at not in covered):
        span = analysis.tokens[at].span
        own = Span(span.start + len(_LAM) + words[at].text.startswith(_CONJUNCTIONS), span.end)
        found.append(ProperName(own, EntityType.LOC, at, at + 1))
    yield from sorted(found, key=lambda name: name.first)


def begins_name(word: Word) -> bool:
    """Whether a word, which is no name itself, is a preposition on an Arab given name (`بكارم`)."""
    arab = keys("arab_given_names")
    led = word.text[0] in PREPOSITIONS and word.folded[1:] in arab
    return led and not (word.folded in arab or word.folded in keys("surnames") or is_name(word.text))


def is_praised_role(words: Sequence[Word], at: int) -> bool:
    """Whether the token, spelled like a given name, is the part that somebody behind it plays and that a word of praise
    before it praises, with no mark between (`أشاد بدور [كريم ناصر]`)."""
    if words[at].folded != _ROLE:
        return False
    before = takewhile(lambda word: not word.is_mark, reversed(words[max(0, at - _REACH) : at]))
    return any(word.lemma in _PRAISING or word.key in event_words("praising") for word in before)


@cache
def _led() -> frozenset[str]:
    """The folded names with `ل` before them, a conjunction first or none: states that begin with it, and all capitals
    but short ones, of which some are other words (`لبرن`)."""
    alike = [name for name in states() if name.startswith(_LAM) and " " not in name]
    alike += [name for name in capital_names() if len(name) > _SHORT and " " not in name]
    return frozenset(f"{conjunction}{_LAM}{name}" for conjunction in ("", *_CONJUNCTIONS) for name in alike)
