"""The genitives of a noun: the names, bodies, posts and plain nouns of its construct chain.

نائب [رئيس] [مجلس الوزراء]      مكتب [المستشارة أنغيلا ميركل]      مدير عام [الشركة]
"""

from __future__ import annotations

from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase, ProperName
from kg.extract.phrases.agents import is_agent
from kg.extract.phrases.asides import after_so_called
from kg.extract.phrases.charges import charged_at
from kg.extract.phrases.ending_people import ends_people
from kg.extract.phrases.fields import FIELD_NOUNS, THINGS
from kg.extract.phrases.heads import AIDES, TITLES, is_minister_of_state, is_portfolio, is_title
from kg.extract.phrases.noun import LAND, Nominal
from kg.extract.phrases.state_bodies import is_government
from kg.extract.phrases.superiors import SuperiorReader
from kg.extract.phrases.whereabouts import is_goal
from kg.extract.speech_words import noun_class
from kg.extract.words import Word, is_accusative
from kg.model import EntityType

_HOMES = frozenset({"مملكه", "سلطنه"})  # what their own papers call them
_LEADING = event_words("preposition") - {"علي"}  # سفيرة لدى فرنسا, نواب مع الوزير, where they may be tagged as nouns
_WHO = frozenset({"rank", "person", "occupation"})
_EYE = "عيان"
_LED = frozenset({"organisation", "group", "delegation", "person"})
_STYLE = "honorific"
_DISTRICT, _TOWN, _PALACE, _EDITING = "مركز", "مدينه", "قصر", "تحرير"
_TAKING_PLACE = frozenset({"عقد", "انعقاد", "اجراء"})
_PEER = "peer"
_PEOPLE = frozenset({"office", "spokes", "member", "person", "group", "occupation"})
_DOERS = _PEOPLE | {"delegation", "organisation"}
_FULL_PLURAL = "ون"  # what a genitive follows has lost its ن
_ARAB = "عرب"
_SERVING = AIDES | {"نائب", "مرشح"}  # those of somebody by his name


class GenitiveReader(SuperiorReader):
    """Reads the construct chain behind a noun."""

    def genitives(self, found: Nominal, head: Word, end: int) -> None:
        """The construct chain after an indefinite noun."""
        end = charged_at(self.words, found.first, end)
        while found.last < end and not found.closed:
            word = self.words[found.last]
            if self._pass_style(found, head, end):
                continue
            quoted = self.quoted(found.last, end)
            if quoted is not None:
                found.nest(quoted)
                found.closed = True
                return
            apart = (word.is_attached and not self.shares_genitive(found, end)) or word.is_mark
            apart = apart or (word.key in _LEADING and not word.definite)
            apart = apart or is_goal(self.words, found, self.names.get(found.last)) or self._is_of_verb(found, head)
            apart = apart or not (word.is_nominal or found.last in self.names) or self._is_holder(found, head)
            if apart or self._is_second_of_minister(found, head):  # وزير دولة [الرئيس التنفيذي لشركة …]
                return
            published = bool(word.pronoun) and word.folded in noun_class("issued")
            said = word.definite and word.key in noun_class("relayed_noun")  # عن مصدر أمني القول إن
            another = published or said or _holds(head, word) or self._begins_official(found, head)
            if (word.adverbial or another) and found.last not in self.names:
                return
            if word.key in FIELD_NOUNS and not word.definite:
                self.affairs(found, end)
                found.closed = True
            elif not (self._takes_region(found, head, end) or self._whole_genitive(found, head, end)):
                ends = not word.definite and (word.nisba or word.body or word.qualifies)
                if ends and not (self._goes_on(found, head, end) or self.is_deed(found.last, end)):
                    return
                edits = word.key == _EDITING and is_title(head)  # رئيس تحريرها
                if word.pronoun and word.form == "verbal-noun" and word.head is None and not edits:
                    return  # مصدر مسؤول نفيه
                found.own.append(found.last)
                found.last += 1
                found.closed = found.bare_genitive = word.definite or bool(word.pronoun) or _is_name(head, word)
                if len(found.own) > 5 or word.key == _EYE:
                    return  # شاهد عيان [النبأ]

    def _is_of_verb(self, found: Nominal, head: Word) -> bool:
        """Whether the noun behind people or a body is what they do something with, not their genitive: a deed in the
        accusative or an occasion, or behind an ending or adjective that takes no genitive anything (`عقد وفد برلماني
        اجتماعا`, `أجرى نواب محادثات`, `وجه خبراء انتقادات`, `التقى وزراء عرب رئيس الحزب`, `التقى مفاوضون وفدا`)."""
        if head.head is None or not head.head.kinds & _DOERS:
            return False
        word, before = self.words[found.last], self.words[found.last - 1]
        several = head.number == "p" and bool(head.head.kinds & _PEOPLE)
        if several and before.key == _ARAB and before is not head:
            return True
        if found.last in self.names or word.tag == "ADJ" or word.nisba is not None or word.definite:
            return False
        if word.form == "verbal-noun" and is_accusative(word) and not (word.pronoun or is_accusative(head)):
            return True
        put = word.number == "p" and word.key in noun_class("claim", "put_to")
        if several and put and not (word.pronoun or is_accusative(word)):
            return True
        held = word.key in event_words("held_occasion") and (several or found.last > found.first + 1)
        return held or (several and before.text.endswith(_FULL_PLURAL))

    def _is_second_of_minister(self, found: Nominal, head: Word) -> bool:
        """Whether another title stands behind `وزير دولة`."""
        own = [self.words[at] for at in found.own[1:]]
        return is_title(self.words[found.last]) and is_minister_of_state(head, own)

    def _is_holder(self, found: Nominal, head: Word) -> bool:
        """Whether the name behind a body's noun and its genitive is of who has a post in it (`الرئيس التنفيذي لمجموعة
        اتصالات [كريم ناصر]`), not in the body's (`مكتب كريم ناصر`)."""
        at, name = found.first, self.names.get(found.last)
        if name is None or name.type is not EntityType.PER or found.last != at + 2 or head.definite:
            return False
        body = head.head is not None and "organisation" in head.head.kinds
        titled = at > 0 and (bool(head.preposition) or is_title(self.words[at - 1]))
        return body and titled and self.words[at + 1].head is None and not self.words[at + 1].pronoun

    def _begins_official(self, found: Nominal, head: Word) -> bool:
        """Whether an official's title stands behind the bare name of a palace (`استقبل الأمير بقصر بيان [وزير]
        الدفاع`)."""
        title, before = self.words[found.last].head, self.words[found.last - 1]
        bare = before.head is None and not before.definite and found.last > found.first + 1
        return head.key == _PALACE and bare and title is not None and bool(title.kinds & TITLES)

    def _pass_style(self, found: Nominal, head: Word, end: int) -> bool:
        """Passes the style before an official's title (`مكتب معالي الوزير`) or, behind a title, `ما يسمى` with what
        follows it."""
        at = found.last
        behind = at + 1 if self._is_style(at, end) else None
        if behind is None and is_title(head):
            behind = after_so_called(self.words, at, end)
        if behind is None:
            return False
        found.last = behind
        if behind < end and self.words[behind].preposition == "ب":  # رئيس ما يسمى بالمجلس …
            self.prepositional(found, head, end)
            found.closed = True
        return True

    def _is_style(self, at: int, end: int) -> bool:
        """Whether the style of an official stands at the token, before his title."""
        style, behind = self.words[at].head, self.words[at + 1].head if at + 1 < end else None
        bare = not (self.words[at].definite or self.words[at].pronoun or self.words[at].is_attached)
        styled = style is not None and _STYLE in style.kinds and not style.kinds & TITLES
        return bare and styled and at not in self.names and behind is not None and bool(behind.kinds & TITLES)

    def _goes_on(self, found: Nominal, head: Word, end: int) -> bool:
        """Whether a genitive follows the adjective at the end of a title (`مدير عام الشركة`); others take no place."""
        at = found.last + 1
        if at >= end or self.words[at].is_attached:
            return False
        name, word = self.names.get(at), self.words[at]
        noun = word.head if word.tag != "ADJ" else None
        body = (noun is not None and "organisation" in noun.kinds) or self.is_service(head, at, end)
        states = noun is not None and "place" in noun.kinds and at + 1 in self.names
        kinds = {kind for one in (head.head, self.words[found.last].head) if one is not None for kind in one.kinds}
        closed = name is not None and name.type is EntityType.LOC and not kinds & {*TITLES, "portfolio"}
        if ends_people(head, self.words[found.last]):
            return False
        return (
            body
            or (name is None and self.is_deed(at, end))
            or states
            or (bool(word.pronoun) and word.key == LAND)
            or (name is not None and name.type in THINGS and not closed)
            or (name is None and word.definite and word.tag == "NOUN")
        )

    def _whole_genitive(self, found: Nominal, head: Word, end: int) -> bool:
        """A genitive that is a phrase itself: a name, a body, a post."""
        at = found.last
        name = self.names.get(at)
        if is_portfolio(head, self.words[at]):
            return False
        if name is not None and not is_government(self.words, self.names, at, head):
            serves = head.head is not None and head.head.singular in _SERVING
            if name.type in THINGS or serves or self._takes_official(head, at):
                found.nest(self.named(name), belongs=name.type in THINGS)
            found.closed = True
            return True
        district = self._district(at)
        if district is not None:
            found.own.append(at)
            found.nest(self.named(district))
            found.closed = True
            return True
        if self.is_service(head, at, end):
            found.nest(self.body(at, end, EntityType.ORG))
            found.closed = True
            return True
        noun, adjective = self.words[at].head, self.words[at].tag == "ADJ" and self.words[at].key.endswith("يه")
        if noun is None or adjective:  # منظمات حقوقية
            return False
        titled = bool(noun.kinds & TITLES) or self._is_of_kin(head, at) or is_agent(self.words, self.names, head, at)
        titled = titled or (_PEER in noun.kinds and self._takes_official(head, at))
        return self._titled(found, at, end, head) if titled else self._nested_body(found, at, end, head)

    def _takes_region(self, found: Nominal, head: Word, end: int) -> bool:
        """Takes the region that is somebody's field in the body behind it."""
        last = self.managed_region_end(head, found.last, end)
        if last is not None:
            found.own += range(found.last, last)
            found.last, found.closed = last, True
        return last is not None

    def _district(self, at: int) -> ProperName | None:
        """The town of an Egyptian district that is told with it at the token (`رئيس [مركز ومدينة إسنا]`)."""
        if self.words[at].key != _DISTRICT or self.words[at].definite or at + 2 >= len(self.words):
            return None
        joined = self.words[at + 1].conjunction == "و" and self.words[at + 1].key == _TOWN
        name = (self.names.get(at + 1) or self.names.get(at + 2)) if joined else None
        return name if name is not None and name.type is EntityType.LOC else None

    def _is_of_kin(self, head: Word, at: int) -> bool:
        """Whether the token tells whose relative or helper the head is, by what he does or is (`شقيقة [الفنان] …`)."""
        noun, word = self.words[at].head, self.words[at]
        relative = head.head is not None and "relative" in head.head.kinds
        return relative and word.definite and noun is not None and bool(noun.kinds & _WHO)

    def _titled(self, found: Nominal, at: int, end: int, head: Word) -> bool:
        """A genitive that is a title: of a named official whose body or relative the head is, else a part of the title
        before it."""
        led = self._takes_official(head, at)
        official = self.official_of(found.first, at, end, led=led) if self.words[at].number == "s" else None
        if official is None or not led:
            found.merge(self.read(at, end))
        if official is not None:
            found.nest(official, belongs=False)
            found.closed = True
        return True

    def _takes_official(self, head: Word, at: int) -> bool:
        """Whether the named official at the token behind a word is somebody else than it heads: a body's, a group's, a
        relative's or an agent's (`مكتب المستشارة الألمانية أنغيلا ميركل`, `لاعبي المدرب …`, `زوجة الرئيس …`)."""
        if head.head is None:
            return False
        body = bool(head.head.kinds & _LED) and not head.head.kinds & TITLES
        return body or "relative" in head.head.kinds or is_agent(self.words, self.names, head, at)

    def _nested_body(self, found: Nominal, at: int, end: int, head: Word) -> bool:
        """A genitive that is an organisation, a delegation, or a place with its name."""
        noun = self.words[at].head
        assert noun is not None
        if "organisation" in noun.kinds and not is_government(self.words, self.names, at, head):
            kind = EntityType.ORG
        elif "delegation" in noun.kinds:
            kind = EntityType.GRP
        elif "place" in noun.kinds and at + 1 in self.names and not self.words[at].definite:
            kind = EntityType.LOC
        elif noun.singular in _HOMES and self.words[at].definite:
            kind, end = EntityType.LOC, at + 1
        else:
            return False
        owner = self.body(at, self.body_end(head, at, end), kind)
        noun = self.words[at].head
        named = is_title(head) or (noun is not None and noun.number == "d")  # وفدي حركتي فتح وحماس
        found.nest(self.called(owner) if kind is EntityType.ORG and named else owner)
        found.closed = not self._is_of_officer(head, owner)
        return True

    def _is_of_officer(self, head: Word, owner: Phrase) -> bool:
        """Whether a service without an article only tells what an officer is, whose nationality follows (`ضابط مخابرات
        [روسي]`)."""
        at = owner.last
        bare = is_title(head) and owner.last == owner.first + 1 and not self.words[owner.first].definite
        nation = self.words[at] if bare and at < len(self.words) and owner.name is None else None
        return nation is not None and nation.nisba is not None and nation.gender == head.gender and not nation.definite


def _holds(head: Word, word: Word) -> bool:
    """Whether what may be a noun is the verb by which a delegation holds its members (`وفد ضم X`), or what a group
    tells of (`رجحت مصادر عقد اجتماع`)."""
    bare = not (word.definite or word.pronoun or head.definite)
    if bare and word.key in _TAKING_PLACE and head.head is not None and "group" in head.head.kinds:
        return True
    return bare and word.key in event_words("comprising") and head.key in event_words("mission")


def _is_name(head: Word, word: Word) -> bool:
    """Whether an unknown word behind an unnamed group is the name of whose it is (`مصادر عين التينة`)."""
    return head.head is not None and "group" in head.head.kinds and word.rare and not word.definite
