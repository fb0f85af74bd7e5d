"""Who takes part in the occasion of officials or states: `لحضور اجتماع وزراء X`, `شارك X في قمة الدول السبع`."""

from __future__ import annotations

from kg.extract.clauses.introductions import GENITIVE
from kg.extract.clauses.slots import Slot
from kg.extract.meetings.account import Parties
from kg.extract.meetings.attendance import AttendanceReader
from kg.extract.meetings.holders import holder
from kg.extract.meetings.noun_reader import is_of_wish
from kg.model import EntityType

_TAKING_PART, _ATTENDING = "مشاركه", "حضور"
_SHARING = "شارك"
_VERBS = frozenset({_SHARING, "حضر"})
_REACH, _OWNED = 5, 3
_LANDS = frozenset({"دول", "بلدان"})


class ParticipantReader(AttendanceReader):
    """Tells the person who goes to an occasion of a group of officials or states, with these."""

    def participant(self) -> Parties | None:
        """`يشارك X في اجتماع لوزراء Y`, `للمشاركة في قمة الدول السبع`, `لحضور اجتماع وزراء X`."""
        group = self._group_of_occasion()
        if group is None:
            return self._together()
        met = self._ids(group)
        person = tuple(id for id in self._participant() if self.document.entity(id).type is EntityType.PER)
        return self._made((*person, *met), "noun-participant", met) if person and not set(person) & set(met) else None

    def _together(self) -> Parties | None:
        """`شارك X وY في قمة`: several people by name who take part in an occasion that was not told before."""
        verb = self.before.verb.entry.entry.lemma if self.before is not None else ""
        again = self.so_far and self.site.trigger.definite
        if verb != _SHARING or again or self.frame.kind != "talks" or self.bears_pronoun:
            return None
        people = tuple(id for id in self._participant() if self._is_named_person(id))
        return self._made(people, "noun-shared") if len(people) > 1 else None

    def _is_named_person(self, party: str) -> bool:
        entity = self.document.entity(party)
        return entity.type is EntityType.PER and bool(entity.names)

    def _group_of_occasion(self) -> Slot | None:
        """The officials or states whose occasion it is, or the body of one of its occasions (`اجتماع للحلف`); no body
        that is told to meet as a whole (`اجتماعات الحلف`)."""
        near = self.after[0] if self.after and self.frame.kind == "talks" and self.relative is None else None
        if near is None or near.prep not in {GENITIVE, "ل"} or self.bears_pronoun:
            return None
        lands = self.document.words[near.phrases[0].first].key in _LANDS
        construct = any(word.definite for word in self.document.words[self.token : near.first])  # اجتماعات الدورة للحلف
        some = near.type is EntityType.ORG and near.prep == "ل" and not construct
        if not (near.type is EntityType.GRP or lands or some):
            return None
        return near if near.first <= self.token + (_OWNED if near.prep == "ل" else 1) else None

    def _participant(self) -> tuple[str, ...]:
        """Who takes part by the verb or verbal noun of taking part before the noun."""
        words, first = self.document.words, self.site.sentence.first
        if self.before is not None and self.before.verb.entry.entry.lemma in _VERBS:
            return self._subject_of(self.before)
        for at in range(self.token - 1, max(first, self.token - _REACH) - 1, -1):
            word = words[at]
            led = word.key == _ATTENDING or (word.key == _TAKING_PART and words[self.token - 1].key == "في")
            if led and not word.definite and word.preposition in {"", "ل"}:
                return self._named_before(at, word.pronoun) if word.pronoun or word.preposition else ()
            if led:
                return self._named_before(at) if word.preposition == "ل" else self._wishing(at)
            if word.is_verb or (self.document.phrase_at(at) is not None and at not in self.site.times.tokens):
                return ()
        return ()

    def _wishing(self, at: int) -> tuple[str, ...]:
        """Who wishes or refuses to take part (`رفض X المشاركة في اجتماع`)."""
        words, told = self.document.words, self.document.phrase_at(at - 1)
        return (told.entity,) if told is not None and is_of_wish(words[told.first - 1]) else ()

    def _named_before(self, at: int, pronoun: str = "") -> tuple[str, ...]:
        """Who a pronoun or a dropped subject at the token goes back to within its sentence."""
        inside = {one.entity for one in self.document.phrases_in(self.site.sentence.first, at)}
        return tuple(id for id in holder(self.site, at, pronoun) if id in inside)
