"""Who meets by a noun: `لقاء X مع Y`, `لقائه Y`, `اجتماع بين X وY`, `اللقاء الذي جمع X بY`, `أجرى X محادثات مع Y`."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.event_words import event_words
from kg.extract.meetings.account import NOUN_OFFICES, Parties, Site
from kg.extract.meetings.arrangements import ArrangementReader
from kg.extract.meetings.lexicon import noun_of_meeting
from kg.extract.meetings.nisbas import nisba_countries, twin_countries
from kg.extract.meetings.noun_reader import PARTY_TYPES, TIED
from kg.extract.meetings.parties import holder, ids_of, near_holder, nearest_person, pair_ahead, pair_before
from kg.extract.meetings.telling import teller, told_on
from kg.extract.slots import GENITIVE, Slot, Stretch, slots
from kg.model import EntityType

_TOPIC_REACH = 12
_NEAR = 5
_INCLUDING = "شمل"  # `عقد X لقاءات شملت Y`


def noun_parties(site: Site, so_far: Sequence[str]) -> Parties | None:
    """The parties of a noun of meeting; `so_far` are those of the account before. Parties without ids mean
    that the noun points back to a meeting told before."""
    reader = _Reader(site, so_far)
    for rule in (
        reader.gathered,
        reader.between,
        reader.national,
        reader.partner,
        reader.genitive,
        reader.carried,
        reader.both,
        reader.attended,
        reader.taking_part,
        reader.shared,
        reader.sponsored,
        reader.urged,
        reader.agreed,
        reader.together,
        reader.invited,
        reader.joined,
    ):
        found = rule()
        if found is not None:
            return found
    return Parties((), "anaphora") if reader.points_back() else None


class _Reader(ArrangementReader):
    """Tries the constructions of one noun."""

    def gathered(self) -> Parties | None:
        """`اللقاء الذي جمع X بY`, `لقاء جمعه مع Y`, `جمع الاجتماع X وY`."""
        carrier = self.relative or self.before
        if carrier is None or carrier.verb.entry.entry.kind != "gather":
            return None
        if carrier is self.before and carrier.token != self.token - 1:
            return None
        preps = {"", "ب", "مع", "بين"} | ({GENITIVE} if carrier is self.before else set())
        groups = [slot for slot in self.after if slot.prep in preps and self._is_gathered(slot)]
        ids = [id for slot in groups[:2] for id in ids_of(self.site, slot, self.so_far, among=len(groups) == 1)]
        pronoun = carrier.verb.clitics.after
        if pronoun == "هما" and not ids:
            return self._made(pair_before(self.site, self.token, self.so_far), "noun-gather")
        if pronoun:
            ids = [*holder(self.site, self.token, pronoun), *ids]
        if carrier.verb.entry.entry.lemma == _INCLUDING:
            held = (
                self.before is not None and self.before.verb.entry.entry.kind == "hold" and self.frame.kind not in TIED
            )
            ids = [*self._subject_of(self.before), *ids] if held and self.before is not None else []
        return self._made(ids, "noun-gather")

    def _is_gathered(self, slot: Slot) -> bool:
        """Whether a group may be the parties gathered: places only as a row of countries right behind the verb."""
        if slot.prep == GENITIVE and slot.first == self.token + 1:
            return False
        row = self.relative is not None and slot.first == self.relative.token + 1 and len(slot.phrases) > 1
        return slot.prep == "بين" or slot.type is not EntityType.LOC or (row and not slot.prep)

    def between(self) -> Parties | None:
        """`اجتماع بين X وY`, `محادثات جرت بين X وY`."""
        after = [slot for slot in self.after if self._belongs(slot)] or self.beyond_clause
        slot = next((slot for slot in after if slot.prep == "بين"), None)
        ids = ids_of(self.site, slot, self.so_far, among=True) if slot is not None else self._twins()
        ids = ids if len(ids) > 1 else self._between_pronouns()
        peoples = self._peoples(slot.first - 1) if slot is not None and slot.type is EntityType.GRP else ()
        ids = peoples if len(peoples) > 1 else ids
        offices = slot is not None and slot.type is EntityType.GRP and bool(slot.phrases[0].posts)
        rule = NOUN_OFFICES if offices else "noun-between"
        return self._made((*self._host(), *ids), rule) if len(ids) > 1 else None

    def _between_pronouns(self) -> tuple[str, ...]:
        """`لقاء بينه وبين Y`, `اتصال هاتفي بينهما`."""
        words, last = self.document.words, min(self.site.sentence.last, self.start + _NEAR)
        at = next((at for at in range(self.token + 1, last) if words[at].key == "بين" and words[at].pronoun), None)
        if at is None:
            return ()
        if words[at].pronoun == "هما":
            return self._last_pair() or self._twins_before() or pair_before(self.site, self.token, self.so_far)
        joined = at + 2 < self.site.sentence.last and words[at + 1].key == "بين" and words[at + 1].conjunction == "و"
        other = self.document.parties_from(at + 2)[:1] if joined else ()
        met = ids_of(self.site, Slot("بين", other, at + 2, other[-1].last), self.so_far) if other else ()
        own = self._country_of(words[at].pronoun) or self._decider() or holder(self.site, self.token, words[at].pronoun)
        return (*(id for id in own if id not in met), *met) if met else ()

    def _decider(self) -> tuple[str, ...]:
        """Whose deed the occasion is the object of (`قرار X إلغاء القمة بينه وبين Y`): the person right before the
        noun."""
        before = self.document.words[self.token - 1]
        phrase = self.document.phrase_at(self.token - 2) if self.token > self.site.sentence.first + 2 else None
        deed = before.form == "verbal-noun" and not before.definite and not before.is_attached
        return (phrase.entity,) if deed and phrase is not None and phrase.type is EntityType.PER else ()

    def _twins_before(self) -> tuple[str, ...]:
        """The two states of one name that the sentence speaks of (`زعيما الكوريتين`)."""
        found = (twin_countries(self.document, at) for at in range(self.site.sentence.first, self.token))
        return next((twins for twins in found if twins), ())

    def _last_pair(self) -> tuple[str, ...]:
        """The last two of the sentence that `بين` joins before the noun (`بين X وY، كما يرعى حوارا بينهما`)."""
        words, first = self.document.words, self.site.sentence.first
        for phrase in reversed(self.document.phrases_in(first + 1, self.token)):
            if words[phrase.first - 1].key == "بين":
                group = self.document.parties_from(phrase.first)
                return tuple(one.entity for one in group) if len(group) == 2 else ()
        return ()

    def _twins(self) -> tuple[str, ...]:
        """The countries behind an unread `بين` next to the noun and its adjectives."""
        at = self.token + 1
        while at + 1 < self.site.sentence.last and self.document.words[at].tag == "ADJ":
            at += 1
        led = at + 2 < self.site.sentence.last and self.document.words[at].key == "بين"
        return twin_countries(self.document, at + 2) or self._peoples(at) if led else ()

    def _peoples(self, at: int) -> tuple[str, ...]:
        """`بين الكوريتين`, `بين الإسرائيليين والفلسطينيين`: the countries of a dual or of two peoples behind `بين`."""
        last = self.site.sentence.last
        twins = twin_countries(self.document, at + 1) or nisba_countries(self.document, at, last)
        joined = len(twins) == 1 and at + 2 < last and self.document.words[at + 2].conjunction == "و"
        return (*twins, *(one.entity for one in self.document.parties_from(at + 2)[:1])) if joined else twins

    def national(self) -> Parties | None:
        """`محادثات روسية تركية`, `محادثات روسية مع تركيا`."""
        if self.frame.kind in {"host", "call"}:
            return None
        countries = nisba_countries(self.document, self.token, self.site.sentence.last)
        if len(countries) > 1:
            return self._made(countries, "noun-nisbas")
        partner = next((slot for slot in self.after if slot.prep == "مع" and self._introduces(slot)), None)
        if not countries or partner is None or partner.type is EntityType.PER or self.before is not None:
            return None
        if any(noun_of_meeting(word.text) for word in self.document.words[self.token + 1 : partner.first]):
            return None
        return self._made((*countries, *self._ids(partner)), "noun-nisbas")

    def partner(self) -> Parties | None:
        """`لقائه مع Y`, `محادثات X مع Y`, `أجرى X محادثات مع Y`, `قال X خلال لقاء مع Y`."""
        slot = (
            next((slot for slot in self.after if self._introduces(slot)), None)
            or self._beyond_topic()
            or self._beyond_clause()
        )
        if slot is None or self.frame.lemma in event_words("interview_noun") or not self._is_occasion(slot):
            return None
        met = self._ids(slot)
        doer = tuple(id for id in self._doer(slot) if id not in met)
        if not doer and self.frame.kind in TIED:
            return None
        return self._made((*doer, *met), "noun-partner", met)

    def _beyond_clause(self) -> Slot | None:
        """`محادثات وصفها بالمثمرة مع Y`: a partner behind the relative clause on an indefinite occasion."""
        people = (slot for slot in self.beyond_clause if slot.type in {EntityType.PER, EntityType.GRP})
        return next((slot for slot in people if slot.prep == "مع"), None)

    def _beyond_topic(self) -> Slot | None:
        """`اجتماع حول الملف مع نظيره`: a partner with a post behind the topic of the occasion."""
        last = min(self.site.sentence.last, self.token + _TOPIC_REACH)
        within = Stretch(self.token + 1, last, self.site.times.tokens)
        for slot in slots(self.document, within):
            titled = slot.prep == "مع" and slot.type is EntityType.PER and bool(slot.phrases[0].posts)
            if titled and self.document.words[slot.noun].key not in event_words("relation"):
                return slot
        return None

    def genitive(self) -> Parties | None:
        """`لقاء X وY`, `اجتماع لوزراء X وY`, `لقائه Y`, `للقاء Y`, `استقبال X لY`."""
        near = self._near()
        if near is None or self.relative is not None or self.frame.kind not in {"talks", "object", "host"}:
            return None
        return self._with_guest(near) or self._among(near) or self._with_object(near)

    def _near(self) -> Slot | None:
        """The group that may be the noun's genitive, object or complement: the first, behind a place for an object
        (`لقائه في باريس Y`)."""
        for order, slot in enumerate(self.after[:2]):
            behind = order and slot.prep == "" and slot.first == self.after[0].last and bool(self.bears_pronoun)
            if behind or (not order and self._is_near(slot)):
                return slot
            if order or slot.type is not EntityType.LOC or slot.prep not in {"في", "ب"}:
                return None
        return None

    def _with_guest(self, near: Slot) -> Parties | None:
        """`استقبال X لY`, `استقبال X، أمس، Y`, `لقاء X Y`."""
        if near.prep != GENITIVE:
            return None
        guest = (self._slot("ل", places=False) if self.frame.kind == "host" else None) or self._guest_behind(near)
        return self._made((*self._ids(near), *self._ids(guest)), "noun-host-guest") if guest else None

    def _guest_behind(self, host: Slot) -> Slot | None:
        """Somebody by name who stands right behind another by name, no more than a time between."""
        guest = next((slot for slot in self.after if slot.first >= host.last), None)
        if guest is None or guest.prep or self.frame.kind not in {"object", "host"}:
            return None
        known = all(slot.type is EntityType.PER and slot.phrases[-1].name is not None for slot in (host, guest))
        words, times = self.document.words, self.site.times.tokens
        between = all(at in times or words[at].is_mark for at in range(host.last, guest.first))
        return guest if known and between and guest.phrases[0].posts else None

    def _among(self, near: Slot) -> Parties | None:
        """`لقاء X وY`, `اجتماع لوزراء X وY`."""
        purpose = self.site.trigger.preposition == "ل" and self.frame.kind == "object" and near.prep == GENITIVE
        if self.bears_pronoun or self.frame.kind == "host" or (purpose and self._doer_of_object()):
            return None
        kinds = {phrase.type for phrase in near.phrases if not phrase.posts}
        if near.prep == "" or (EntityType.LOC in kinds and kinds & {EntityType.ORG, EntityType.GRP}):
            return None
        return self._made((*self._host(), *self._ids(near)), "noun-genitive")

    def _with_object(self, near: Slot) -> Parties | None:
        """`لقائه Y`, `للقاء Y`."""
        if self.frame.kind not in {"object", "host"} or near.type not in PARTY_TYPES or near.prep == "ل":
            return None
        if (near.prep == "" and not self.bears_pronoun) or self._is_theirs(near):
            return None
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
        if self.bears_pronoun:
            return holder(self.site, self.token, self.bears_pronoun)
        if self.document.words[self.token].key.endswith("ات"):
            return ()
        told = teller(self.site) or self._possessor() or self._carrier_subject() or near_holder(self.site, self.token)
        body = len(told) == 1 and self.document.entity(told[0]).type is EntityType.ORG
        if body and self.site.trigger.preposition == "ل":
            return nearest_person(self.site, self.token) or told
        return told or self._purposer()

    def _is_near(self, slot: Slot) -> bool:
        """Whether the group is the noun's own genitive, object or complement."""
        reach = 1 if slot.prep == GENITIVE else 3
        if slot.prep not in {GENITIVE, "", "ل"} or (slot.prep == GENITIVE and self.site.trigger.definite):
            return False
        return slot.first <= self.token + reach

    def carried(self) -> Parties | None:
        """`عقد X وY اجتماعا`, `أجرى الرئيسان محادثات`."""
        if self.before is None or self.before.verb.entry.entry.kind not in {"hold", "chair"}:
            return None
        partner = next((slot for slot in self.before.between if slot.prep == "مع" and slot.noun < 0), None)
        ids = self._carrier_subject(among=True)
        if partner is not None:
            ids = (*(ids or holder(self.site, self.before.token)), *self._ids(partner))
        return self._made(ids, "noun-carried")

    def both(self) -> Parties | None:
        """`لقاؤهما`, `محادثاتهما`."""
        if self.bears_pronoun == "هما":
            pair = pair_before(self.site, self.token, self.so_far) or pair_ahead(self.site, self.token)
            return self._made(pair, "noun-both")
        return None

    def shared(self) -> Parties | None:
        """`اتفق X وY خلال اتصال هاتفي`, `أبلغ X Y خلال لقاء`, for an occasion that names nobody."""
        return self._made(told_on(self.site), "noun-shared")

    def points_back(self) -> bool:
        """Whether the noun is definite and names no partner: the meeting of an account before."""
        told = self.site.trigger.definite or self.bears_pronoun or self._is_of_party()
        return bool(told) and self.frame.kind not in TIED

    def _is_of_party(self) -> bool:
        """Whether a party of the meeting before stands in the noun's genitive (`محادثات X في Y`)."""
        near = self.after[0] if self.after and self.after[0].prep == GENITIVE else None
        return near is not None and near.first == self.token + 1 and near.phrases[0].entity in self.so_far
