"""What stands around a noun of meeting, for the rules that tell who meets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from kg.extract.clauses.introductions import GENITIVE, Stretch, first_of_address
from kg.extract.clauses.slots import Slot, ends_clause, is_of_accord, slots
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Parties, Site, parties_of
from kg.extract.meetings.discussed import discusses_talks
from kg.extract.meetings.lexicon import Verb, noun_of_meeting, support_verb
from kg.extract.meetings.parties import ids_of
from kg.extract.words import Word
from kg.model import EntityType

PARTY_TYPES = frozenset({EntityType.PER, EntityType.ORG, EntityType.GRP})
MEETERS = PARTY_TYPES | {EntityType.LOC}
_RELATIVES = event_words("relative")
_ADJACENT, _KIND = 3, 7
_CONFERENCE, _JOINT = "مؤتمر", "مشترك"
_BEFORE = frozenset({"قبل", "قبيل"})
TIED = frozenset({"session", "loose"})


class Carrier(NamedTuple):
    """The support verb of a noun, its token and class, and the groups between the two that stand before the noun."""

    token: int
    verb: Verb
    between: tuple[Slot, ...]


class NounReader:
    """A noun of meeting with what stands around it: its support verb, the groups behind it, who holds the occasion."""

    def __init__(self, site: Site, so_far: Sequence[str]) -> None:
        self.site, self.so_far = site, so_far
        self.document, self.token, self.frame = site.document, site.trigger.token, site.trigger.frame
        self.relative = self._relative()
        self.start = start = self.relative.token + 1 if self.relative else self._behind_plan()
        within = Stretch(start, site.sentence.last, site.times.tokens, topics=False, verb=self.relative is not None)
        self.after = [self._in_genitive(slot) for slot in slots(self.document, within)]
        self.before = self._carrier()
        self.bears_pronoun = site.trigger.pronoun

    def _in_genitive(self, slot: Slot) -> Slot:
        """A bare group right behind a noun without an article, whose first letter was taken for one (`للقاء X`)."""
        closed = self.site.trigger.definite or bool(self.site.trigger.pronoun)
        if slot.prep or closed or slot.first != self.token + 1 or self.relative is not None:
            return slot
        attached = self.document.words[slot.first].is_attached
        return slot if attached or self.document.words[self.token].key.endswith("ا") else replace(slot, prep=GENITIVE)

    def _relative(self) -> Carrier | None:
        """A support verb right behind the noun (`لقاء جمعه`, `المحادثات التي أجراها`)."""
        last, inside = min(self.token + 8, self.site.sentence.last), self.token
        for at in range(self.token + 1, last):
            word = self.document.words[at]
            if at < inside:
                continue
            if word.conjunction == "و" and self.document.words[at - 1].is_mark and word.key not in _RELATIVES:
                return None
            verb = support_verb(self.document, at)
            if verb is not None:
                return Carrier(at, verb, ())
            phrase = self.document.phrase_at(at)
            led = phrase is not None and (self.document.words[phrase.first - 1].key == "في" or bool(word.preposition))
            whose = (
                phrase is not None
                and phrase.first == self.token + 1
                and phrase.type in {EntityType.LOC, EntityType.ORG}
            )
            seat = phrase is not None and phrase.type in {EntityType.LOC, EntityType.ORG} and self._is_in_seat(at)
            named = whose or seat or (phrase is not None and phrase.type is EntityType.LOC and led)
            if noun_of_meeting(word.text) and (at > self.token + 1 if word.definite else self.site.trigger.definite):
                return None
            inside = phrase.last if phrase is not None and named else inside
            passed = word.key in _RELATIVES or self._is_of_plan(at)
            if not passed and (ends_clause(self.document, at) or (phrase and not named)):
                return None
        return None

    def _is_in_seat(self, at: int) -> bool:
        """Whether the premises in which an occasion is told to be stand before the token (`جلسة بمقر [الولاية]`, `لقاء
        في مقر [الحزب]`)."""
        before = self.document.words[at - 1]
        led = before.preposition == "ب" or self.document.words[at - 2].key == "في"
        return led and before.key in event_words("premises")

    def _is_of_plan(self, at: int) -> bool:
        """Whether the token is of a clause that tells the occasion planned (`الذي كان من المقرر أن يعقد`)."""
        word = self.document.words[at]
        joins = word.key in event_words("that") and self.document.words[at - 1].key in event_words("scheduled")
        held = bool(word.pronoun) and word.key in event_words("holding")
        return joins or held or word.key in event_words("being", "scheduled")

    def _behind_plan(self) -> int:
        """The token behind a clause that tells the occasion planned, without a support verb (`لقاء كان مقررا بين X وY`,
        `اللقاء الذي كان من المقرر عقده`), else behind the noun."""
        words, at = self.document.words, self.token + 1
        while at < self.site.sentence.last and (
            words[at].key in _RELATIVES or words[at].key == "من" or words[at].tag == "ADJ" or self._is_of_plan(at)
        ):
            at += 1
        if kind := self._behind_kind():
            return kind
        planned = any(self._is_of_plan(here) for here in range(self.token + 1, at))
        return at if planned and words[at - 1].key != "من" else self.token + 1

    def _behind_kind(self) -> int:
        """The token behind what tells an occasion to be the first of its kind (`قمة هي الأولى من نوعها`), or 0."""
        words = self.document.words
        for at in range(self.token + 1, min(self.token + _KIND, self.site.sentence.last)):
            if words[at].key in {"بين", "مع"}:
                return 0
            if words[at].key == "نوع" and words[at].pronoun and words[at - 1].key == "من":
                return at + 1
        return 0

    def _carrier(self) -> Carrier | None:
        """The support verb before the noun, where no other noun of meeting stands between that it is not joined to
        (`أجرى X لقاء مع Y ومحادثات مع Z`), and the noun is no occasion of what the verb tells (`خلال اجتماع`, `قبل
        القمة`)."""
        led = self.document.words[self.token - 1].key if self.token > self.site.sentence.first else ""
        if led in event_words("while") or led in _BEFORE:
            return None
        joined = self.document.words[self.token].conjunction == "و" and not self.site.trigger.definite
        for at in range(self.token - 1, max(self.site.sentence.first, self.token - 25) - 1, -1):
            word = self.document.words[at]
            if at in self.site.times.tokens:
                continue  # `ظهر اليوم`
            phrase = self.document.phrase_at(at)
            if phrase is not None and phrase.name is not None and at > phrase.first:
                continue  # a name that is spelled like a verb (`مانموهان سينغ`)
            verb = support_verb(self.document, at)
            if word.is_verb or verb is not None:
                between = slots(self.document, Stretch(at + 1, self.token, self.site.times.tokens, verb=True))
                return Carrier(at, verb, tuple(between)) if verb else None
            if (noun_of_meeting(word.text) and not joined) or word.text in {".", "؛", ":"}:
                return None
        return None

    @cached_property
    def beyond_clause(self) -> list[Slot]:
        """The groups behind the verb of a relative clause on the occasion (`اجتماع استمر ساعة بين X وY`, `المحادثات
        التي استمرت يومين بين X وY`)."""
        words, at = self.document.words, self.token + 1
        while at < self.site.sentence.last and (
            words[at].tag == "ADJ" or words[at].key in event_words("imperfect_particle")
        ):
            at += 1
        led = at + 1 < self.site.sentence.last and words[at].key in _RELATIVES
        at += led
        told = at < self.site.sentence.last and words[at].is_verb and not words[at].conjunction
        if not told or self.relative is not None or led is not self.site.trigger.definite or self.bears_pronoun:
            return []
        within = Stretch(at + 1, self.site.sentence.last, self.site.times.tokens, topics=False, verb=True)
        return list(slots(self.document, within))

    def _ids(self, slot: Slot) -> tuple[str, ...]:
        return ids_of(self.site, slot, self.so_far)

    def _made(self, ids: Sequence[str], rule: str, met: tuple[str, ...] = ()) -> Parties | None:
        return parties_of(ids, rule, met)

    def _slot(self, *preps: str, places: bool = True) -> Slot | None:
        """The first group introduced by one of the prepositions."""
        return next((slot for slot in self.after if slot.prep in preps and (places or slot.type in PARTY_TYPES)), None)

    def _introduces(self, slot: Slot) -> bool:
        if slot.prep not in self.frame.preps or not self._belongs(slot):
            return False
        if slot.prep == "مع":
            return True
        side = self.document.words[slot.first].key in event_words("side")
        called = self.frame.kind == "call" and slot.type is EntityType.ORG  # `اتصالاته بحركة X`
        if slot.type not in {EntityType.PER, EntityType.GRP} and not (side or called):
            return False
        begins = (self.relative.token if self.relative else self.token) + 1
        near = self._behind_manner(begins) + _ADJACENT - 1
        adjoins = any(self._adjoins(one, slot) for one in self.after if one.first < slot.first)
        return adjoins or first_of_address(self.document, slot.first) <= near

    def _behind_manner(self, at: int) -> int:
        """The token behind the adjectives, marks, times and ordinals that stand at the token (`اتصالا هاتفيا ، اليوم ،
        من X`, `لقاءان، الأول بX`)."""
        words = self.document.words
        while at < self.site.sentence.last and (
            words[at].is_mark
            or words[at].tag == "ADJ"
            or at in self.site.times.tokens
            or (words[at].definite and words[at].key in event_words("ordinal"))
        ):
            at += 1
        return at

    def _adjoins(self, one: Slot, other: Slot) -> bool:
        """Whether only marks, times and a quantity stand between two groups (`لقاء X، وزير الخارجية، بعدد من Y`)."""
        words, times = self.document.words, self.site.times.tokens
        return all(
            words[at].is_mark or at in times or words[at].key == "من" or words[at].key in event_words("quantity")
            for at in range(one.last, other.first)
        )

    def _is_occasion(self, partner: Slot) -> bool:
        """Whether a noun of calling means a call: with a word of calling, a support verb or a person; to be in contact
        (`على اتصال ب`) is none."""
        if self.frame.kind == "call" and self._is_contact():
            return False
        if self.frame.kind != "call" or self.before or self.relative or partner.type is EntityType.PER:
            return True
        near = self.document.words[self.token + 1 : self.token + 4]
        return any(word.key in event_words("phone") for word in near)

    @cached_property
    def is_joint_conference(self) -> bool:
        """`مؤتمر صحفي مشترك مع X`: held together, after talks as a rule."""
        near = self.document.words[self.token + 1 : min(self.token + 4, self.site.sentence.last)]
        return self.frame.lemma == _CONFERENCE and any(word.key == _JOINT for word in near)

    def _is_contact(self) -> bool:
        """`على اتصال ب`."""
        return not self.site.trigger.definite and self.document.words[self.token - 1].key == "علي"

    def _belongs(self, slot: Slot) -> bool:
        """Whether the preposition goes with the noun of meeting, not with another noun between the two."""
        if self._is_of_another(slot) or self._is_of_other_words(slot) or self._is_of_next(slot):
            return False
        if self.relative is not None and self.relative.verb.entry.entry.kind == "venue":
            return slot.noun < 0
        if slot.noun <= self.token + 1 or self.relative is not None or self._is_treated(slot):
            return True
        if self.document.words[slot.noun].key in event_words("time_unit"):
            return True  # `لقاء ثان في أقل من شهر بين X وY`
        closed = (self.site.trigger.definite or bool(self.bears_pronoun)) and self.frame.kind not in TIED
        if closed and slot.type is EntityType.PER and self.document.words[slot.noun].definite:
            return slot.prep in {"مع", "بين"}
        apart = any(self.token < one.first < slot.noun for one in self.after)
        return not apart and noun_of_meeting(self.document.words[slot.noun].text) is not None

    def _is_of_next(self, slot: Slot) -> bool:
        """Whether the preposition goes with another occasion right behind it (`على هامش القمة لقاء مع X`) or behind a
        verb (`على هامش القمة، عقد Y لقاء مع X`)."""
        words, at = self.document.words, self.token + 1
        if slot.first > at and discusses_talks(self.site):
            return True
        if not self.site.trigger.definite:
            return False
        if slot.first > at and noun_of_meeting(words[at].text) and not words[at].is_attached:
            return not words[at].definite
        between = range(at, slot.first)
        verb = next((here for here in between if support_verb(self.document, here) is not None), slot.first)
        led = words[self.token - 1].key in event_words("while") and slot.prep == "مع"
        return led and any(self._is_other(here) for here in range(verb + 1, slot.first))

    def _is_other(self, at: int) -> bool:
        """Whether an indefinite noun of an occasion stands at the token."""
        other = noun_of_meeting(self.document.words[at].text)
        return other is not None and not (other.clitics.definite or other.clitics.after)

    def _is_of_other_words(self, slot: Slot) -> bool:
        """Whether the preposition goes with a topic, a relation or a participle right before it."""
        treated = self._is_treated(slot)
        topic = slot.type is EntityType.LOC and treated
        owned = bool(self.bears_pronoun)
        related = slot.noun + (treated or owned) > self.start and self._is_of_relation(slot.noun)
        related = related or is_of_accord(self.document, slot)
        return topic or related or (slot.prep == "مع" and self._is_of_allies(slot.first - 2))

    def _is_treated(self, slot: Slot) -> bool:
        """Whether the noun tells that its topic is discussed with the group (`لبحث الأزمة مع X`)."""
        apart = any(self.token < one.first < slot.noun and one.type in PARTY_TYPES for one in self.after)
        return self.frame.lemma in event_words("treating") and slot.noun > self.token and not apart

    def _is_of_allies(self, at: int) -> bool:
        """Whether the word before the preposition is a participle said of those before (`أحزاب متحالفة مع X`)."""
        word, owner = self.document.words[at], self.document.phrase_at(at)
        indefinite = owner is not None and owner.name is None and at > owner.head and not word.definite
        return indefinite and word.form == "participle" and word.tag == "ADJ"

    def _is_of_relation(self, noun: int) -> bool:
        """Whether a noun tells of a relation of two that are no occasion (`الصراع بين X وY`)."""
        word = self.document.words[noun]
        return word.key in event_words("relation") and not noun_of_meeting(word.text)

    def _is_of_another(self, slot: Slot) -> bool:
        """Whether the preposition follows the genitive of another noun (`المحادثات تخص علاقة X مع Y`), or the place
        that another occasion is named after (`لقاء X تمهيدا لمفاوضات جنيف مع Y`)."""
        words = self.document.words
        owner = next((one for one in self.after if one.last in {slot.first - 1, slot.first}), None)
        if owner is None or owner.prep != GENITIVE or owner.first <= self.token + 1:
            return False
        named = words[owner.first - 1]
        occasion = owner.type is EntityType.LOC and owner.first - 1 > self.token and noun_of_meeting(named.text)
        return named.key in event_words("relation") or bool(occasion)


def is_of_wish(word: Word) -> bool:
    """Whether it is a verb of wishing, agreeing or refusing to do something."""
    kinds = event_words("controlling") | event_words("declining")
    return word.is_verb and not kinds.isdisjoint((word.key, word.lemma))
