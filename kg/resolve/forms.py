"""What the name of an organisation says that no authority knows: which words it is of, and of which state."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from kg.resolve.authority import Known, authority, without_class
from kg.resolve.keys import words
from kg.resolve.lists import heads, rows
from kg.resolve.spellings import Name
from kg.resolve.states import nisba_of, state_of, state_with_code, with_article

_MINISTRY: Final = "وزاره"
_NATIONAL: Final = frozenset({_MINISTRY, "تلفزيون", "اذاعه"})
_OF_THE_NATION: Final = "وطني"


@dataclass(frozen=True, slots=True)
class Form:
    """What a name says: its words without class noun and state, the state's code, and whether it is a state's body."""

    words: Name
    state: str | None
    body: bool


@lru_cache(maxsize=1 << 15)
def form(name: str, country: str | None = None) -> Form:
    """The form of a name that no authority knows; `country` is taken for the state of a body that names none."""
    full = words(name)
    if _is_common(full):
        return Form(full, None, True)
    core, state = _parts(full)
    if core[-1] == _OF_THE_NATION and core[:-1] in bodies():
        core = core[:-1]
    body = full[0] == _MINISTRY or core in bodies() or _is_common(core)
    return Form(core, state or (country if body else None), body)


def known_body(name: str, country: str | None) -> Known | None:
    """The organisation of the authority list that the body called `name` of a state is (`الخارجية` of the United
    States); `country` is taken for the state of a name that tells none."""
    core, state = _parts(words(name))
    return _known_bodies().get((core, state or country or ""))


@cache
def _known_bodies() -> dict[tuple[Name, str], Known]:
    found: dict[tuple[Name, str], Known] = {}
    for name, entry in authority().items():
        core, state = _parts(name)
        if state and core in bodies():
            found.setdefault((core, state), entry)
    return found


def _parts(full: Name) -> tuple[Name, str | None]:
    """The words of a name without class noun and state, and the state's code."""
    return _without_state(full if _is_national(full) else without_class(full))


def _is_national(name: Name) -> bool:
    """Whether a name is that of a state's broadcaster (`التلفزيون السوري`), which without its noun would be no name."""
    return len(name) == 2 and name[0] in _NATIONAL and name[0] != _MINISTRY and nisba_of(name[1]) is not None


def _is_common(name: Name) -> bool:
    """Whether a name is a common noun, alone or with nothing but nisbas (`النادي الإنجليزي`): another one in each
    article. The noun of a ministry or a state's broadcaster makes a name of a nisba."""
    nouns = heads("organisation-heads.tsv").nouns
    if len(name) == 1:
        return name[0] in nouns or name[0] in heads("organisation-nouns.tsv").nouns
    return name[0] in nouns and name[0] not in _NATIONAL and all(word in nouns or nisba_of(word) for word in name)


def _without_state(name: Name) -> tuple[Name, str | None]:
    """The words before the state they end in, as a nisba or a name, and the state's code; all words where none. A brand
    in Latin letters before a state's name is another one than without it (`MBC مصر`)."""
    for at in range(1, len(name)):
        is_brand = "".join(name[:at]).isascii()
        state = (None if is_brand else state_of(name[at:])) or (nisba_of(name[at]) if at == len(name) - 1 else None)
        if state:
            return name[:at], state.code
    return name, None


def english_name(key: str, code: str | None) -> str | None:
    """The English name of a state's body (`Parliament of Iraq`)."""
    body, state = bodies().get(tuple(key.split())), state_with_code(code or "")
    return f"{body} of {with_article(state)}" if body and state else None


@cache
def bodies() -> dict[Name, str]:
    """The bodies that each state has its own of, with their English names."""
    return {words(body): english for body, english in rows("state-bodies.tsv")}
