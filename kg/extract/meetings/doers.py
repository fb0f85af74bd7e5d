"""The other side of a partner: who holds the occasion that a noun of meeting names."""

from __future__ import annotations

from kg.extract.clauses.homeland import homeland_told, is_homeland
from kg.extract.clauses.introductions import GENITIVE
from kg.extract.clauses.quotation import gender_told
from kg.extract.clauses.slots import Slot
from kg.extract.clauses.subject_ahead import subject_ahead
from kg.extract.clauses.subjects import subject_before
from kg.extract.clauses.unread_subjects import has_unread_subject
from kg.extract.event_words import event_words
from kg.extract.meetings.consulting import consulting
from kg.extract.meetings.delegations import or_leader
from kg.extract.meetings.discussed import is_discussed
from kg.extract.meetings.duals import pair_before, subjects_of_sentence
from kg.extract.meetings.holders import body_told_of, holder, latter, near_holder, nearest_person
from kg.extract.meetings.journeys import gone_for
from kg.extract.meetings.lexicon import noun_of_meeting, verb_of_meeting
from kg.extract.meetings.noun_reader import PARTY_TYPES, TIED, Carrier
from kg.extract.meetings.owners import OWN, OwnerReader
from kg.extract.meetings.parties import ids_of
from kg.extract.meetings.reporters import teller_of, tells_of_states, told_by_another
from kg.extract.meetings.urging import urged_by
from kg.extract.meetings.wished import willing
from kg.model import EntityType

_RELAY_REACH = 5
_HIS, _BOTH = ("ه", "ها"), "هما"
_OPENING, _OWNED = 2, 2
_THAT_ONE = "ذلك"  # `قال X إن بلاده …، وذلك بعد اجتماع مع Y`
_SPONSORING, _HOSTING = "رعي", "استضاف"
_STOPS = frozenset({".", ":", "؛"})
_WHERE = "حيث"
_ALSO = frozenset({"كما", "ثم"})
_ADDED = frozenset({"ايضا", "كذلك"})
_OPENERS = event_words("while") | {"في"}


class DoerReader(OwnerReader):
    """Tells the other side of a partner from the pronoun on the noun, its genitive, its support verb or its clause."""

    def _doer(self, partner: Slot) -> tuple[str, ...]:
        """The other side of a partner: pronoun, genitive, subject of the support verb, subject of the clause."""
        before = noun_of_meeting(self.document.words[self.token - 1].text) if self.token else None
        if before is not None and self.so_far and set(self._ids(partner)) <= set(self.so_far[1:]):
            return (self.so_far[0],)  # `جلسة مباحثات مع Y`
        if had := self._had_by():
            return holder(self.site, self.token, had)
        if self.bears_pronoun or self.document.words[self.token + 1].text in OWN:
            return self._of_pronoun()
        at = self._latter()
        last = latter(self.site, at) if at is not None else None
        if last is not None:
            return (last.entity,)
        genitive = next((slot for slot in self.after if slot.first < partner.first and self._is_doer(slot)), None)
        if genitive is not None:
            return self._ids(genitive)
        gone = tuple(id for id in gone_for(self.site) if id not in self._ids(partner))
        told = (
            gone or urged_by(self.site, self.so_far) or self._possessor() or self._carrier_subject() or self._obliged()
        )
        told = told or self._carrier_pair() or self._performer() or self._untied_doer(partner)
        return or_leader(self.document, self.site.sentence.first, self.token, told)

    def _of_pronoun(self) -> tuple[str, ...]:
        """Whom the pronoun on the noun or right behind it stands for."""
        if self.bears_pronoun == _BOTH:
            two = pair_before(self.site, self.token, self.so_far)
            return two or subjects_of_sentence(self.site, self.token)
        gone = self._gone_before()
        return gone or self._own_country() or holder(self.site, self.token, self._own_pronoun())

    def _untied_doer(self, partner: Slot) -> tuple[str, ...]:
        """The other side where the noun's own words do not tell it; nobody where it is what is discussed (`لمناقشة
        محادثات السلام مع X`)."""
        unread = self.before is not None and has_unread_subject(self.document, self.before.token)
        if unread or is_discussed(self.site):
            return ()
        if self.relative is not None:
            return self._doer_of_relative()
        if own := self._homeland() or willing(self.site) or consulting(self.site):
            return own
        carrier = self.before.token if self.before is not None else None
        said = told_by_another(self.site, partner)
        told = teller_of(self.site, carrier, partner, self._ids(partner)) if said is None else said
        if told or said is not None or tells_of_states(self.site, partner):
            return told
        tied = self.frame.kind in TIED and not (self.is_joint_conference or self._is_held_or_declined())
        if self.before is None and (tied or not self._is_taken_up()):
            return self._purposer() if self._is_purpose(partner) else self._main_subject()
        return self._ahead() or self._planner() or self._doer_of_clause(partner)

    def _doer_of_relative(self) -> tuple[str, ...]:
        """The other side where a relative clause on the noun tells the partner."""
        assert self.relative is not None
        occurs = self.relative.verb.entry.entry.kind == "occur"
        nearest, subject = nearest_person(self.site, self.token), holder(self.site, self.token)
        own = self._agreeing_holder() if self.relative.verb.clitics.after else ()
        return subject or nearest if occurs else own or nearest or subject

    def _doer_of_clause(self, partner: Slot) -> tuple[str, ...]:
        """Whom the clause that takes the occasion up is about."""
        if self._is_of_unread() or self.document.words[self.token - 1].key in event_words("of_occasion"):
            return ()
        head = self._relative_head()
        if head and head[0] not in self._ids(partner):
            return head
        going_on = self._or_again(self._who_goes_on(partner))
        if partner.type is EntityType.PER and not (going_on or self._is_of_body()):
            found = holder(self.site, self.token, but=self._ids(partner), verb=self._agreement())
            return self._with_joined(self._or_again(found), partner)
        told = (
            going_on
            or self._dropped_holder(partner)
            or self._engaged()
            or self._relayed()
            or self._or_again(near_holder(self.site, self.token))
            or self._purposer()
        )
        body = partner.type is EntityType.ORG and self.before is not None and self.frame.kind == "talks"
        return told or (self._person_holding(partner) if body or partner.type is EntityType.GRP else ())

    def _or_again(self, found: tuple[str, ...]) -> tuple[str, ...]:
        """Who was found to hold the occasion, or whoever met that one before and goes on (`التقى X Y، وأجرى محادثات مع
        Z`)."""
        again = bool(found) and found[0] in self.so_far[1:] and (self._is_in_row() or self._is_object(found[0]))
        return tuple(self.so_far[:1]) if again else found

    def _with_joined(self, found: tuple[str, ...], partner: Slot) -> tuple[str, ...]:
        """Who was found to hold the occasion, with whom `و` joins to him as the subject of a clause that is held on it
        (`اتفق X وY خلال لقاء مع Z`)."""
        during = self.document.words[self.token - 1].key in event_words("while") if self.before is None else False
        pair = subjects_of_sentence(self.site, self.token) if during and len(found) == 1 else ()
        return pair if found and found[0] in pair and set(pair).isdisjoint(self._ids(partner)) else found

    def _is_in_row(self) -> bool:
        """Whether the support verb goes on with `كما` or `ثم` about the one who met somebody before."""
        return self.before is not None and self.document.words[self.before.token - 1].key in _ALSO

    def _person_holding(self, partner: Slot) -> tuple[str, ...]:
        """The person who holds the occasion with a group by words that leave him out (`ملتزما بعقد لقاء مع Y`)."""
        near = self.document.words[self.token - 1] if self.token > self.site.sentence.first else None
        held = near is not None and (near.tag == "PREP" or near.key in event_words("holding", "while"))
        if not (held or self.before is not None or self.site.trigger.preposition):
            return ()  # `سئل عن إمكانية لقاء مع Y`
        found = holder(self.site, self.token, but=self._ids(partner), verb=self._agreement())
        return tuple(id for id in found if self.document.entity(id).type is EntityType.PER)

    def _agreement(self) -> tuple[str, str]:
        """The gender of the support verb, which a perfect on `ت` in somebody's own words does not tell (`قال X: عقدت
        لقاء مع Y`), and its number, which tells a present tense that leaves its subject out, and a plural."""
        if self.before is None:
            return "", ""
        told = self.before.verb.entry
        tells = told.number == "p" or (told.aspect == "i" and told.number == "s")
        own = not gender_told(self.document, self.site.sentence.first, self.before.token)
        return "" if own else told.gender, told.number if tells else ""

    def _dropped_holder(self, partner: Slot) -> tuple[str, ...]:
        """Who holds the occasion with a group by a verb that leaves him out, behind a particle with his pronoun (`أنه
        عقد في مكتبه اجتماعا مع Y`)."""
        if self.before is None or self.before.verb.entry.entry.kind != "hold" or partner.type is not EntityType.GRP:
            return ()
        particle = self.document.words[self.before.token - 1]
        own = particle.pronoun if particle.key in event_words("that") else ""
        return holder(self.site, self.before.token, own, but=self._ids(partner)) if own in _HIS else ()

    def _relative_head(self) -> tuple[str, ...]:
        """Of whom the relative clause is whose verb stands nearest before the noun (`X، الذي دخل في مفاوضات مع Y`)."""
        words, first = self.document.words, self.site.sentence.first
        for at in range(self.token - 1, first + 1, -1):
            if words[at].text in _STOPS or words[at].key in event_words("that"):
                return ()
            relative = words[at - 1].key in event_words("relative")
            if relative or (words[at].is_verb and self.document.phrase_at(at) is None):
                heads = subject_before(self.document, at, self.site.times.tokens) if relative else ()
                party = heads and heads[-1].type in PARTY_TYPES and not words[at + 1].pronoun
                return (heads[-1].entity,) if party else ()
        return ()

    def _is_object(self, person: str) -> bool:
        """Whether the person was told as the object of a verb of meeting in the same sentence (`حيث يلتقي غدا X`)."""
        for phrase in self.document.phrases_in(self.site.sentence.first, self.token):
            at = phrase.first - 1
            while at > self.site.sentence.first and self._is_between(at):
                at -= 1
            if phrase.entity == person and verb_of_meeting(self.document, at) is not None:
                return True
        return False

    def _is_between(self, at: int) -> bool:
        """Whether the word at the token may stand between a verb and its object (`التقى [فيها أمس] X`, `التقى [في
        باريس] X`)."""
        word, phrase = self.document.words[at], self.document.phrase_at(at)
        place = phrase is not None and phrase.type is EntityType.LOC
        return at in self.site.times.tokens or word.is_mark or word.tag == "PREP" or place or word.key in _ADDED

    def _homeland(self) -> tuple[str, ...]:
        """The country of the one who says that it does something (`قال X إن بلاده تواصل الحوار مع Y`)."""
        words = self.document.words
        for at in range(self.token - 1, self.site.sentence.first, -1):
            apart = words[at].key == _THAT_ONE and words[at].conjunction
            if words[at].text in _STOPS or words[at].key in event_words("that") or apart:
                return ()
            if is_homeland(self.document, at) and words[at - 1].key in event_words("that"):
                found = homeland_told(self.document, at)
                return (found,) if found else ()
        return ()

    def _is_purpose(self, partner: Slot) -> bool:
        """Whether talking to the partner is what somebody goes for (`وصل إلى X للتباحث مع Y`)."""
        return self.frame.kind == "loose" and self.site.trigger.preposition == "ل" and partner.type in PARTY_TYPES

    def _ahead(self) -> tuple[str, ...]:
        """The subject of the main clause, where the occasion opens the sentence (`وخلال القمة مع X، قال Y`)."""
        first = self.site.sentence.first
        if not first < self.token <= first + _OPENING or self.before is not None:
            return ()
        before = self.document.words[self.token - 1]
        deed = before.form == "verbal-noun" and not before.definite and self.token > first + 1
        before = self.document.words[self.token - 2] if deed else before
        found = subject_ahead(self.document, self.token, "") if before.key in _OPENERS else None
        return (found,) if found else ()

    def _relayed(self) -> tuple[str, ...]:
        """The person whose words a body relays before the occasion (`نقلت الوكالة عن X قوله خلال`)."""
        near = self.document.words[max(self.site.sentence.first, self.token - _RELAY_REACH) : self.token]
        said = any(word.key in event_words("saying") and word.pronoun for word in near)
        return nearest_person(self.site, self.token) if said else ()

    def _engaged(self) -> tuple[str, ...]:
        """The country or body right before `في` and the noun (`دعم X في محادثات مع Y`)."""
        led = self.document.words[self.token - 1].key == "في"
        at = self.token - 2 if led else self.token - 1
        if at < self.site.sentence.first or not (led or self.site.trigger.preposition == "ل"):
            return ()
        before = self.document.phrase_at(at)
        if before is None or before.type is EntityType.PER or not before.entity:
            return ()
        words = self.document.words
        whither = bool(words[before.first].preposition) or (before.first > 0 and words[before.first - 1].tag == "PREP")
        return () if whither and not led else (before.entity,)

    def _purposer(self) -> tuple[str, ...]:
        """Whose purpose the occasion is (`سافر الوزير للقاء Y`, `لإجراء محادثات`): the person named last before it."""
        before = self.document.words[self.token - 1] if self.token > self.site.sentence.first else None
        held = before is not None and before.preposition == "ل" and before.key in event_words("holding")
        if not (held or self.site.trigger.preposition == "ل"):
            return ()
        return body_told_of(self.site) or nearest_person(self.site, self.token)

    def _is_doer(self, slot: Slot) -> bool:
        """Whether a group between noun and partner is the other side."""
        begins = self.relative.token + 1 if self.relative else self.token + 1
        if slot.type not in PARTY_TYPES and (slot.first != begins or self._is_venue(slot)):
            return False
        owned = slot.prep == "ل" and slot.first <= self.token + _OWNED and self.relative is None
        return (slot.prep == GENITIVE and slot.first == self.token + 1) or (
            owned if slot.prep else self.relative is not None
        )

    def _carrier_subject(self, *, among: bool = False) -> tuple[str, ...]:
        """The subject of the support verb, after or before it."""
        carrier = self.relative or self.before
        if carrier is None or carrier.verb.entry.entry.kind == "occur":
            return ()
        if carrier is self.before and carrier.verb.entry.entry.kind == "gather":
            return self._traveller(carrier.token)
        return self._subject_of(carrier, among=among)

    def _carrier_subject_before(self) -> tuple[str, ...]:
        """Who holds or chairs the occasion by the support verb before it, whatever verb tells more of it."""
        told = self.before.verb.entry.entry if self.before is not None else None
        if self.before is None or told is None or not (told.kind in {"hold", "chair"} or told.lemma == _HOSTING):
            return ()
        subject = self._subject_of(self.before)
        people = all(self.document.entity(id).type is EntityType.PER for id in subject)
        return subject if people or told.lemma != _HOSTING else ()

    def _dropped_chairman(self) -> tuple[str, ...]:
        """Who holds or chairs the occasion by a support verb that leaves him out, going on from another verb (`وصل X
        وترأس اجتماعا`, `وصل X حيث عقد لقاءات`)."""
        if self.before is None or self.before.verb.entry.entry.kind not in {"hold", "chair"}:
            return ()
        words, at = self.document.words, self.before.token
        goes_on = bool(words[at].conjunction) or words[at - 1].key == _WHERE
        unread = has_unread_subject(self.document, self.before.token)
        return holder(self.site, self.before.token, verb=self._agreement()) if goes_on and not unread else ()

    def _subject_of(self, carrier: Carrier, *, among: bool = False) -> tuple[str, ...]:
        """The subject of a support verb, after or before it; of a place that is one only those behind it."""
        venue = carrier.verb.entry.entry.kind == "venue"
        bare = [slot for slot in carrier.between if not slot.prep and not self._is_gone_from(slot)]
        inside = [slot for slot in bare if slot.type in PARTY_TYPES or not venue]
        if inside:
            return ids_of(self.site, inside[0], self.so_far, among=among)
        if carrier is self.relative:
            return ()
        phrases = subject_before(self.document, carrier.token, self.site.times.tokens)
        if phrases:
            return ids_of(self.site, Slot("", phrases, phrases[0].first, phrases[-1].last), self.so_far, among=among)
        return ()

    def _is_gone_from(self, slot: Slot) -> bool:
        """Whether a place is where somebody's journey, told by a noun with a pronoun, leads (`قبل مغادرته باريس`)."""
        return slot.type is EntityType.LOC and bool(self.document.words[slot.first - 1].pronoun)

    def _host(self) -> tuple[str, ...]:
        """A person who hosts or chairs the occasion others are named for (`تستضيف الوزيرة اجتماعا لوزراء X وY`)."""
        if self.before is None or self.before.verb.entry.entry.kind not in {"venue", "chair"}:
            return self._chair()
        led = self.document.words[self.token - 1].key == "في"  # `ترأس X الوفد المشارك في اجتماع`
        if self.before.verb.entry.entry.lemma == _SPONSORING or led:
            return ()
        told = self._carrier_subject()
        seat = self.before.verb.entry.entry.kind == "venue"
        hosts = tuple(id for id in told if not seat or self.document.entity(id).type is EntityType.PER)
        return hosts or self._chair()

    def _is_venue(self, slot: Slot) -> bool:
        """Whether a place tells where a summit or talks were, no state (`قمة هلسنكي مع X`, `محادثات جنيف مع X`)."""
        states = {id for _, id in self.document.countries}
        named = self.frame.kind == "talks" and self.document.words[slot.first].head is None
        return (named or self.frame.lemma in event_words("summit")) and slot.phrases[0].entity not in states

    def _chair(self) -> tuple[str, ...]:
        """Whom the pronoun on a verbal noun of chairing right before the noun goes back to (`خلال ترؤسه اجتماعا`)."""
        at = self.token - 1
        if at <= self.site.sentence.first:
            return ()
        before, occasion = self.document.words[at], self.document.words[at - 1].key in event_words("while")
        chairs = before.key in event_words("chairing") and bool(before.pronoun)
        taken = self.before is not None and self.before.token == at and occasion and before.text.endswith(_HIS)
        return holder(self.site, at, before.pronoun) if chairs or taken else ()
