"""Whom or what a noun calls that was told of by another of the kind, or by nothing but its name.

[اللاعب] of a striker      [الشركة الأمريكية] of whatever body nobody knows      [الحركة] of حماس
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from kg.arabic import clubs
from kg.arabic.countries import by_code
from kg.arabic.normal import fold
from kg.extract.entities.antecedents import Antecedents, Known
from kg.extract.entities.nationality import nation
from kg.extract.lexicon import head_noun, rows
from kg.extract.names.bodies import core
from kg.extract.phrase import Phrase
from kg.extract.speech_words import sayings, speaking
from kg.extract.words import Word
from kg.model import EntityType

_COMPANY = frozenset({"شركه", "مجموعه"})
_SHORTLY = 80  # tokens
_NEAR = 6
_COMMAS = frozenset({"،", ","})
_THAT = frozenset({"أن", "إن", "أنه", "إنه", "أنها", "إنها", "بأن", ":"})
CLUB = frozenset({"نادي"})
_PORTFOLIO, _MINISTRY = "portfolio", frozenset({"وزاره"})
_SCOPES = frozenset({"دوليه", "عالميه", "حقوقيه", "انسانيه", "عملاقه", "ام", "مذكوره", "امميه"})
_APART = frozenset({"جديد", "اخر", "ثان", "ثاني"})


class Callings:
    """What the people and bodies of an article may be called; `nations` are the names of countries, by the entities
    that are one or whose name tells it, with whether that is a body."""

    def __init__(self, words: Sequence[Word], before: Antecedents, nations: Mapping[str, tuple[str, bool]]) -> None:
        self._words, self._before, self._nations = words, before, nations

    def note(self, phrase: Phrase, known: Known, owners: Sequence[str]) -> None:
        """Notes what a mention tells: that there is a name, what a body without a noun is, where somebody is from."""
        known.origins |= self._origins(owners)
        if phrase.name is None:
            return
        known.named = True
        home = nation(phrase, self._words) if phrase.type is EntityType.PER else None
        known.origins |= {home.name} if home is not None else set()
        first = self._words[phrase.head]
        ministry = first.head is not None and _PORTFOLIO in first.head.kinds and first.definite
        if phrase.type is EntityType.ORG and not known.sorts and (first.head is None or ministry):
            rest = (word.text for word in self._words[phrase.first + 1 : phrase.last])
            name = " ".join([self._words[phrase.first].base, *rest])
            known.sorts = sorts(name)
            club = clubs.by_name(name)
            state = by_code(club.state) if club is not None else None
            known.origins |= {state.name} if state is not None else set()

    def whom(self, phrase: Phrase, owners: Sequence[str]) -> str | None:
        """Whom or what a definite description stands for that nothing before was told by the same noun alone."""
        head = self._words[phrase.head].head
        nouns = kindred(head.singular) if head is not None and head.number == "s" else frozenset()
        if not nouns or not self._is_short(phrase):
            return None
        assert head is not None
        behind = (word.nisba for word in self._words[phrase.head + 1 : phrase.last])
        origins = self._origins(owners) | {state.name for state in behind if state is not None}
        if phrase.type is EntityType.PER:
            return self._person(phrase, nouns, origins) or self._star(phrase, head.singular, origins)
        return self._body(phrase, head.singular, origins)

    def _is_short(self, phrase: Phrase) -> bool:
        """Whether nothing but a nationality or how far a body reaches stands behind the noun of a description, or
        nothing that tells a person from another."""
        behind = self._words[phrase.head + 1 : phrase.last]
        if phrase.type is EntityType.PER:
            return all(word.key.removesuffix("ه") not in _APART for word in behind)
        return all(word.nisba is not None or word.body is not None or word.key in _SCOPES for word in behind)

    def _origins(self, owners: Sequence[str]) -> set[str]:
        told = (self._nations.get(owner) for owner in owners)
        return {nation[0] for nation in told if nation is not None and not nation[1]}

    def _person(self, phrase: Phrase, nouns: frozenset[str], origins: set[str]) -> str | None:
        """The last person told of by a noun of the kind who is from nowhere else."""

        def fits(known: Known) -> bool:
            told = any(noun in nouns and number == "s" for noun, number, _ in known.nouns)
            return told and known.named and not _clash(origins, known.origins)

        return self._before.nearest(phrase, fits)

    def left(self, phrase: Phrase, owners: Sequence[str]) -> str | None:
        """Whom a definite noun of standing in general right behind a verb of
        speech may call whatever was told of him (`وأوضح [القيادي المعارض]`)."""
        head, verb = self._words[phrase.head], self._words[phrase.first - 1] if phrase.first else None
        told = verb is not None and verb.is_verb and verb.lemma in speaking() | sayings()
        general = head.head is not None and head.head.number == "s" and head.head.singular in _general()
        if not (told and general and head.definite) or phrase.name is not None or not self._is_short(phrase):
            return None
        if self._goes_on(phrase.last):
            return None
        behind = (word.nisba for word in self._words[phrase.head + 1 : phrase.last])
        origins = self._origins(owners) | {state.name for state in behind if state is not None}
        last = self._sole_before(phrase) or self._before.nearest(
            phrase, lambda known: not origins or bool(origins & known.origins), acting=True
        )
        known = self._before.known[last] if last is not None else None
        return last if known is not None and known.named and not _clash(origins, known.origins) else None

    def _goes_on(self, at: int) -> bool:
        """Whether a comma before what is said, a person, or a noun that may be a name nobody knows shows that the
        description is not over at the token."""
        following = self._words[at] if at < len(self._words) else None
        if following is None or (following.text not in _THAT and following.tag != "PREP" and not following.is_attached):
            return True
        for here in range(at, min(at + _NEAR, len(self._words))):
            if self._words[here].text in _THAT:
                return False
            person = self._before.person_begins(here)
            if self._words[here].text in _COMMAS or person:
                return True
        return False

    def _sole_before(self, phrase: Phrase) -> str | None:
        """The only person of the phrase's gender told of shortly before it; `None` where there are more or none."""
        near = {entity for at, entity in self._before.seen if phrase.first - _SHORTLY <= at < phrase.first}
        people = [self._before.known[entity] for entity in near]
        fitting = [one for one in people if (one.type, one.gender) == (EntityType.PER, phrase.gender)]
        return fitting[0].id if len(fitting) == 1 else None

    def _star(self, phrase: Phrase, noun: str, origins: set[str]) -> str | None:
        """The only person named before, of whom nothing else was told, where the noun calls a star."""
        if not calls_star(noun):
            return None
        met = dict.fromkeys(entity for at, entity in self._before.seen if at < phrase.first)
        people = [known for known in map(self._before.known.__getitem__, met) if known.type is EntityType.PER]
        named = [known for known in people if known.named and known.gender == phrase.gender]
        if len(named) != 1 or named[0].standings or named[0].nouns or _clash(origins, named[0].origins):
            return None
        return named[0].id

    def _body(self, phrase: Phrase, noun: str, origins: set[str]) -> str | None:
        """The body that the noun calls: the only one of the noun or of that nationality, else one of the kind, else the
        last that did something and nobody knows."""
        met = dict.fromkeys(entity for at, entity in self._before.seen if at < phrase.first)
        bodies = [known for known in map(self._before.known.__getitem__, met) if known.type is EntityType.ORG]
        bodies = [known for known in bodies if known.named and not _clash(origins, self._home(known))]
        for nouns in (frozenset({noun}), kindred(noun)):
            fitting = [known for known in bodies if _is_called(known, nouns)]
            local = [known for known in fitting if origins & self._home(known)]
            if len(local or fitting) == 1:
                return (local or fitting)[0].id
            if fitting:
                return self._before.nearest(phrase, fitting.__contains__) if not (origins or noun in CLUB) else None
        return None

    def _home(self, known: Known) -> set[str]:
        nation = self._nations.get(known.id)
        return {nation[0]} if nation is not None else known.origins


def _clash(wanted: set[str], told: set[str]) -> bool:
    return bool(wanted and told) and wanted.isdisjoint(told)


def _is_called(known: Known, nouns: frozenset[str]) -> bool:
    """Whether one of the nouns is told of a body, or calls one of whom none is told."""
    told = {noun for noun, number, _ in known.nouns if number == "s"}
    ministry = known.sorts & _MINISTRY  # which its portfolio may stand for
    return not nouns.isdisjoint(told | ministry if told else known.sorts)


def kindred(noun: str) -> frozenset[str]:
    """The folded nouns that may call whom or what a folded noun calls, itself among them; empty where none is known."""
    return _rows().get(noun, frozenset())


def calls_star(noun: str) -> bool:
    """Whether a folded noun calls one of whom no more than the name need have been told (`اللاعب`, `الفنانة`)."""
    return noun in _stars()


def sorts(name: str) -> frozenset[str]:
    """The folded nouns that call a body whose name tells none: known ones, a club's, else those of companies."""
    words = core(name)
    noun = head_noun(words[0]) if words else None
    if noun is not None and _PORTFOLIO in noun.kinds:
        return _MINISTRY
    if not words or noun is not None:
        return frozenset()
    return _sorts().get(" ".join(words)) or (CLUB if clubs.by_name(name) is not None else _COMPANY)


@cache
def _rows() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for nouns, kind in rows("callings"):
        if kind == "general":
            continue
        row = frozenset(map(fold, nouns.split("|")))
        for noun in row:
            found[noun] = found.get(noun, frozenset()) | row
    return found


@cache
def _stars() -> frozenset[str]:
    return frozenset(fold(noun) for nouns, kind in rows("callings") if kind == "star" for noun in nouns.split("|"))


@cache
def _general() -> frozenset[str]:
    return frozenset(fold(noun) for nouns, kind in rows("callings") if kind == "general" for noun in nouns.split("|"))


@cache
def _sorts() -> Mapping[str, frozenset[str]]:
    return {
        " ".join(core(name)): frozenset(fold(noun) for noun in nouns.split("|"))
        for names, nouns in rows("body_sorts")
        for name in names.split("|")
    }
