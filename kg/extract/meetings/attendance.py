"""Who meets by taking part: `اجتماع بمشاركة X وY`, `محادثات حضرها X وY`, `شارك X في المحادثات`, `برعاية X وY`."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.clauses.introductions import GENITIVE, Stretch, first_of_address
from kg.extract.clauses.slots import Slot, ends_clause, slots
from kg.extract.clauses.times import times_of
from kg.extract.event_words import event_words
from kg.extract.meetings.account import JOINED, PRESENT, Parties
from kg.extract.meetings.delegations import is_mission
from kg.extract.meetings.leaders import JOINING, TAKING_PART, LeaderReader
from kg.extract.meetings.lexicon import noun_of_meeting, support_verb, support_verbs_in
from kg.extract.meetings.noun_reader import PARTY_TYPES, TIED
from kg.extract.meetings.offices import countries_of_office
from kg.extract.meetings.parties import ids_of
from kg.extract.meetings.rows import each_behind, members_behind, named_row, row_at
from kg.extract.meetings.side_members import members_of_sides
from kg.extract.meetings.telling import is_setting, told_on
from kg.extract.phrases.lookahead import COMMAS
from kg.model import EntityType

_CONFERENCE = "مؤتمر"
_PRESENCE, _CHAIR = frozenset({"حضور"}), frozenset({"رئاسه"})
_PEOPLE = frozenset({EntityType.PER, EntityType.GRP})
_MEDIATING, _ATTENDING = "توسط", "حضر"
_TAKING = 40  # `شارك فيه X`
_SEEING = "شهد"  # `شهدت الجلسة حضور X وY`
_LEVEL = "مستوي"
_SUMMIT = "قمه"  # `القمة بحضور الرئيسين X وY`
_PAIR, _SEVERAL = 2, 3
_BEYOND = 24
_GATHERINGS = frozenset({"talks", "object", "session"})
_UNITING, _TAKING_PLACE = frozenset({"جمع", "ضم"}), frozenset({"عقد", "انعقد", "جري", "تم", "التءم", "دار"})
_IT, _FEMININE = frozenset({"ه", "ها"}), "ها"
_IN_IT, _TO_IT = frozenset({"فيها", "فيه"}), frozenset({"إليها", "إليه", "اليها", "اليه"})
_HOSTING = frozenset({"استضاف", "احتضن"})
_SITTINGS = frozenset({"جلسه", "خلوه"})
_TOLD_BY_ATTENDANCE = frozenset({"noun-attended", "noun-sponsored", "noun-nisbas"})


class AttendanceReader(LeaderReader):
    """Tells those who attend, take part in or sponsor an occasion."""

    def attended(self) -> Parties | None:
        """`محادثات توسط فيها X وحضرها Y وZ`, `اجتماع عقد أمس وضم X وY`: those of whom the clauses on the noun tell that
        they took part."""
        ids: list[str] = []
        taking = False
        last = min(self.token + 30, self.site.sentence.last)
        for at, verb in support_verbs_in(self.document, self.token + 1, last):
            kind = verb.entry.entry.kind
            joined = self.document.words[at].conjunction == "و" or self.document.words[at - 1].text in COMMAS
            if kind == "gather" and joined and (self.frame.kind not in TIED or self.frame.lemma in _SITTINGS):
                ids += self._gathered_behind(at)
            elif kind == "attend" and not self._is_round():
                ids += self._attending(at, bool(verb.clitics.after))
                taking = taking or verb.entry.entry.lemma == TAKING_PART
        ids += self._attending_next() if not ids else ()
        people = any(self.document.entity(id).type is EntityType.PER for id in ids)
        if self.frame.lemma == _CONFERENCE and not people and len(ids) <= _PAIR:
            return None
        if not ids:
            return None
        held = (
            self._chairman()
            or self._president()
            or self._chair_of_clause()
            or self._principals()
            or self._presiding_states()
            or (told_on(self.site) if taking and is_setting(self.site) else ())
        )
        return self._made((*held, *ids), "noun-attended")

    def with_participants(self, told: Parties) -> Parties:
        """The parties told with those who the clause says take part as well (`بمشاركة X`)."""
        if len(told.ids) < _PAIR or told.rule in _TOLD_BY_ATTENDANCE:
            return told
        around = (*self.after, *self.beyond_clause)
        slots = (slot for slot in around if slot.type in PARTY_TYPES and self._takes_part(slot))
        more = [id for slot in slots for id in self._ids(slot) if id not in told.ids]
        more += [id for id in (*self._takers(), *self._host_behind()) if id not in (*told.ids, *more)]
        return replace(told, ids=(*told.ids, *more)) if more else told

    def _host_behind(self) -> tuple[str, ...]:
        """The person of whom a relative clause tells that he hosts an occasion of others (`محادثات استضافها X`)."""
        carrier = self.relative if self.frame.kind == "talks" else None
        if carrier is None or carrier.verb.entry.entry.lemma not in _HOSTING or not carrier.verb.clitics.after:
            return ()
        return named_row(self.document, carrier.token + 1)[:1]

    def _takers(self) -> tuple[str, ...]:
        """Those of whom a clause on the occasion tells that they took part in it (`شارك فيه X`)."""
        last = min(self.token + _TAKING, self.site.sentence.last - 1)
        for at, verb in support_verbs_in(self.document, self.token + 1, last):
            if verb.entry.entry.lemma == TAKING_PART and self.frame.kind not in TIED:
                return tuple(id for id in self._attending(at, bears_pronoun=False) if self._is_told_apart(id))
        next_told = self._attending_next(TAKING_PART) if self.frame.kind not in TIED else ()
        return tuple(id for id in next_told if self._is_told_apart(id))

    def _attending_next(self, lemma: str = "") -> tuple[str, ...]:
        """Those of whom the next sentence tells first of all that they attended, or took part in, the last occasion of this
        one (`وحضره X وY`, `وشاركت فيها Z`)."""
        words, sentences = self.document.words, self.document.analysis.sentences
        index = self.document.sentence_index(self.token) + 1
        verb = support_verb(self.document, sentences[index].first) if index < len(sentences) else None
        if verb is None or verb.entry.entry.kind != "attend" or lemma not in {"", verb.entry.entry.lemma}:
            return ()
        at = sentences[index].first
        pronoun = verb.clitics.after or words[at + self._reached(at + 1)].pronoun
        if pronoun not in _IT or (pronoun == _FEMININE) is not self._is_feminine() or not self._is_last_occasion():
            return ()
        return self._attending(at, bool(verb.clitics.after), sentences[index].last)

    def _is_last_occasion(self) -> bool:
        """Whether no other occasion is told behind the noun in its sentence."""
        behind = range(self.token + 1, self.site.sentence.last)
        others = (noun_of_meeting(self.document.texts[at]) for at in behind if self.document.phrase_at(at) is None)
        return all(one is None or one.entry.kind == "loose" for one in others)

    def _presiding_states(self) -> tuple[str, ...]:
        """The states or bodies that are told right behind the occasion to chair it (`ترأست المؤتمر X وY وشاركت فيه Z`)."""
        chairs = self.before is not None and self.before.verb.entry.entry.kind == "chair"
        near = self.after[0] if self.after and chairs and self.before.token == self.token - 1 else None
        return self._ids(near) if near is not None and not near.prep and near.first == self.token + 1 else ()

    def _is_told_apart(self, party: str) -> bool:
        """Whether a party is a person, a body by name or a delegation."""
        entity = self.document.entity(party)
        sent = any(one.entity == party and is_mission(self.document, one) for one in self.document.phrases)
        return sent or entity.type is EntityType.PER or (entity.type is EntityType.ORG and bool(entity.names))

    def _takes_part(self, slot: Slot) -> bool:
        """Whether `بمشاركة` stands before the group."""
        before = self.document.words[first_of_address(self.document, slot.first) - 1]
        return before.key in event_words("participation") and before.preposition == "ب"

    def _attending(self, at: int, bears_pronoun: bool, last: int = 0) -> tuple[str, ...]:
        """Those who attend by the verb at the token, which a pronoun on it or behind it ties to the occasion; `last` ends
        its sentence, if that is another."""
        reached, last = self._reached(at + 1), last or self.site.sentence.last
        if not (bears_pronoun or reached):
            return ()
        sides = members_of_sides(self.document, at + 1 + reached, last)
        if sides:
            return sides
        members = members_behind(self.document, at + 1 + reached, last)
        if members is not None:
            return self._each(members)
        times = times_of(self.document, self.document.sentence(at)).tokens
        within = Stretch(at + 1, last, times, verb=True)
        group = next((slot for slot in slots(self.document, within) if not slot.prep or reached), None)
        beside = row_at(self.document, group.last) if group is not None and self._is_set_beside(group) else None
        more = self._each(beside) if beside is not None else ()
        return (*self._each(group), *more) if group else ()

    def _each(self, slot: Slot) -> tuple[str, ...]:
        """Those a group stands for, each of the countries of officials who are not named apart."""
        return ids_of(self.site, slot, self.so_far, among=True)

    def _is_set_beside(self, slot: Slot) -> bool:
        """Whether others are told to take part beside the group (`شارك فيه [إلى جانب X] كل من Y`)."""
        return slot.prep == GENITIVE and self.document.words[slot.first - 1].key in event_words("addition")

    def _reached(self, at: int) -> int:
        """How many words at the token tie a verb of taking part to the occasion (`شارك [فيه]`, `[في جانب منه]`)."""
        words, last = self.document.words, self.document.sentence(at).last
        verb = support_verb(self.document, at - 1)
        joins = verb is not None and verb.entry.entry.lemma == JOINING
        if at < last and words[at].text in (_TO_IT if joins else _IN_IT):
            return 1
        part = at + 3 < last and words[at].key == "في" and words[at + 1].key in event_words("part")
        return 3 if part and words[at + 2].key == "من" and words[at + 2].pronoun else 0

    def gathered_beyond(self) -> Parties | None:
        """`لقاء حول كذا جمع X بY`, `اجتماع عقد في منزل Z جمع X وY`: those whom the occasion gathers, told behind its
        topic or place."""
        if self.site.trigger.definite or self.bears_pronoun or self.frame.kind not in _GATHERINGS:
            return None
        words, first = self.document.words, self.token + 1
        for at in range(first, min(self.token + _BEYOND, self.site.sentence.last)):
            verb = support_verb(self.document, at)
            if verb is not None and verb.entry.entry.lemma in _UNITING:
                agrees = (verb.entry.gender == "f") is self._is_feminine()
                told = agrees and not (verb.clitics.after or words[at].conjunction or self._is_of_nearer(at))
                return self._made(self._gathered_behind(at), "noun-gather") if told else None
            takes_place = verb is not None and verb.entry.entry.lemma in _TAKING_PLACE
            if self._is_of_occasion(at):
                continue
            if words[at].key in event_words("relative", "that") or (words[at].is_verb and not takes_place):
                return None
        return None

    def _is_of_occasion(self, at: int) -> bool:
        """Whether a relative pronoun behind a comma leads from an occasion with a genitive to whom it gathers (`اجتماع
        الأطراف في X، الذي ضم Y وZ`)."""
        words = self.document.words
        verb = support_verb(self.document, at + 1) if words[at].key in event_words("relative") else None
        owned = bool(self.after) and self.after[0].prep == GENITIVE and self.after[0].first == self.token + 1
        return owned and verb is not None and words[at - 1].text in COMMAS and verb.entry.entry.lemma in _UNITING

    def _is_feminine(self) -> bool:
        """Whether a verb said of the occasion is feminine."""
        word = self.document.words[self.token]
        return word.gender == "f" or word.key.endswith("ات")

    def _is_of_nearer(self, at: int) -> bool:
        """Whether the verb at the token may be said of an indefinite noun right before it (`لقاء مع لجنة تضم X`)."""
        word = self.document.words[at - 1]
        bare = word.is_nominal and not (word.definite or word.pronoun)
        return bare and self.document.phrase_at(at - 1) is None and at - 1 not in self.site.times.tokens

    def _gathered_behind(self, at: int) -> tuple[str, ...]:
        """Those of whom a verb that goes on says that the occasion gathered them (`اجتماع عقد أمس وضم X وY`)."""
        slot = row_at(self.document, at + 1)
        if slot is None:
            return ()
        other = row_at(self.document, slot.last) if slot.last < self.site.sentence.last else None
        if other is None and self.document.words[min(slot.last, self.site.sentence.last - 1)].key == "مع":
            other = row_at(self.document, slot.last + 1)
        elif other is not None and self.document.words[other.first].preposition != "ب":
            other = None
        if len(slot.phrases) == 1 and other is not None:
            return (*self._ids(slot), *self._ids(other))  # `وجمعت X بY`
        return ids_of(self.site, slot, self.so_far, among=True)

    def _is_round(self) -> bool:
        """Whether a round is none of talks (`جولة فنية يشاركه فيها X`)."""
        following = self.document.words[min(self.token + 1, self.site.sentence.last - 1)]
        return self.frame.lemma in event_words("round") and noun_of_meeting(following.text) is None

    def taking_part(self) -> Parties | None:
        """`اجتماع بمشاركة X وY`, and where no meeting was told before `حضر الاجتماع X وY`, `شارك في الاجتماع X وY`."""
        for slot in self.after:
            before = self.document.words[slot.first - 1]
            if before.key in event_words("participation") and before.preposition == "ب":
                host = (self._carrier_subject() if not self._is_occurring() else ()) or self._homeland()
                return self._made((*host, *ids_of(self.site, slot, self.so_far, among=True)), "noun-attended")
            seen = self.before is not None and self.before.verb.entry.entry.lemma == _SEEING
            summit = self.frame.lemma == _SUMMIT and before.preposition == "ب" and len(slot.phrases) > 1
            seen = seen and (self.frame.lemma != _CONFERENCE or slot.type is EntityType.PER)
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
        if self.frame.kind == "loose" or self.bears_pronoun:
            return ()
        words = self.document.words
        for at in range(self.token + 1, self.site.sentence.last - 1):
            other = noun_of_meeting(words[at].text) if self.document.phrase_at(at) is None else None
            if ends_clause(self.document, at) or (other is not None and other.entry.kind != "loose"):
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
        if carrier is None or carrier.verb.entry.entry.lemma not in _TAKING_PLACE or carrier.verb.clitics.after:
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
        if verb is None or verb.kind != "attend" or verb.lemma == _MEDIATING:
            return None
        own = self._carrier_subject(among=True) or self._join_behind()
        return Parties(own, PRESENT if verb.lemma == _ATTENDING else JOINED) if own else None

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
