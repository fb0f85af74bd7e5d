"""What a preposition behind a title governs: a body, a place, another official, what a source belongs to or is near to.

المتحدث باسم [وزارة الخارجية]      مصدر في [الحكومة]      مصدر مقرب من [الرئيس فلان]
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple
from weakref import WeakMethod

from kg.extract.lexicon import keys
from kg.extract.names.persons import sound
from kg.extract.names.states import is_minister, office_holders
from kg.extract.phrase import Phrase, ProperName
from kg.extract.phrases.fields import THINGS, FieldReader
from kg.extract.phrases.heads import AIDES, TITLES, is_title
from kg.extract.phrases.noun import Nominal
from kg.model import EntityType

_NOUN, _COMMAS = "NOUN", frozenset({"،", ","})
_NAME = frozenset({"اسم", "لسان"})
_WITH = "لدي"
_INSIDE = frozenset({"داخل", "ضمن"})
_SECTORS = frozenset({"قطاع", "محافظة"})
_OPENING = frozenset({'"', "«", "“", "”"})
_CLOSING = frozenset({'"', "»", "“", "”"})
_PEOPLE = frozenset({"person", "group", "occupation"})
_CLAUSE = 6
_PRESIDENT = "رئيس"
_QUARTERS = frozenset({"شمال", "جنوب", "شرق", "غرب", "وسط", "شمالي", "جنوبي", "شرقي", "غربي"})
_LANDS = frozenset({"محافظه", "منطقه", "ولايه", "مدينه", "مديريه", "اقليم", "قضاء", "مقاطعه", "مملكه", "دوله"})
_HOMES = frozenset({"مملكه", "سلطنه", "دوله"})


class Tie(NamedTuple):
    """How a preposition ties what it governs to the title: whether a person may follow, whether a place may,
    whether the title belongs to it, whether the name behind an official is his own, and whether it belongs to a body
    rather than to the nationality before it."""

    person: bool = False
    place: bool = False
    belongs: bool = True
    official: bool = False
    staff: bool = False


class GovernedReader(FieldReader):
    """Reads what a preposition governs behind a title; `people` reads people, once there is somebody who does, and is
    held weakly, so that both go with their article."""

    people: WeakMethod[Callable[[int, int], Phrase | None]] | None

    @abstractmethod
    def read(self, first: int, end: int) -> Nominal:
        """The noun at token `first` with its complements, which end before token `end`."""

    @abstractmethod
    def body(self, first: int, end: int, kind: EntityType) -> Phrase:
        """The phrase of a noun that heads an organisation, place or group."""

    @abstractmethod
    def called(self, phrase: Phrase) -> Phrase:
        """A body or place as a mention of the name behind it, if one stands there."""

    def quoted(self, at: int, end: int) -> Phrase | None:
        """The organisation or place whose name stands in quotation marks at the token (`شركة "آبل"`), with these."""
        name = self.names.get(at + 1) if at + 1 < end and self.words[at].text in _OPENING else None
        if name is None or name.type not in THINGS or name.last >= end or self.words[name.last].text not in _CLOSING:
            return None
        return replace(self.named(name), first=at, last=name.last + 1)

    def of_source(self, found: Nominal, at: int, end: int) -> None:
        """Takes in the body, sector or delegation a source belongs to (`مصدر في الحكومة`, `مصادر من داخل الحزب`)."""
        at += at + 1 < end and self.words[at].folded in _INSIDE
        noun, name = self.words[at].head if at < end else None, self.names.get(at)
        if name is not None and name.type is EntityType.ORG:
            found.nest(self.named(name))
        elif name is None and noun is not None and not self.words[at].is_attached:
            if self.heads_body(at):
                found.nest(self.called(self.body(at, end, EntityType.ORG)))
            elif "delegation" in noun.kinds and self.words[at].definite:
                found.nest(self.body(at, end, EntityType.GRP), belongs=False)
            elif noun.singular in _SECTORS:
                found.nest(self.body(at, end, EntityType.LOC), belongs=False)

    def surroundings(self, found: Nominal, at: int, end: int) -> None:
        """What somebody is near to or informed of: a phrase, or a noun with what follows in its construct."""
        if at >= end or self.words[at].is_mark or (self.words[at].is_attached and at != found.last):
            return
        name, noun = self.names.get(at), self.words[at].head
        if name is not None:
            found.nest(self.named(name), belongs=False)
        elif noun is not None and "organisation" in noun.kinds:
            found.nest(self.body(at, end, EntityType.ORG), belongs=False)
        elif (official := self.named_official(at, end)) is not None:
            found.nest(official, belongs=False)
        else:
            inner = self.read(at, end)
            found.nested += inner.nested
            found.last = inner.last

    def person(self, at: int, end: int) -> Phrase | None:
        """The person whose phrase begins at the token, where somebody reads people."""
        read = self.people() if self.people is not None else None
        return read(at, end) if read is not None else None

    def named_official(self, at: int, end: int) -> Phrase | None:
        """The person with title and name that begins at the token."""
        noun = self.words[at].head
        official = self.person(at, end) if noun is not None else None
        return official if official is not None and official.name is not None else None

    def complement(self, found: Nominal, at: int, end: int, tie: Tie) -> None:
        """What a preposition governs, if it can belong to a title."""
        if at >= end:
            return
        by_for = self.words[at].preposition == "ل" or tie.person
        at += self._is_part_of_land(at)
        at += self._honours_official(at, end)
        at += tie.person and self._are_of_body(at, end)
        quoted, name, noun = self.quoted(at, end), self.names.get(at), self.words[at].head
        if quoted is not None:
            if quoted.type is EntityType.ORG:
                found.nest(quoted, belongs=tie.belongs, instead=tie.staff)
        elif tie.person and name is not None and name.type is EntityType.PER and self._titled_behind(found, name, end):
            return
        elif name is not None:
            placed = tie.place or by_for or self.is_person(name.last)
            fits = name.type is EntityType.ORG or (name.type is EntityType.LOC and placed)
            if fits or tie.person:
                found.nest(
                    self.named(name), belongs=tie.belongs and fits, instead=tie.staff and name.type is EntityType.ORG
                )
        elif self.is_placed_service(at, end) or (noun is not None and self.heads_body(at, tie.person)):
            found.nest(self.called(self.body(at, end, EntityType.ORG)), belongs=tie.belongs, instead=tie.staff)
        elif noun is not None and "group" in noun.kinds and self._is_of_many(found, at):
            found.nest(self.body(at, end, EntityType.GRP), belongs=False)
        elif noun is not None and "place" in noun.kinds:
            place = self.body(at, end, EntityType.LOC)
            named = self.words[at].key in _LANDS and self.is_person(place.last)
            if tie.place or tie.person or named or self._is_home(at, tie):
                found.nest(place, belongs=tie.belongs)
        elif noun is not None and noun.kinds & TITLES and (by_for or self.words[at - 1].folded == _WITH):
            self._official(found, at, end, tie.person or tie.official)
        elif tie.person and self.words[at].definite and self.words[at].tag == _NOUN and not self.words[at].is_attached:
            found.own.append(at - 1)
            found.merge(self.read(at, end))

    def _titled_behind(self, found: Nominal, name: ProperName, end: int) -> bool:
        """Takes in the named official for whom somebody speaks with the title behind his name (`المتحدث باسم كريم ناصر
        الأمين العام للجامعة`), whose body is that of both; whether one stands there."""
        official = self.person(name.first, end)
        owner = official.posts[0].of if official is not None and official.posts else None
        if official is None or owner is None or official.posts[0].first < name.last or self.is_person(official.last):
            return False
        found.nest(official.nested[owner])
        found.nest(official, belongs=False)
        return True

    def _is_home(self, at: int, tie: Tie) -> bool:
        """Whether the token is what a country's own papers call it, behind the title of its envoy (`المندوب الدائم
        للسلطنة لدى الأمم المتحدة`)."""
        word = self.words[at]
        return word.preposition == "ل" and word.definite and word.key in _HOMES and not tie.official

    def _is_part_of_land(self, at: int) -> bool:
        """Whether a word at the token tells in which part of the land behind it (`في جنوب لبنان`)."""
        name = self.names.get(at + 1) if self.words[at].key in _QUARTERS and at not in self.names else None
        return name is not None and name.type is EntityType.LOC and not self.words[at + 1].is_attached

    def _honours_official(self, at: int, end: int) -> bool:
        """Whether a word of honour stands before a title at the token (`سمو ولي العهد`)."""
        noun, following = self.words[at].head, self.words[at + 1].head if at + 1 < end else None
        honour = noun is not None and "honorific" in noun.kinds and at not in self.names
        return honour and following is not None and bool(following.kinds & TITLES)

    def _are_of_body(self, at: int, end: int) -> bool:
        """Whether people stand at the token in a construct with the body that they fight or work for, for which
        somebody speaks (`باسم مقاتلي حركة …`)."""
        noun, word = self.words[at].head, self.words[at]
        people = noun is not None and bool(noun.kinds & _PEOPLE) and word.number == "p"
        if not people or word.definite or word.pronoun or at in self.names or at + 1 >= end:
            return False
        name, behind = self.names.get(at + 1), self.words[at + 1]
        body = name.type is EntityType.ORG if name is not None else behind.head is not None and self.heads_body(at + 1)
        return body and not behind.is_attached

    def _is_of_many(self, found: Nominal, at: int) -> bool:
        """Whether the token is a definite collective behind a plural of its members (`نشطاء بالمعارضة`), or one
        to which somebody belongs (`المدرب الإسباني للفريق`)."""
        owns = self.words[found.first].number == "p" or self.words[at].preposition == "ل"
        return self.words[at].number == "s" and self.words[at].definite and owns

    def heads_body(self, at: int, spoken_for: bool = False) -> bool:
        """Whether the token heads an organisation, or a ministry by its portfolio (`باسم داخلية غزة`), which may stand
        alone where somebody speaks for it (`باسم الخارجية`)."""
        noun = self.words[at].head
        assert noun is not None
        ministry = "portfolio" in noun.kinds and not self.words[at].definite
        alone = spoken_for and "portfolio" in noun.kinds and self.words[at].definite and not self.words[at].is_attached
        return "organisation" in noun.kinds or (ministry and at + 1 in self.names) or alone

    def _official(self, found: Nominal, at: int, end: int, person: bool) -> None:
        """An official whom the head speaks for: with a name a person inside the phrase, else a part of the title."""
        inner = self.read(at, end)
        comma = inner.last < end and self.words[inner.last].text in _COMMAS
        name = self.names.get(inner.last + comma)
        own = person and name is not None and name.type is EntityType.PER and self._is_official_s(found, at, name)
        own = own and (not comma or (name is not None and self._is_set_apart(found, name, end)))
        if not own or self.people is None:
            found.own += [at - 1] if self.words[at - 1].key in _NAME else []
            found.merge(inner)
            return
        official = self.person(at, end)
        if official is not None:
            owner = official.posts[0].of if official.posts else None
            if owner is not None:
                found.nest(official.nested[owner])
            found.nest(official, belongs=False)

    def _is_set_apart(self, found: Nominal, name: ProperName, end: int) -> bool:
        """Whether the name behind the comma after an official's title is his: a state official's, or one that a mark
        closes behind what is his own (`تقرير للأمين العام، كريم ناصر، عن …`)."""
        closed = name.last < end and self.words[name.last].is_mark and not is_title(self.words[found.first])
        return closed or self.is_state_official(name)

    def _is_official_s(self, found: Nominal, at: int, name: ProperName) -> bool:
        """Whether the name behind an official is his own: a spokesman's or adviser's, who is introduced by his full
        name, is there where no further one follows (`المتحدث باسم الرئيس التركي كريم ناصر`), unless his stands
        before."""
        word, short = self.words[found.first], name.last == name.first + 1
        one = word.head is not None and word.head.singular in AIDES and word.number == "s"
        aide = one or (word.head is not None and "spokes" in word.head.kinds)
        if not (aide and word.definite) or short or self.tells_on(found):
            return True
        return self.is_person(name.last) or (self.is_state_official(name) and not self._is_below(at, name))

    def _is_below(self, at: int, name: ProperName) -> bool:
        """Whether the office at the token is higher than those of whom the name is known to be (`المستشار السابق للرئيس
        الأميركي جون بولتون`)."""
        office = self.words[at].head
        return office is not None and office.singular == _PRESIDENT and is_minister(self._spelled(name))

    def tells_on(self, found: Nominal) -> bool:
        """Whether a title goes on with who is named before it, whom no verb makes meet its holder."""
        before = self.words[max(0, found.first - _CLAUSE) : found.first]
        met = any(word.is_verb and word.lemma in keys("accosting_verbs") for word in before)
        return not self.words[found.first].is_attached and not met and self.follows_name(found)

    def follows_name(self, found: Nominal) -> bool:
        """Whether somebody's name stands right before a title, or before the comma there."""
        end = found.first - (found.first > 0 and self.words[found.first - 1].is_mark)
        return any(one.last == end and one.type is EntityType.PER for one in self.names.values())

    def is_state_official(self, name: ProperName) -> bool:
        """Whether a name is that of a state's official known from other news."""
        return sound(self._spelled(name)) in office_holders()

    def _spelled(self, name: ProperName) -> str:
        """The words of a name."""
        return " ".join(self.words[at].text for at in range(name.first, name.last))
