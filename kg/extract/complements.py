"""The prepositional complements of a title: whom somebody speaks for, where an envoy is sent, what an office is about.

المتحدث [باسم وزارة الخارجية]      مبعوث الأمم المتحدة [إلى سوريا]      نائب الوزير [للشؤون السياسية]
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from kg.extract.lexicon import keys
from kg.extract.phrases import Phrase, ProperName
from kg.extract.words import Word
from kg.model import EntityType

TITLES = frozenset({"office", "spokes", "member"})
"""The kinds of head nouns that make a title."""

AFFAIRS = frozenset({"شؤون", "شئون", "قضايا", "حقوق", "مكافحه"})
"""Folded nouns that begin what a title is about."""

THINGS = frozenset({EntityType.ORG, EntityType.LOC})
"""What a title can belong to."""

_ADDRESS = frozenset({"rank", "honorific"})
_TO = frozenset({"الي", "لدي", "عن", "في", "علي"})
_IN = "في"
_OWNING = frozenset({"في", "عن", "علي", "لدي"})
_NEAR = {"علي": ("مطلع",), "من": ("مقرب", "قريب")}
_LEADING = frozenset({"رءاسه", "رئاسه", "قياده", "زعامه"})
_COMMAS = frozenset({"،", ","})
_OPENING = frozenset({'"', "«", "“", "”"})
_CLOSING = frozenset({'"', "»", "“", "”"})
_TALKERS = frozenset({"متحدث", "ناطق", "مسءول", "مسؤول", "خبير", "محلل", "ناشط", "دبلوماسي", "قيادي"})
_HOLDERS = frozenset({"office", "spokes"})
_UNNAMED = frozenset({"group", "person"})
_DEPUTIES = frozenset({"نائب", "وكيل"})
_ENVOYS = frozenset({"سفير", "مبعوث", "موفد", "مندوب", "ممثل", "قنصل", "وسيط", "منسق"})


class _Tie(NamedTuple):
    """How a preposition ties what it governs to the title: whether a person may follow, whether a place may,
    whether the title belongs to it, and whether the name behind an official is his own."""

    person: bool = False
    place: bool = False
    belongs: bool = True
    official: bool = False


@dataclass(slots=True)
class Nominal:
    """A noun with its complements: tokens `first:last`, the tokens that make the title, the nested phrases, the index
    of the one it belongs to, and whether it is definite."""

    first: int
    last: int
    own: list[int]
    nested: list[Phrase] = field(default_factory=list)
    of: int | None = None
    closed: bool = False
    bare_genitive: bool = False

    def nest(self, phrase: Phrase, belongs: bool = True) -> None:
        """Takes a phrase in, as the owner if there is none yet."""
        if belongs and self.of is None:
            self.of = len(self.nested)
        self.nested.append(phrase)
        self.last = max(self.last, phrase.last)

    def merge(self, inner: Nominal) -> None:
        """Takes the parts of a post inside a post (`نائب وزير الخارجية`)."""
        self.own += inner.own
        if inner.of is not None and self.of is None:
            self.of = len(self.nested) + inner.of
        self.nested += inner.nested
        self.last, self.closed, self.bare_genitive = inner.last, True, inner.bare_genitive


class ComplementReader(ABC):
    """Reads what follows a title behind a preposition."""

    words: Sequence[Word]
    names: Mapping[int, ProperName]
    person: Callable[[int, int], Phrase | None] | None

    @abstractmethod
    def read(self, first: int, end: int) -> Nominal:
        """The noun at token `first` with its complements, which end before token `end`."""

    @abstractmethod
    def body(self, first: int, end: int, kind: EntityType) -> Phrase:
        """The phrase of a noun that heads an organisation, place or group."""

    @abstractmethod
    def named(self, name: ProperName) -> Phrase:
        """An organisation, a place or a person by the mere name."""

    def quoted(self, at: int, end: int) -> Phrase | None:
        """The organisation or place whose name stands in quotation marks at the token (`شركة "آبل"`), with these."""
        name = self.names.get(at + 1) if at + 1 < end and self.words[at].text in _OPENING else None
        if name is None or name.type not in THINGS or name.last >= end or self.words[name.last].text not in _CLOSING:
            return None
        return replace(self.named(name), first=at, last=name.last + 1)

    def prepositional(self, found: Nominal, head: Word, end: int) -> None:
        """`باسم`, `ل`, `ب`, `في`, `لدى`, `إلى`, `عن` with what they govern."""
        at = found.last
        if at >= end or self.words[at].conjunction:
            return
        word = self.words[at]
        name = self.names.get(at)
        if name is not None and name.type is EntityType.LOC and not word.is_attached:
            if (
                found.of is None
                and head.head is not None
                and "office" in head.head.kinds
                and self._is_person(name.last)
            ):
                found.nest(self.named(name))
            return
        told = _is_told(head) or found.bare_genitive or found.of is not None
        if word.preposition == "ل" and told and word.key in keys("press"):
            return
        if leads(word):
            return
        if word.preposition == "ب" and word.key == "اسم" and word.pronoun:
            found.last += 1
        elif word.preposition == "ب" and word.key == "اسم":
            self._complement(found, at + 1, end, _Tie(person=True))
        elif self._is_near(at):
            self._surroundings(found, at + 1, end)
        elif word.preposition == "ل" and (word.key in AFFAIRS or (_is_title(head) and self._is_field(at, end))):
            self.affairs(found, end)
        elif word.preposition in {"ل", "ب"} and not word.pronoun:
            envoy = _is_envoy(head)
            own = envoy or (head.head is not None and head.head.singular in _DEPUTIES)
            self._complement(found, at, end, _Tie(belongs=word.preposition == "ل" or not envoy, official=not own))
        elif self._is_tied(head, at, end):
            envoy = _is_envoy(head)
            self._complement(found, at + 1, end, _Tie(place=envoy, belongs=word.key in _OWNING and not envoy))

    def _is_near(self, at: int) -> bool:
        """Whether the preposition goes with an adjective like `مطلع على`, `مقرب من` before it."""
        adjective = self.words[at - 1].key
        return any(adjective.startswith(stem) for stem in _NEAR.get(self.words[at].key, ()))

    def _surroundings(self, found: Nominal, at: int, end: int) -> None:
        """What somebody is near to or informed of: a phrase, or a noun with what follows in its construct."""
        if at >= end or self.words[at].is_mark or self.words[at].is_attached:
            return
        name, noun = self.names.get(at), self.words[at].head
        if name is not None:
            found.nest(self.named(name), belongs=False)
        elif noun is not None and "organisation" in noun.kinds:
            found.nest(self.body(at, end, EntityType.ORG), belongs=False)
        elif (official := self._named_official(at, end)) is not None:
            found.nest(official, belongs=False)
        else:
            inner = self.read(at, end)
            found.nested += inner.nested
            found.last = inner.last

    def _named_official(self, at: int, end: int) -> Phrase | None:
        """The person with title and name that begins at the token."""
        noun = self.words[at].head
        official = self.person(at, end) if noun is not None and noun.kinds & TITLES and self.person else None
        return official if official is not None and official.name is not None else None

    def _is_tied(self, head: Word, at: int, end: int) -> bool:
        """Whether a separate preposition after a title, or after a group (`شخصيات في الحزب`), may go with it."""
        group = head.number == "p" and (head.head is None or bool(head.head.kinds & _UNNAMED))
        fits = _is_title(head) and self.words[at].key in _TO
        fits = fits or (group and self.words[at].key == _IN)
        return fits and at + 1 < end and not self.words[at + 1].is_attached

    def _is_field(self, at: int, end: int) -> bool:
        """Whether `ل` with plain nouns leads on to the person's name or rank (`للدراسات والبحوث المهندس …`)."""
        if at in self.names or self.words[at].head is not None or not self.words[at].definite:
            return False
        last = at + 1
        while last < end and last < at + 5 and last not in self.names and self.words[last].head is None:
            if self.words[last].preposition or not self.words[last].is_nominal:
                return self._is_person(last) or self._is_held_in(last)
            last += 1
        noun = self.words[last].head if last < end else None
        return self._is_person(last) or (noun is not None and "rank" in noun.kinds)

    def _is_held_in(self, at: int) -> bool:
        """Whether a `في` stands at the token with a body or place before a person's name (`في مجلس النواب X`)."""
        name = self.names.get(at + 1) if self.words[at].key == _IN else None
        return name is not None and name.type in THINGS and self._is_person(name.last)

    def _complement(self, found: Nominal, at: int, end: int, tie: _Tie) -> None:
        """What a preposition governs, if it can belong to a title."""
        if at >= end:
            return
        quoted, name, noun = self.quoted(at, end), self.names.get(at), self.words[at].head
        by_for = self.words[at].preposition == "ل" or tie.person
        if quoted is not None:
            if quoted.type is EntityType.ORG:
                found.nest(quoted, belongs=tie.belongs)
        elif name is not None:
            placed = tie.place or by_for or self._is_person(name.last)
            fits = name.type is EntityType.ORG or (name.type is EntityType.LOC and placed)
            if fits or tie.person:
                found.nest(self.named(name), belongs=tie.belongs and fits)
        elif noun is not None and self._heads_body(at):
            found.nest(self.body(at, end, EntityType.ORG), belongs=tie.belongs)
        elif noun is not None and tie.place and "place" in noun.kinds:
            found.nest(self.body(at, end, EntityType.LOC), belongs=tie.belongs)
        elif noun is not None and noun.kinds & TITLES and by_for:
            self._official(found, at, end, tie.person or tie.official)

    def _heads_body(self, at: int) -> bool:
        """Whether the token heads an organisation, or a ministry by its portfolio (`باسم داخلية غزة`)."""
        noun = self.words[at].head
        assert noun is not None
        ministry = "portfolio" in noun.kinds and not self.words[at].definite
        return "organisation" in noun.kinds or (ministry and at + 1 in self.names)

    def _official(self, found: Nominal, at: int, end: int, person: bool) -> None:
        """An official whom the head speaks for: with a name a person inside the phrase, else a part of the title."""
        inner = self.read(at, end)
        name = self.names.get(inner.last)
        if not person or name is None or name.type is not EntityType.PER or self.person is None:
            found.merge(inner)
            return
        official = self.person(at, end)
        if official is not None:
            owner = official.posts[0].of if official.posts else None
            if owner is not None:
                found.nest(official.nested[owner])
            found.nest(official, belongs=False)

    def _is_person(self, at: int) -> bool:
        """Whether a person's name begins at the token, or behind a comma and forms of address there."""
        if at < len(self.words) and self.words[at].text in _COMMAS:
            at += 1
        while at < len(self.words) and at not in self.names and _is_address(self.words[at]):
            at += 1
        name = self.names.get(at)
        return name is not None and name.type is EntityType.PER

    def affairs(self, found: Nominal, end: int) -> None:
        """`لشؤون الخليج العربي`, `للشؤون السياسية`: a part of the title whatever it names."""
        at = found.last
        last = at + 1
        while last < end and not self.words[last].preposition and self.words[last].is_nominal:
            name = self.names.get(last)
            noun = self.words[last].head
            begins = noun is not None and not (last == at + 1 and "portfolio" in noun.kinds)
            begins = begins or (last > at + 1 and name is None and self.words[last].nisba is not None)
            if (name is not None and name.type is EntityType.PER) or begins:
                break
            if self.words[last].conjunction and name is None and not self.words[last].definite:
                break
            if name is not None:
                found.nest(self.named(name), belongs=False)
            last = name.last if name is not None else last + 1
        found.own += range(at, last)
        found.last = last


def leads(word: Word) -> bool:
    """Whether the word tells who heads a delegation (`وفد برئاسة X`), and is no body."""
    return word.preposition == "ب" and not word.definite and word.key in _LEADING


def _is_title(head: Word) -> bool:
    """Whether a word heads a title."""
    return head.head is not None and bool(head.head.kinds & TITLES)


def _is_told(head: Word) -> bool:
    """Whether a word heads a description of somebody who talks to the press."""
    return head.head is not None and (head.head.singular in _TALKERS or not head.head.kinds & _HOLDERS)


def _is_address(word: Word) -> bool:
    """Whether a definite word is a rank or form of address."""
    return word.head is not None and word.definite and not word.is_attached and bool(word.head.kinds & _ADDRESS)


def _is_envoy(head: Word) -> bool:
    """Whether a word heads a title of somebody who is sent to a place."""
    return head.head is not None and head.head.singular in _ENVOYS
