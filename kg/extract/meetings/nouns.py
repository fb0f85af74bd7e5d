"""Who meets by a noun: `لقاء X مع Y`, `لقائه Y`, `اجتماع بين X وY`, `اللقاء الذي جمع X بY`, `أجرى X محادثات مع Y`."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.clauses.introductions import GENITIVE, first_of_address
from kg.extract.clauses.missions import heads_of
from kg.extract.clauses.slots import Slot
from kg.extract.clauses.subjects import subject_before
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Parties, Site
from kg.extract.meetings.delegations import is_mission
from kg.extract.meetings.duals import pair_before, subjects_of_sentence
from kg.extract.meetings.holders import holder
from kg.extract.meetings.lexicon import support_verb
from kg.extract.meetings.nisbas import twin_countries, twins_before
from kg.extract.meetings.noun_reader import TIED, Carrier
from kg.extract.meetings.offices import countries_of_office
from kg.extract.meetings.parties import ids_of
from kg.extract.meetings.partners import PartnerReader
from kg.extract.meetings.telling import is_setting, told_at_opening, told_on, told_within
from kg.extract.meetings.verb_groups import is_search
from kg.extract.meetings.welcomes import RECEIVERS
from kg.extract.meetings.wished import wished, wished_for
from kg.model import EntityType

_EACH = frozenset({"كل", "كلا"})
_WHOM = frozenset({"ممن", "من"})
_BOTH, _ALL = "هما", "هم"
_WITH_THEM = frozenset({"بهم", "معهم"})
_WITH, _HIM = "مع", frozenset({"ه", "ها"})
_BEFORE = 12
_MARGIN = "هامش"
_INCLUDED = frozenset({"شمل", "تضمن"})
_INCLUDING = "شمل"  # `عقد X لقاءات شملت Y`


def noun_parties(site: Site, so_far: Sequence[str]) -> Parties | None:
    """The parties of a noun of meeting; `so_far` are those of the account before. Parties without ids mean
    that the noun points back to a meeting told before."""
    if site.trigger.frame.lemma in event_words("treating") and is_search(site):
        return None
    reader = _Reader(site, so_far)
    if site.trigger.frame.kind == RECEIVERS:
        return reader.receivers()
    for rule in (
        reader.chaired_by_both,
        reader.led_by_sides,
        reader.gathered,
        reader.gathered_beyond,
        reader.between,
        reader.national,
        reader.named_after,
        reader.partner,
        reader.received,
        reader.reached,
        reader.participant,
        reader.genitive,
        reader.carried,
        reader.back_at_table,
        reader.both,
        reader.wished,
        reader.attended,
        reader.taking_part,
        reader.shared,
        reader.sponsored,
        reader.urged,
        reader.offered,
        reader.called_to,
        reader.feasted,
        reader.agreed,
        reader.meant,
        reader.together,
        reader.invited,
        reader.joined,
        reader.led_apart,
    ):
        found = rule()
        if found is not None:
            return reader.with_participants(found)
    return Parties((), "anaphora") if reader.points_back() else None


def _gathers(carrier: Carrier) -> bool:
    """Whether the support verb tells whom the occasion brings together."""
    return carrier.verb.entry.entry.kind == "gather"


class _Reader(PartnerReader):
    """Tries the constructions of one noun."""

    def gathered(self) -> Parties | None:
        """`اللقاء الذي جمع X بY`, `لقاء جمعه مع Y`, `جمع الاجتماع X وY`."""
        carrier = next((one for one in (self.relative, self.before) if one and _gathers(one)), None)
        if carrier is None:
            return None
        if carrier is self.before and carrier.token != self.token - 1:
            return None
        if self.frame.lemma in event_words("treating"):
            return None  # `فريق البحث الذي يضم X`
        if self._is_included(carrier):
            return None
        preps = {"", "ب", "مع", "بين"} | ({GENITIVE} if carrier is self.before else set())
        groups = [slot for slot in self.after if slot.prep in preps and self._is_gathered(slot)]
        added = [slot for slot in self.after if groups and self._is_added(slot)]
        groups = [*added, *(slot for slot in groups if slot not in added)]
        ids = [id for slot in groups[:2] for id in ids_of(self.site, slot, self.so_far, among=len(groups) == 1)]
        pronoun = carrier.verb.clitics.after
        if pronoun == _BOTH:
            pair = pair_before(self.site, self.token, self.so_far)
            return self._made((*pair, *ids) if pair else (), "noun-gather")
        ids = [*self._added_by_pronoun(carrier), *ids]
        if pronoun:
            ids = [*holder(self.site, self.token, pronoun), *ids, *self._with_them(carrier)]
        host = self._gatherer() if carrier is self.relative and not pronoun else ()
        if carrier.verb.entry.entry.lemma == _INCLUDING:
            ids = ids if host and self.frame.kind not in TIED else []
        ids = [*host, *ids]
        return self._made((*self._inviter(), *ids) if len(ids) > 1 else ids, "noun-gather")

    def _with_them(self, carrier: Carrier) -> tuple[str, ...]:
        """The group told last before the noun, with whom the occasion gathers somebody (`لقاء جمعه بهم`)."""
        word = self.document.words[min(carrier.token + 1, self.site.sentence.last - 1)]
        if word.text not in _WITH_THEM:
            return ()
        before = self.document.phrases_in(self.site.sentence.first, self.token)
        return tuple(one.entity for one in before if one.type is EntityType.GRP and one.number == "p")[-1:]

    def _is_included(self, carrier: Carrier) -> bool:
        """Whether a programme or journey has the occasion in it (`يتضمن البرنامج لقاء مع X`)."""
        including = carrier.verb.entry.entry.lemma in _INCLUDED and not carrier.verb.clitics.after
        return carrier is self.before and including and not self.site.trigger.definite

    def _gatherer(self) -> tuple[str, ...]:
        """Who holds or chairs the occasion that gathers others (`عقد X لقاء ضم Y وZ`)."""
        return self._carrier_subject_before() or self._dropped_chairman()

    def _is_added(self, slot: Slot) -> bool:
        """Whether a party is gathered beside others (`يضم إضافة إلى X كلا من Y وZ`, `ضم إلى X كلا من Y وZ`, `يضم إلى
        جانب X Y`)."""
        words, at = self.document.words, slot.first - (1 if self.document.words[slot.first].preposition else 2)
        if slot.prep == GENITIVE:
            return words[at].key == "الي" and words[at + 1].key in event_words("addition")
        told = words[at].key in event_words("addition") or (self.relative is not None and at == self.relative.token)
        return slot.prep in {"الي", "ل"} and told

    def _added_by_pronoun(self, carrier: Carrier) -> tuple[str, ...]:
        """Who is gathered with others by a pronoun (`لقاء يضم إليهما X`, `قمة تجمع إلى جانبه X وY`)."""
        words, last = self.document.words, self.site.sentence.last - 1
        word, beside = words[min(carrier.token + 1, last)], words[min(carrier.token + 2, last)]
        if word.key != "الي":
            return ()
        if word.pronoun == _BOTH:
            return pair_before(self.site, self.token, self.so_far)
        told = beside.pronoun in _HIM and beside.key in event_words("addition")
        return holder(self.site, self.token, beside.pronoun) if told else ()

    def _is_gathered(self, slot: Slot) -> bool:
        """Whether a group may be the parties gathered: places only as a row of countries right behind the verb."""
        if slot.prep == GENITIVE and slot.first == self.token + 1:
            return False
        row = self.relative is not None and slot.first == self.relative.token + 1 and len(slot.phrases) > 1
        listed = self.relative is not None and self.document.words[slot.first].key in _EACH
        if slot.prep == "ب" and slot.type is EntityType.ORG and self._is_built(slot):
            return False
        return slot.prep == "بين" or slot.type is not EntityType.LOC or ((row or listed) and not slot.prep)

    def _is_built(self, slot: Slot) -> bool:
        """Whether a body is called by what it is housed in (`جمع أمس بدار الضيافة X بY`)."""
        return self.document.words[slot.phrases[0].head].key in event_words("premises", "building")

    def carried(self) -> Parties | None:
        """`عقد X وY اجتماعا`, `أجرى الرئيسان محادثات`."""
        if self.relative is not None and self.relative.verb.entry.entry.kind == "hold":
            return self._held_by_several()
        if self.before is None or self.before.verb.entry.entry.kind not in {"hold", "chair"}:
            return None
        if self._is_of_deed():
            return None
        partner = next((slot for slot in self.before.between if self._is_beside(slot)), None)
        ids = self._carrier_subject(among=True) or self._dual_subject()
        if partner is None and (met := self._with_pronoun()):
            own = tuple(id for id in ids if id not in met)
            doer = own or holder(self.site, self.before.token, but=met, verb=self._agreement())
            return self._made((*(id for id in doer if id not in met), *met), "noun-carried")
        if partner is None and self._is_mission_alone():
            return None
        if partner is not None:
            ids = (*(ids or holder(self.site, self.before.token)), *self._ids(partner))
        elif len(ids) == 1 and self.before.verb.entry.entry.kind == "hold":
            body = self.document.entity(ids[0]).type is EntityType.ORG
            present = self._present() if body else ()  # `عقدت اللجنة اجتماعا برئاسة X وحضور Y`
            alone = body and not self._is_attended_next()
            ids = present or (() if alone else (*ids, *heads_of(self.document, self.token + 1)))
        return self._made(ids, "noun-carried")

    def _is_attended_next(self) -> bool:
        """Whether the next sentence opens with who attended (`وحضر الاجتماع X`); a body does not meet its chairman."""
        sentences, index = self.document.analysis.sentences, self.document.sentence_index(self.token)
        if index + 1 >= len(sentences):
            return False
        verb = support_verb(self.document, sentences[index + 1].first)
        return verb is not None and verb.entry.entry.kind == "attend"

    def _is_beside(self, slot: Slot) -> bool:
        """Whether a group before the noun holds the occasion with the subject (`ترأس X مع Y`, `بمشاركة Y`)."""
        if slot.prep == "مع":
            return slot.noun < 0
        before = self.document.words[first_of_address(self.document, slot.first) - 1]
        company = before.key in event_words("in_company") or (
            before.key in event_words("participation") and before.preposition == "ب"
        )
        return slot.type is EntityType.PER and company

    def _dual_subject(self) -> tuple[str, ...]:
        """The two for whom the pronoun on the particle before the support verb stands (`قالت X وY إنهما ستجريان
        محادثات`)."""
        assert self.before is not None
        particle = self.document.words[self.before.token - 1]
        if twins := twin_countries(self.document, self.before.token - 1):
            return twins  # `الكوريتان أجرتا محادثات`
        if particle.pronoun != _BOTH or particle.key not in event_words("that"):
            return self._carrier_pair()
        told = subjects_of_sentence(self.site, self.before.token)
        return told or pair_before(self.site, self.before.token, self.so_far)

    def _with_pronoun(self) -> tuple[str, ...]:
        """Whom the pronoun on `مع` between the support verb and the noun stands for (`عقد معه جلسة`)."""
        assert self.before is not None
        words, first = self.document.words, self.before.token + 1
        if words[first - 2].key in _WHOM:
            return ()
        at = next((at for at in range(first, self.token) if words[at].key == "مع" and words[at].pronoun), None)
        if words[first - 2].key in event_words("relative"):
            heads = subject_before(self.document, first - 1, self.site.times.tokens) if at else ()
            return tuple(one.entity for one in heads if one.type is EntityType.PER)
        inside = {one.entity for one in self.document.phrases_in(first, self.token)}
        return tuple(id for id in holder(self.site, first - 1, words[at].pronoun) if id not in inside) if at else ()

    def _held_by_several(self) -> Parties | None:
        """`اجتماع عقده وزراء خارجية X وY`, `شارك Z في اجتماع عقده X`: those who hold the occasion by the verb of its
        relative clause, and who takes part in it."""
        assert self.relative is not None
        subject = next((slot for slot in self.after if slot.first == self.relative.token + 1 and not slot.prep), None)
        ids = ids_of(self.site, subject, self.so_far, among=True) if subject is not None else ()
        taking = (self._participant() or self._was_with(subject)) if len(ids) == 1 else ()
        return self._made((*taking, *ids), "noun-carried")

    def _was_with(self, holder: Slot | None) -> tuple[str, ...]:
        """With whom the clause behind says that the occasion was (`اللقاء الوحيد الذي عقده X [كان مع Y]`)."""
        words, last = self.document.words, self.site.sentence.last
        first = holder.last if holder is not None else last
        for at in range(first, min(first + _BEFORE, last - 2)):
            if words[at].key in event_words("being") and not words[at].conjunction and words[at + 1].key == "مع":
                met = self.document.parties_from(at + 2)
                return self._ids(Slot("مع", met, at + 2, met[-1].last)) if met else ()
        return ()

    def _is_of_deed(self) -> bool:
        """Whether the noun is in the genitive of something else that the verb has as its object (`تولى X تنفيذ نتائج
        القمة`)."""
        before = self.document.words[self.token - 1]
        bare = before.tag == "NOUN" and not (before.definite or before.pronoun or self.site.trigger.preposition)
        taken = before.key in event_words("taking_up", "holding", "proceedings")
        return self.site.trigger.definite and bare and not taken and self.document.phrase_at(self.token - 1) is None

    def _is_mission_alone(self) -> bool:
        """Whether the subject of the support verb is a delegation, whose members do not meet each other."""
        assert self.before is not None
        inside = [slot.phrases for slot in self.before.between if not slot.prep]
        group = inside[0] if inside else subject_before(self.document, self.before.token, self.site.times.tokens)
        return len(group) == 1 and is_mission(self.document, group[0])

    def both(self) -> Parties | None:
        """`لقاؤهما`, `محادثاتهما`, `اجتماعهم`, `اتصالاتهما بX`."""
        if self.bears_pronoun == "هما":
            pair = pair_before(self.site, self.token, self.so_far)
            partner = next((slot for slot in self.after if self._introduces(slot)), None)
            met = self._ids(partner) if partner is not None else self._with_him(pair)  # `اتصالاتهما بX`
            alone = not met and self._has_unread_partner()
            return self._made((*pair, *met) if pair and not alone else (), "noun-both", met)
        if self.bears_pronoun == _ALL and self.frame.kind in {"talks", "object"}:
            return self._made(self._they(), "noun-both")
        return None

    def _has_unread_partner(self) -> bool:
        """Whether a common noun right behind the noun tells whom two are in touch with (`اتصالاتهما بالروس`)."""
        behind = self.document.words[self.token + 1 : self.site.sentence.last]
        joined = bool(behind) and behind[0].preposition == "ب" and not behind[0].pronoun
        return joined and self.frame.kind == "call"

    def _with_him(self, pair: tuple[str, ...]) -> tuple[str, ...]:
        """The person of a pronoun right behind the noun of two, whom both meet (`لقائهما معه`)."""
        behind = self.document.words[self.token + 1 : self.site.sentence.last]
        led = bool(behind) and behind[0].key == _WITH and behind[0].pronoun in _HIM
        return holder(self.site, self.token, behind[0].pronoun, but=pair) if led and pair else ()

    def wished(self) -> Parties | None:
        """`رفض X لقاءه`, `اللقاء الذي طلبه X مع Y`: who wants or refuses to meet somebody."""
        return wished(self.site) or wished_for(self.site)

    def _they(self) -> tuple[str, ...]:
        """The officials of several countries, or three people or more in a row, named last before the noun."""
        before = self.document.phrases_in(self.site.sentence.first, self.token)
        for phrase in reversed(before[-_BEFORE:]):
            row = self.document.parties_from(phrase.first)
            slot = Slot("", row, phrase.first, row[-1].last)
            if countries_of_office(self.site, slot):
                return ids_of(self.site, slot, self.so_far, among=True)
            if len(row) > 2 and all(one.type is EntityType.PER for one in row):
                return self._ids(slot)
        return ()

    def shared(self) -> Parties | None:
        """`اتفق X وY خلال اتصال هاتفي`, `أبلغ X Y خلال لقاء`, for an occasion that names nobody and is not one beside
        which they meet (`على هامش الاجتماع`)."""
        if self.token > self.site.sentence.first and self.document.words[self.token - 1].key == _MARGIN:
            return None
        opened = () if self.so_far else told_at_opening(self.site)
        told = (
            opened
            or told_on(self.site)
            or told_within(self.site)
            or (twins_before(self.site) if is_setting(self.site) else ())
        )
        return self._made(told, "noun-shared")

    def points_back(self) -> bool:
        """Whether the noun is definite and names no partner: the meeting of an account before."""
        told = self.site.trigger.definite or self.bears_pronoun or self._is_of_party()
        return bool(told) and self.frame.kind not in TIED

    def _is_of_party(self) -> bool:
        """Whether a party of the meeting before stands in the noun's genitive (`محادثات X في Y`)."""
        near = self.after[0] if self.after and self.after[0].prep == GENITIVE else None
        return near is not None and near.first == self.token + 1 and near.phrases[0].entity in self.so_far
