"""Who takes part in the occasion of a body: `يشارك X في اجتماع الحلف`, `توجه X للمشاركة في قمة الدول السبع`."""

from __future__ import annotations

from kg.extract.clauses.introductions import GENITIVE
from kg.extract.clauses.slots import Slot
from kg.extract.meetings.account import Parties
from kg.extract.meetings.attendance import AttendanceReader
from kg.extract.meetings.holders import holder, near_holder
from kg.extract.meetings.noun_reader import is_of_wish
from kg.model import EntityType

_GROUPS = frozenset({EntityType.ORG, EntityType.GRP})
_TAKING_PART, _ATTENDING = "مشاركه", "حضور"
_VERBS = frozenset({"شارك", "حضر"})
_REACH, _OWNED = 5, 3
_LANDS = frozenset({"دول", "بلدان"})


class ParticipantReader(AttendanceReader):
    """Tells the person who goes to an occasion named after a body, with that body."""

    def participant(self) -> Parties | None:
        """`يشارك X في اجتماع الحلف`, `للمشاركة في قمة الدول السبع`, `لحضور اجتماع وزراء X`."""
        body = self._body_of_occasion()
        if body is None:
            return None
        met = self._ids(body)
        person = tuple(id for id in self._participant() if self.document.entity(id).type is EntityType.PER)
        return self._made((*person, *met), "noun-participant", met) if person and not set(person) & set(met) else None

    def _body_of_occasion(self) -> Slot | None:
        """The body or the officials whose occasion it is."""
        near = self.after[0] if self.after and self.frame.kind == "talks" and self.relative is None else None
        lands = near is not None and self.document.words[near.phrases[0].first].key in _LANDS
        if (
            near is None
            or not (near.type in _GROUPS or lands)
            or near.prep not in {GENITIVE, "ل"}
            or self.bears_pronoun
        ):
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
                owner = self.document.phrase_at(at + 1)
                if owner is not None and owner.type is EntityType.PER and not word.pronoun:
                    return (owner.entity,)
                return self._named_before(at, word.pronoun) if word.pronoun or word.preposition else ()
            if led:
                return self._named_before(at) if word.preposition == "ل" else self._wishing(at)
            if word.is_verb or (self.document.phrase_at(at) is not None and at not in self.site.times.tokens):
                return ()
        return ()

    def _wishing(self, at: int) -> tuple[str, ...]:
        """Who wishes or refuses to take part (`رفض X المشاركة في اجتماع`)."""
        words, told = self.document.words, self.document.phrase_at(at - 1)
        if is_of_wish(words[at - 1]):
            return near_holder(self.site, at)
        return (told.entity,) if told is not None and is_of_wish(words[told.first - 1]) else ()

    def _named_before(self, at: int, pronoun: str = "") -> tuple[str, ...]:
        """Who a pronoun or a dropped subject at the token goes back to within its sentence."""
        inside = {one.entity for one in self.document.phrases_in(self.site.sentence.first, at)}
        return tuple(id for id in holder(self.site, at, pronoun) if id in inside)
