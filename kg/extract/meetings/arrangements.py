"""Who is to meet by an invitation, a proposal or an agreement: `قبل X دعوة Y للقاء`, `اتفق X وY على عقد قمة`."""

from __future__ import annotations

from kg.extract.clauses.introductions import GENITIVE, Stretch, first_of_address
from kg.extract.clauses.quotation import gender_told
from kg.extract.clauses.slots import Slot, ends_clause, slots
from kg.extract.clauses.subjects import subject_before
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Parties
from kg.extract.meetings.duals import pair_before
from kg.extract.meetings.holders import holder, near_holder
from kg.extract.meetings.nisbas import twins_before
from kg.extract.meetings.noun_reader import MEETERS, Carrier
from kg.extract.meetings.participants import ParticipantReader
from kg.extract.meetings.parties import ids_of
from kg.extract.phrase import Phrase
from kg.model import EntityType

_URGED = 6
_PROPOSED = 10
_AGREED = 18
_AGREED_ON = 4
_INVITED = 16
_CALLED_REACH = 3
_HONOURED, _PAIR = 8, 2
_TWO = ("ا", "ان", "تا")  # اتفقا, يعتزمان
_GATHERING, _SITTING = "جمع", "جلوس"


class ArrangementReader(ParticipantReader):
    """Tells those who arrange an occasion that names nobody."""

    def invited(self) -> Parties | None:
        """`قبل X دعوة Y للقاء`, `وجه X دعوة إلى Y لعقد اجتماع`, `رفض X طلبا من Y للقاء`: who is invited or
        asked, and who invites or asks."""
        words, first = self.document.words, self.site.sentence.first
        for at in range(self.token - 1, max(first, self.token - _INVITED), -1):
            if words[at].text in {".", "؛", ":"} or (words[at].is_verb and self.document.phrase_at(at) is None):
                return None
            if words[at].key.removesuffix("ا") in event_words("invitation", "requesting"):
                behind = self.document.phrases_in(at + 1, self.token)
                if not behind or not self._may_ask(behind[0]) or behind[0].last < self.token - 1:
                    return None
                subject = near_holder(self.site, at)
                return self._made((*subject, behind[0].entity), "noun-invited")
        return None

    def _may_ask(self, asker: Phrase) -> bool:
        """Whether somebody may ask for or be asked to an occasion: a person, or a body by name."""
        return asker.type is EntityType.PER or (asker.type is EntityType.ORG and asker.name is not None)

    def feasted(self) -> Parties | None:
        """`أقام X مأدبة عشاء على شرف Y`, `مأدبة أقامها X تكريما لY`: the host and whom he honours."""
        if told := self._brought_to_table():
            return told
        carrier = self.relative or self.before
        if self.frame.lemma not in event_words("feast") or carrier is None or carrier.verb.entry.entry.kind != "hold":
            return None
        words = self.document.words
        guest = next((slot for slot in self._feasting() if self._is_honoured(slot)), None)
        if guest is None:
            return self._feasted_by_pronoun(carrier)
        host = self._carrier_subject() if carrier is self.before else self._held_by(carrier.token)
        host = host or holder(self.site, carrier.token, but=self._ids(guest), verb=("", words[carrier.token].number))
        return self._made((*host, *self._ids(guest)), "noun-host-guest", self._ids(guest)) if host else None

    def _brought_to_table(self) -> Parties | None:
        """`جمع X إلى مائدة غداء Y وZ`: the host right behind the verb and the guests behind the feast."""
        words, carrier = self.document.words, self.before
        led = words[self.token - 1].key in {"الي", "علي"}
        if carrier is None or not led or carrier.verb.entry.entry.lemma != _GATHERING or self.site.trigger.definite:
            return None
        host = next((slot for slot in carrier.between if not slot.prep and slot.type is EntityType.PER), None)
        bare = (slot for slot in self.after if slot.prep in {"", GENITIVE} and slot.first > self.token + 1)
        guests = next((slot for slot in bare if slot.type in MEETERS), None)
        if host is None or guests is None:
            return None
        return self._made((*self._ids(host), *self._ids(guests)), "noun-host-guest", self._ids(guests))

    def _feasted_by_pronoun(self, carrier: Carrier) -> Parties | None:
        """`أقام X مأدبة غداء على شرفه`, `تكريما له`: the host and whom the pronoun stands for."""
        words, host = self.document.words, self._carrier_subject()
        for at in range(self.token + 1, min(self.token + _HONOURED, self.site.sentence.last)):
            if words[at].key.removesuffix("ا") in event_words("honouring") and host:
                pronoun = words[at].pronoun or words[min(at + 1, self.site.sentence.last - 1)].pronoun
                met = holder(self.site, carrier.token, pronoun, but=host) if pronoun else ()
                return self._made((*host, *(id for id in met if id not in host)), "noun-host-guest", met)
        return None

    def _feasting(self) -> list[Slot]:
        """The groups behind the noun, purposes among them."""
        return list(slots(self.document, Stretch(self.start, self.site.sentence.last, self.site.times.tokens)))

    def _held_by(self, verb: int) -> tuple[str, ...]:
        """The subject right behind the verb of a relative clause."""
        subject = next((slot for slot in self.after if slot.first == verb + 1 and not slot.prep), None)
        return self._ids(subject) if subject is not None else ()

    def _is_honoured(self, slot: Slot) -> bool:
        """Whether the feast is for the group."""
        words, at = self.document.words, first_of_address(self.document, slot.first) - 1
        if slot.type not in MEETERS - {EntityType.LOC, EntityType.ORG}:
            return False
        if slot.prep == "ل":
            at -= not words[slot.first].preposition
            return words[at].key.removesuffix("ا") in event_words("honouring", "feast")
        return words[at].key in event_words("honouring")

    def called_to(self) -> Parties | None:
        """`دعا X Y إلى عشاء`, `تستدعي اللجنة Y لاجتماع`: somebody is called to an occasion by the one who holds it."""
        words, first = self.document.words, self.site.sentence.first
        led = words[self.token - 1].key == "الي" or self.site.trigger.preposition == "ل"
        if not led or self.site.trigger.definite or self.frame.lemma not in event_words("called_to"):
            return None
        for at in range(self.token - 1, max(first - 1, self.token - _INVITED), -1):
            if words[at].is_verb and self.document.phrase_at(at) is None:
                return self._called_by(at) if words[at].key in event_words("summoning") else None
        return None

    def _called_by(self, verb: int) -> Parties | None:
        """The caller, before or behind the verb at the token, and whom he calls right before the occasion."""
        told = subject_before(self.document, verb, self.site.times.tokens)
        within = Stretch(verb + 1, self.token, self.site.times.tokens, verb=True)
        bare = [slot for slot in slots(self.document, within) if not slot.prep and slot.type in MEETERS]
        caller = Slot("", told, verb, verb) if told else next(iter(bare), None)
        called = bare[-1] if bare else None
        if not told and len(bare) == 1 and self.document.words[verb - 1].pronoun:
            ids = holder(self.site, verb, self.document.words[verb - 1].pronoun, but=self._ids(bare[0]))
            return self._made((*ids, *self._ids(bare[0])), "noun-invited") if ids else None  # قال إنه دعا Y إلى لقاء
        if caller is None or called is None or called is caller or self.token - called.last > _CALLED_REACH:
            return None
        return self._made((*self._ids(caller), *self._ids(called)), "noun-invited")

    def urged(self) -> Parties | None:
        """`ينبغي لX وY عقد محادثات`, `دعوة إلى X وY للمشاركة في محادثات`: the parties who are asked to meet."""
        start = max(self.site.sentence.first, self.token - 16)
        ends = [at for at in range(start, self.token) if ends_clause(self.document, at)]
        first = ends[-1] + 1 if ends else start
        for slot in slots(self.document, Stretch(first, self.token, self.site.times.tokens)):
            words = self.document.words[slot.last : self.token]
            asked = any(word.key in event_words("holding") for word in words)
            near = len(words) <= _URGED and not any(word.is_verb for word in words)
            led = bool(words) and (words[0].key in {"الي", "علي"} or words[0].preposition in {"ل", "ب"})
            several = led and slot.prep == "" and len(slot.phrases) > 1 and self._is_entered(slot.last)
            invites = several and self._is_urging(slot)
            if invites and near:
                return self._made(self._ids(slot), "noun-urged")
            if slot.prep in {"ل", "علي", "الي"} and asked and near and (slot.prep == "ل" or self._is_asked(slot)):
                ids = self._ids(slot)
                peers = any(post.peer for post in slot.phrases[0].posts)
                asker = near_holder(self.site, slot.first) if peers else self._proposer(slot) if len(ids) < 2 else ()
                return self._made((*asker, *ids), "noun-urged")
        return None

    def offered(self) -> Parties | None:
        """`دعت الدولة X الدولة Y إلى الحوار`, `تعرض X الحوار على Y`: a state that asks another to talk to it."""
        words, first = self.document.words, self.site.sentence.first
        reach = range(self.token - 1, max(first - 1, self.token - _PROPOSED), -1)
        asking = event_words("urging", "proposing")
        verbs = (at for at in reach if words[at].is_verb or words[at].key in asking)
        verb = next((at for at in verbs if self.document.phrase_at(at) is None), None)
        if verb is None or (self.after and self.after[0].prep in {"مع", "بين"}):
            return None
        asks, offers = (words[verb].key in event_words(kind) for kind in ("urging", "proposing"))
        told = subject_before(self.document, verb, self.site.times.tokens)
        within = Stretch(verb + 1, self.token, self.site.times.tokens, topics=False, verb=True)
        bare = [phrase for slot in slots(self.document, within) if not slot.prep for phrase in slot.phrases]
        asked = bare[-1:] if asks and len(bare) + len(told) == _PAIR else []
        if asked and words[asked[0].first].conjunction:
            return None  # `دعت X وY إلى عقد جلسة`
        if offers and self.after and self.after[0].prep == "علي" and len(bare) + len(told) == 1:
            asked = list(self.after[0].phrases)
        asker = (*told, *bare)[:1]
        if not asked or not all(map(self._is_state, asker if offers else (*asker, *asked))):
            return None
        met = tuple(one.entity for one in asked if one.entity and one.type in MEETERS)
        return self._made((*(one.entity for one in asker if one.entity), *met), "noun-urged", met)

    def _is_state(self, phrase: Phrase) -> bool:
        """Whether a phrase is a state or several (`دول الخليج`)."""
        lands = self.document.words[phrase.first].key in event_words("lands")
        return phrase.type is EntityType.LOC and (lands or phrase.entity in {id for _, id in self.document.countries})

    def _is_entered(self, first: int) -> bool:
        """Whether what is asked for is an occasion: talks, or what one enters into or sits down to (`الانخراط في حوار`,
        `الجلوس إلى طاولة الحوار`)."""
        known = event_words("entering", "holding", "table")
        between = self.document.words[first : self.token]
        sits = self.frame.lemma == _SITTING
        return self.frame.kind != "loose" or sits or any(word.key in known for word in between)

    def _is_asked(self, slot: Slot) -> bool:
        """Whether a word of urging, proposing, inviting or duty stands before the group (`يجب على X وY عقد`)."""
        kinds = event_words("urging", "proposing", "invitation", "plan")
        near = self.document.words[max(self.site.sentence.first, slot.first - _PROPOSED) : slot.first]
        return any(word.key in kinds for word in near)

    def _is_urging(self, asked: Slot) -> bool:
        """Whether several are asked to talks by somebody else (`دعت الأمم المتحدة كلا من X وY إلى محادثات`)."""
        words, first = self.document.words, self.site.sentence.first
        verbs = [at for at in range(asked.first - 1, max(first - 1, asked.first - _PROPOSED), -1) if words[at].is_verb]
        at = verbs[0] if verbs else first
        told = bool(self.document.phrases_in(at + 1, asked.first))
        return bool(verbs) and words[at].key in event_words("urging") and told

    def _proposer(self, asked: Slot) -> tuple[str, ...]:
        """Who proposes talks to somebody (`عرض X على Y إجراء محادثات`): the one between the verb and the asked."""
        words, first = self.document.words, self.site.sentence.first
        for at in range(asked.first - 1, max(first, asked.first - _PROPOSED) - 1, -1):
            if words[at].key in event_words("proposing"):
                near = self.document.phrase_at(at + 1)
                return (near.entity,) if near is not None and near.entity and near.last <= asked.first else ()
        return ()

    def together(self) -> Parties | None:
        """`يعتزم X وY عقد لقاء`, `يستعد X وY لإجراء محادثات`: the coordinated subject of a verb that governs holding
        an occasion."""
        words, first, at = self.document.words, self.site.sentence.first, self.token - 1
        if (
            self.site.trigger.definite
            or at <= first
            or words[at].key not in event_words("holding")
            or words[at].pronoun
        ):
            return None
        for verb in range(at - 1, max(first - 1, self.token - _AGREED), -1):
            if not words[verb].is_verb or self._is_named(verb):
                continue
            calls = words[verb].key in event_words("urging", "requesting", "summoning")
            if calls and self._is_session_of_body():
                return None
            before = subject_before(self.document, verb, self.site.times.tokens)
            within = Stretch(verb + 1, at, self.site.times.tokens, verb=True)
            behind = [slot for slot in slots(self.document, within) if not slot.prep]
            if calls and len(behind) > (not before):  # somebody else is called on to meet
                return None
            subject = Slot("", before, verb, verb) if before else behind[0] if behind else None
            ids = ids_of(self.site, subject, self.so_far, among=True) if subject is not None else ()
            return self._made(ids if len(ids) > 1 else twins_before(self.site), "noun-agreed")
        return None

    def _is_session_of_body(self) -> bool:
        """Whether the occasion is one of a body, behind its adjectives (`جلسة طارئة لمجلس الأمن`, `جلسة للمجلس`)."""
        words, at, last = self.document.words, self.token + 1, self.site.sentence.last
        while at < last - 1 and words[at].tag == "ADJ":
            at += 1
        if at >= last:
            return False
        body = self.document.phrase_at(at)
        named = (
            body is not None and body.first == at and body.type is EntityType.ORG and words[at].preposition in {"", "ل"}
        )
        unread = body is None and words[at].preposition == "ل" and words[at].head is not None
        return named or (unread and words[at].definite)

    def _is_named(self, at: int) -> bool:
        """Whether the token belongs to a name."""
        phrase = self.document.phrase_at(at)
        return phrase is not None and phrase.name is not None

    def _is_agreed_on(self) -> bool:
        """Whether the occasion is what is agreed on (`على عقد قمة`), not what that is to serve."""
        near = self.document.words[max(self.site.sentence.first, self.token - _AGREED_ON) : self.token]
        return self.frame.kind != "call" and any(word.key == "علي" for word in near)

    def _two_agreeing(self, verb: int) -> tuple[str, ...]:
        """The two whom a verb of agreeing at the token leaves out (`التقى X Y، واتفقا على عقد لقاء آخر`)."""
        two = self.document.words[verb].key.endswith(_TWO)
        return pair_before(self.site, verb, self.so_far) if two else ()

    def meant(self) -> Parties | None:
        """`التقى X Y، ويعتزمان الاجتماع مجددا`: the two who mean to do what the noun tells by a verb that leaves them
        out."""
        at, intending = self.token - 1, event_words("intending", "controlling")
        word = self.document.words[at]
        means = at > self.site.sentence.first and word.is_verb and word.lemma in intending
        if not means or not word.key.endswith(_TWO) or not self.site.trigger.definite:
            return None
        return self._made(pair_before(self.site, at, self.so_far), "noun-agreed")

    def agreed(self) -> Parties | None:
        """`اتفق X وY على عقد قمة`, `اتفق مع Y على لقاء`: those who agree to meet."""
        words, first = self.document.words, self.site.sentence.first
        for at in range(self.token - 1, max(first - 1, self.token - _AGREED), -1):
            if words[at].key in event_words("agreeing") and words[at].is_verb and self._is_agreed_on():
                within = Stretch(at + 1, self.token, self.site.times.tokens, verb=True)
                groups = [slot for slot in slots(self.document, within) if slot.prep in {"", "مع"} and slot.noun < 0]
                before = subject_before(self.document, at, self.site.times.tokens)
                ids = [*(one.entity for one in before), *(id for slot in groups for id in self._ids(slot))]
                if not before and groups and all(slot.prep for slot in groups):
                    ids = [*holder(self.site, at, but=ids, verb=(gender_told(self.document, first, at), "")), *ids]
                two = () if ids else twins_before(self.site) or self._two_agreeing(at)
                return self._made(two or [id for id in ids if id], "noun-agreed")
            if words[at].is_verb or words[at].text in {".", "؛", ":"}:
                return None
        return None
