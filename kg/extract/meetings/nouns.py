"""Who meets by a noun: `لقاء X مع Y`, `لقائه Y`, `اجتماع بين X وY`, `اللقاء الذي جمع X بY`, `أجرى X محادثات مع Y`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kg.extract.event_words import event_words
from kg.extract.meetings.account import Parties, Site
from kg.extract.meetings.lexicon import Verb, noun_of_meeting, support_verb
from kg.extract.meetings.parties import holder, ids_of, near_holder, nearest_person, pair_before
from kg.extract.slots import GENITIVE, Slot, Stretch, ends_clause, slots
from kg.extract.subjects import subject_before
from kg.model import EntityType

_PARTY_TYPES = frozenset({EntityType.PER, EntityType.ORG, EntityType.GRP})
_RELATIVES = event_words("relative")
_TIED = frozenset({"session", "loose"})


class Carrier(NamedTuple):
    """The support verb of a noun, its token and class, and the groups between the two that stand before the noun."""

    token: int
    verb: Verb
    between: tuple[Slot, ...]


def noun_parties(site: Site, so_far: Sequence[str]) -> Parties | None:
    """The parties of a noun of meeting; `so_far` are those of the account before. Parties without ids mean
    that the noun points back to a meeting told before."""
    reader = _Reader(site, so_far)
    for rule in (
        reader.gathered,
        reader.between,
        reader.partner,
        reader.genitive,
        reader.carried,
        reader.both,
        reader.attended,
        reader.shared,
        reader.sponsored,
    ):
        found = rule()
        if found is not None:
            return found
    return Parties((), "anaphora") if reader.points_back() else None


class _Reader:
    """Tries the constructions of one noun."""

    def __init__(self, site: Site, so_far: Sequence[str]) -> None:
        self.site, self.so_far = site, so_far
        self.document, self.token, self.frame = site.document, site.trigger.token, site.trigger.frame
        self.relative = self._relative()
        start = self.relative.token + 1 if self.relative else self.token + 1
        self.after = list(
            slots(
                self.document,
                Stretch(start, site.sentence.last, site.times.tokens, topics=False, verb=self.relative is not None),
            )
        )
        self.before = self._carrier()
        self.bears_pronoun = site.trigger.pronoun

    def _relative(self) -> Carrier | None:
        """A support verb right behind the noun (`لقاء جمعه`, `المحادثات التي أجراها`)."""
        last = min(self.token + 6, self.site.sentence.last)
        for at in range(self.token + 1, last):
            word = self.document.words[at]
            verb = support_verb(self.document, at)
            if verb is not None:
                return Carrier(at, verb, ())
            if word.key not in _RELATIVES and (ends_clause(self.document, at) or self.document.phrase_at(at)):
                return None
        return None

    def _carrier(self) -> Carrier | None:
        """The support verb before the noun, where no other noun of meeting stands between."""
        for at in range(self.token - 1, max(self.site.sentence.first, self.token - 25) - 1, -1):
            word = self.document.words[at]
            verb = support_verb(self.document, at)
            if word.is_verb or verb is not None:
                between = slots(self.document, Stretch(at + 1, self.token, self.site.times.tokens, verb=True))
                return Carrier(at, verb, tuple(between)) if verb else None
            if noun_of_meeting(word.text) or word.text in {".", "؛", ":"}:
                return None
        return None

    def _ids(self, slot: Slot) -> tuple[str, ...]:
        return ids_of(self.site, slot, self.so_far)

    def _made(self, ids: Sequence[str], rule: str) -> Parties | None:
        distinct = tuple(dict.fromkeys(ids))
        return Parties(distinct, rule) if len(distinct) > 1 else None

    def _slot(self, *preps: str, places: bool = True) -> Slot | None:
        """The first group introduced by one of the prepositions."""
        return next((slot for slot in self.after if slot.prep in preps and (places or slot.type in _PARTY_TYPES)), None)

    def gathered(self) -> Parties | None:
        """`اللقاء الذي جمع X بY`, `لقاء جمعه مع Y`, `جمع الاجتماع X وY`."""
        carrier = self.relative or self.before
        if carrier is None or carrier.verb.entry.entry.kind != "gather":
            return None
        if carrier is self.before and carrier.token != self.token - 1:
            return None
        groups = [
            slot
            for slot in self.after
            if slot.prep in {"", "ب", "مع", "بين"} and (slot.prep == "بين" or slot.type is not EntityType.LOC)
        ]
        ids = [id for slot in groups[:2] for id in self._ids(slot)]
        if carrier.verb.clitics.after:
            ids = [*holder(self.site, self.token, carrier.verb.clitics.after), *ids]
        return self._made(ids, "noun-gather")

    def between(self) -> Parties | None:
        """`اجتماع بين X وY`, `محادثات جرت بين X وY`."""
        slot = next((slot for slot in self.after if slot.prep == "بين" and self._belongs(slot)), None)
        ids = ids_of(self.site, slot, self.so_far, among=True) if slot is not None else ()
        return self._made((*self._host(), *ids), "noun-between") if len(ids) > 1 else None

    def partner(self) -> Parties | None:
        """`لقائه مع Y`, `محادثات X مع Y`, `أجرى X محادثات مع Y`, `قال X خلال لقاء مع Y`."""
        slot = next((slot for slot in self.after if self._introduces(slot)), None)
        if slot is None or self.frame.lemma in event_words("interview_noun") or not self._is_occasion(slot):
            return None
        met = self._ids(slot)
        doer = tuple(id for id in self._doer(slot) if id not in met)
        return self._made((*doer, *met), "noun-partner")

    def _introduces(self, slot: Slot) -> bool:
        if slot.prep not in self.frame.preps or not self._belongs(slot):
            return False
        if slot.prep in {"ب", "ل", "من"} and slot.type not in {EntityType.PER, EntityType.GRP}:
            return False
        return slot.prep == "مع" or slot.first <= self.token + 10

    def _is_occasion(self, partner: Slot) -> bool:
        """Whether a noun of calling means a call: with a word of calling, a support verb or a person."""
        if self.frame.kind != "call" or self.before or self.relative or partner.type is EntityType.PER:
            return True
        near = self.document.words[self.token + 1 : self.token + 4]
        return any(word.key in event_words("phone") for word in near)

    def _belongs(self, slot: Slot) -> bool:
        """Whether the preposition goes with the noun of meeting, not with another noun between the two."""
        if slot.noun <= self.token + 1 or self.relative is not None:
            return True
        closed = self.site.trigger.definite or bool(self.bears_pronoun)
        if closed and self.document.words[slot.noun].definite:
            return True
        return noun_of_meeting(self.document.words[slot.noun].text) is not None

    def _doer(self, partner: Slot) -> tuple[str, ...]:
        """The other side of a partner: pronoun, genitive, subject of the support verb, subject of the clause."""
        if self.bears_pronoun:
            return holder(self.site, self.token, self.bears_pronoun)
        genitive = next((slot for slot in self.after if slot.first < partner.first and self._is_doer(slot)), None)
        if genitive is not None:
            return self._ids(genitive)
        carried = self._carrier_subject()
        if carried:
            return carried
        return self._untied_doer(partner)

    def _untied_doer(self, partner: Slot) -> tuple[str, ...]:
        """The other side where the noun's own words do not tell it."""
        if self.relative is not None:
            return nearest_person(self.site, self.token) or holder(self.site, self.token)
        if self.before is None and (self.frame.kind in _TIED or not self._is_taken_up()):
            return ()
        if partner.type is EntityType.PER:
            return holder(self.site, self.token)
        return near_holder(self.site, self.token) or self._purposer()

    def _purposer(self) -> tuple[str, ...]:
        """Whose purpose the occasion is (`سافر الوزير للقاء Y`): the person named last before it."""
        return nearest_person(self.site, self.token) if self.site.trigger.preposition == "ل" else ()

    def _is_taken_up(self) -> bool:
        """Whether the clause takes the noun up as something its subject does or is in: an indefinite noun, one behind
        a preposition, a verb or a verbal noun of holding (`خلال اللقاء`, `للقاء`, `إجراء المحادثات`)."""
        if self.site.trigger.preposition or not self.site.trigger.definite:
            return True
        if self.token == self.site.sentence.first:
            return False
        before = self.document.words[self.token - 1]
        known = before.key in event_words("while") | event_words("taking_up")
        return known or before.is_verb or before.tag == "PREP"

    def _is_doer(self, slot: Slot) -> bool:
        """Whether a group between noun and partner is the other side."""
        if slot.type not in _PARTY_TYPES and not (slot.first == self.token + 1 and slot.prep == GENITIVE):
            return False
        return (slot.prep == GENITIVE and slot.first == self.token + 1) or (
            slot.prep == "" and self.relative is not None
        )

    def _carrier_subject(self, *, among: bool = False) -> tuple[str, ...]:
        """The subject of the support verb, after or before it."""
        carrier = self.relative or self.before
        if carrier is None or carrier.verb.entry.entry.kind == "occur":
            return ()
        venue = carrier.verb.entry.entry.kind == "venue"
        inside = [slot for slot in carrier.between if not slot.prep and (slot.type in _PARTY_TYPES or not venue)]
        if inside:
            return ids_of(self.site, inside[0], self.so_far, among=among)
        if carrier is self.relative:
            return ()
        phrases = subject_before(self.document, carrier.token, self.site.times.tokens)
        if phrases:
            return ids_of(self.site, Slot("", phrases, phrases[0].first, phrases[-1].last), self.so_far, among=among)
        return ()

    def _host(self) -> tuple[str, ...]:
        """A person who hosts or chairs the occasion others are named for (`تستضيف الوزيرة اجتماعا لوزراء X وY`)."""
        if self.before is None or self.before.verb.entry.entry.kind not in {"venue", "chair"}:
            return ()
        return self._carrier_subject()

    def genitive(self) -> Parties | None:
        """`لقاء X وY`, `اجتماع لوزراء X وY`, `لقائه Y`, `للقاء Y`, `استقبال X لY`."""
        near = self.after[0] if self.after and self._is_near(self.after[0]) else None
        if near is None or self.relative is not None or self.frame.kind not in {"talks", "object", "host"}:
            return None
        return self._with_guest(near) or self._among(near) or self._with_object(near)

    def _with_guest(self, near: Slot) -> Parties | None:
        """`استقبال X لY`."""
        guest = self._slot("ل", places=False) if self.frame.kind == "host" and near.prep == GENITIVE else None
        return self._made((*self._ids(near), *self._ids(guest)), "noun-host-guest") if guest else None

    def _among(self, near: Slot) -> Parties | None:
        """`لقاء X وY`, `اجتماع لوزراء X وY`."""
        purpose = self.site.trigger.preposition == "ل" and self.frame.kind == "object" and near.prep == GENITIVE
        if self.bears_pronoun or self.frame.kind == "host" or (purpose and self._doer_of_object()):
            return None
        return self._made((*self._host(), *self._ids(near)), "noun-genitive")

    def _with_object(self, near: Slot) -> Parties | None:
        """`لقائه Y`, `للقاء Y`."""
        if self.frame.kind not in {"object", "host"} or near.type not in _PARTY_TYPES or near.prep == "ل":
            return None
        if near.prep == "" and not self.bears_pronoun:
            return None
        ids, doer = self._ids(near), self._doer_of_object()
        return self._made((*(id for id in doer if id not in ids), *ids), "noun-object")

    def _doer_of_object(self) -> tuple[str, ...]:
        """Who meets the object of a verbal noun; the genitive of a plural (`لقاءات الوزير`) is no object."""
        if self.bears_pronoun:
            return holder(self.site, self.token, self.bears_pronoun)
        if self.document.words[self.token].key.endswith("ات"):
            return ()
        return self._carrier_subject() or near_holder(self.site, self.token) or self._purposer()

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
        partner = next((slot for slot in self.before.between if slot.prep == "مع"), None)
        ids = self._carrier_subject(among=True)
        if partner is not None:
            ids = (*(ids or holder(self.site, self.before.token)), *self._ids(partner))
        return self._made(ids, "noun-carried")

    def both(self) -> Parties | None:
        """`لقاؤهما`, `محادثاتهما`."""
        if self.bears_pronoun == "هما":
            return self._made(pair_before(self.site, self.token, self.so_far), "noun-both")
        return None

    def shared(self) -> Parties | None:
        """`اتفق X وY خلال اتصال هاتفي`: the coordinated subject of the clause, for an occasion that names nobody."""
        before = self.document.words[self.token - 1] if self.token > self.site.sentence.first else None
        if before is None or before.key not in event_words("while") | {"في"} or self.site.trigger.definite:
            return None
        for at in range(self.token - 2, max(self.site.sentence.first, self.token - 12) - 1, -1):
            if self.document.words[at].is_verb:
                phrases = subject_before(self.document, at, self.site.times.tokens) or self.document.parties_from(
                    at + 1
                )
                slot = Slot("", phrases, at, self.token) if phrases else None
                return self._made(self._ids(slot), "noun-shared") if slot else None
        return None

    def attended(self) -> Parties | None:
        """`محادثات توسط فيها X وحضرها Y وZ`: those of whom the clauses on the noun tell that they took part."""
        ids: list[str] = []
        for at in range(self.token + 1, min(self.token + 30, self.site.sentence.last)):
            verb = support_verb(self.document, at)
            if verb is None or verb.entry.entry.kind != "attend":
                continue
            inside = self.document.words[at + 1] if at + 1 < self.site.sentence.last else None
            reached = inside is not None and inside.text in {"فيها", "فيه"}
            if verb.clitics.after or reached:
                within = Stretch(at + 1, self.site.sentence.last, self.site.times.tokens, verb=True)
                group = next((slot for slot in slots(self.document, within) if not slot.prep or reached), None)
                ids += self._ids(group) if group else ()
        return self._made(ids, "noun-attended")

    def sponsored(self) -> Parties | None:
        """`محادثات برعاية X وY`, `ترعى X وY محادثات`: the sponsors, where nobody else is named."""
        for slot in self.after:
            before = self.document.words[slot.first - 1]
            if before.key in event_words("sponsoring") and before.preposition == "ب":
                return self._made(self._ids(slot), "noun-sponsored")
        if self.before is not None and self.before.verb.entry.entry.lemma == "رعي":
            groups = [slot for slot in self.before.between if not slot.prep]
            return self._made([id for slot in groups for id in self._ids(slot)], "noun-sponsored")
        return None

    def points_back(self) -> bool:
        """Whether the noun is definite and names no partner: the meeting of an account before."""
        return bool(self.site.trigger.definite or self.bears_pronoun) and self.frame.kind not in _TIED
