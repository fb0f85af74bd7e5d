"""The walk from a trigger to its content, past subject, appositions, adverbials and clauses."""

from __future__ import annotations

from typing import Final

from kg.arabic.normal import fold
from kg.extract.clauses.conjugation import Shape
from kg.extract.phrase import Phrase
from kg.extract.phrases.adjectives import is_deed
from kg.extract.speech_words import noun_class
from kg.extract.statements.agreeing import agrees_behind, is_oblique, is_trade
from kg.extract.statements.apposition import (
    after_description,
    goes_on,
    is_alias,
    is_described,
    is_named_by,
    is_rank,
    names,
)
from kg.extract.statements.between_commas import after_aside, object_behind
from kg.extract.statements.cognates import after_cognate
from kg.extract.statements.fronting import Fronted
from kg.extract.statements.governed import ANY, after_governed
from kg.extract.statements.lexicon import CLAUSE, OBJECT, SPEECH, Slot, readings
from kg.extract.statements.limits import limit_of
from kg.extract.statements.openers import PREPOSITIONS, is_before_clause, opens
from kg.extract.statements.participles import after_anonymity, has_own_subject, is_circumstance
from kg.extract.statements.qualifying import after_clause, leads_clause
from kg.extract.statements.reader import BRACKETS, COMMAS, Reader
from kg.extract.statements.receptions import after_reception
from kg.extract.statements.triggers import Site
from kg.extract.statements.turning import Agreement
from kg.extract.words import is_accusative
from kg.model import EntityType, Span

_ON: Final = "علي"
_WHAT, _THAT = "ما", "ذلك"
_HIM: Final = frozenset({"اياه", "اياها", "اياهم", "اياهما", "اياهن"})
_OF_TWO_NAMES: Final = "/"  # يونيو/حزيران
_OTHER_THAN: Final = "غير"
_WITH_HAMZA_BELOW: Final = "إ"
_TIMES: Final = frozenset({"مره", "للمره"})
_AGAIN: Final = frozenset({"اخري", "ثانيه", "جديده", "الاولي", "الثانيه", "الثالثه", "الرابعه", "الاخيره"})
_GUEST: Final = "الضيف"
_SEVERAL: Final = frozenset({"d", "p"})
_VERY: Final = frozenset({"جدا", "للغايه"})


class Walk:
    """A walk to the right of a trigger, at most to the end of its sentence.

    `subject` is the subject passed, `object_at` the first token that may begin an object, `limit` the token the walk
    ends before, `has_unknown_subject` whether a noun that is no known party stands right behind the verb, `in_clause`
    whether the walk is behind another verb, up to a comma.
    """

    def __init__(self, reader: Reader, site: Site, *, before: Fronted | None, genitive: Phrase | None) -> None:
        self.reader = reader
        self.trigger = site.at
        self._reading = site.reading
        heads = {slot.head for slot in site.reading.frame.slots}
        relayed = site.reading.frame.verb in noun_class("relayed")
        self._tells = CLAUSE in heads
        self._says = self._tells and site.reading.shape is not Shape.NOUN
        reacts = fold(site.reading.frame.verb) in noun_class("reacting")
        says = self._says and SPEECH in heads and OBJECT not in heads and not (relayed or reacts)
        self.limit = limit_of(reader, site.at, says=says, reacts=reacts)
        self._all_slots = site.reading.frame.slots
        self._slots = [slot for slot in site.reading.frame.slots if slot.head != OBJECT]
        self._then = [Slot(slot.then) for slot in site.reading.frame.slots if slot.head == OBJECT and slot.then]
        self.subject = genitive
        subject_before = before is not None and before.is_subject
        self._named_before = subject_before and before is not None and before.phrase is not None
        self.object_at: int | None = None
        inflected = site.reading.number in _SEVERAL  # a verb in front of its subject is singular
        verbal = site.reading.is_verbal or has_own_subject(reader, site)
        self._takes_subject = verbal and not subject_before and not inflected
        self.has_unknown_subject = False
        self._takes_object = any(slot.head == OBJECT for slot in site.reading.frame.slots)
        self._joined = False
        self.in_clause = False
        self._head = site.at + 1
        self._governed = -1  # the token after the last governed noun phrase
        self._circumstance = -1
        self._judges = bool(site.reading.after) and fold(site.reading.frame.verb) in noun_class("judging")
        self._renews = reader.keys[site.at] in noun_class("renewing", "reiterating")
        self._verb = Agreement(site.reading.gender, site.reading.number)

    @property
    def has_subject(self) -> bool:
        """Whether the subject is a party, on either side of the verb."""
        return self.subject is not None or self._named_before

    @property
    def speaker(self) -> Agreement:
        """The agreement of a verb that goes on with the subject: of one person or body, or the verb's own."""
        if self.subject is None:
            return self._verb if not self.has_unknown_subject else Agreement(self._verb.gender, "")
        single = self.subject.type in (EntityType.PER, EntityType.ORG) and self.subject.number == "s"
        return Agreement(self._verb.gender, "s" if single else "")

    def step(self, at: int) -> int:
        """The token after whatever stands at `at`, which opens no content."""
        key = self.reader.keys[at]
        beyond = self._past_aside(at) if key in COMMAS else self._past_cognate(at)
        if beyond is not None:
            return beyond
        if key in BRACKETS:
            after = self.reader.after_bracket(at, self.limit)
            named = self.reader.party_at(at + 1) if at == self._head and self._takes_subject else None
            if named is not None and named.last == after - 1 and self.subject is None:
                self._phrase(at + 1, named)
            return after
        opened = self.reader.openings.get(at)
        phrase = self.reader.party_at(at)
        if opened is not None:
            return self._quotation(at, opened, phrase)
        described = self._takes_object and self.object_at is None
        apposed = after_description(self.reader, self.subject, at, self.limit) if described else None
        if apposed is not None:
            return apposed
        return self._phrase(at, phrase) if phrase is not None else self._word(at)

    def _past_aside(self, at: int) -> int | None:
        """The token after an aside that the comma at the token opens, right behind the verb or its subject."""
        has_object = self._takes_object and self.object_at is not None
        if not (at == self._head or (self.subject is not None and not self.in_clause)) or has_object:
            return None
        beyond = after_aside(self.reader, at, self.limit, self._all_slots)
        self._head = beyond if beyond is not None and at == self._head else self._head
        if beyond is not None and self.subject is not None and object_behind(self.reader, self._all_slots, beyond):
            self.object_at = beyond
            deed = self.reader.is_verb(beyond)
            return beyond + deed
        return beyond

    def _past_cognate(self, at: int) -> int | None:
        """The token after the noun of the verb's own root behind it or its subject (`نفى نفيا قاطعا أن`)."""
        behind = at == self._head or (self.subject is not None and at == self.subject.last)
        beyond = after_cognate(self.reader, self._reading, at) if behind and self.object_at is None else None
        self._head = beyond if beyond is not None and at == self._head else self._head
        return beyond

    def _quotation(self, at: int, opened: Span, phrase: Phrase | None) -> int:
        """The token after a quotation that opens at the token: a name, the object, or words the verb governs."""
        before = self.reader.key(at - 1)
        governed = before in PREPOSITIONS or before in noun_class("time_head")
        begin = at + 1 + (self.reader.word(at + 1).key in noun_class("quantifier"))
        inner = self.reader.party_at(begin)
        after = self.reader.token_from(opened.end + 1, at)
        if inner is not None and inner.first in (at + 1, begin) and self.reader.span(inner.last - 1).end == opened.end:
            if self._judges and self.object_at is None:
                self.object_at = at + 1
            elif is_alias(self.reader, self.subject, inner, after, accuses=bool(self._then)):
                return after
            elif not governed and not self._goes_on_with_governed(at):
                self._phrase(inner.first, inner)
            return after
        if is_named_by(self.reader, self.subject, at):
            return after
        if is_before_clause(self.reader, at, opened):
            return after
        if self._goes_on_inside(at):
            return at + 1
        if self.object_at is None and phrase is None and not governed and not self._names_governed(at, opened):
            self.object_at = at
        return after

    def _goes_on_with_governed(self, at: int) -> bool:
        """Whether a party that a preposition governs ends right before the token (`طلب من الاتحاد الدولي "فيفا"`)."""
        before = self.reader.party_at(at - 1)
        return before is not None and before.last == at and self.reader.is_governed(before)

    def _names_governed(self, at: int, opened: Span) -> bool:
        """Whether the quotation at the token goes on with the noun that a preposition governs, since what is said
        follows it with أن (`عبر موقع "النهضة" الإلكتروني أنه`)."""
        behind = self.reader.token_from(opened.end + 1, at)
        told = any(self.reader.complementiser(here) is not None for here in (behind, behind + 1) if here < self.limit)
        return at == self._governed and told

    def _goes_on_inside(self, at: int) -> bool:
        """Whether what the verb governs stands behind the quotation mark at the token (`اتهم X "بشن الحرب"`, `دعا
        "الأطراف إلى الهدوء"`)."""
        if self._takes_object and self.object_at is None and self.subject is not None and bool(self._then):
            return True
        slots = [slot for slot in self._slots if slot.head != SPEECH]
        slots += self._then if self.object_at is not None else []
        return any(opens(self.reader, slot, at + 1) is not None for slot in slots)

    def _phrase(self, at: int, phrase: Phrase) -> int:
        again = self.reader.is_mark(at - 1) and not self.reader.is_comma(at - 1) and self._goes_on_with_governed(at - 1)
        addressed = self._circumstance == at - 1 and self.reader.keys[at - 1] in noun_class("addressing")
        free = not (self.reader.words[at].preposition or self.in_clause or again or addressed)
        if phrase.first == at and free:
            if self._takes_subject and self._is_subject(phrase):
                kept = self.object_at if self._is_that(phrase) else None
                self.subject, self.object_at, self.has_unknown_subject = phrase, kept, False
            elif self.object_at is None and names(self.reader, self.subject, phrase, tells=self._tells):
                self.subject = phrase
            elif self.object_at is None and not self._goes_on(at, phrase):
                self.object_at = at
        self._joined = False
        return phrase.last

    def _is_subject(self, phrase: Phrase) -> bool:
        """Whether a phrase is the subject: the first noun behind the verb, or the name behind an unknown description
        of somebody (`قال نجم الفريق X`) where the verb takes no object."""
        first = self.reader.words[phrase.first]
        counted = phrase.type is EntityType.GRP and phrase.first < phrase.head and is_accusative(first)  # عددا من
        if self.subject is not None or counted or not self._agrees(phrase):
            return False
        named = self.has_unknown_subject and phrase.type is EntityType.PER and phrase.name is not None
        trade = named and is_trade(self.reader, self._head, phrase, self._verb.gender)
        return self.object_at is None or self._is_that(phrase) or (named and (not self._takes_object or trade))

    def _is_that(self, phrase: Phrase) -> bool:
        """Whether the object is `ذلك` between the verb and the phrase (`أعلن ذلك الوزير X`)."""
        at = self.object_at
        return at is not None and at == self._head == phrase.first - 1 and self.reader.keys[at] == _THAT

    def _agrees(self, phrase: Phrase) -> bool:
        """Whether a phrase can be the verb's subject by its gender and its case."""
        counted = {self.reader.key(phrase.first - 1), self.reader.key(phrase.first - 2)} & noun_class("quantifier")
        if self._takes_object and not counted and is_oblique(self.reader.words[phrase.first]):
            return False  # ناشدت المواطنين
        return agrees_behind(self.reader, phrase, self._reading, at_head=phrase.first == self._head)

    def _goes_on(self, at: int, phrase: Phrase) -> bool:
        """Whether a phrase that does not name the subject goes on with it, or is joined to it."""
        return self.subject is not None and (self._joined or goes_on(self.reader, self.subject, phrase, at))

    def _word(self, at: int) -> int:
        key, word = self.reader.keys[at], self.reader.words[at]
        if self._determines(at):
            after = at + 2 if self.reader.keys[at + 1 : at + 2] == ("من",) else at + 1
            self._head = after if at == self._head else self._head
            return after
        if (key == _WHAT or key in _HIM) and self._takes_object and self.object_at is None and not self.in_clause:
            self.object_at = at
            if key in _HIM:
                return at + 1
        if key == ANY and self._takes_object and self.object_at is None and self._is_any(at):
            self.object_at = at
            return at + 2
        past = after_anonymity(self.reader, at, self.limit) or self._past_adverbial(at)
        if past is not None:
            return past
        issued = key in noun_class("issued") and word.form != "verbal-noun"
        verb = word.is_verb and not self._is_noun(at)
        if verb or issued or self.reader.is_comma(at):
            self.in_clause = verb or issued
        if key == _THAT and self.object_at is None:
            self.object_at = at
        if self.reader.is_nominal(at) or self._is_noun(at):
            self._noun(at)
        return at + 1

    def _is_any(self, at: int) -> bool:
        """Whether `أي` before an indefinite noun, spelled like a verb or not, begins the object (`نفى أي تدخل`)."""
        noun = self.reader.words[at + 1] if at + 1 < self.limit else None
        bare = noun is not None and not (noun.definite or noun.is_attached or noun.is_mark or noun.tag == "PREP")
        return bare and self.subject is not None and not self.in_clause

    def _past_adverbial(self, at: int) -> int | None:
        """The token after an adverbial, a clause that qualifies, or a month's other name; `None` for other words."""
        key, word = self.reader.keys[at], self.reader.words[at]
        told = key == _ON and self._says and self.object_at is None and self.reader.complementiser(at + 1) == ""
        if told or (key in noun_class("adverb") and key not in noun_class("manner")) or key in noun_class("resumptive"):
            after = at + 1 + (key in _TIMES and self.reader.key(at + 1) in _AGAIN)
            self._head = after if at == self._head else self._head
            return after
        if self.object_at is None and leads_clause(self.reader, at):
            return after_clause(self.reader, at, self.limit, self._slots)
        if key in (_OTHER_THAN, _OF_TWO_NAMES) or key in noun_class("manner", "tone"):
            return self._past_two(at)
        qualified = word.definite and self.subject is not None and self.reader.key(at + 1) in noun_class("resumptive")
        if qualified or (key in noun_class("governing") and self.reader.complementiser(at + 1) is not None):
            return at + 1 + qualified
        governing = key in noun_class("governing") and self.reader.words[at - 1].definite  # not `ضعف المشاركة في`
        led = key in noun_class("time_head") or key in PREPOSITIONS or governing
        if led or word.preposition:
            self._governed = after_governed(self.reader, at + led, self.limit)
            occasion = self.object_at is None and led and at + 1 < self.limit
            return after_reception(self.reader, at + 1, self._governed, self.limit) if occasion else self._governed
        return None

    def _past_two(self, at: int) -> int:
        """The token after the word at the token, the one behind it and what goes on with that: a month's other name,
        what is denied, a manner or tone with what describes it (`بلهجة حادة [جدا ومستغربة]`)."""
        key, at = self.reader.keys[at], at + 2
        if key in (_OTHER_THAN, _OF_TWO_NAMES):
            return self._after_definite(at) if key == _OF_TWO_NAMES else at
        while at < self.limit and not self.reader.words[at].definite and not self.reader.words[at].preposition:
            if not (self.reader.words[at].tag == "ADJ" or self.reader.keys[at] in _VERY):
                break
            at += 1
        return at

    def _after_definite(self, at: int) -> int:
        """The token after the definite nouns and numbers from the token on (`كانون [الأول الماضي]`)."""
        while at < self.limit and self.reader.is_nominal(at) and not self.reader.words[at].is_attached:
            if not (self.reader.words[at].definite or self.reader.words[at].tag == "NUM"):
                break
            at += 1
        return at

    def _is_noun(self, at: int) -> bool:
        """Whether a supposed verb is a verbal noun by its spelling (`إدانته`) or place (`أكد الوزير رفض …`)."""
        text = self.reader.words[at].text
        if self.reader.keys[at] in noun_class("renewed"):
            behind = self._takes_object and self.subject is not None and self.subject.last == at
            return behind or (self._renews and at == self._head)
        return text.startswith(_WITH_HAMZA_BELOW) and any(found.shape is Shape.NOUN for found in readings(text))

    def _determines(self, at: int) -> bool:
        """Whether a word before the subject counts it or honours it (`عدد من`, `سموه`)."""
        word = self.reader.words[at]
        if self.subject is not None or not self._takes_subject or word.preposition:
            return False
        honours = word.key in noun_class("honorific") or self.reader.keys[at] in noun_class("honorific")
        counts = word.tag == "NUM" and self.reader.party_at(at + 1) is not None
        of_many = word.key in noun_class("quantifier") and (not word.definite or self.reader.key(at + 1) == "من")
        writing = self.reader.key(at + 1) in noun_class("communique", "report")
        of_many = of_many or (
            word.key in noun_class("superlative") and not word.definite and (writing or not self._takes_object)
        )
        return of_many or honours or counts

    def _noun(self, at: int) -> None:
        """Notes a noun: one joined to the subject, one that qualifies it, or the object."""
        word, subject = self.reader.words[at], self.subject
        circumstance = at == self._head and self._takes_subject and not self._judges and is_circumstance(word)
        self._circumstance = at if circumstance else self._circumstance
        talk = at == self._head and word.key in noun_class("talk") and bool(word.pronoun) and not self._takes_object
        if self.in_clause or circumstance or talk or is_rank(self.subject, word) or self._is_writing(at):
            return
        if word.conjunction:
            self._joined = self._joined or (subject is not None and self.object_at is None)
            return
        clashes = word.tag == "NOUN" and self._verb.gender == "f" and (word.gender, word.number) == ("m", "s")
        one = subject is not None and subject.number == "s"
        person = one and subject is not None and subject.type is EntityType.PER
        other = word.tag == "NOUN" and self._verb.gender == "m" and word.gender == "f"  # وصف الملك المبادرة
        clashes = clashes or (one and word.number == "p") or (person and other) or is_deed(word)
        qualifier = word.tag in ("ADJ", "NUM") or word.form == "participle" or word.text == _GUEST
        adjective = word.definite and qualifier and not clashes
        noun = self.reader.is_nominal(at - 1) and self.reader.keys[at - 1] not in noun_class("adverb")
        alike = subject is not None and subject.name is None and is_described(self.reader.words[subject.head], word)
        qualifies = subject is not None and (adjective or alike) and noun and not self._judges
        if self.object_at is None and not qualifies and not self._joined:
            self.object_at = at
            first = at == self._head and self._takes_subject
            self.has_unknown_subject = first

    def _is_writing(self, at: int) -> bool:
        """Whether the subject right behind the verb is a communique with its author (`وأكد بيان للوزارة أن`)."""
        word = self.reader.words[at]
        written = word.key in noun_class("communique") and not word.definite and at + 1 < self.limit
        issued = written and self.reader.key(at + 1) in noun_class("issued")
        owned = written and self.reader.words[at + 1].preposition == "ل"
        shown = word.key in noun_class("data") and not word.definite and self._verb.gender == "f"
        data = shown and self.reader.party_at(at + 1) is not None
        return at == self._head and self._takes_subject and (issued or owned or data)
