"""Who attends an occasion by a clause on it: `محادثات حضرها X وY`, `اجتماع عقد أمس وضم X وY`, `وشارك فيه X`."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.clauses.introductions import GENITIVE, Stretch, first_of_address
from kg.extract.clauses.slots import Slot, slots
from kg.extract.clauses.times import times_of
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Parties
from kg.extract.meetings.delegations import is_mission
from kg.extract.meetings.leaders import JOINING, TAKING_PART, LeaderReader
from kg.extract.meetings.lexicon import noun_of_meeting, support_verb, support_verbs_in
from kg.extract.meetings.noun_reader import PARTY_TYPES, TIED
from kg.extract.meetings.parties import ids_of
from kg.extract.meetings.rows import members_behind, named_row, row_at
from kg.extract.meetings.side_members import members_of_sides
from kg.extract.meetings.telling import is_setting, told_on
from kg.extract.phrases.lookahead import COMMAS
from kg.model import EntityType

CONFERENCE = "مؤتمر"
_TAKING = 40  # `شارك فيه X`
_PAIR = 2
_BEYOND, _HONOURED = 24, 6
_GATHERINGS = frozenset({"talks", "object", "session"})
_UNITING, TAKING_PLACE = frozenset({"جمع", "ضم"}), frozenset({"عقد", "انعقد", "جري", "تم", "التءم", "دار"})
_IT, _FEMININE = frozenset({"ه", "ها"}), "ها"
_IN_IT, _TO_IT = frozenset({"فيها", "فيه"}), frozenset({"إليها", "إليه", "اليها", "اليه"})
_HOSTING = frozenset({"استضاف", "احتضن"})
_SITTINGS = frozenset({"جلسه", "خلوه"})
_TOLD_BY_ATTENDANCE = frozenset({"noun-attended", "noun-sponsored", "noun-nisbas"})


class AttenderReader(LeaderReader):
    """Tells those of whom a clause says that they attend an occasion or that it gathers them."""

    def attended(self) -> Parties | None:
        """`محادثات توسط فيها X وحضرها Y وZ`, `اجتماع عقد أمس وضم X وY`: those of whom the clauses on the noun tell that
        they took part."""
        ids: list[str] = []
        taking = False
        last = min(self.token + 30, self.site.sentence.last)
        for at, verb in support_verbs_in(self.document, self.token + 1, last):
            kind = verb.entry.entry.kind
            if self.document.words[at - 1].key in event_words("negation"):
                continue
            before = self.document.words[at - 1]
            further = before.key in event_words("relative") and before.conjunction == "و"
            joined = self.document.words[at].conjunction == "و" or before.text in COMMAS or further
            if kind == "gather" and joined and (self.frame.kind not in TIED or self.frame.lemma in _SITTINGS):
                ids += self._gathered_behind(at)
            elif kind == "attend" and not self._is_round():
                ids += self._attending(at, bool(verb.clitics.after))
                taking = taking or verb.entry.entry.lemma == TAKING_PART
        ids += self._attending_next() if not ids else ()
        people = any(self.document.entity(id).type is EntityType.PER for id in ids)
        if self.frame.lemma == CONFERENCE and not people and len(ids) <= _PAIR:
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
        return self._made((*held, *self._honoured(), *ids), "noun-attended")

    def _honoured(self) -> tuple[str, ...]:
        """The person in whose honour a feast is given (`مأدبة على شرف X حضرها Y`)."""
        words, last = self.document.words, min(self.token + _HONOURED, self.site.sentence.last - 1)
        honour = (at for at in range(self.token + 1, last) if words[at].key in event_words("honouring"))
        at = next((at for at in honour if words[at - 1].key == "علي"), None)
        guest = self.document.phrase_at(at + 1) if at is not None else None
        return (guest.entity,) if guest is not None and guest.type is EntityType.PER and guest.entity else ()

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
        """Those of whom the next sentence tells first of all that they attended, or took part in, the last occasion
        of this one (`وحضره X وY`, `وشاركت فيها Z`)."""
        words, sentences = self.document.words, self.document.analysis.sentences
        index = self.document.sentence_index(self.token) + 1
        verb = support_verb(self.document, sentences[index].first) if index < len(sentences) else None
        if verb is None or verb.entry.entry.kind != "attend" or lemma not in {"", verb.entry.entry.lemma}:
            return ()
        before = {one.entity for one in self.document.phrases_in(self.site.sentence.first, self.token)}
        if not lemma and len(before.intersection(self.so_far)) >= _PAIR:
            return ()  # `التقى X Y في اجتماع. وحضره Z`
        at = sentences[index].first
        if at + 1 >= sentences[index].last:
            return ()
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
        """The states or bodies told right behind the occasion to chair it (`ترأست المؤتمر X وY وشاركت فيه Z`)."""
        if self.before is None or self.before.verb.entry.entry.kind != "chair" or self.before.token != self.token - 1:
            return ()
        near = self.after[0] if self.after else None
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
        """Those who attend by the verb at the token, which a pronoun on it or behind it ties to the occasion; `last`
        ends its sentence, if that is another."""
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
        """Those a group stands for, each of the countries told by name for officials who are not."""
        named = any(one.type is EntityType.LOC for one in (*slot.phrases, *slot.phrases[0].nested))
        return ids_of(self.site, slot, self.so_far, among=named)

    def _is_set_beside(self, slot: Slot) -> bool:
        """Whether others are told to take part beside the group (`شارك فيه [إلى جانب X] كل من Y`)."""
        return slot.prep == GENITIVE and self.document.words[slot.first - 1].key in event_words("addition")

    def _reached(self, at: int) -> int:
        """How many words at the token tie a verb of taking part to the occasion (`شارك [فيه]`, `[في جانب منه]`)."""
        words, last = self.document.words, self.document.sentence(at - 1).last
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
            takes_place = verb is not None and verb.entry.entry.lemma in TAKING_PLACE
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
