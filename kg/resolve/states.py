"""States by their names as `keys.words` has them, without articles (`ولايات المتحدة` of `للولايات المتحدة`)."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import groupby
from typing import Final

from kg.arabic import countries
from kg.arabic.countries import Country
from kg.arabic.romanise import known_name
from kg.resolve.keys import differ_by_one, key, sound, words

_LONG: Final = 6
_ALEF: Final = "ا"
_LONG_WORDS: Final = 12
_MANY_WORDS: Final = 4
_FORMS: Final = frozenset({"مملكه", "جمهوريه", "دوله", "سلطنه", "اماره", "اراضي"})
_PLURALS: Final = ("United", "Netherlands", "Philippines", "Bahamas", "Maldives")


def state_of(name: tuple[str, ...]) -> Country | None:
    """The state whose name the words are, those of a long one in any order (`جمهورية كوريا الشعبية الديمقراطية`); None
    where they are none's."""
    return _states().get(name) or (_long_names().get(frozenset(name)) if len(name) >= _MANY_WORDS else None)


def nisba_of(word: str) -> Country | None:
    """The state of a nisba in the singular (`روسي`, `اميركيه`)."""
    return _nisbas().get(word)


def usual_nisba(word: str) -> str:
    """A nisba as it is most often spelled (`اميركيه` as `امريكيه`); any other word as it is."""
    return _usual_nisbas().get(word, word)


def state_of_form(name: tuple[str, ...]) -> Country | None:
    """The state that a form of state and its name or nisba stand for (`مملكة النرويج`, `المملكة السعودية`), or its
    nisba alone, where an analysis took that for a name (`الكورية الشمالية`). No state has a form that it only had of
    old (`مملكة إسرائيل`)."""
    rest = name[1:] if len(name) > 1 and name[0] in _FORMS else name
    state = _full_nisbas().get(rest) or (state_of(rest) if rest != name else None)
    return state if state and (rest == name or countries.may_be(state, name[0])) else None


def without_nisba(name: tuple[str, ...]) -> tuple[tuple[str, ...], Country | None]:
    """The words before the nisba that a name ends in, and its state; the whole name where it ends in none."""
    for size in (2, 1):
        state = _full_nisbas().get(name[-size:]) if len(name) > size else None
        if state:
            return name[:-size], state
    return name, None


def with_article(state: Country) -> str:
    """A state's English name as it stands behind `of`."""
    return f"the {state.english}" if state.english.startswith(_PLURALS) else state.english


def misspelt_state(name: tuple[str, ...]) -> Country | None:
    """The state whose name, but for its vowels, is a single word that is known to be the state's (`السينغال`), or, but
    for one vowel, a long one that is no other name (`قازاخستان`), or, but for one letter, several words (`الولايات
    المتخدة`), none of which is another state's name (`سوريا الجنوبية`), or has a word written twice."""
    if len(name) > 1:
        return _misspelt_words(name)
    known = known_name(name[0])
    if name in _capitals():
        return None
    if known is not None:
        return next((state for _, state in _sounds().get(sound(name[0]), ()) if state.english == known.latin), None)
    if len(name[0]) < _LONG:
        return None
    near = (pair for pair in _sounds().get(sound(name[0]), ()) if _begin_alike(pair[0], name[0]))
    return next((state for known, state in near if differ_by_one(known, name[0])), None)


def _begin_alike(one: str, other: str) -> bool:
    """Whether both words begin with an alef or neither does (not `كندا` and `اكاندا` of `واكاندا`)."""
    return one.startswith(_ALEF) is other.startswith(_ALEF)


def _misspelt_words(name: tuple[str, ...]) -> Country | None:
    once = tuple(word for word, _ in groupby(name))
    if once != name:
        return state_of(once)
    whole = " ".join(name)
    if len(whole) < _LONG_WORDS:
        return None
    near = (known for known in _states() if len(known) == len(name) and (known[0] == name[0] or known[-1] == name[-1]))
    alike = (known for known in near if differ_by_one(" ".join(known), whole))
    return next(
        (_states()[known] for known in alike if not any((word,) in _states() for word in {*name} - {*known})), None
    )


def state_with_code(code: str) -> Country | None:
    """The state with an ISO 3166 code."""
    return _codes().get(code)


def country_key(name: str) -> str:
    """The code of the state called `name`, or the name's key where it is none's (`الأمم المتحدة`)."""
    state = state_of(words(name))
    return state.code if state else key(name)


@cache
def _states() -> dict[tuple[str, ...], Country]:
    found: dict[tuple[str, ...], Country] = {}
    for state in countries.countries():
        for name in state.names:
            if not countries.is_part(name):
                found.setdefault(words(name), state)
    return found


@cache
def _long_names() -> dict[frozenset[str], Country]:
    return {frozenset(name): state for name, state in _states().items() if len(name) >= _MANY_WORDS}


@cache
def _full_nisbas() -> dict[tuple[str, ...], Country]:
    """Nisbas of one word or more, masculine and feminine (`كوري شمالي`, `كورية شمالية`)."""
    found: dict[tuple[str, ...], Country] = {}
    for state in countries.countries():
        for nisba in state.nisbas:
            for form in (nisba, " ".join(f"{word}ة" for word in nisba.split())):
                found.setdefault(words(form), state)
    return found


@cache
def _nisbas() -> dict[str, Country]:
    found: dict[str, Country] = {}
    for state in countries.countries():
        for nisba in state.nisbas:
            for form in (nisba, f"{nisba}ة"):
                found.setdefault(key(form), state)
    return found


@cache
def _usual_nisbas() -> dict[str, str]:
    """The further nisbas of each state, masculine and feminine, with its first one."""
    found: dict[str, str] = {}
    for state in countries.countries():
        for nisba in state.nisbas:
            if " " not in nisba + state.nisbas[0]:
                for ending in ("", "ة"):
                    found.setdefault(key(nisba + ending), key(state.nisbas[0] + ending))
    return found


@cache
def _capitals() -> frozenset[tuple[str, ...]]:
    return frozenset(words(capital) for state in countries.countries() for capital in state.capitals)


@cache
def _sounds() -> dict[str, list[tuple[str, Country]]]:
    found: dict[str, list[tuple[str, Country]]] = defaultdict(list)
    for name, state in _states().items():
        if len(name) == 1:
            found[sound(name[0])].append((name[0], state))
    return found


@cache
def _codes() -> dict[str, Country]:
    return {state.code: state for state in countries.countries()}
