"""The prepositional complements of a title: whom somebody speaks for, where an envoy is sent, what an office is about.

المتحدث [باسم وزارة الخارجية]      مبعوث الأمم المتحدة [إلى سوريا]      نائب الوزير [للشؤون السياسية]
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from kg.arabic.normal import fold
from kg.extract.lexicon import keys
from kg.extract.names.persons import sound
from kg.extract.names.states import office_holders
from kg.extract.phrase import Phrase, ProperName
from kg.extract.phrases.addressed import is_of_clause
from kg.extract.phrases.fields import AFFAIRS, THINGS, FieldReader
from kg.extract.phrases.heads import TITLES, is_acting, is_envoy, is_ministry, is_overseer, is_title, is_told, leads
from kg.extract.phrases.noun import Nominal
from kg.extract.speech_words import speaking
from kg.extract.words import Word, is_accusative
from kg.model import EntityType

_TO = frozenset({"الي", "لدي", "عن", "في", "علي"})
_NOUN = "NOUN"
_POLL, _OPINION = "استطلاع", "راي"
_FOR = "ل"
_IN, _NAME, _HASH = "في", "اسم", "#"
_STRETCHED = frozenset({"ل", "ب"})  # لـ"باركليز"
_WITH = "لدي"
_ABROAD = "خارج"  # وزير المغتربين بالخارج
_SPEECH_REACH = 3
_SOURCE = "مصدر"
_WITHIN = frozenset({"في", "من"})
_INSIDE = frozenset({"داخل", "ضمن"})
_SECTORS = frozenset({"قطاع", "محافظة"})
_TRADES = frozenset({"صناعه", "قطاع", "سوق", "اسواق", "بورصه", "تجاره"})
_OWNING = frozenset({"في", "عن", "علي", "لدي"})
_ABOUT = "عن"
_RULING = frozenset({"رئيس", "وزير", "مدير", "ملك", "أمير", "قائد", "زعيم"})
_NEAR = {"علي": ("مطلع",), "من": ("مقرب", "قريب")}
_OPENING = frozenset({'"', "«", "“", "”"})
_CLOSING = frozenset({'"', "»", "“", "”"})
_QUARTERS = frozenset({"شمال", "جنوب", "شرق", "غرب", "وسط", "شمالي", "جنوبي", "شرقي", "غربي"})
_UNNAMED = frozenset({"group", "person"})
_COMPANY = _UNNAMED | {"peer", "relative", "occupation"}
_STAFF = frozenset({"مدرب", "مدير", "مؤسس", "مالك", "عضو", "أستاذ", "باحث", "محاضر", "استاذ"})
_LANDS = frozenset({"محافظه", "منطقه", "ولايه", "مدينه", "مديريه", "اقليم", "قضاء", "مقاطعه", "مملكه", "دوله"})
_WORKS = frozenset({"ملف", "قسم", "شءون", "شؤون", "برنامج", "مكتب", "عمليات", "وحده", "قطاع"})
_GOVERNING = frozenset({"خاص", "خاصه", "معني", "معنيه", "مكلف", "مكلفه", "مختص", "مختصه"})
_EXECUTIVE = frozenset({"تنفيذي", "تنفيذيه"})
_DEPUTIES = frozenset({"نائب", "وكيل"})
_PRESSMEN = frozenset({"معلق", "مراسل", "محرر"})
_RESPONSIBLE = frozenset({"مسؤول", "مسئول"})
_THERE = frozenset({"في", "ب"})


class _Tie(NamedTuple):
    """How a preposition ties what it governs to the title: whether a person may follow, whether a place may,
    whether the title belongs to it, whether the name behind an official is his own, and whether it belongs to a body
    rather than to the nationality before it."""

    person: bool = False
    place: bool = False
    belongs: bool = True
    official: bool = False
    staff: bool = False


class ComplementReader(FieldReader):
    """Reads what follows a title behind a preposition."""

    person: Callable[[int, int], Phrase | None] | None

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
        inner = at + 1 + (at + 1 < end and self.words[at + 1].text == _HASH)
        name = self.names.get(inner) if inner < end and self.words[at].text in _OPENING else None
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
            if found.of is None and head.head is not None and "office" in head.head.kinds and self.is_person(name.last):
                found.nest(self.named(name))
            return
        told = is_told(head) or found.bare_genitive or found.of is not None
        told = told and not (head.head is not None and head.head.singular in _PRESSMEN)
        if (word.preposition == "ل" and told and word.key in keys("press")) or leads(word):
            return
        if is_of_clause(self.words, self.names, found.first, at):
            return
        if is_acting(head, word):
            found.merge(self.read(at, end))
        elif word.preposition == "ب" and word.key == _ABROAD and is_title(head):
            found.own.append(at)
            found.last += 1
        elif word.pronoun and self._refers_back(found, head, at):
            found.last += 1
        elif word.key == _ABOUT and self._is_responsible(found, head, at, end):
            inner = self.read(at + 1, end)
            found.own.append(at)
            found.merge(inner)
        elif word.preposition == "ب" and word.key == _NAME:
            self._in_the_name(found, at, end)
        elif self._is_near(at):
            self._surroundings(found, at + 1, end)
        elif not self._about(found, head, end):
            self._belonging(found, head, end)

    def _is_responsible(self, found: Nominal, head: Word, at: int, end: int) -> bool:
        """Whether an `عن` at the token tells what somebody named beside the title is responsible for (`المسؤول الأول عن
        الملف النووي الإيراني كريم ناصر`)."""
        plain = at + 1 < end and self.words[at + 1].tag == _NOUN and at + 1 not in self.names
        if head.head is None or head.head.singular not in _RESPONSIBLE or not plain or self._is_body(at + 1):
            return False
        before = self.words[found.first - 1] if found.first else None
        named = any(name.last == found.first and name.type is EntityType.PER for name in self.names.values())
        parted = before is not None and before.is_mark
        return head.definite and (named or parted or self.is_person(self.read(at + 1, end).last))

    def _refers_back(self, found: Nominal, head: Word, at: int) -> bool:
        """Whether a preposition with a pronoun tells whose a group is (`زملاء له`) or where a post is of one named
        behind it (`عضو المكتب فيها كريم ناصر`)."""
        key = self.words[at].key
        return (key == _FOR and self._speaks_as_group(found, head)) or (key in _THERE and self.is_person(at + 1))

    def _in_the_name(self, found: Nominal, at: int, end: int) -> None:
        """`باسم` at the token with whom somebody speaks for, or with a pronoun for that (`باسمهم`)."""
        if self.words[at].pronoun:
            found.last += 1
        else:
            self._complement(found, at + 1, end, _Tie(person=True))

    def _belonging(self, found: Nominal, head: Word, end: int) -> None:
        """What a preposition tells that a title may belong to."""
        at = found.last
        word, envoy, several = self.words[at], is_envoy(head), self._speaks_as_group(found, head)
        if word.preposition == "ل" and (head.head is None or self._speaks_to(head, at)) and self._told(found):
            return  # قال العمير للصحافيين، قال دبلوماسيون لنيويورك تايمز
        if self._is_of_trade(head, at):
            self._surroundings(found, at, end)
        elif word.preposition in {"ل", "ب"} and not word.pronoun:
            own = envoy or (head.head is not None and head.head.singular in _DEPUTIES)
            made = is_title(head) and is_accusative(head)
            belongs = word.preposition == "ل" or not envoy or self._is_body(at)
            placed = (several or made) and word.preposition == "ب"
            tie = _Tie(place=placed, belongs=belongs, official=not own, staff=self._is_staff(found))
            self._complement(found, at, end, tie)
        elif word.tag == "PREP" and word.key in _STRETCHED and self.quoted(at + 1, end) is not None:
            if word.key == _FOR and self._told(found):
                return  # قال مصدر لـ"النهار"
            self._complement(found, at + 1, end, _Tie(staff=self._is_staff(found)))
        elif head.head is not None and head.head.singular == _SOURCE and word.key in _WITHIN:
            self._of_source(found, at + 1, end)
        elif self._is_tied(head, at, end):
            within = word.key == _IN and self._is_body(at + 1)
            belongs = word.key in _OWNING and (not envoy or within)
            tie = _Tie(place=envoy or several, belongs=belongs, staff=self._is_about_place(found))
            self._complement(found, at + 1, end, tie)

    def _is_of_trade(self, head: Word, at: int) -> bool:
        """Whether a source is told by its trade at the token (`مصادر بصناعة النفط`)."""
        source = head.head is not None and head.head.singular == _SOURCE
        return source and self.words[at].preposition == "ب" and self.words[at].key in _TRADES

    def _of_source(self, found: Nominal, at: int, end: int) -> None:
        """Takes in the body, sector or delegation a source belongs to (`مصدر في الحكومة`, `مصادر من داخل الحزب`)."""
        at += at + 1 < end and self.words[at].folded in _INSIDE
        noun, name = self.words[at].head if at < end else None, self.names.get(at)
        if name is not None and name.type is EntityType.ORG:
            found.nest(self.named(name))
        elif name is None and noun is not None and not self.words[at].is_attached:
            if self._heads_body(at):
                found.nest(self.called(self.body(at, end, EntityType.ORG)))
            elif "delegation" in noun.kinds and self.words[at].definite:
                found.nest(self.body(at, end, EntityType.GRP), belongs=False)
            elif noun.singular in _SECTORS:
                found.nest(self.body(at, end, EntityType.LOC), belongs=False)

    def _told(self, found: Nominal) -> bool:
        """Whether a verb of speech stands before the noun or one it qualifies, so that ل leads to whom was told."""
        before = self.words[max(0, found.first - _SPEECH_REACH) : found.first]
        return any(word.is_verb and word.lemma in speaking() for word in before)

    def _speaks_to(self, head: Word, at: int) -> bool:
        """Whether the body behind the ل at the token is the press to whom people of no body talk (`دبلوماسيون
        للإندبندنت`), who would be its own in `محررون للصحيفة`."""
        name = self.names.get(at)
        several = head.head is not None and "group" in head.head.kinds and not (head.definite or head.pronoun)
        return several and name is not None and name.type is EntityType.ORG and self._is_outlet(name)

    def _is_outlet(self, name: ProperName) -> bool:
        """Whether a name is of a paper, an agency or a station."""
        spelled = " ".join(word.folded for word in self.words[name.first : name.last])
        known = {spelled, spelled[1:]} & keys("outlet_names")
        return bool(known) or fold(self.words[name.last - 1].text) in keys("mastheads")

    def _speaks_as_group(self, found: Nominal, head: Word) -> bool:
        """Whether an indefinite group stands right behind a verb of speech, so that what follows with في, ب or ل tells
        which group it is (`قال زملاء له في الشرطة إن`)."""
        group = head.number == "p" and head.head is not None and bool(head.head.kinds & _COMPANY) and not head.definite
        verb = self.words[found.first - 1] if found.first else None
        return group and verb is not None and verb.is_verb and verb.lemma in speaking()

    def _about(self, found: Nominal, head: Word, end: int) -> bool:
        """Takes in what a title is about, if the next token begins that."""
        at = found.last
        word = self.words[at]
        field = is_title(head) and head.number == "s" and word.preposition == "ل" and self.is_field(at, end)
        if field or (word.preposition == "ل" and (word.key in AFFAIRS or self.is_deed_for(head, at))):
            self.affairs(found, end)
            return True
        if is_overseer(head, word) and self.is_overseen(at + 1, end):
            self.oversight(found, end)
            return True
        charged = word.preposition == "ب" and self.words[at - 1].key in _GOVERNING and at not in self.names
        if charged and is_title(head) and not self._heads(at):
            self.charge(found, end)
            return True
        if word.preposition == "ل" and word.key == _OPINION and head.key.startswith(_POLL):
            found.merge(self.read(at, end))
            return True
        ministry = word.preposition == "ل" and is_ministry(head, word)
        last = at + 1 if ministry else self.field_end(head, at, end)
        if last is not None:
            found.own += range(at, last)
            found.last = last
        return last is not None

    def _heads(self, at: int) -> bool:
        """Whether a body's noun stands at the token."""
        noun = self.words[at].head
        return noun is not None and "organisation" in noun.kinds

    def _is_near(self, at: int) -> bool:
        """Whether the preposition goes with an adjective like `مطلع على`, `مقرب من` before it."""
        adjective = self.words[at - 1].key
        return any(adjective.startswith(stem) for stem in _NEAR.get(self.words[at].key, ()))

    def _surroundings(self, found: Nominal, at: int, end: int) -> None:
        """What somebody is near to or informed of: a phrase, or a noun with what follows in its construct."""
        if at >= end or self.words[at].is_mark or (self.words[at].is_attached and at != found.last):
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
        official = self.person(at, end) if noun is not None and self.person else None
        return official if official is not None and official.name is not None else None

    def _is_tied(self, head: Word, at: int, end: int) -> bool:
        """Whether a separate preposition after a title, or after a group (`شخصيات في الحزب`), may go with it."""
        group = head.number == "p" and (head.head is None or bool(head.head.kinds & _UNNAMED))
        key = self.words[at].key
        spoken_of = key == _ABOUT and head.head is not None and head.head.singular in _RULING
        fits = is_title(head) and key in _TO and not spoken_of
        fits = fits or (group and self.words[at].key == _IN)
        return fits and at + 1 < end and not self.words[at + 1].is_attached

    def _complement(self, found: Nominal, at: int, end: int, tie: _Tie) -> None:
        """What a preposition governs, if it can belong to a title."""
        if at >= end:
            return
        by_for = self.words[at].preposition == "ل" or tie.person
        at += self._is_part_of_land(at)
        at += self.words[at].text == _HASH and at + 1 < end
        at += self._honours_official(at, end)
        quoted, name, noun = self.quoted(at, end), self.names.get(at), self.words[at].head
        if quoted is not None:
            if quoted.type is EntityType.ORG:
                found.nest(quoted, belongs=tie.belongs, instead=tie.staff)
        elif name is not None:
            placed = tie.place or by_for or self.is_person(name.last)
            fits = name.type is EntityType.ORG or (name.type is EntityType.LOC and placed)
            if fits or tie.person:
                found.nest(
                    self.named(name), belongs=tie.belongs and fits, instead=tie.staff and name.type is EntityType.ORG
                )
        elif self.is_placed_service(at, end) or (noun is not None and self._heads_body(at)):
            found.nest(self.called(self.body(at, end, EntityType.ORG)), belongs=tie.belongs, instead=tie.staff)
        elif noun is not None and "group" in noun.kinds and self._is_of_many(found, at):
            found.nest(self.body(at, end, EntityType.GRP), belongs=False)
        elif noun is not None and "place" in noun.kinds:
            place = self.body(at, end, EntityType.LOC)
            if tie.place or tie.person or (self.words[at].key in _LANDS and self.is_person(place.last)):
                found.nest(place, belongs=tie.belongs)
        elif noun is not None and noun.kinds & TITLES and (by_for or self.words[at - 1].folded == _WITH):
            self._official(found, at, end, tie.person or tie.official)
        elif tie.person and self.words[at].definite and self.words[at].tag == _NOUN and not self.words[at].is_attached:
            found.own.append(at - 1)
            found.merge(self.read(at, end))

    def _is_part_of_land(self, at: int) -> bool:
        """Whether a word at the token tells in which part of the land behind it (`في جنوب لبنان`)."""
        name = self.names.get(at + 1) if self.words[at].key in _QUARTERS and at not in self.names else None
        return name is not None and name.type is EntityType.LOC and not self.words[at + 1].is_attached

    def _honours_official(self, at: int, end: int) -> bool:
        """Whether a word of honour stands before a title at the token (`سمو ولي العهد`)."""
        noun, following = self.words[at].head, self.words[at + 1].head if at + 1 < end else None
        honour = noun is not None and "honorific" in noun.kinds and at not in self.names
        return honour and following is not None and bool(following.kinds & TITLES)

    def _is_of_many(self, found: Nominal, at: int) -> bool:
        """Whether the token is a definite collective behind a plural of its members (`نشطاء بالمعارضة`), or one
        to which somebody belongs (`المدرب الإسباني للفريق`)."""
        owns = self.words[found.first].number == "p" or self.words[at].preposition == "ل"
        return self.words[at].number == "s" and self.words[at].definite and owns

    def _is_staff(self, found: Nominal) -> bool:
        """Whether a title is of somebody who works for a body, so that a nationality is only his own (`المدرب الإسباني
        لنادي …`)."""
        head = self.words[found.first].head
        executive = any(self.words[at].key in _EXECUTIVE for at in found.own)
        return executive or (head is not None and head.singular in _STAFF) or self._is_about_place(found)

    def _is_about_place(self, found: Nominal) -> bool:
        """Whether a place only tells what the work of somebody is about (`مسؤول ملف القدس في حركة …`)."""
        place = found.nested[found.of] if found.of is not None else None
        before = self.words[place.first - 1].key if place is not None and place.type is EntityType.LOC else ""
        return before in _WORKS

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
        own = person and name is not None and name.type is EntityType.PER and self._is_official_s(found, name)
        if not own or self.person is None:
            found.own += [at - 1] if self.words[at - 1].key == _NAME else []
            found.merge(inner)
            return
        official = self.person(at, end)
        if official is not None:
            owner = official.posts[0].of if official.posts else None
            if owner is not None:
                found.nest(official.nested[owner])
            found.nest(official, belongs=False)

    def _is_official_s(self, found: Nominal, name: ProperName) -> bool:
        """Whether the name behind an official is his own: a spokesman's, who is introduced by his full name, is there
        where no further one follows (`المتحدث باسم الرئيس التركي كريم ناصر`)."""
        head = self.words[found.first].head
        spokes = head is not None and "spokes" in head.kinds and self.words[found.first].definite
        spelled = " ".join(self.words[at].text for at in range(name.first, name.last))
        short = name.last == name.first + 1
        return not spokes or short or self.is_person(name.last) or sound(spelled) in office_holders()
