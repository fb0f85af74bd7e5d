"""Which persons of the articles are one.

1. Full names that spell one name form a name cluster (`full_names`).
2. Evidence against splits a name cluster into homonyms: different countries for a name of common Arabic names,
   different countries and posts for any other.
3. A surname goes to the one full name that ends in it; where there are several, to the one with the same country or
   post, else to the one that is named in full within a month of the article, else to one that is three times as
   frequent as all others together, else it stays by itself. A given name alone goes to one with a father's name and
   the same post (`الملك سلمان`). A name that is more than eight times as frequent as a
   full one that ends in it goes there only with the same country or post.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from kg.model import EntityType
from kg.resolve.bearers import Bearer
from kg.resolve.clusters import Cluster, Unions, most_common
from kg.resolve.full_names import is_called_by_given, name_clusters
from kg.resolve.keys import is_arabic, sound, spell_one_surname, words
from kg.resolve.nearness import share_post, with_families, with_slips
from kg.resolve.spellings import Name

_DOMINANCE: Final = 3
_NOISE: Final = 0.2
_HALF: Final = 0.5
_STRAY: Final = 0.05
_WINDOW: Final = 31
_UNHEARD: Final = 8
_KNOWN: Final = 20
_RANKS: Final = frozenset({"ملك", "عاهل", "امير", "سلطان", "شيخ", "حاكم", "ولي"})
_PARTICLES: Final = frozenset({"مع", "من", "عن", "الي", "لان", "وان"})


def people(found: Iterable[Bearer]) -> list[Cluster]:
    """One cluster a person, from the bearers of type PER that have a name."""
    by_name: dict[Name, list[Bearer]] = defaultdict(list)
    for bearer in sorted(found, key=lambda bearer: bearer.member):
        by_name[full_name(bearer)].append(bearer)
    full = {name: group for name, group in by_name.items() if len(name) > 1}
    named = name_clusters(full, _called_both(full))
    identities = [part for names in with_families(with_slips(named, full), full) for part in _homonyms(names, full)]
    single: dict[Name, list[Bearer]] = {name: group for name, group in by_name.items() if len(name) == 1}
    return _with_surnames(identities, single)


def full_name(bearer: Bearer) -> Name:
    """The words of the longest of a bearer's names, with the surname of kin behind a given name alone."""
    names = (_without_particle(words(name)) for name in (bearer.entity.name, *bearer.entity.names))
    longest = max(names, key=lambda name: (len(name), name))
    return (*longest, *words(bearer.entity.family)) if bearer.entity.family and len(longest) == 1 else longest


def _called_both(full: Mapping[Name, Sequence[Bearer]]) -> Iterator[tuple[Name, Name]]:
    """Pairs of full names of which an article uses both for one person, and which sound alike (`جمال خشقجي`) or have a
    short form of the foreign given name in one of them (`جوزيف بايدن`, `جو بايدن`)."""
    for name, group in full.items():
        for other in {words(name) for bearer in group for name in bearer.entity.names} & full.keys():
            if name != other and (_sound_alike(name, other) or _is_nickname(*sorted((name, other), key=_given))):
                yield name, other


def _sound_alike(name: Name, other: Name) -> bool:
    return len(name) == len(other) and all(sound(one) == sound(two) for one, two in zip(name, other, strict=True))


def _is_nickname(short: Name, long: Name) -> bool:
    return short[1:] == long[1:] and long[0].startswith(short[0]) and not is_arabic(long[0])


def _given(name: Name) -> int:
    """The letters of a given name."""
    return len(name[0])


def _without_particle(name: Name) -> Name:
    """A name without a particle that an analysis took for its first word (`مع دي ميستورا`)."""
    return name[1:] if len(name) > 1 and name[0] in _PARTICLES else name


def _homonyms(names: Sequence[Name], bearers: dict[Name, list[Bearer]]) -> list[Cluster]:
    """The persons of one name cluster."""
    group = [bearer for name in names for bearer in bearers[name]]
    name = most_common_name(names, bearers)
    parts = _by_country(group, common=all(map(is_arabic, name)))
    largest, *others = sorted(parts, key=lambda part: (-len(part), part[0].member))
    key = " ".join(name)
    return [_cluster(key, largest)] + [_cluster(f"{key} {_country(part)}", part) for part in others]


def most_common_name(names: Iterable[Name], bearers: dict[Name, list[Bearer]]) -> Name:
    """The name most bearers have, of equally frequent ones the longer, then the first in order."""
    return min(names, key=lambda name: (-len(bearers[name]), -len(name), name))


def _by_country(group: Sequence[Bearer], *, common: bool) -> list[list[Bearer]]:
    counts = Counter(bearer.country for bearer in group if bearer.country)
    parts: dict[str | None, list[Bearer]] = defaultdict(list)
    for bearer in group:
        parts[bearer.country].append(bearer)
    unknown = parts.pop(None, [])
    if not parts:
        return [unknown]
    homes: Unions[str | None] = Unions()
    main = min(counts, key=lambda country: (-counts[country], country))
    for country in sorted(counts):
        homes.find(country)
        if country != main and not _apart(parts[main], parts[country], common=common):
            homes.union(country, main)
    joined: dict[str | None, list[Bearer]] = defaultdict(list)
    for country in sorted(counts):
        joined[homes.find(country)] += parts[country]
    for bearer in unknown:
        joined[_home(bearer, joined, homes.find(main))].append(bearer)
    return [sorted(part, key=lambda bearer: bearer.member) for part in joined.values()]


def _home(bearer: Bearer, parts: dict[str | None, list[Bearer]], main: str | None) -> str | None:
    """Where a bearer without a country belongs: to the only part with one of its posts, else to the largest."""
    fitting = [home for home, part in parts.items() if bearer.titles & _titles(part)]
    return fitting[0] if len(fitting) == 1 else main


def _apart(main: Sequence[Bearer], other: Sequence[Bearer], *, common: bool) -> bool:
    """Whether bearers of one name with two countries are two persons."""
    one, two = _titles(main), _titles(other)
    if common:
        stray = not two and len(other) <= _STRAY * len(main)
        return not stray and not share_post(one, two)
    if len(other) < _NOISE * len(main):
        return False
    return bool(one and two) and not share_post(one, two)


def _titles(group: Iterable[Bearer]) -> frozenset[str]:
    return frozenset().union(*(bearer.titles for bearer in group))


def _country(group: Iterable[Bearer]) -> str:
    return most_common(bearer.country for bearer in group if bearer.country) or ""


def _cluster(key: str, group: Iterable[Bearer]) -> Cluster:
    return Cluster(EntityType.PER, key.strip(), tuple(group))


def _with_surnames(identities: Sequence[Cluster], single: dict[Name, list[Bearer]]) -> list[Cluster]:
    by_surname: dict[str, list[int]] = defaultdict(list)
    for at, identity in enumerate(identities):
        names = {full_name(bearer) for bearer in identity.bearers}
        given = {sound(name[0]) for name in names if is_called_by_given(name)}
        for called in sorted({sound(name[-1]) for name in names} | given):
            by_surname[called].append(at)
    company = [_company(identity) for identity in identities]
    added: dict[int, list[Bearer]] = defaultdict(list)
    alone: dict[Name, list[Bearer]] = defaultdict(list)
    for name, group in sorted(single.items()):
        surname = name[0]
        candidates = [at for at in by_surname[sound(surname)] if _bears(surname, identities[at])]
        for bearer in group:
            reigning = [at for at in by_surname[sound(surname)] if _reigns(bearer, identities[at])]
            meant = dict.fromkeys((*candidates, *reigning))
            heard = [
                (at, identities[at])
                for at in meant
                if _may_be(bearer, identities[at], len(group)) and _is_in_company(bearer, identities[at], company[at])
            ]
            owner = _owner(bearer, heard)
            (alone[name] if owner is None else added[owner]).append(bearer)
    whole = [_extended(identity, added[at]) for at, identity in enumerate(identities)]
    return whole + [person for names in _single_clusters(alone) for person in _homonyms(names, alone)]


def _bears(surname: str, identity: Cluster) -> bool:
    return any(spell_one_surname(surname, full_name(bearer)[-1]) for bearer in identity.bearers)


def _reigns(bearer: Bearer, person: Cluster) -> bool:
    """Whether a bearer of one name has the given name and the rank of a person who is called by it, as rulers are
    (`الملك سلمان`, `سلمان بن عبد العزيز`), and no other country."""
    (given,) = full_name(bearer)
    if bearer.country and bearer.country not in _homes(person):
        return False
    named = (full_name(other) for other in person.bearers)
    so = any(is_called_by_given(name) and spell_one_surname(given, name[0]) for name in named)
    return so and any(title.split()[0] in _RANKS for title in bearer.titles & _titles(person.bearers))


def _may_be(bearer: Bearer, person: Cluster, named: int) -> bool:
    """Whether a person is heard of enough to be meant by a surname that `named` articles have, or else fits."""
    return named <= _UNHEARD * len(person.bearers) or _fits(bearer, person)


def _company(person: Cluster) -> frozenset[str]:
    """The states that half of a person's articles mention, or else a fair share of them."""
    articles = [bearer.states for bearer in person.bearers if bearer.states]
    told = Counter(state for states in articles for state in states)
    parts = ({state for state, count in told.items() if count > part * len(articles)} for part in (_HALF, _NOISE))
    return frozenset(next(filter(None, parts), ()))


def _is_in_company(bearer: Bearer, person: Cluster, company: frozenset[str]) -> bool:
    """Whether a bare name may be that of a person whom many articles name: one from an Arabic root, which may be a noun
    (`الأسد`, `صلاح`), only beside one of the states that his articles tell of."""
    (name,) = full_name(bearer)
    known = len(person.bearers) >= _KNOWN and company
    return not known or not is_arabic(name) or not company.isdisjoint(bearer.states) or _fits(bearer, person)


def _owner(bearer: Bearer, candidates: Sequence[tuple[int, Cluster]]) -> int | None:
    """The person a bearer of a bare surname is."""
    possible = [(at, person) for at, person in candidates if not _contradicts(bearer, person)]
    if len(possible) > 1:
        fitting = [(at, person) for at, person in possible if _fits(bearer, person)]
        possible = fitting or possible
    if len(possible) > 1:
        near = [(at, person) for at, person in possible if _is_in_the_news(person, bearer.day)]
        possible = near if len(near) == 1 else possible
    if len(possible) > 1:
        told = {at: _surname_told(person) for at, person in possible}
        possible.sort(key=lambda pair: (-told[pair[0]], pair[0]))
        most = told[possible[0][0]]
        if most < (sum(told.values()) - most) * _DOMINANCE:
            return None
    return possible[0][0] if possible else None


def _surname_told(person: Cluster) -> int:
    """How many articles call somebody by the surname, not by a given name with that of kin."""
    return sum(not bearer.entity.family for bearer in person.bearers)


def _contradicts(bearer: Bearer, person: Cluster) -> bool:
    """Whether a bearer has another country than articles give a person, and none of the person's posts."""
    theirs = _homes(person)
    other_country = bool(bearer.country and theirs and bearer.country not in theirs)
    return other_country and not bearer.titles & _titles(person.bearers)


def _is_in_the_news(person: Cluster, day: int | None) -> bool:
    """Whether an article of about that day has the person's full name."""
    return day is not None and any(abs(other.day - day) <= _WINDOW for other in person.bearers if other.day)


def _fits(bearer: Bearer, person: Cluster) -> bool:
    return bearer.country in _homes(person) or bool(bearer.titles & _titles(person.bearers))


def _homes(person: Cluster) -> frozenset[str]:
    """The countries of a person, without those that are told too rarely to be meant."""
    told = Counter(bearer.country for bearer in person.bearers if bearer.country)
    return frozenset(country for country, count in told.items() if count > _STRAY * told.total())


def _extended(identity: Cluster, group: Iterable[Bearer]) -> Cluster:
    return Cluster(identity.type, identity.key, (*identity.bearers, *group))


def _single_clusters(alone: dict[Name, list[Bearer]]) -> list[list[Name]]:
    unions: Unions[Name] = Unions()
    sounds: dict[str, list[Name]] = defaultdict(list)
    for name in sorted(alone):
        unions.find(name)
        sounds[sound(name[0])].append(name)
    for block in sounds.values():
        for at, one in enumerate(block):
            for other in block[at + 1 :]:
                if spell_one_surname(one[0], other[0]):
                    unions.union(one, other)
    return sorted(sorted(group) for group in unions.sets())
