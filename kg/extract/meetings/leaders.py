"""Who leads or chairs an occasion, alone, with another or for his side, and the principals whom others join."""

from __future__ import annotations

from kg.extract.clauses.introductions import first_of_address
from kg.extract.clauses.slots import Slot
from kg.extract.event_words import event_words
from kg.extract.meetings.account import JOINED, Parties
from kg.extract.meetings.doers import DoerReader
from kg.extract.meetings.lexicon import noun_of_meeting, support_verbs_in
from kg.extract.meetings.parties import ids_of
from kg.extract.meetings.rows import named_row
from kg.extract.meetings.side_heads import sides_led
from kg.extract.phrases.lookahead import COMMAS
from kg.model import EntityType

TAKING_PART, JOINING = "شارك", "انضم"
FOR = frozenset({"عن", "من"})
_PAIR, _WIDER, _ROW = 2, 5, 16
_PRESIDENCY = frozenset({"رئاسه", "رءاسه", "اشراف"})


class LeaderReader(DoerReader):
    """Tells those who chair an occasion or lead its sides."""

    def _principals(self) -> tuple[str, ...]:
        """The two who met before others joined them in a wider session (`ثم عقدت جلسة موسعة حضرها X`), who are named in
        its sentence or the one before."""
        words, last = self.document.words, min(self.token + _WIDER, self.site.sentence.last)
        if len(self.so_far) != _PAIR or not any(one.key in event_words("wider") for one in words[self.token : last]):
            return ()
        index = self.document.sentence_index(self.token)
        first = self.document.analysis.sentences[max(0, index - 1)].first
        near = {one.entity for one in self.document.phrases_in(first, self.token)}
        return tuple(self.so_far) if near.issuperset(self.so_far) else ()

    def _chair_of_clause(self) -> tuple[str, ...]:
        """The person of whom a clause on the occasion tells that he chairs it (`جلسة عمل ترأسها X وحضرها Y`)."""
        for at, verb in support_verbs_in(self.document, self.token + 1, self.site.sentence.last - 1):
            if at > self.token + _WIDER:
                break
            if verb.entry.entry.kind == "chair" and verb.clitics.after:
                return named_row(self.document, at + 1)[:1]
        return ()

    def _president(self) -> tuple[str, ...]:
        """The person under whose presidency the occasion is told to be held (`اجتماع عقد برئاسة X وضم Y`)."""
        people = (slot for slot in self.after if slot.type is EntityType.PER and self._is_presidency(slot))
        return next((self._ids(slot) for slot in people), ())

    def _is_presidency(self, slot: Slot) -> bool:
        """Whether `برئاسة` stands before the group."""
        before = self.document.words[first_of_address(self.document, slot.first) - 1]
        return before.key in _PRESIDENCY and before.preposition == "ب"

    def _chairman(self) -> tuple[str, ...]:
        """The person who holds or chairs the occasion that others attend (`ترأس X اجتماعا حضره Y`)."""
        host = self._carrier_subject_before() or self._dropped_chairman()
        return host if len(host) == 1 and self.document.entity(host[0]).type is EntityType.PER else ()

    def back_at_table(self) -> Parties | None:
        """`تعود X وY إلى طاولة المفاوضات`: the parties that are joined as the subject of a verb of coming back."""
        words, at = self.document.words, self.token - 2
        if at <= self.site.sentence.first or words[at + 1].key not in event_words("table") or words[at].key != "الي":
            return None
        for here in range(at - 1, max(self.site.sentence.first - 1, at - _ROW), -1):
            if words[here].key in event_words("coming_back_to_talks"):
                row = self.document.parties_from(here + 1)
                if len(row) < _PAIR or row[0].first != here + 1:
                    return None
                slot = Slot("", row, row[0].first, row[-1].last)
                return self._made(ids_of(self.site, slot, self.so_far, among=True), "noun-carried")
        return None

    def chaired_by_both(self) -> Parties | None:
        """`اجتماع برئاسة X وY`, `عقد الجانبان مباحثات برئاسة X وY`: the people who preside over an occasion."""
        if self.frame.kind not in {"talks", "object", "session"}:
            return None
        for slot in self.after:
            heads = self._is_presidency(slot)
            people = len(slot.phrases) == _PAIR and all(one.type is EntityType.PER for one in slot.phrases)
            mission = self.document.phrase_at(slot.first - 2)
            if heads and people and (mission is None or mission.type is not EntityType.GRP):
                return self._made(self._ids(slot), "noun-attended")
        return self._made(self._both_chairs(), "noun-attended")

    def _both_chairs(self) -> tuple[str, ...]:
        """The two people of whom a clause on an indefinite occasion tells that they chair it (`اجتماع يترأسه X وY`)."""
        if self.site.trigger.definite:
            return ()
        for at, verb in support_verbs_in(self.document, self.token + 1, self.site.sentence.last - 1):
            if verb.entry.entry.kind == "chair" and verb.clitics.after and at <= self.token + _PAIR * _WIDER:
                row = named_row(self.document, at + 1)
                return row if len(row) == _PAIR else ()
            if self.document.words[at].conjunction:
                return ()
        return ()

    def led_by_sides(self) -> Parties | None:
        """`ترأس الجلسة عن الجانب السعودي X وعن الجانب الهندي Y`, `شارك فيها عن الجانب السعودي X`: those who lead an
        occasion or take part in it, each for his side."""
        if self.frame.kind in {"call", "host"}:
            return None
        words, last = self.document.words, self.site.sentence.last
        near = range(self.site.sentence.first, last - 2)
        sides = [at for at in near if words[at].key in FOR and not words[at].pronoun]
        heads = {at: people for at in sides if (people := self._heads_of_side(at + 1))} if len(sides) >= _PAIR else {}
        if len(heads) != _PAIR or len(set(heads.values())) != _PAIR:
            return None
        if self._is_of_later(min(heads)):
            return None
        leaders = [*self._principals(), *(id for side in heads.values() for id in side)]
        if any(word.key in event_words("heading") for word in words[near.start : min(heads)]):
            return self._made(leaders, "noun-attended")
        verbs = [verb.entry.entry for _, verb in support_verbs_in(self.document, near.start, min(heads))]
        if not any(verb.kind == "attend" for verb in verbs):
            return None
        again = (
            self.so_far and self.site.trigger.definite and any(verb.lemma in {TAKING_PART, JOINING} for verb in verbs)
        )
        return self._made(leaders, JOINED if again else "noun-attended")

    def led_apart(self) -> Parties | None:
        """`عقدت اللجنة اجتماعها. وترأس وفد كذا X فيما ترأس وفد كذا Y`, where no meeting was told before."""
        closed = self.site.trigger.definite or bool(self.bears_pronoun)
        if self.so_far or not closed or self.frame.kind not in {"talks", "session"}:
            return None
        return self._made(sides_led(self.site), "noun-attended")

    def _is_of_later(self, side: int) -> bool:
        """Whether another occasion is told between the noun and the token of the first side (`مباحثات مع X، أعقبها
        اجتماع حضره عن الجانب Y`)."""
        between = self.document.words[self.token + 2 : side]
        return any(noun_of_meeting(word.text) and not (word.definite or word.is_attached) for word in between)

    def _heads_of_side(self, at: int) -> tuple[str, ...]:
        """The people by name told behind the country or body at the token, for which they stand."""
        side = self.document.phrase_at(at)
        if side is None or side.first != at or side.type is EntityType.PER:
            return ()
        words = self.document.words
        behind = side.last + (side.last < self.site.sentence.last and words[side.last].text in COMMAS)
        return named_row(self.document, behind) if behind < self.site.sentence.last else ()
