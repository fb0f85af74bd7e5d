"""What a place name stands for that may be of several: of two states, of a state or its capital of the same name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from kg.arabic.countries import Country, by_capital, by_code, by_name, countries
from kg.arabic.normal import fold
from kg.extract.event_words import event_words
from kg.extract.names.provinces import provinces
from kg.extract.names.states import CAPITAL
from kg.extract.phrase import Phrase
from kg.extract.words import Word

_COMMAS = frozenset({"،", ","})
_SOIL = "اراضي"
_OMAN, _SULTANATE = "عُ", "سلطنه"
_MINISTER = "وزير"


class Locations:
    """Reads place names in their context."""

    def __init__(self, words: Sequence[Word]) -> None:
        """Takes the words of an article."""
        self._words = words

    def is_state(self, phrase: Phrase, state: Country, other: Country, stands: bool) -> bool:
        """Whether a name that a state shares with another's capital is the state's (`عمان`): spelled so (`عُمان`),
        in a row with a state, behind what only a state has (`سلطان عمان`, `منتخب عمان`), in an article that tells of
        the state and not of the other, or where it `stands` for a government in one that does not tell of the
        other."""
        words, at = self._words, phrase.first
        if words[at].text.lstrip("ولبف#").startswith(_OMAN) or self._is_owner(at):
            return True
        if any(one is not other for one in self._states_beside(phrase)):
            return True
        told = self._states_told(words[at].key)
        capital = any(by_capital(word.base) is state for word in words if word.key != words[at].key)
        told |= {state.code} if capital or any(word.key == _SULTANATE for word in words) else set()
        return other.code not in told and (stands or state.code in told)

    def _is_owner(self, at: int) -> bool:
        """Whether the token is the genitive of what is a state's: its ruler, its envoy, its team or ministry."""
        if at == 0 or self._words[at].is_attached:
            return False
        owned, minister = self._words[at - 1], self._words[max(0, at - 2)].head
        field = owned.head is not None and "portfolio" in owned.head.kinds
        return owned.key in event_words("owned_by_state") or (
            field and minister is not None and minister.singular == _MINISTER
        )

    def _states_beside(self, phrase: Phrase) -> Iterator[Country]:
        """The states in a row with a place, right before or behind it."""
        words = self._words
        comma = phrase.first > 0 and words[phrase.first - 1].text in _COMMAS
        before = phrase.first - 1 - comma
        if before >= 0 and (comma or words[phrase.first].conjunction):
            yield from filter(None, [by_name(words[before].base)])
        behind = phrase.last + (phrase.last < len(words) and words[phrase.last].text in _COMMAS)
        if behind < len(words) and (behind > phrase.last or words[behind].conjunction):
            yield from filter(None, [by_name(words[behind].base)])

    def namesake(self, phrase: Phrase, name: str, state: Country) -> Country | None:
        """The other state in which a town lies that is called like the capital of `state` and meant (`طرابلس` of
        Lebanon): its nisba stands behind, or the article tells of it and not of `state`."""
        key = fold(name)
        others = [code for code in provinces().get(key, ()) if code != state.code]
        if not others:
            return None
        behind = [word.nisba.code for word in self._words[phrase.last - 1 : phrase.last + 1] if word.nisba]
        told = set(behind) or self._states_told(key)
        meant = next((code for code in others if code in told and state.code not in told), None)
        return by_code(meant) if meant else None

    def half(self, name: str, state: Country) -> Country:
        """Which of the states that a short name begins (`كوريا`) is meant: the other one than `state` where the article
        tells of that alone."""
        others = [one for one in _halves().get(name, ()) if one is not state]
        if not others or state.name == name or self._tells_of(state):
            return state
        return next((one for one in others if self._tells_of(one)), state)

    def _tells_of(self, state: Country) -> bool:
        """Whether the article has a state's everyday name in two words, its nisba or its capital."""
        pairs = list(zip(self._words, self._words[1:], strict=False))
        names = [f"{one.base} {two.text}" for one, two in pairs]
        if any(by_name(name) is state for name in names):
            return True
        if any(by_capital(name) is state for name in [*names, *(word.base for word in self._words)]):
            return True
        return any(one.compound_nisba(two) is state for one, two in pairs)

    def _states_told(self, key: str) -> set[str]:
        """The codes of the states that the article names, but for one called by the key."""
        return {one.code for word in self._words if word.key != key and (one := word.nisba or by_name(word.base))}

    def is_called_capital(self, phrase: Phrase) -> bool:
        """Whether a state's name stands for its capital of the same name (`تونس العاصمة`)."""
        at = phrase.last
        return (
            self._words[phrase.first].key == CAPITAL
            or self._words[phrase.last - 1].key == CAPITAL
            or (at < len(self._words) and self._words[at].key == CAPITAL and self._words[at].definite)
        )

    def of_lands(self, phrase: Phrase) -> Country | None:
        """The country of `الأراضي السورية`."""
        last = self._words[phrase.last - 1]
        return last.nisba if self._words[phrase.first].key == _SOIL and phrase.last == phrase.first + 2 else None


@cache
def _halves() -> dict[str, list[Country]]:
    """The states whose everyday name is one of two words, by the first (`كوريا الشمالية`, `كوريا الجنوبية`)."""
    found: dict[str, list[Country]] = {}
    for state in countries():
        found.setdefault(state.name.partition(" ")[0], []).append(state)
    return found
