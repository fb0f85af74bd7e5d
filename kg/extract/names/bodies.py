"""Names of organisations and places in one article: short forms, acronyms and generic head nouns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from kg.arabic import clubs
from kg.arabic.countries import by_nisba
from kg.arabic.normal import fold
from kg.extract.event_words import event_words
from kg.extract.lexicon import head_noun, keys, rows
from kg.extract.names.persons import Parts, sounds
from kg.remembered import remembered

INNER = frozenset({"لجنه", "قسم", "مجلس", "اداره", "مكتب", "داءره", "دائره", "وحده"})
"""Folded nouns of bodies that are a part of another one."""
_MARKS = str.maketrans('"«»_#', "     ")
_MINISTRY = "وزاره"
_PARLIAMENT = ("برلمان",)
_BRACKETS = frozenset({"(", "["})
_AGENCY = "وكاله "
_EXITS = ("كست", "كسيت", "كزت", "كزيت", "كسترز", "exit")
SQUAD = "منتخب"
"""The folded noun of a country's team."""
_TEAMS = frozenset({"نادي", "فريق"})
_SCOPES = frozenset({"دولي", "عالمي", "قاري", "عربي", "خليجي", "افريقي", "اسيوي", "اوروبي", "اوربي"})
_NO_MEDIA = frozenset({"موقع", "وكاله"})
_FEDERAL_STATE = "ولايه"
_UNION, _GOD = "اتحاد", "الله"
_CHAMBERS = frozenset({"نواب", "شعب", "امه", "شيوخ", "شوري", "عموم"})


class Bodies:
    """The organisations named in an article; `names` in text order, `aliases` (short, full) pairs the text states
    (`رابطة دول جنوب شرق آسيا (آسيان)`), of which the first of a short name counts."""

    def __init__(self, names: Iterable[str], aliases: Iterable[tuple[str, str]]) -> None:
        self._aliases: dict[Parts, Parts] = {}
        for short, full in aliases:
            self._aliases.setdefault(core(short), core(full))
        self._cores = list(dict.fromkeys(_called(core(name)) for name in names))
        self._keys: dict[str, str] = {}

    def key(self, name: str) -> str:
        """What identifies the organisation: the words of the fullest name that `name` is short for."""
        if name not in self._keys:
            self._keys[name] = self._key(name)
        return self._keys[name]

    def _key(self, name: str) -> str:
        own = core(name)
        own = _called(self._aliases.get(own, own))
        if own == _PARLIAMENT:
            return " ".join(next((one for one in self._cores if is_parliament(one)), own))
        alone = own[:1] == (SQUAD,) or _is_team(name)  # منتخب مصر is not that `للشباب`
        longer = [] if alone else [full for full in self._cores if is_short(own, full)]
        own = max(longer, key=len, default=own)
        return " ".join(next(one for one in [*self._cores, own] if sounds(one, own)))

    def alias(self, name: str) -> str:
        """What identifies a place: the words of the name, or of the one in whose brackets it stood."""
        own = core(name)
        return " ".join(self._aliases.get(own, own))


def _called(name: Parts) -> Parts:
    """The name that stands for all those which news have for a movement (`أنصار الله`, `الحوثيون`); others as given."""
    return _movements().get(name, name)


@cache
def _movements() -> Mapping[Parts, Parts]:
    listed = [[core(name) for name in names.split("|")] for (names,) in rows("movement_names")]
    return {name: names[0] for names in listed for name in names}


def may_be_alias(short: str, full: str, *, behind: str) -> bool:
    """Whether a name may be one of the same thing as another before it, when a bracket or quotation mark stands between
    the two, `behind` the former, or else some words: it has fewer words, or is written in another script, or stands
    right behind several words in brackets, or behind a class noun with its name; and it is no leaving of a union
    (`بريكست`)."""
    one, other = core(short), core(full)
    another_script = "".join(one).isascii() is not "".join(other).isascii()
    several = len(other) > 1 and (behind in _BRACKETS or head_noun(other[0]) is not None)
    close = bool(behind) and (several or fold(full).startswith(_AGENCY))
    return (len(one) < len(other) or another_script or close) and not " ".join(one).endswith(_EXITS)


@remembered
def core(name: str) -> Parts:
    """The folded words of a name without articles and a generic head noun (`تنظيم داعش`, `مدينة جدة`), but for that of
    another body's medium (`تلفزيون النظام`), or of a state of a federation that a city elsewhere in it is called like
    (`ولاية نيويورك`)."""
    words = fold(name).translate(_MARKS).split()
    if len(words) > 1 and words[0] in keys("generic_heads") and not (_is_medium(words) or _is_namesake(words)):
        words = words[1:]
    return tuple(bare(word) for word in words)


def _is_medium(name: Sequence[str]) -> bool:
    """Whether a name is a noun of media, which no site or agency need be, before that of a body (`تلفزيون النظام`) or
    the name of a club (`مجلة ليفربول`)."""
    noun, *owner = name
    is_owner = _is_of_body(bare(owner[0])) or clubs.by_name(" ".join(owner)) is not None
    return is_owner and noun in event_words("medium") - _NO_MEDIA


def _is_namesake(name: Sequence[str]) -> bool:
    return name[0] == _FEDERAL_STATE and name[1] in keys("namesake_states")


def _is_of_body(word: str) -> bool:
    """Whether a bare word is a common noun of bodies."""
    head = head_noun(word)
    return head is not None and "organisation" in head.kinds


def _is_team(name: str) -> bool:
    """Whether a name is a team's that is called by a noun of bodies (`نادي الاتحاد`), which no longer name is of."""
    words = fold(name).translate(_MARKS).split()
    return len(words) == 2 and words[0] in _TEAMS and _is_of_body(bare(words[1]))


def bare(word: str) -> str:
    """A folded word without article."""
    if word.startswith("لل") and len(word) > 4:
        return word[2:]
    return word[2:] if word.startswith("ال") and len(word) > 3 and word != _GOD else word


def is_branch(word: str) -> bool:
    """Whether a bare word is an adjective of a branch (`جمركي`, `جمركيه`)."""
    return word.removesuffix("ه") in keys("branch_adjectives")


def is_parliament(name: Parts) -> bool:
    """Whether a name is that of a parliament: what `البرلمان` without more stands for."""
    return len(name) > 1 and (name[0] == "برلمان" or (name[0] == "مجلس" and name[1] in _CHAMBERS))


def is_short(short: Parts, full: Parts) -> bool:
    """Whether a name is short for another: its words but the first, unless that tells a part of it (`سان جرمان` for
    `باريس سان جرمان`, not `الأمم المتحدة` for its mission); or the same first word, the rest left out in one place
    besides a nationality at the end (`مجلس الأمن` is not `المجلس الأعلى للأمن القومي`) and telling no branch (`الاتحاد
    الأوروبي`, `الاتحاد الجمركي الأوروبي`), no newspaper (`ليفربول`, `ليفربول إيكو`), nor behind its noun how far a
    union reaches (`اتحاد القدم`, `الاتحاد الدولي لكرة القدم`)."""
    if len(short) > 1 and short == full[1:]:
        return full[0] == _MINISTRY or head_noun(full[0]) is None
    if not short or len(short) >= len(full) or short[0] != full[0]:
        return False
    if len(full) - len(short) > 1 and by_nisba(full[-1]) and full[-1] != short[-1]:
        full = full[:-1]
    less = len(full) - len(short)
    gap = next((at for at in range(1, len(short) + 1) if short == full[:at] + full[at + less :]), None)
    if gap is None or any(is_branch(word) or word in keys("mastheads") for word in full[gap : gap + less]):
        return False
    return gap == len(short) or not (gap == 1 and full[0] == _UNION and full[1] in _SCOPES)
