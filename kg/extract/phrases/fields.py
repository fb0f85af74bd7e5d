"""What an office or a scholar's work is about: a part of the title, whatever it names.

المبعوث [لشؤون الخليج العربي]      الوكيل [للدراسات والبحوث] كريم ناصر      الباحث [في العلوم السياسية] بجامعة الكويت
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence

from kg.extract.names.bodies import INNER
from kg.extract.names.errands import is_region
from kg.extract.names.services import is_local_service, is_service
from kg.extract.phrase import Phrase, ProperName
from kg.extract.phrases.asides import after_bracket
from kg.extract.phrases.citizens import abroad_end
from kg.extract.phrases.heads import is_deputy, is_time, is_title
from kg.extract.phrases.lookahead import GRADES
from kg.extract.phrases.noun import Nominal
from kg.extract.words import Word, is_accusative
from kg.model import EntityType

FIELD_NOUNS = frozenset({"شؤون", "شئون", "قضايا", "حقوق", "مكافحه"})
"""Folded nouns that begin what a title is about."""

INSTEAD = frozenset({"خلفا", "بدلا"})
"""Folded accusatives that tell whom somebody comes after (`وزيرا للصحة خلفا لكريم ناصر`)."""

THINGS = frozenset({EntityType.ORG, EntityType.LOC})
"""What a title can belong to."""

_ADDRESS = frozenset({"rank", "honorific"})
_ACTING = frozenset({"انابه", "وكاله", "نيابه"})
_COMMAS, _OPENING = frozenset({"،", ","}), "("
_IN, _FOR, _SECTOR = "في", "ل", "قطاع"
_AT = frozenset({"في", "لدي", "من"})
_HOLDERS = frozenset({"office", "spokes", "member"})
_OBJECTS = frozenset({"organisation", "portfolio", "place"})
_SCHOLAR = "member"
_AMBASSADOR = "سفير"
_BETWEEN = "بين"  # للمساواة بين الجنسين, but لشؤون الشباب [عقد لقاء]
_CASES, _EMERGENCY = frozenset({"حالات", "حاله"}), "طوارئ"
_MANAGERS = frozenset({"مدير", "مسؤول", "مسئول", "منسق", "نائب", "باحث", "خبير", "محلل", "مستشار", "ممثل", "رئيس"})
_BUSINESSES = frozenset({"بحوث", "ابحاث", "اسواق", "مبيعات", "تسويق", "عمليات", "اعمال", "برامج", "شؤون", "شءون"})
_PRESIDENT, _LONGEST = "رئيس", 8
_ON = {"علي": frozenset({"مشرف"}), "عن": frozenset({"مسؤول", "مسئول"})}
_TEAMS = frozenset({"فريق", "منتخب", "كره"})
_PLURAL = "ين"
_NISBA, _NOUN, _GROUP, _ADJECTIVE = "يه", "NOUN", "group", "ADJ"


class FieldReader(ABC):
    """Reads what a title is about."""

    words: Sequence[Word]
    names: Mapping[int, ProperName]

    @abstractmethod
    def named(self, name: ProperName) -> Phrase:
        """An organisation, a place or a person by the mere name."""

    def field_end(self, head: Word, at: int, end: int, works: bool = False) -> int | None:
        """The token after the field of a scholar, of one made an official, or of one named before who `works`
        somewhere, which begins with a preposition at the token, where a body he belongs to follows (`خبيرة في تقنيات
        الرعاية الصحية بجامعة …`, `أستاذا للتاريخ في جامعة …`, `مديرا للمطبوعات في وزارة …`, `كريم ناصر المدير الأول
        لقطاع النفط في شركة …`); `None` where none does."""
        word = self.words[at]
        led = word.key == _IN or (word.preposition == _FOR and word.definite and at not in self.names)
        scholar = head.head is not None and _SCHOLAR in head.head.kinds
        led = led or (scholar and self._is_science(at, end))
        made = word.preposition == _FOR and is_title(head) and is_accusative(head)
        if not (works and self._begins_work(head, at)) and (not (scholar or made) or not led or word.head is not None):
            return None
        for last in range(at + 1, min(end - 1, at + _LONGEST)):
            word, name = self.words[last], self.names.get(last)
            here = last if word.preposition == "ب" else last + 1 if word.key in _AT else None
            if here is not None:
                told = last > at + 1 or self.words[at].key != _IN
                return last if told and self._is_body(here) else None
            person = name is not None and name.type is not EntityType.LOC
            if person or word.preposition or not word.is_nominal or (last == at + 1 and self._is_body(last)):
                return None
        return None

    def _is_science(self, at: int, end: int) -> bool:
        """Whether a bare noun with `ل` and its genitive stand at the token (`أستاذة [لعلم النفس] في جامعة …`)."""
        word = self.words[at]
        bare = word.preposition == _FOR and not (word.definite or word.pronoun) and at not in self.names
        return bare and self._is_genitive(at + 1, end)

    def _begins_work(self, head: Word, at: int) -> bool:
        """Whether a preposition at the token tells what somebody manages (`المدير التنفيذي [لقطاع] النفط`), oversees or
        is responsible for: no body or person."""
        word = self.words[at]
        if word.key in _ON and not word.is_attached:
            return head.head is not None and head.head.singular in _ON[word.key]
        things = word.key not in _TEAMS and (word.head is None or word.head.kinds <= _OBJECTS)
        led = word.preposition == _FOR and not word.pronoun
        return led and things and at not in self.names and not self._is_body(at)

    def ministry_end(self, at: int, end: int) -> int:
        """The token after the portfolio that begins at the token, of one made a minister (`وزيرا للطيران المدني`)."""
        last = at + 1
        while last < end and self.words[last].definite and self.words[last].tag == _ADJECTIVE:
            if self.words[last].is_attached or self.words[last].nisba is not None or last in self.names:
                break
            last += 1
        return last

    def _is_body(self, at: int) -> bool:
        """Whether a body begins at the token, by its name or its noun."""
        name, noun = self.names.get(at), self.words[at].head
        if name is not None:
            return name.type is EntityType.ORG
        return noun is not None and "organisation" in noun.kinds

    def is_field(self, at: int, end: int) -> bool:
        """Whether `ل` with plain nouns leads on to the person's name or rank (`للدراسات والبحوث المهندس …`)."""
        noun = self.words[at].head
        if at in self.names or not (noun is None or "portfolio" in noun.kinds) or not self.words[at].definite:
            return False
        last = at + 1
        while last < end and last < at + 5 and last not in self.names and _is_plain(self.words[last]):
            if self.words[last].folded in INSTEAD:
                return False
            if self.words[last].preposition or not self.words[last].is_nominal:
                last = abroad_end(self.words, last, end)
                return self.is_person(last) or self._is_held_in(last)
            last += 1
        last = abroad_end(self.words, last, end)
        noun = self.words[last].head if last < end else None
        return self.is_person(last) or self._is_held_in(last) or (noun is not None and "rank" in noun.kinds)

    def is_of_title(self, head: Word, at: int, end: int) -> bool:
        """Whether what follows a definite body inside a title says what the office is about or where (`وكيل الوزارة
        للشؤون السياسية`, `مدير فرع الوزارة بالمنطقة`)."""
        following = self.words[at + 1] if self.words[at].definite and at + 1 < end else None
        if following is None or at + 1 in self.names:
            return False
        if is_title(head) and is_time(following) and self.words[at].gender != "f" != head.gender:
            return following.definite and not following.is_attached  # عضو المجلس السابق
        if following.preposition == "ب":
            return following.definite and following.head is not None and "place" in following.head.kinds
        field = following.key in FIELD_NOUNS or (is_deputy(head) and following.definite)
        return following.preposition == _FOR and field

    def body_end(self, head: Word, at: int, end: int) -> int:
        """The token before which a body inside a title ends: where the office's field or place begins (`وكيل إمارة
        منطقة تبوك للشؤون التنموية`), else `end`."""
        if self.is_of_title(head, at, end):
            return at + 1
        last = at + 1
        while is_deputy(head) and last < end and self.words[last].is_nominal and not self.is_person(last):
            if self.words[last].preposition == _FOR and self.words[last].key in FIELD_NOUNS:
                return last
            last += 1
        return end

    def is_service(self, head: Word, at: int, end: int) -> bool:
        """Whether a local service stands at the token behind a director's title (`مدير صحة الرياض`, `مدير أمن قنا`)."""
        following = at + 1 if at + 1 < end else at
        return is_local_service(head, self.words[at]) and self._is_place(following)

    def is_placed_service(self, at: int, end: int) -> bool:
        """Whether a public service with its place stands at the token (`باسم صحة الرياض`)."""
        return at + 1 < end and is_service(self.words[at]) and self._is_place(at + 1)

    def _is_place(self, at: int) -> bool:
        """Whether a place begins at the token, by its name or its noun."""
        name, noun = self.names.get(at), self.words[at].head
        placed = (name is not None and name.type is EntityType.LOC) or (noun is not None and "place" in noun.kinds)
        return placed and not self.words[at].is_attached

    def is_field_noun(self, at: int) -> bool:
        """Whether a noun at the token begins what a title is about: `قطاع` unless it is a strip of land."""
        return self.words[at].key in FIELD_NOUNS or (self.words[at].key == _SECTOR and at not in self.names)

    def is_deed_for(self, head: Word, at: int) -> bool:
        """Whether a `ل` with a deed and its genitive leads on from a title to the person's name or place (`الرئيس العام
        لرعاية الشباب كريم ناصر`)."""
        word, last = self.words[at], at + 2
        bare = at not in self.names and word.head is None and not (word.definite or word.pronoun)
        deed = bare and word.tag == _NOUN and self._is_genitive(at + 1, len(self.words))
        official = self.words[at + 1].head if at + 1 < len(self.words) else None  # سيرسل الوزير للقاء الملك كريم ناصر
        if official is not None and official.kinds & (_HOLDERS | _ADDRESS):
            return False
        if not (deed and is_title(head) and head.number == "s"):
            return False
        while last < len(self.words) and _is_field_adjective(self.words[last]) and last not in self.names:
            last += 1
        return self.is_person(last) or self._is_held_in(last)

    def is_overseen(self, at: int, end: int) -> bool:
        """Whether what somebody supervises stands at the token: no body, place or person."""
        noun = self.words[at].head if at < end else None
        body = noun is not None and bool(noun.kinds & _OBJECTS)
        return at < end and self.words[at].tag == _NOUN and at not in self.names and not body

    def oversight(self, found: Nominal, end: int) -> None:
        """`المشرف على الفريق الأول`, `على كرة القدم`: what somebody supervises, up to a person, name or preposition."""
        last = found.last + 2
        while last < end and self.words[last].is_nominal and self.words[last].head is None:
            if self.words[last].is_attached or last in self.names:
                break
            last += 1
        found.own += range(found.last, last)
        found.last = last

    def is_deed(self, at: int, end: int) -> bool:
        """Whether a bare noun at the token, or two joined, have a genitive with the article (`تنمية [الموارد]`)."""
        word, behind = self.words[at], at + 1
        bare = word.tag == "NOUN" and word.head is None and not (word.definite or word.pronoun or word.is_attached)
        if behind + 1 < end and self.words[behind].conjunction == "و" and not self.words[behind].definite:
            behind += 1
        return bare and self._is_genitive(behind, end)

    def shares_genitive(self, found: Nominal, end: int) -> bool:
        """Whether a second deed joined at the next token shares the genitive behind it (`مراقبة ومكافحة الأمراض`)."""
        word, before = self.words[found.last], self.words[found.last - 1]
        bare = not (word.preposition or word.definite or word.pronoun) and word.is_nominal and word.head is None
        joined = word.conjunction == "و" and bare and len(found.own) > 1 and not before.definite and before.head is None
        return joined and self._is_genitive(found.last + 1, end)

    def _is_genitive(self, at: int, end: int) -> bool:
        """Whether a noun with the article and nothing before it stands at the token."""
        word = self.words[at] if at < end else None
        return word is not None and word.definite and word.tag == "NOUN" and not word.is_attached

    def _is_held_in(self, at: int) -> bool:
        """Whether a `في` stands at the token with a body or place before a person's name (`في مجلس النواب X`)."""
        led = at < len(self.words) and self.words[at].key == _IN
        name = self.names.get(at + 1 if led else at)
        return name is not None and name.type in THINGS and self.is_person(name.last)

    def _are_joined(self, at: int) -> bool:
        """Whether `و` joins people in the plural at the token to those before (`شؤون الأسرى [والمحررين]`)."""
        word = self.words[at]
        plural = word.definite and word.key.endswith(_PLURAL) and word.number != "d"
        return word.conjunction == "و" and not word.preposition and plural

    def affairs(self, found: Nominal, end: int) -> None:
        """`لشؤون الخليج العربي`, `للشؤون السياسية`: a part of the title whatever it names."""
        at = found.last
        last = at + 1
        while last < end and not self.words[last].preposition and self.words[last].is_nominal:
            name = self.names.get(last)
            noun = None if _is_field_adjective(self.words[last]) else self.words[last].head
            people = noun is not None and not noun.kinds & _HOLDERS  # لشؤون اللاجئين, شؤون الأسرى والمحررين
            people = people and noun is not None and (noun.number == "p" or _GROUP in noun.kinds)
            thing = noun is not None and bool(noun.kinds & _OBJECTS) and self.words[last].definite  # لشؤون الشرطة
            others = noun is not None and self._are_joined(last) and "office" not in noun.kinds
            of_them = others or (people and last == at + 1)
            begins = noun is not None and not (of_them or (last == at + 1 and (thing or "portfolio" in noun.kinds)))
            told = self.words[last].nisba is not None or self.words[last].body is not None
            begins = begins or (self.words[last - 1].key not in FIELD_NOUNS and name is None and told)
            if (begins and name is None) or (name is not None and name.type is EntityType.PER):
                break
            closed = last > at + 1 and self.words[last - 1].definite and self.words[last].key != _BETWEEN
            further = bool(self.words[last].conjunction) and self.words[last].key in FIELD_NOUNS
            ends = (self.words[last].conjunction or closed) and name is None and not self.words[last].definite
            ends = ends and not further
            if ends or self.words[last].folded in _AT:
                break
            if name is not None:
                found.nest(self.named(name), belongs=False)
            last = name.last if name is not None else last + 1
        last = abroad_end(self.words, last, end)
        found.own += range(at, last)
        found.last = last

    def region_end(self, head: Word, at: int, end: int) -> int | None:
        """The token after the region at the token that an office is for, before the name of who holds it (`مدير منظمة
        العفو الدولية [لجنوب آسيا] كريم ناصر`); `None` where none stands there."""
        word, last = self.words[at], at + 1
        if word.preposition != _FOR or word.conjunction or not is_title(head) or not is_region(word):
            return None
        while last < end and not self.is_person(last):
            name, behind = self.names.get(last), self.words[last]
            acting = behind.preposition == "ب" and behind.key in _ACTING
            if acting or (behind.head is not None and behind.head.kinds & _ADDRESS):
                break  # لشرق المتوسط بالإنابة الدكتورة
            if behind.preposition or not (name is not None or behind.definite or is_region(behind)):
                return None
            last = name.last if name is not None else last + 1
        return last if last < end else None

    def managed_region_end(self, head: Word, at: int, end: int) -> int | None:
        """The token after the region at the token that is somebody's field in the body behind it (`مديرة [الشرق الأوسط
        وشمال أفريقيا] في منظمة …`, `المدير الإقليمي [لمنطقة الخليج] في شركة …`,
        `مدير [إدارة الشرق الأوسط وآسيا الوسطى] في صندوق …`, `رئيس [بحوث الشرق الأوسط] لدى بنك …`); `None` where
        none stands there."""
        part = self.words[at].key in INNER | _BUSINESSES and at + 1 < end
        if head.head is None or head.head.singular not in _MANAGERS or not is_region(self.words[at + part]):
            return None
        if head.head.singular == _PRESIDENT and not part:
            return None  # رئيس جنوب أفريقيا
        name, last = self.names.get(at) or self.names.get(at + 1), at
        while name is not None and (name.type is EntityType.LOC or (part and last == at)):
            last = name.last
            joined = last < end and self.words[last].conjunction == "و" and not self.words[last].preposition
            name = self.names.get(last) if joined else None
        return last if last > at and self.leads_into_body(last, end) else None

    def leads_into_body(self, at: int, end: int) -> bool:
        """Whether a preposition at the token tells in which body somebody works (`في منظمة …`, `بمنظمة …`)."""
        apart = at + 1 < end and self.words[at].key in _AT
        return (apart or (at < end and self.words[at].preposition == "ب")) and self._is_body(at + apart)

    def charge(self, found: Nominal, end: int) -> None:
        """`المكلف بتشكيل الحكومة`, `الخاص بالتعليم`: all nouns up to the next preposition, person or title."""
        last = found.last + 1
        while last < end and self.words[last].is_nominal and not self.words[last].is_attached:
            name, noun = self.names.get(last), self.words[last].head
            person = noun is not None and not noun.kinds & _OBJECTS
            if person or (name is not None and name.type is EntityType.PER):
                break
            if name is not None:
                found.nest(self.named(name), belongs=False)
            last = name.last if name is not None else last + 1
        found.own += range(found.last, last)
        found.last = last

    def is_person(self, at: int) -> bool:
        """Whether a person's name begins at the token, or behind a bracket, a comma and forms of address there."""
        if at < len(self.words) and self.words[at].text == _OPENING:
            at = after_bracket(self.words, at, len(self.words)) or at
        if at < len(self.words) and self.words[at].text in _COMMAS:
            at += 1
        while at < len(self.words) and at not in self.names and self._is_before_name(at):
            at += 1
        name = self.names.get(at)
        return name is not None and name.type is EntityType.PER

    def _is_before_name(self, at: int) -> bool:
        """Whether a form of address stands at the token, a word that grades the rank before it, or the title of an
        ambassador right before a name."""
        word = self.words[at]
        graded = word.key in GRADES and word.definite and _is_address(self.words[at - 1])
        envoy = word.definite and word.head is not None and word.head.singular == _AMBASSADOR and at + 1 in self.names
        return graded or envoy or _is_address(word)


def emergency_end(words: Sequence[Word], at: int, end: int) -> int | None:
    """The token after `في حالات الطوارئ` at the token, before `end`; `None` where it does not stand there."""
    told = at + 2 < end and words[at].key == _IN and words[at + 1].key in _CASES and words[at + 2].key == _EMERGENCY
    return at + 3 if told else None


def _is_plain(word: Word) -> bool:
    """Whether a word heads no phrase, is an adjective like a portfolio (`السياسة الخارجية`), or a thing joined
    (`للسياسات والأنظمة`)."""
    if word.head is None or (word.tag == "ADJ" and "portfolio" in word.head.kinds):
        return True
    return bool(word.conjunction) and word.definite and bool(word.head.kinds & _OBJECTS)


def _is_field_adjective(word: Word) -> bool:
    """Whether a word that could be a person is what an office is about (`للشؤون السياسية والاقتصادية`)."""
    return word.tag == "ADJ" and word.definite and word.key.endswith(_NISBA)


def _is_address(word: Word) -> bool:
    """Whether a definite word is a rank or form of address."""
    return word.head is not None and word.definite and not word.is_attached and bool(word.head.kinds & _ADDRESS)
