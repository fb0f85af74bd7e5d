"""The town that a bare noun calls once more: `غادر كوبان … وزار المدينة`, `المدينة السويسرية`.

A noun that stood before the name (`مدينة كوبان`) is found as any description is; here the name had none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kg.arabic.countries import Country, by_capital
from kg.arabic.normal import fold
from kg.extract.entities.drafts import Draft
from kg.extract.event_words import event_words
from kg.extract.names.headed import is_town
from kg.extract.names.provinces import state_of_place
from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.model import EntityType

_TOWN = "مدينه"
_CALLED = event_words("capital")
_SIDES = event_words("region", "compass")


def calls_town(phrase: Phrase, words: Sequence[Word]) -> bool:
    """Whether it is `المدينة` alone or with the nisba of the country it is in (`المدينة السويسرية`)."""
    word, behind = words[phrase.first], words[phrase.last - 1]
    if phrase.type is not EntityType.LOC or not word.definite or word.key != _TOWN:
        return False
    return phrase.last - phrase.first == 1 + (behind.nisba is not None)


def town_before(
    phrase: Phrase, phrases: Sequence[Phrase], words: Sequence[Word], draft_of: Callable[[Phrase], Draft]
) -> Draft | None:
    """The town named last before the noun, of the country whose nisba stands behind it; none where no name tells that
    it is one."""
    country = words[phrase.last - 1].nisba
    named = ((one, draft_of(one)) for one in _named_before(phrase, phrases, words))
    return next((draft for one, draft in named if _is_town(draft, country, one.last == one.first + 1)), None)


def _named_before(phrase: Phrase, phrases: Sequence[Phrase], words: Sequence[Word]) -> Iterator[Phrase]:
    """The places by name before a phrase, without a noun before the name but one of a town, the last one first."""
    for one in reversed(phrases):
        if one.first < phrase.first and one.type is EntityType.LOC and one.name is not None:
            word = words[one.first]
            if (word.head is None or word.key in _CALLED) and word.key not in _SIDES:
                yield one


def _is_town(draft: Draft, country: Country | None, single: bool) -> bool:
    """Whether it is a town of the Arab states or a capital, of the country where one is told; of another country a
    place of a `single` word that is none of those."""
    if draft.country is not None:
        return False
    capital = next(filter(None, map(by_capital, draft.names)), None)
    states = {state_of_place(name) for name in draft.names} - {None}
    if country is None:
        return capital is not None or any(is_town(fold(name)) for name in draft.names)
    return country.code in states or capital is country or (single and not (capital or states))
