"""Who meets by taking part: `اجتماع بمشاركة X وY`, `شارك X في المحادثات`, `برعاية X وY`."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.clauses.introductions import GENITIVE
from kg.extract.clauses.negation import negated
from kg.extract.clauses.slots import Slot, ends_clause
from kg.extract.event_words import event_words
from kg.extract.meetings.account import JOINED, PRESENT, Parties
from kg.extract.meetings.attenders import CONFERENCE, TAKING_PLACE, AttenderReader
from kg.extract.meetings.lexicon import noun_of_meeting
from kg.extract.meetings.offices import countries_of_office
from kg.extract.meetings.parties import ids_of
from kg.extract.meetings.rows import each_behind, row_at
from kg.extract.meetings.side_members import members_of_sides
from kg.extract.meetings.telling import is_setting
from kg.model import EntityType

_PRESENCE, _CHAIR = frozenset({"حضور"}), frozenset({"رئاسه"})
_PEOPLE = frozenset({EntityType.PER, EntityType.GRP})
_MEDIATING, _ATTENDING = "توسط", "حضر"
_SEEING = "شهد"  # `شهدت الجلسة حضور X وY`
_LEVEL = "مستوي"
_SUMMIT = "قمه"  # `القمة بحضور الرئيسين X وY`
_SEVERAL = 3


class AttendanceReader(AttenderReader):
    """Tells those who are told to take part in, be at or sponsor an occasion."""

    def taking_part(self) -> Parties | None:
        """`اجتماع بمشاركة X وY`, and where no meeting was told before `حضر الاجتماع X وY`, `شارك في الاجتماع X وY`."""
        for slot in self.after:
            before = self.document.words[slot.first - 1]
            if before.key in event_words("participation") and before.preposition == "ب":
                host = (self._carrier_subject() if not self._is_occurring() else ()) or self._homeland()
                return self._made((*host, *ids_of(self.site, slot, self.so_far, among=True)), "noun-attended")
            seen = self.before is not None and self.before.verb.entry.entry.lemma == _SEEING
            summit = self.frame.lemma == _SUMMIT and before.preposition == "ب" and len(slot.phrases) > 1
            seen = seen and (self.frame.lemma != CONFERENCE or slot.type is EntityType.PER)
            if before.key in _PRESENCE and (seen or (summit and slot.type is EntityType.PER)):
                return self._made(ids_of(self.site, slot, self.so_far, among=True), "noun-attended")
        present = self._taking_behind_topic() or self._present()
        if present:
            return self._made(present, "noun-attended")
        ministers = self._ministers()
        if ministers:
            return self._made(ministers, "noun-attended")
        return self._those_coming()

    def _taking_behind_topic(self) -> tuple[str, ...]:
        """`مؤتمر حول كذا بمشاركة X وY وZ`: several who are told to take part behind what the occasion is about."""
        words = self.document.words
        told_press = self.token + 1 < len(words) and words[self.token + 1].lemma in event_words("press")
        if self.frame.kind == "loose" or self.bears_pronoun or told_press:
            return ()
        for at in range(self.token + 1, self.site.sentence.last - 1):
            other = noun_of_meeting(words[at].text) if self.document.phrase_at(at) is None else None
            apart = words[at].key in event_words("campaigning")  # `اجتماع حول مناورات بمشاركة X`
            if apart or ends_clause(self.document, at) or (other is not None and other.entry.kind != "loose"):
                return ()
            if words[at].preposition == "ب" and words[at].key in event_words("participation"):
                row = row_at(self.document, at + 1)
                ids = self._each(row) if row is not None else ()
                return ids if len(ids) >= _SEVERAL else ()
        return ()

    def _those_coming(self) -> Parties | None:
        """Those of whom a verb of attending tells that they came to an occasion before which none was told."""
        if self.before is None or self.before.verb.entry.entry.kind != "attend" or self.so_far:
            return None
        near = self.after[0] if self.after else None
        behind = self._behind_taking_place()
        if behind is not None and not self._carrier_subject():
            return self._made(self._each(behind), "noun-attended")
        if near is None or near.first > self.token + 2:
            each = each_behind(self.document, self.token + 2, self.site.sentence.last)
            return self._made(self._ids(each), "noun-attended") if each is not None else None
        if near.prep or self._carrier_subject():
            return None
        return self._made(ids_of(self.site, near, self.so_far, among=True), "noun-attended")

    def _behind_taking_place(self) -> Slot | None:
        """Those who come to an occasion, told behind the clause on when and where it is (`يشارك في المؤتمر الذي يعقد في
        جنيف غدا X وY`)."""
        carrier = self.relative
        if carrier is None or carrier.verb.entry.entry.lemma not in TAKING_PLACE or carrier.verb.clitics.after:
            return None
        bare = next((slot for slot in self.after if not slot.prep), None)
        return bare if bare is not None and bare.first > carrier.token + 1 and len(bare.phrases) > 1 else None

    def _present(self) -> tuple[str, ...]:
        """`عقد X اجتماعا لمتابعة كذا بحضور Y وZ`: whoever holds or chairs an occasion that names no partner with the
        people who are there, or several people by name alone."""
        host = self._chairman() or self._president() or self._holding_body()
        if self.frame.kind == "loose" or (self.site.trigger.definite and not (host or self._opens())):
            return ()
        for at in range(self.token + 1, self.site.sentence.last - 1):
            if not self._is_presence(at):
                continue
            slot = row_at(self.document, at + 1)
            people = tuple(one for one in slot.phrases if one.type in _PEOPLE) if slot is not None else ()
            if slot is None or not people:
                continue
            countries = countries_of_office(self.site, slot)
            if countries and not host:
                return self._each(slot)
            alone = all(one.type is EntityType.PER and one.name for one in people) and len(people) > 1
            return (*host, *self._ids(replace(slot, phrases=people))) if host or alone else ()
        return ()

    def _opens(self) -> bool:
        """Whether the occasion is told to begin or go on (`انطلقت أعمال المؤتمر`, `افتتح المؤتمر`)."""
        proceeds = self.document.words[self.token - 1].key in event_words("proceedings")
        return proceeds and self.before is not None and self._is_occurring()

    def _is_presence(self, at: int) -> bool:
        """Whether `بحضور`, or the last word of `بحضور ومشاركة` or `برئاسة X وحضور`, stands at the token."""
        words = self.document.words
        told = _PRESENCE | event_words("participation")
        if words[at].key in told and words[at].conjunction == "و" and not words[at].preposition:
            chairman = self.document.phrase_at(at - 1)
            lead = words[at - 1 if chairman is None else chairman.first - 1]
            return lead.preposition == "ب" and lead.key in (told if chairman is None else _CHAIR)
        return words[at].preposition == "ب" and words[at].key in _PRESENCE

    def _holding_body(self) -> tuple[str, ...]:
        """The body by name of which a relative clause tells that it holds the occasion (`جلسة عقدها المجلس`)."""
        if self.relative is None or self.relative.verb.entry.entry.kind != "hold":
            return ()
        held = next((slot for slot in self.after if slot.first == self.relative.token + 1 and not slot.prep), None)
        return self._ids(held) if held is not None and held.type is EntityType.ORG else ()

    def _ministers(self) -> tuple[str, ...]:
        """`اجتماع يبحث كذا بحضور وزراء X وY`, `اجتماع على مستوى رؤساء X وY`: the countries whose officials are told to
        be there, anywhere behind the noun."""
        words, last = self.document.words, self.site.sentence.last
        for at in range(self.token + 1, last - 1):
            present = words[at].preposition == "ب" and words[at].key in event_words("participation") | _PRESENCE
            if not present and not (words[at].key == _LEVEL and words[at - 1].key == "علي"):
                continue
            group = self.document.parties_from(at + 1)
            slot = Slot("ب", group, at + 1, group[-1].last) if group else None
            countries = countries_of_office(self.site, slot) if slot is not None else ()
            if slot is not None and countries:
                return ids_of(self.site, slot, self.so_far, among=True)
        return ()

    def _is_occurring(self) -> bool:
        """Whether the support verb has the noun as its subject (`عقد اجتماع`)."""
        return self.before is None or self.before.verb.entry.entry.kind != "hold"

    def joined(self) -> Parties | None:
        """`شارك X في المحادثات`, `حضر الاجتماع X وY`, `في اجتماع شارك فيه X`: those who take part in the meeting told
        before."""
        if self.so_far and self.frame.kind != "loose" and (self.site.trigger.definite or is_setting(self.site)):
            takers = self._takers()
            if takers:
                return Parties(takers, JOINED)
        if not self.site.trigger.definite or self.frame.kind == "loose":
            return None
        here = self.document.phrase_at(self.token - 3) if self.token > self.site.sentence.first + 2 else None
        words = self.document.words
        taking = words[self.token - 2] if self.token > self.site.sentence.first + 1 else None
        led = taking is not None and words[self.token - 1].key == "في"
        joins = here is not None and (here.type is EntityType.PER or bool(taking and taking.pronoun))
        taking_part = event_words("taking_part")
        if led and taking is not None and here is not None and joins and taking.key in taking_part and here.entity:
            return Parties((here.entity,), JOINED)
        verb = self.before.verb.entry.entry if self.before is not None else None
        if self.before is None or verb is None or verb.kind != "attend" or verb.lemma == _MEDIATING:
            return None
        if negated(self.document, self.before.token, self.site.sentence.first):
            return None  # ولم يشارك X في اللقاء
        own = self._carrier_subject(among=True) or self._join_behind()
        own = tuple(id for id in own if not self._is_source(id))
        return Parties(own, PRESENT if verb.lemma == _ATTENDING else JOINED) if own else None

    def _is_source(self, party: str) -> bool:
        """Whether a party is a source without a name, which tells of an occasion (`قال مصدر حضر الاجتماع`)."""
        said = (one for one in self.document.phrases if one.entity == party and one.name is None)
        return any(self.document.words[one.head].key in event_words("informants") for one in said)

    def _join_behind(self) -> tuple[str, ...]:
        """`شارك في القمة أيضا X وY`, `حضر القمة X وY`: those named right behind the occasion they take part in."""
        sides = members_of_sides(self.document, self.token + 1, self.site.sentence.last)
        if sides:
            return sides
        near = self.after[0] if self.after else None
        near = near if near is not None and not near.prep and near.first <= self.token + 2 else None
        near = near or self._behind_taking_place()
        return self._each(near) if near is not None else ()

    def _gathered_leaders(self) -> tuple[str, ...]:
        """Those whose occasion is told right behind the noun (`لقاء قادة الفصائل برعاية X`), where they are several
        without a name."""
        own = next((slot for slot in self.after if slot.prep == GENITIVE and slot.first == self.token + 1), None)
        return self._ids(own) if own is not None and own.type is EntityType.GRP else ()

    def sponsored(self) -> Parties | None:
        """`محادثات برعاية X وY`, `ترعى X وY محادثات`: the sponsors, where nobody else is named."""
        for slot in self.after:
            before = self.document.words[slot.first - 1]
            if before.key in event_words("sponsoring") and before.preposition == "ب":
                return self._made((*self._ids(slot), *self._gathered_leaders()), "noun-sponsored")
        if self.before is not None and self.before.verb.entry.entry.lemma == "رعي":
            groups = [slot for slot in self.before.between if not slot.prep]
            return self._made([id for slot in groups for id in self._ids(slot)], "noun-sponsored")
        return None
