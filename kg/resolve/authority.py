"""Organisations known world-wide (`data/organisations.tsv`, and the clubs of `kg.arabic.clubs`), by any way in which an
article may call them.

A known name is also found behind a class noun (`تنظيم داعش`), in front of a judging adjective (`داعش الإرهابي`), with
the nisba of its own state (`الكرملين الروسي`), with its abbreviation (`وكالة الأنباء السعودية واس`), inside the usual
name of a news agency (`وكالة رويترز للأنباء`), and in another spelling (`الاتحاد الأوربي`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from kg.arabic.clubs import clubs
from kg.resolve.keys import is_slip, sound, spell_one_thing, words
from kg.resolve.lists import heads, rows
from kg.resolve.spellings import Name
from kg.resolve.states import nisba_of, state_of, usual_nisba

_OF_NEWS: Final = ("انبا", "للانبا")  # as `keys.words` has them
_TROOPS: Final = "قوات"
_ARMED: Final = frozenset({"جيش", "تحالف", "حلف"})
_BODIES: Final = frozenset({"امم", "اتحاد", "جيش", "حزب", "حلف", "تحالف", "مجلس", "نظام", "حكومه"})
_MILITIA: Final = frozenset({"ميليشيا", "ميليشيات", "مليشيا", "مليشيات"})
_CLUB: Final = "نادي"
_TEAMS: Final = frozenset({_CLUB, "فريق"})
_COMPANIES: Final = frozenset({"شركه", "موسسه"})
_BEHIND: Final = re.compile("^(بال|لل|ل)(?=..)")
_BEHIND_ARTICLE: Final = re.compile("^(بال|لل)(?=..)")
_IN_THE: Final = re.compile(" في ال")
_LONG: Final = 7
_SHORT: Final = 5
_ARTICLE: Final = "ال"
_THE: Final = (_ARTICLE, "لل")


@dataclass(frozen=True, slots=True)
class Known:
    """An organisation of the authority list; `state` is the code of the state it belongs to, where to one; `club` tells
    whether it is a football club."""

    name: str
    english: str
    state: str | None = None
    club: bool = False


def known_organisation(best: str, names: Iterable[str] = ()) -> Known | None:
    """The organisation with the best name, or else with another of its names, unless the best one speaks against it."""
    whole, names = words(best), tuple(names)
    others = [(words(name), entry) for name in names if (entry := _known(words(name))) and not _is_noun(name, entry)]
    found = _known(whole)
    if found and (_is_described(best, found) or (not found.club and _is_team(whole, map(words, names)))):
        return None
    if found:
        return next((entry for name, entry in others if _is_begun(whole, name, entry)), found)
    return next((entry for name, entry in others if not _denies(whole, name, entry)), None)


def _is_noun(name: str, entry: Known) -> bool:
    """Whether a single word is the common noun that the organisation is called by with the article (`كونغرس` of an
    association, beside `الكونغرس`)."""
    return " " not in entry.name and entry.name.startswith(_ARTICLE) and " " not in name and not name.startswith(_THE)


def _is_described(best: str, entry: Known) -> bool:
    """Whether a name's noun of media or companies has an article, so that what follows only describes it (`المجلة
    العربية` is not the channel `العربية`)."""
    noun, *rest = best.split()
    nouns = _media() | _COMPANIES
    return bool(rest) and noun.startswith(_ARTICLE) and words(noun)[0] in nouns and entry not in _exactly(words(best))


def _exactly(name: Name) -> tuple[Known, ...]:
    """The organisations with just that name, at most one."""
    entry = authority().get(tuple(map(usual_nisba, name)))
    return (entry,) if entry else ()


def _is_team(best: Name, names: Iterable[Name]) -> bool:
    """Whether a name is that of a team which is called like an organisation (`نادي القاعدة`), not one of the
    organisation itself that is named besides (`فريق سي إن إن`)."""
    called = len(best) > 1 and best[0] in _TEAMS and not _exactly(best)
    return called and (best[0] == _CLUB or best[1:] not in set(names))


def _is_begun(best: Name, other: Name, entry: Known) -> bool:
    """Whether a name is only the beginning of that of the organisation which an abbreviation beside it stands for
    (`الاتحاد الأوروبي (يويفا)`, `منظمة الأمم المتحدة` of `… للطفولة (يونيسيف)`)."""
    full, rest = _without_heads(words(entry.name)), _without_heads((_BEHIND_ARTICLE.sub("", best[0]), *best[1:]))
    return len(other) == 1 and len(rest) < len(full) and full[: len(rest)] == rest


def _denies(best: Name, other: Name, entry: Known) -> bool:
    """Whether a name is not that of the organisation which another name of the same thing would make it: it only has
    that one as a part (`الاتحاد الأفريقي لكرة القدم`, `لجنة الحكام بالاتحاد الدولي`), or tells another state
    (`وزارة العدل الكندية`), which is no more than a reproach of a militia (`ميليشيا الحوثي الإيرانية`)."""
    if _is_of(without_class(other), best) or _is_of(words(entry.name), best):
        return True
    state = (state_of(best[-1:]) or nisba_of(best[-1])) if len(best) > 1 else None
    if state is None or state.code == entry.state:
        return False
    may_be_left_out = entry.state is None or best[0] in _MILITIA
    return not (may_be_left_out and _known(best[:-1]) == entry)


def without_epithets(name: Name) -> Name:
    """A name without the judging adjectives it ends in, as long as a word remains."""
    nouns = heads("organisation-epithets.tsv").nouns
    while len(name) > 1 and name[-1] in nouns:
        name = name[:-1]
    return name


def without_class(name: Name) -> Name:
    """A name without epithets, class nouns in front, and `قوات` before an army or alliance. The noun of a medium stays
    before that of another body or a club (`إذاعة الجيش`, `مجلة ليفربول`)."""
    return _without_heads(without_epithets(name))


def _without_heads(whole: Name) -> Name:
    rest = heads("organisation-heads.tsv").strip_words(whole)
    is_owner = not _BODIES.isdisjoint(rest[:1]) or rest in _clubs()
    if is_owner and not _media().isdisjoint(whole[: -len(rest)]):
        return whole
    return rest[1:] if len(rest) > 1 and rest[0] == _TROOPS and rest[1] in _ARMED else rest


def _is_of(short: Name, long: Name) -> bool:
    """Whether a name is a part of a longer one, also behind a preposition (`بالاتحاد`, `للاتحاد`), and not all of it
    but its class noun and one word more (`شبكة الجزيرة الإعلامية`)."""
    size, core = len(short), without_class(long)
    if size == len(long):
        return False
    if core[:size] == short and len(core) - size <= (core != long) and not _has_another(long):
        return False
    part, whole = _bare(short), _bare(long)
    return any(part == whole[at : at + size] for at in range(len(long) - size + 1))


def _bare(name: Name) -> Name:
    """The words of a name without prepositions."""
    return tuple(_BEHIND.sub("", word) for word in name)


def _has_another(name: Name) -> bool:
    """Whether a name is a team's, which may be called like anything, or ends in a second one (`غوغل وأمازون`)."""
    return len(name) > 1 and (name[0] in _TEAMS or name[-1].startswith("و"))


@cache
def _media() -> frozenset[str]:
    """The class nouns that make another organisation of a body."""
    return frozenset(words(row[0])[0] for row in rows("organisation-heads.tsv") if len(row) > 1)


@cache
def _clubs() -> frozenset[Name]:
    """The names of clubs that no by-names are."""
    return frozenset(words(name) for club in clubs() for name in club.names)


@lru_cache(maxsize=1 << 15)
def _known(name: Name) -> Known | None:
    if not name:
        return None
    name = tuple(map(usual_nisba, name))
    for reading in _readings(name):
        found = authority().get(reading) or _with_its_state(reading) or _with_its_abbreviation(reading)
        if found:
            return found
    return _spelled_alike(_without_heads(name) if name[0] in _TEAMS else name)


def _readings(name: Name) -> Iterator[Name]:
    yield name
    if len(name) == 1 and _ARTICLE in name[0][2:]:  # two words written as one: الأممالمتحدة
        first, _, second = name[0].partition(_ARTICLE)
        yield first, second
    yield (_BEHIND_ARTICLE.sub("", name[0]), *name[1:])
    yield without_epithets(name)
    yield _without_heads(name)
    rest = without_class(name)
    yield rest
    if name[0] in _MILITIA and nisba_of(name[-1]):
        yield without_class(name[:-1])
    if len(rest) > 1 and rest[0] == _OF_NEWS[0]:
        yield rest[1:]
    if len(rest) > 1 and rest[-1] == _OF_NEWS[1]:
        yield rest[:-1]


def _with_its_state(name: Name) -> Known | None:
    nisba = nisba_of(name[-1]) if len(name) > 1 else None
    entry = authority().get(name[:-1]) if nisba else None
    return entry if entry and nisba and entry.state == nisba.code else None


def _with_its_abbreviation(name: Name) -> Known | None:
    """The organisation of which both parts of the name are names."""
    for at in range(1, len(name)):
        entry = authority().get(name[:at])
        if entry and authority().get(name[at:]) == entry:
            return entry
    return None


def _spelled_alike(name: Name) -> Known | None:
    size = len("".join(name))
    if size < _SHORT:
        return None
    alike = _sounds().get(_sound(name), ())
    spelled = (entry for known, entry in alike if size >= _LONG and spell_one_thing(known, name))
    slipped = (entry for known, entry in alike if is_slip(known, name))
    return next(spelled, None) or next(slipped, None)


def _sound(name: Name) -> str:
    return "".join(map(sound, name))


@cache
def authority() -> dict[Name, Known]:
    """The organisations by each of their names, also with `ب` for `في` (`باليمن`)."""
    found: dict[Name, Known] = {}
    for name, english, aliases, *states in rows("organisations.tsv"):
        told = nisba_of(words(name)[-1])
        entry = Known(name, english, states[0] if states else told.code if told else None)
        for alias in (name, *filter(None, aliases.split("|"))):
            for spelled in (alias, _IN_THE.sub(" بال", alias)):
                found.setdefault(tuple(map(usual_nisba, words(spelled))), entry)
    for club in clubs():
        entry = Known(club.names[0], club.english, club.state, club=True)
        for name in (*club.names, *club.by_names):
            found.setdefault(tuple(map(usual_nisba, words(name))), entry)
    return found


@cache
def _sounds() -> dict[str, list[tuple[Name, Known]]]:
    found: dict[str, list[tuple[Name, Known]]] = defaultdict(list)
    for name, entry in authority().items():
        found[_sound(name)].append((name, entry))
    return found
