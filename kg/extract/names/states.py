"""What is known of states from other news: their names with the form of government, their officials, their seats."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache

from kg.arabic.countries import Country, by_code, by_name, may_be
from kg.arabic.normal import fold
from kg.extract.lexicon import keys, rows
from kg.extract.names.persons import sound
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

CAPITAL = "عاصمه"
"""The folded word for a capital."""

_CALLED_CAPITAL = " العاصمة"
_HEAD = "head"
_HOUSE, _SON, _LONG = "آل", "بن", 3
_SHORT, _ARTICLE = 3, "ال"  # a surname of three letters may be anybody's
_FORMS = frozenset({"مملكه", "جمهوريه", "دوله", "سلطنه", "اماره"})


def state_called(name: str) -> Country | None:
    """The state with a name, also behind its form of government (`مملكة النرويج`) or as that of its capital (`تونس
    العاصمة`); none where it is a form that the state only had of old (`مملكة إسرائيل`)."""
    name = name.removesuffix(_CALLED_CAPITAL)
    form, _, rest = name.partition(" ")
    state = by_name(rest) if fold(form) in _FORMS else None
    return by_name(name) or (state if state is not None and may_be(state, form) else None)


def with_capital(name: ProperName, analysis: Analysis, words: Sequence[Word]) -> ProperName:
    """The name of a state with `العاصمة` behind it, as its capital is called (`الجزائر العاصمة`)."""
    at = name.last
    if name.type is not EntityType.LOC or at >= len(words) or words[at].key != CAPITAL or words[at].is_attached:
        return name
    state = by_name(name.span.of(analysis.article.text)) is not None
    alone = at + 1 >= len(words) or words[at + 1].nisba is None
    if not (state and alone and words[at].definite):
        return name
    return ProperName(Span(name.span.start, analysis.tokens[at].span.end), name.type, name.first, at + 1)


@cache
def seats() -> dict[str, str]:
    """The code of the country whose body sits in a building, by the folded name."""
    return {fold(name): code for name, code in rows("seats")}


@cache
def office_holders() -> dict[str, str]:
    """The country code of known officials by the consonants of their full names: those counted in news and those known
    beyond their country."""
    return {sound(name): code for name, code in rows("known_ministers")} | leaders()


@cache
def leaders() -> dict[str, str]:
    """The same of those whom news most often names, by names that nobody has within a longer one."""
    counted = {name: code for name, code, _ in rows("office_holders")}
    return {sound(name): code for name, code, _ in rows("known_officials")} | counted


@cache
def leaders_by_surname() -> dict[str, str]:
    """The country code of those known beyond their country by the folded surname, the last word of the full name, where
    it is of one country alone and nobody's given name."""
    codes: dict[str, set[str]] = {}
    for name, code, _ in rows("known_officials"):
        codes.setdefault(fold(name.split()[-1]), set()).add(code)
    given = keys("arab_given_names") | keys("given_names")
    alone = {surname: min(found) for surname, found in codes.items() if len(found) == 1}
    return {name: alone[name] for name in alone if len(name) > _SHORT and name.removeprefix(_ARTICLE) not in given}


def is_head(name: str) -> bool:
    """Whether a name is that of a head of state or of government known beyond his country, in full or by the surname
    that is his alone."""
    return any(sound(form) in _heads() for form in _forms(name)) or fold(name) in _heads_by_surname()


@cache
def _ministers() -> frozenset[str]:
    return frozenset(sound(name) for name, _, rank in rows("known_officials") if rank != _HEAD)


def is_minister(name: str) -> bool:
    """Whether a full name is that of a state's minister known beyond his country who never headed it."""
    return sound(name) in _ministers()


@cache
def _heads() -> frozenset[str]:
    return frozenset(sound(name) for name in _names_of_heads())


@cache
def _heads_by_surname() -> frozenset[str]:
    return frozenset(fold(name.split()[-1]) for name in _names_of_heads()) & leaders_by_surname().keys()


def _names_of_heads() -> list[str]:
    return [name for name, _, rank in rows("known_officials") if rank == _HEAD]


def _forms(name: str) -> Iterator[str]:
    """A full name and its shorter forms by which an official may be known: without his house (`آل ثاني`), and the last
    three words of a longer one (`لولا دا سيلفا`)."""
    yield name
    words = name.split()
    if _HOUSE in words[2:]:
        yield " ".join(words[: words.index(_HOUSE)])
    if len(words) > _LONG and _SON not in words:
        yield " ".join(words[-_LONG:])


def state_served(names: Collection[str], *, titled: bool) -> Country | None:
    """The country of a person of these names who is known as a state's official: by a full name, by the surname alone
    where he is `titled` and told by no more."""
    known, leaders = office_holders(), leaders_by_surname()
    codes = {known[key] for name in names for key in map(sound, _forms(name)) if key in known}
    if titled and all(len(name.split()) == 1 for name in names):
        codes = codes or {leaders[key] for key in map(fold, names) if key in leaders}
    return by_code(codes.pop()) if len(codes) == 1 else None
