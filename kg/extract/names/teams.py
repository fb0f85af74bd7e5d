"""Sports teams under their other names: a country's squad, and by-names that stand for a team the article names.

[منتخب مصر] and [المنتخب المصري]      [السيدة العجوز] for يوفنتوس      [نسور قرطاج] for the squad of Tunisia
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kg.arabic.countries import by_name, by_nisba
from kg.arabic.normal import fold
from kg.extract.concordance import Concordance
from kg.extract.event_words import event_words
from kg.extract.lexicon import keys, rows
from kg.extract.names.bodies import SQUAD, core
from kg.extract.names.persons import Parts, sounds
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_SIDES = frozenset({"شباب", "ناشئين", "ناشئات", "سيدات", "شابات"})
_WHEN = frozenset({"سابق", "اسبق", "حالي", "جديد", "راحل"})
_STAFF = frozenset({"مدرب", "لاعب", "كابتن", "مناجير"})
_PLAIN_WORDS = frozenset({"وطني", "اول", "لكره", "قدم"})
_OPENING, _CLOSING = frozenset({'"', "«", "“", "”", "'"}), frozenset({'"', "»", "“", "”", "'"})


def team_aliases(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The names of bodies in an article that are other names of a team it names, as (name, the team's)."""
    squads: dict[str, str] = {}
    for name in names:
        code = _squad(core(name))
        if code is not None and squads.setdefault(code, name) != name:
            yield name, squads[code]
    clubs = {core(name): name for name in names}
    for name in names:
        owners = _by_names().get(_team(name), ())
        full = next((full for owner in owners if (full := squads.get(owner) or _club(owner, clubs)) is not None), None)
        if full is not None and full != name:
            yield name, full


def with_side(name: ProperName, words: Sequence[Word], analysis: Analysis) -> ProperName:
    """A country's squad with whose it is behind it (`منتخب مصر للشباب`)."""
    side = words[name.last] if name.last < len(words) else None
    told = side is not None and side.preposition == "ل" and side.definite and side.key in _SIDES
    if not told or name.type is not EntityType.ORG or words[name.first].key != SQUAD:
        return name
    return name.up_to(name.last + 1, analysis)


def is_by_name(name: str) -> bool:
    """Whether a name is a by-name of a team."""
    return _team(name) in _by_names()


def by_named(
    analysis: Analysis, words: Sequence[Word], taken: Mapping[int, ProperName], where: Concordance
) -> Iterator[ProperName]:
    """The by-names that the engine found no names, of several words or in quotation marks, in an article on teams."""
    if not where.has(event_words("squad")):
        return
    covered = {at for name in taken.values() for at in range(name.first, name.last)}
    by_first = _by_first()
    for at in where.of(by_first.keys()):
        word = words[at]
        for name in by_first[word.key]:
            last = at + len(name)
            rest = tuple(word.key for word in words[at + 1 : last])
            alone = len(name) > 1 or _is_quoted(words, at, last)
            if rest == name[1:] and alone and covered.isdisjoint(range(at, last)):
                start = analysis.tokens[at].span.start + word.skip
                yield ProperName(Span(start, analysis.tokens[last - 1].span.end), EntityType.ORG, at, last)


def coached(analysis: Analysis, words: Sequence[Word], taken: Mapping[int, ProperName]) -> Iterator[ProperName]:
    """The clubs called by a common noun that stand between the title and the name of who coaches or plays for them
    (`مدرب [الشباب] كريم ناصر`, `مدرب [الشباب] السابق كريم ناصر`), where the engine found none."""
    for at, name in taken.items():
        here = at - 1 - (at > 2 and words[at - 1].definite and words[at - 1].key in _WHEN)
        club = words[here] if at > 1 and name.type is EntityType.PER and here not in taken else None
        if (
            club is None
            or not club.definite
            or club.is_attached
            or club.key not in keys("coached_clubs") | keys("club_nouns")
        ):
            continue
        post = words[here - 1]
        if post.head is not None and post.head.singular in _STAFF and not post.definite and not post.pronoun:
            yield ProperName(analysis.tokens[here].span, EntityType.ORG, here, here + 1)


def _is_quoted(words: Sequence[Word], first: int, last: int) -> bool:
    marks = first > 0 and words[first - 1].text in _OPENING
    return marks and last < len(words) and words[last].text in _CLOSING


def _squad(name: Parts) -> str | None:
    """The country's code of a name that is its first squad's (`منتخب مصر`, `المنتخب المصري الأول`); `None` for others,
    also of women and the young."""
    if not name or name[0] != SQUAD:
        return None
    rest = [word for word in name[1:] if word not in _PLAIN_WORDS]
    country = by_name(" ".join(rest)) or (by_nisba(rest[0]) if len(rest) == 1 else None)
    return country.code if country is not None else None


def _team(name: str) -> Parts:
    """The words of a by-name, without the noun of teams before it (`منتخب الفراعنة`)."""
    words = core(name)
    return words[1:] if len(words) > 1 and words[0] == SQUAD else words


def _club(owner: str, clubs: Mapping[Parts, str]) -> str | None:
    """The first name of an article that is the club's, maybe with more words (`ريال مدريد الإسباني`)."""
    own = core(owner)
    return next((name for words, name in clubs.items() if sounds(words[: len(own)], own)), None)


@cache
def _by_names() -> dict[Parts, tuple[str, ...]]:
    """The teams of each by-name."""
    found: dict[Parts, tuple[str, ...]] = {}
    for name, team in rows("team_nicknames"):
        found[core(name)] = (*found.get(core(name), ()), team)
    return found


@cache
def _by_first() -> dict[str, tuple[Parts, ...]]:
    """The folded words of each by-name, without their articles, by the first."""
    found: dict[str, tuple[Parts, ...]] = {}
    for name, _ in rows("team_nicknames"):
        words = tuple(word.removeprefix("ال") for word in fold(name).split())
        found[words[0]] = (*found.get(words[0], ()), words)
    return found
