"""Who meets a partner told at the noun: `لقاء X مع Y`, `لقائه Y`, `للقاء Y`, `استقبال X لY`."""

from __future__ import annotations

from kg.arabic.normal import fold
from kg.extract.clauses.introductions import GENITIVE, Stretch
from kg.extract.clauses.slots import Slot, slots
from kg.extract.clauses.subjects import is_identified
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Parties
from kg.extract.meetings.delegations import is_mission, or_leader
from kg.extract.meetings.holders import holder, near_holder, nearest_person
from kg.extract.meetings.journeys import gone_for
from kg.extract.meetings.noun_reader import PARTY_TYPES, TIED, is_of_wish
from kg.extract.meetings.parties import ids_of
from kg.extract.meetings.telling import teller, teller_left_out
from kg.extract.meetings.urging import urged_by
from kg.extract.meetings.verb_groups import further, is_agent
from kg.extract.meetings.welcomes import AGENT_REACH, WelcomeReader
from kg.extract.meetings.wished import let, willing
from kg.extract.visits.lexicon import word_of_visiting
from kg.model import EntityType

_TOPIC_REACH, _CLAUSE = 12, 6
_FAR_AGENT, _GOT = 22, 12
_WHERE_TYPES = frozenset({EntityType.LOC, EntityType.ORG})
_WHERE = event_words("where") | {GENITIVE, "", "عند"}
_TO_PLACE = frozenset({"الي", "في"})
_BOTH = "هما"


class PartnerReader(WelcomeReader):
    """Tells a partner behind a preposition, or in the genitive or as the object of the noun, with the other side."""

    def partner(self) -> Parties | None:
        """`لقائه مع Y`, `محادثات X مع Y`, `أجرى X محادثات مع Y`, `قال X خلال لقاء مع Y`."""
        slot = (
            next((slot for slot in self.after if self._introduces(slot)), None)
            or self._beyond_topic()
            or self._beyond_clause()
        )
        if slot is None or self._is_interview(slot) or not self._is_occasion(slot):
            return (self._with_companion() or self.of_two_pronouns()) if slot is None else None
        more = [*further(self.site, self.after), *self._in_turn(slot)]
        met = tuple(dict.fromkeys(id for one in (slot, *more) if one.first >= slot.first for id in self._ids(one)))
        doer = tuple(id for id in self._doer(slot) if id not in met)
        if not doer and self.frame.kind in TIED:
            return None
        if self.frame.lemma in event_words("summit") and slot.type is EntityType.PER:
            venue = self.document.phrase_at(self.token + 1)  # `قمة سنغافورة مع X`
            named = {venue.entity} if venue is not None and venue.type is EntityType.LOC else set()
            doer = tuple(id for id in doer if id not in named)
        return self._made((*doer, *met), "noun-partner", met)

    def _with_companion(self) -> Parties | None:
        """`اجتماعه والسفير X`: whom the pronoun on the noun stands for, and the person joined to it by `و`."""
        at = self.token + 1
        if not self.bears_pronoun or at >= self.site.sentence.last or self.frame.kind not in {"talks", "object"}:
            return None
        other = self.document.phrase_at(at) if self.document.words[at].conjunction == "و" else None
        if other is None or other.first != at or other.type is not EntityType.PER or not other.entity:
            return None
        own = holder(self.site, self.token, self.bears_pronoun, but=(other.entity,))
        return self._made((*own, other.entity), "noun-partner", (other.entity,)) if own else None

    def _in_turn(self, first: Slot) -> list[Slot]:
        """The partners of further occasions that a dual or plural tells one by one (`لقاءان، الأول بX والثاني بY`)."""
        words = self.document.words
        later = (slot for slot in self.after if slot.first > first.first and slot.prep == first.prep)
        counted = (slot for slot in later if slot.type is first.type and slot.first > self.token + 2)
        return [
            slot
            for slot in counted
            if any(
                word.key in event_words("ordinal") and word.conjunction for word in words[slot.first - 2 : slot.first]
            )
        ]

    def _is_interview(self, partner: Slot) -> bool:
        """Whether a noun that may name an interview does not name talks with a country or body."""
        talks = self.frame.kind == "loose" and partner.type in {EntityType.LOC, EntityType.ORG}
        talks = talks or (self.before is not None and self._are_officials(partner))
        talks = talks or self.document.words[self.token - 1].key in event_words("ready", "wish")  # `مستعد للحوار مع Y`
        return self.frame.lemma in event_words("interview_noun") and not talks

    def _are_officials(self, partner: Slot) -> bool:
        """Whether an official holds the occasion with another, neither of the press (`يجري X حوارا مع الوزير Y`)."""
        held = self.before is not None and self.before.verb.entry.entry.kind == "hold"
        official = partner.type is EntityType.PER and bool(partner.phrases[0].posts)
        doer = self._doer(partner) if held and official else ()
        called = [one for one in self.document.phrases if one.entity in doer and one.posts]
        posts = [fold(post.lemma) for one in (*called, *partner.phrases) for post in one.posts]
        return bool(called) and event_words("newsman", "sport_post").isdisjoint(posts)

    def _beyond_clause(self) -> Slot | None:
        """`محادثات وصفها بالمثمرة مع Y`: a partner behind the relative clause on an indefinite occasion."""
        behind = self.document.words[self.token + 1].key if self.token + 1 < self.site.sentence.last else ""
        kinds = PARTY_TYPES if behind in event_words("lasting") else {EntityType.PER, EntityType.GRP}
        return next((slot for slot in self.beyond_clause if slot.type in kinds and slot.prep == "مع"), None)

    def _beyond_topic(self) -> Slot | None:
        """`اجتماع حول الملف مع نظيره`: a partner with a post behind the topic of the occasion."""
        last = min(self.site.sentence.last, self.token + _TOPIC_REACH)
        within = Stretch(self.token + 1, last, self.site.times.tokens)
        for slot in slots(self.document, within):
            titled = slot.prep == "مع" and slot.type is EntityType.PER and bool(slot.phrases[0].posts)
            if (
                titled
                and not self._is_of_next(slot)
                and self.document.words[slot.noun].key not in event_words("relation")
            ):
                return slot
        return None

    def received(self) -> Parties | None:
        """`سيحظى X باستقبال من قبل Y`: the guest in the genitive or as the subject, the host behind `من قبل`."""
        if self.frame.kind != "host":
            return None
        if self.bears_pronoun:
            told = self._welcomed() or self.received_by_agent()
            return told or (self.received_by_subject() if self._near() is None else None)
        if (told := self.favoured() or self.met_on_arrival()) is not None:
            return told
        own = self._near()
        known = own is not None and own.type is EntityType.PER
        near = (slot for slot in self.after if slot.first <= self.token + (_FAR_AGENT if known else AGENT_REACH))
        agent = next((slot for slot in near if is_agent(self.site, slot) or self._is_giver(slot)), None)
        if agent is None or self.site.trigger.definite:
            return None
        hosts = self._ids(agent)
        guest = self._ids(own) if own is not None and own is not agent else near_holder(self.site, self.token)
        guest = guest or holder(self.site, self.token, but=hosts)
        return self._made((*hosts, *guest), "noun-host-guest", guest)

    def _is_giver(self, slot: Slot) -> bool:
        """Whether a person or body gives the welcome somebody is told to get (`حظي X باستقبال من Y`)."""
        words, first = self.document.words, self.site.sentence.first
        gets = any(word.key in event_words("getting") for word in words[max(first, self.token - _GOT) : self.token])
        return gets and slot.prep == "من" and slot.noun < 0 and slot.type in PARTY_TYPES

    def _welcomed(self) -> Parties | None:
        """`وكان X في استقباله`: the host right before."""
        at = self.token - 2
        led = at > self.site.sentence.first and self.document.words[at + 1].key == "في"
        host = self.document.phrase_at(at) if led else None
        if host is None or self.document.words[host.first - 1].key not in event_words("being"):
            return None
        met = holder(self.site, host.first, self.bears_pronoun, but=(host.entity,))
        return self._made((host.entity, *met), "noun-host-guest", met)

    def genitive(self) -> Parties | None:
        """`لقاء X وY`, `اجتماع لوزراء X وY`, `قمة طهران لزعماء X وY`, `لقائه Y`, `للقاء Y`, `استقبال X لY`."""
        near = self._behind_venue() or self._near()
        if near is None or self.relative is not None or self.frame.kind not in {"talks", "object", "host"}:
            return None
        return self._with_guest(near) or self._among(near) or self._with_object(near)

    def _behind_venue(self) -> Slot | None:
        """The officials behind the place that the occasion is named after (`قمة طهران الثلاثية لزعماء X وY`)."""
        venue, officials = self.after[:2] if len(self.after) > 1 else (None, None)
        if venue is None or officials is None or venue.first != self.token + 1 or len(venue.phrases) > 1:
            return None
        named = venue.prep == GENITIVE and venue.type is EntityType.LOC and self._is_venue(venue)
        return officials if named and officials.prep == "ل" and officials.type is EntityType.GRP else None

    def _near(self) -> Slot | None:
        """The group that may be the noun's genitive, object or complement: the first, behind where and when for an
        object (`لقائه في باريس Y`, `استقباله بمكتبه بمقر المجلس اليوم Y`)."""
        first = next(iter(self.after), None)
        placed = first is not None and self.bears_pronoun and first.type is EntityType.LOC
        if first is None or (self._is_near(first) and not placed):
            return first
        return self._beyond_setting(0) if self.bears_pronoun else None

    def _beyond_setting(self, order: int) -> Slot | None:
        """The first group from that `order` on that nothing introduces, where all groups before it tell where."""
        for slot in self.after[order:]:
            if not slot.prep and slot.type in {EntityType.PER, EntityType.GRP}:
                begins = self.after[order - 1].last if order else self.token + 1
                return slot if self._is_setting_alone(begins, slot.first) else None
            if slot.type not in _WHERE_TYPES or not (slot.prep in _WHERE or self._is_arrival(slot)):
                return None
        return None

    def _is_arrival(self, slot: Slot) -> bool:
        """Whether a place is where somebody comes to (`لدى وصوله إلى X`)."""
        return slot.prep == "الي" and slot.noun >= 0 and word_of_visiting(self.document, slot.noun) is not None

    def _is_setting_alone(self, first: int, last: int) -> bool:
        """Whether the tokens join nothing else and tell no clause."""
        words, times = self.document.words, self.site.times.tokens
        return not any(words[at].conjunction or words[at].is_verb for at in range(first, last) if at not in times)

    def _with_guest(self, near: Slot) -> Parties | None:
        """`استقبال X لY`, `استقبال X له`, `استقبال X، أمس، Y`, `لقاء X Y`."""
        if near.prep != GENITIVE:
            return None
        if meant := self.guest_by_pronoun(near):
            return self._made((*self._ids(near), *meant), "noun-host-guest", meant)
        guest = (self._slot("ل", places=False) if self.frame.kind == "host" else None) or self._guest_behind(near)
        return self._made((*self._ids(near), *self._ids(guest)), "noun-host-guest") if guest else None

    def _guest_behind(self, host: Slot) -> Slot | None:
        """Somebody by name who stands behind another, no more than where and when between."""
        order = self.after.index(host) + 1
        guest = self._beyond_setting(order) if self.frame.kind in {"object", "host"} else None
        if guest is None or host.type is not EntityType.PER:
            return None
        if self.frame.kind == "host" and is_mission(self.document, guest.phrases[0]):
            return guest
        known = all(is_identified(self.document, phrase) for phrase in host.phrases)
        if known and guest.type is EntityType.GRP:
            return guest if self._is_met(host, guest) else None
        words, at = self.document.words, self.token - 2
        told = guest.phrases[0].posts or (
            at >= 0 and words[at].key in event_words("being") and words[at + 1].key == "في"
        )
        return guest if known and any(one.name for one in guest.phrases) and told else None

    def _is_met(self, host: Slot, group: Slot) -> bool:
        """Whether a group behind the host, no mark between, is no subject: by the ending of its plural (`لقاء X مسؤولي
        Y`), or as no verb stands behind it."""
        words, head = self.document.words, self.document.words[group.phrases[0].head]
        if any(word.is_mark for word in words[host.last : group.first]):
            return False
        accusative = head.number == "p" and head.base.endswith(("ي", "ين"))
        return accusative or not (group.last < len(words) and words[group.last].is_verb)

    def _among(self, near: Slot) -> Parties | None:
        """`لقاء X وY`, `اجتماع لوزراء X وY`."""
        purpose = self.site.trigger.preposition == "ل" or bool(willing(self.site)) or self._is_of_journey()
        purpose = purpose and self.frame.kind == "object" and near.prep == GENITIVE
        if self.bears_pronoun or self.frame.kind == "host" or (purpose and self._doer_of_object()):
            return None
        kinds = {phrase.type for phrase in near.phrases if not phrase.posts}
        if near.prep == "" or (EntityType.LOC in kinds and kinds & {EntityType.ORG, EntityType.GRP}):
            return None
        host = self._host()
        bodies = all(one.type is EntityType.ORG for one in near.phrases)
        if bodies and (
            self.document.words[self.token].key.endswith("ات")
            or (host and len(near.phrases) == 1 and not self._chair())
        ):
            return None  # `اجتماعات الصندوق والبنك`, `ترأس X اجتماع اللجنة`
        return self._made((*host, *ids_of(self.site, near, self.so_far, among=not host)), "noun-genitive")

    def _is_of_journey(self) -> bool:
        """Whether somebody begins or ends his journey with the occasion (`اختتم X زيارته للقاهرة بلقاء Y وZ`)."""
        if self.site.trigger.preposition != "ب" or self.token == self.site.sentence.first:
            return False
        place = self.document.phrase_at(self.token - 1)
        at = (place.first if place is not None and place.type is EntityType.LOC else self.token) - 1
        at -= self.document.words[at].key in _TO_PLACE
        journey = word_of_visiting(self.document, at) if at > self.site.sentence.first else None
        return journey is not None and bool(journey.pronoun)

    def _with_object(self, near: Slot) -> Parties | None:
        """`لقائه Y`, `للقاء Y`."""
        if self.frame.kind not in {"object", "host"} or near.type not in PARTY_TYPES or near.prep == "ل":
            return None
        if (near.prep == "" and not self.bears_pronoun) or self._is_theirs(near):
            return None
        behind = self.document.words[near.last].key if near.last < self.site.sentence.last else ""
        if near.prep == GENITIVE and behind == "مع" and self.frame.lemma in event_words("interview_noun"):
            return None  # `مقابلة X مع صحيفة`
        ids, doer = self._ids(near), self._doer_of_object()
        return self._made((*(id for id in doer if id not in ids), *ids), "noun-object")

    def _is_theirs(self, near: Slot) -> bool:
        """Whether the genitive holds the occasion: two officials (`لقاء وزيري البلدين`), or one of whose meeting
        something is said (`قال إن لقاء X تناول كذا`)."""
        if self.bears_pronoun or self.site.trigger.preposition:
            return False
        pair = near.phrases[0].number == "d" and bool(near.phrases[0].posts)
        before = self.document.words[self.token - 1].key if self.token > self.site.sentence.first else ""
        return pair or before in event_words("that")

    def _doer_of_object(self) -> tuple[str, ...]:
        """Who meets the object of a verbal noun; the genitive of a plural (`لقاءات الوزير`) is no object."""
        if self.bears_pronoun == _BOTH and self.frame.kind == "host":
            return self.two_received()
        if self.bears_pronoun:
            return self._gone_before() or holder(self.site, self.token, self.bears_pronoun)
        if self.document.words[self.token].key.endswith("ات"):
            return ()
        told = (
            self._gone_before()
            or let(self.site)
            or teller(self.site)
            or gone_for(self.site)
            or self._before_it()
            or urged_by(self.site, self.so_far)
            or self._possessor()
            or self._carrier_subject()
        )
        told = told or self._relayed() or willing(self.site) or near_holder(self.site, self.token)
        told = or_leader(self.document, self.site.sentence.first, self.token, told)
        body = len(told) == 1 and self.document.entity(told[0]).type is EntityType.ORG
        if body and self.site.trigger.preposition == "ل":
            return nearest_person(self.site, self.token) or told
        return told or self._purposer() or self._left_out() or teller_left_out(self.site)

    def _left_out(self) -> tuple[str, ...]:
        """The dropped subject of the verb before who opens or ends his journey with the occasion (`واستهل زيارته بلقاء
        Y`), or refuses it (`واعتذر عن عدم لقاء Y`)."""
        words = self.document.words
        for at in range(self.token - 1, max(self.site.sentence.first, self.token - _CLAUSE) - 1, -1):
            word = words[at]
            if word.pronoun and self.site.trigger.preposition == "ب" and word_of_visiting(self.document, at):
                return holder(self.site, at, word.pronoun)
            if word.is_verb:
                return holder(self.site, at) if is_of_wish(word) and not self.site.trigger.preposition else ()
        return ()

    def _is_near(self, slot: Slot) -> bool:
        """Whether the group is the noun's own genitive, object or complement."""
        reach = 1 if slot.prep == GENITIVE else 3
        if slot.prep not in {GENITIVE, "", "ل"} or (slot.prep == GENITIVE and self.site.trigger.definite):
            return False
        return slot.first <= self.token + reach
